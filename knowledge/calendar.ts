import { Temporal } from 'temporal-polyfill'

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

/** How a legal period is counted. */
export type PeriodUnit = 'calendar-days' | 'months' | 'years'
/** `on-working-day`: a period that ends on a Saturday, Sunday or public holiday runs to the next working day. */
export type PeriodEnd = 'on-working-day' | 'as-is'

const plain = (day: Day) => Temporal.PlainDate.from(day)

/** The day `amount` units after `day`; a month that is too short gives its last day. */
export function addPeriod(day: Day, amount: number, unit: PeriodUnit): Day {
  const key = unit === 'calendar-days' ? 'days' : unit
  return plain(day)
    .add({ [key]: amount })
    .toString()
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return plain(from).until(plain(to), { largestUnit: 'days' }).days
}

/** The first working day on or after `day`: neither Saturday, Sunday nor public holiday. */
export function nextWorkingDay(day: Day, isHoliday: (day: Day) => boolean): Day {
  let date = plain(day)
  while (date.dayOfWeek > 5 || isHoliday(date.toString())) date = date.add({ days: 1 })
  return date.toString()
}

/**
 * The last day of a period that starts with an event on `from`. The day of the event is not counted; the last day counts
 * to midnight. Legal source for consumer withdrawal: L221-19.
 */
export function lastDay(
  from: Day,
  amount: number,
  isHoliday: (day: Day) => boolean,
  unit: PeriodUnit = 'calendar-days',
  ends: PeriodEnd = 'on-working-day',
): Day {
  const end = addPeriod(from, amount, unit)
  return ends === 'as-is' ? end : nextWorkingDay(end, isHoliday)
}

/** True for a day that exists. */
export function isDay(text: string): boolean {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && plain(text).toString() === text
  } catch {
    return false
  }
}
