import type { OpenTime } from '../../protocol/index.ts'
import { dayAfter, instantInParis, wallInParis } from './paris.ts'
import { nextOpening } from './service-clock.ts'

const hourMs = 3_600_000
const morning = '09:00'

/** Times to come back that are often wanted: soon, tomorrow and on Monday, when the merchant opens. */
export function presetTimes(
  opening: readonly OpenTime[] | null,
  now: number,
): { name: 'hours' | 'tomorrow' | 'week'; at: number }[] {
  const today = wallInParis(now).day
  const opens = (day: string) => nextOpening(opening, instantInParis(day, '00:00') - 1) ?? instantInParis(day, morning)
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay() || 7
  const times = [
    // To the full minute, as a field would hold it.
    { name: 'hours' as const, at: Math.ceil((now + 2 * hourMs) / 60_000) * 60_000 },
    { name: 'tomorrow' as const, at: opens(dayAfter(today, 1)) },
    { name: 'week' as const, at: opens(dayAfter(today, 8 - weekday)) },
  ]
  // On a Sunday tomorrow is next week.
  return times.filter(({ at }, index) => times.findIndex((one) => one.at === at) === index)
}
