import type { OpenTime } from '../../protocol/index.ts'

const minuteMs = 60_000

/** Whole minutes of opening time between two instants; without hours, of any time. */
export function openMinutes(opening: readonly OpenTime[] | null, from: number, to: number): number {
  if (opening === null) return Math.max(0, Math.floor((to - from) / minuteMs))
  const passed = opening.reduce((sum, open) => sum + Math.max(0, Math.min(open.to, to) - Math.max(open.from, from)), 0)
  return Math.floor(passed / minuteMs)
}

/** True when the merchant is closed at an instant. */
export function isClosed(opening: readonly OpenTime[] | null, at: number): boolean {
  return opening !== null && !opening.some(({ from, to }) => from <= at && at < to)
}

/** When the merchant opens next, on a later day than an instant's; undefined when that is not known. */
export function nextOpening(opening: readonly OpenTime[] | null, after: number): number | undefined {
  return opening?.find(({ from }) => from > after)?.from
}
