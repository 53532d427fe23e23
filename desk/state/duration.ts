export const durationUnits = ['days', 'weeks', 'months', 'years'] as const
export type DurationUnit = (typeof durationUnits)[number]

const mostBefore: Record<DurationUnit, number> = { days: 3650, weeks: 520, months: 120, years: 30 }

/** The day that lies a duration before another; null for a duration that is none. A month that is too short ends on its last day. */
export function dayBefore(today: string, count: number, unit: DurationUnit): string | null {
  if (!Number.isInteger(count) || count < 1 || count > mostBefore[unit]) return null
  const day = new Date(`${today}T12:00:00Z`)
  if (unit === 'days' || unit === 'weeks') {
    day.setUTCDate(day.getUTCDate() - count * (unit === 'weeks' ? 7 : 1))
    return day.toISOString().slice(0, 10)
  }
  const months = unit === 'years' ? count * 12 : count
  const dayOfMonth = day.getUTCDate()
  day.setUTCDate(1)
  day.setUTCMonth(day.getUTCMonth() - months)
  const lastOfMonth = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
  day.setUTCDate(Math.min(dayOfMonth, lastOfMonth))
  return day.toISOString().slice(0, 10)
}
