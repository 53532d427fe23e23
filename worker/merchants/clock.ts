const zone = 'Europe/Paris'

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const wallFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

let demonstrationTime: Date | null = null

/** Now; in a demonstration that is being filled, the instant it has been moved to. */
export function currentTime(): Date {
  return demonstrationTime ?? new Date()
}

/** Moves the time of conversations, or gives it back with null. Demonstration mode only: its route exists nowhere else. */
export function moveDemonstration(to: Date | null): void {
  demonstrationTime = to
}

/** The day in Paris at an instant, `YYYY-MM-DD`. */
export function dayInParis(instant: Date): string {
  return dayFormat.format(instant)
}

/** The day and the time of day in Paris at an instant. */
export function wallClockInParis(instant: Date): { day: string; time: string } {
  const part = Object.fromEntries(wallFormat.formatToParts(instant).map(({ type, value }) => [type, value]))
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` }
}

/** The instant of a day and time in Paris. In the hour that autumn repeats, the first one. */
export function instantInParis(day: string, time: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  // Paris is one or two hours ahead: the summer reading is the right one if it reads back the same.
  const summer = new Date(asUtc - 2 * 3_600_000)
  const read = wallClockInParis(summer)
  return read.day === day && read.time === time ? summer : new Date(asUtc - 3_600_000)
}

/** Nine in the morning in Paris, the day after a day. */
export function nextMorningInParis(day: string): Date {
  const next = new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return instantInParis(next, '09:00')
}

/** How many hours Paris is ahead of UTC at an instant: one in winter, two in summer. */
export function hoursAheadInParis(instant: Date): number {
  const { day, time } = wallClockInParis(instant)
  return Math.round((Date.parse(`${day}T${time}:00Z`) - instant.getTime()) / 3_600_000)
}

/** "21 novembre 2026 à 14:03". */
export function dateAndTime(instant: Date, language: 'fr' | 'en'): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const day = new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'long' }).format(instant)
  const time = new Intl.DateTimeFormat(locale, { timeZone: zone, timeStyle: 'medium' }).format(instant)
  return language === 'fr' ? `${day} à ${time}` : `${day} at ${time}`
}

/** A day in words, "samedi 21 novembre 2026". */
export function dayInWords(day: string, language: 'fr' | 'en'): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'full' })
  return format.format(new Date(`${day}T12:00:00Z`)).replace(/(?<= )1(?= \p{L})/u, language === 'fr' ? '1er' : '1')
}
