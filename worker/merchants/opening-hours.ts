import type { MerchantSettings } from '../../protocol/index.ts'
import { instantInParis, wallClockInParis } from './clock.ts'

/** How far ahead an opening is looked for: a summer's closing, and a week. */
const daysLookedAhead = 60

/**
 * The next instant at which an agent can answer; undefined when open now, or when the merchant gives no hours. The shop is
 * taken to be closed on days (`YYYY-MM-DD`) for which `isHoliday` is true: a promise must not be broken.
 */
export function nextOpening(
  hours: MerchantSettings['openingHours'],
  now: Date,
  isHoliday: (day: string) => boolean,
): Date | undefined {
  if (hours.length === 0) return undefined
  const { day: today, time } = wallClockInParis(now)
  for (let ahead = 0; ahead <= daysLookedAhead; ahead++) {
    const date = new Date(Date.parse(`${today}T12:00:00Z`) + ahead * 86_400_000)
    const day = date.toISOString().slice(0, 10)
    if (isHoliday(day)) continue
    const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay()
    const periods = hours
      .filter(({ days, from, to }) => days.includes(weekday) && from < to && (ahead > 0 || time < to))
      .sort((one, other) => one.from.localeCompare(other.from))
    const next = periods[0]
    if (!next) continue
    if (ahead === 0 && next.from <= time) return undefined
    return instantInParis(day, next.from)
  }
  return undefined
}

/** The same for a merchant, with its own closed days; open on public holidays only where it says so. */
export function nextOpeningOf(
  settings: Pick<MerchantSettings, 'openingHours' | 'closedDays' | 'openOnHolidays'>,
  now: Date,
  isHoliday: (day: string) => boolean,
): Date | undefined {
  const closed = new Set(settings.closedDays)
  const isClosed = (day: string) => closed.has(day) || (settings.openOnHolidays !== true && isHoliday(day))
  return nextOpening(settings.openingHours, now, isClosed)
}

const stepMs = 15 * 60_000
/** Over a long closing nobody waits any longer than this. */
const longestWaitMs = 3 * 86_400_000

/**
 * The instant by which a merchant has been open for `hours` hours, to the quarter of an hour; three days at most, since a
 * promise that outlives a bank holiday helps nobody. A merchant without hours counts as open.
 */
export function afterOpeningHours(
  settings: Parameters<typeof nextOpeningOf>[0],
  now: Date,
  hours: number,
  isHoliday: (day: string) => boolean,
): Date {
  let leftMs = hours * 3_600_000
  const latest = now.getTime() + longestWaitMs
  let at = now.getTime()
  while (leftMs > 0 && at < latest) {
    const opensAt = nextOpeningOf(settings, new Date(at), isHoliday)
    if (opensAt) at = opensAt.getTime()
    else {
      at += Math.min(stepMs, leftMs)
      leftMs -= stepMs
    }
  }
  return new Date(Math.min(at, latest))
}
