import type { MerchantSettings, OpenTime } from '../../protocol/index.ts'
import { instantInParis, wallClockInParis } from './clock.ts'

/** How far ahead the end of a time is looked for: a summer's closing, and a week. */
const daysLookedAhead = 60
const dayMs = 86_400_000

type Hours = Pick<MerchantSettings, 'openingHours' | 'closedDays' | 'openOnHolidays'>

/**
 * The times at which a merchant answers, in order, from the day of an instant on: periods that meet are one, and what
 * the clock skips or repeats in spring and autumn is counted as it passes. A merchant without hours has none.
 */
export function openTimes(
  { openingHours, closedDays, openOnHolidays }: Hours,
  from: Date,
  days: number,
  isHoliday: (day: string) => boolean,
): OpenTime[] {
  const closed = new Set(closedDays)
  const first = Date.parse(`${wallClockInParis(from).day}T12:00:00Z`)
  const times: OpenTime[] = []
  for (let ahead = 0; ahead < days; ahead += 1) {
    const date = new Date(first + ahead * dayMs)
    const day = date.toISOString().slice(0, 10)
    if (closed.has(day) || (openOnHolidays !== true && isHoliday(day))) continue
    const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay()
    const periods = openingHours
      .filter((period) => period.days.includes(weekday) && period.from < period.to)
      .sort((one, other) => one.from.localeCompare(other.from))
    for (const period of periods) {
      const open = instantInParis(day, period.from).getTime()
      const close = instantInParis(day, period.to).getTime()
      const last = times.at(-1)
      if (last && open <= last.to) last.to = Math.max(last.to, close)
      else times.push({ from: open, to: close })
    }
  }
  return times
}

/**
 * The instant at which a merchant has been open for so long since another one; undefined when that is not within two
 * months. A merchant who gives no hours is taken to answer at any time.
 */
export function afterOpenTime(
  hours: Hours,
  since: Date,
  openMs: number,
  isHoliday: (day: string) => boolean,
): Date | undefined {
  if (hours.openingHours.length === 0) return new Date(since.getTime() + openMs)
  let left = openMs
  for (const { from, to } of openTimes(hours, since, daysLookedAhead, isHoliday)) {
    const begins = Math.max(from, since.getTime())
    if (begins >= to) continue
    if (to - begins >= left) return new Date(begins + left)
    left -= to - begins
  }
  return undefined
}
