import type { MerchantSettings } from '../../protocol/index.ts'
import { instantInParis, wallClockInParis } from './clock.ts'

/** The next instant at which an agent can answer; undefined when open now, or when the merchant gives no hours. */
export function nextOpening(hours: MerchantSettings['openingHours'], now: Date): Date | undefined {
  if (hours.length === 0) return undefined
  const { day: today, time } = wallClockInParis(now)
  for (let ahead = 0; ahead <= 7; ahead++) {
    const date = new Date(Date.parse(`${today}T12:00:00Z`) + ahead * 86_400_000)
    const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay()
    const periods = hours
      .filter(({ days, from, to }) => days.includes(weekday) && from < to && (ahead > 0 || time < to))
      .sort((one, other) => one.from.localeCompare(other.from))
    const next = periods[0]
    if (!next) continue
    if (ahead === 0 && next.from <= time) return undefined
    return instantInParis(date.toISOString().slice(0, 10), next.from)
  }
  return undefined
}
