const parisZone = 'Europe/Paris'

/** Dates, hours and durations in the manner of one locale; every instant is told in Paris time. */
export interface Formats {
  /** "samedi 28 novembre 2026" */
  longDay(day: string): string
  /** "28 nov." */
  shortDay(day: string): string
  /** "21 nov. 14:32", or the hour alone on the day `today`. */
  moment(instant: string, now: Date): string
  /** "aujourd’hui à 14:32", "le 21 novembre à 14:32", for the middle of a sentence. */
  at(instant: string, now: Date): string
  /** "samedi 21 novembre" */
  dayOf(instant: string): string
  hour(instant: string): string
  /** "3 h", "2 jours": time gone by since `instant`. */
  since(instant: string, now: Date): string
  /** "40 secondes", "3 minutes" */
  wait(seconds: number): string
  /** First day of a version, or the month in which its wording is known. */
  version(version: string): string
}

/** Makes the formats of a locale. */
export function formatsOf(locale: string): Formats {
  // French says "1er décembre"; `Intl` does not.
  const firstOfMonth = (words: string) =>
    locale.startsWith('fr') ? words.replace(/(?<before>^|\s)1 (?=\p{L})/u, '$<before>1er ') : words
  const dayFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
    return (day: string) => firstOfMonth(format.format(new Date(`${day}T00:00:00Z`)))
  }
  const zoned = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: parisZone, ...options })
    return (instant: string | Date) => firstOfMonth(format.format(new Date(instant)))
  }
  const unit = (unitName: 'minute' | 'hour' | 'day' | 'second', unitDisplay: 'long' | 'short') => {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit: unitName, unitDisplay })
    return (count: number) => format.format(count)
  }
  const longDay = dayFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const shortDay = dayFormat({ day: 'numeric', month: 'short' })
  const fullDay = dayFormat({ day: 'numeric', month: 'long', year: 'numeric' })
  const month = dayFormat({ month: 'long', year: 'numeric' })
  const hour = zoned({ hour: '2-digit', minute: '2-digit' })
  const dayOf = zoned({ weekday: 'long', day: 'numeric', month: 'long' })
  const dayAlone = zoned({ day: 'numeric', month: 'long' })
  const dayAndHour = zoned({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
  const minutes = unit('minute', 'short')
  const hours = unit('hour', 'short')
  const days = unit('day', 'long')
  const longMinutes = unit('minute', 'long')
  const longSeconds = unit('second', 'long')
  return {
    longDay,
    shortDay,
    dayOf,
    hour,
    moment: (instant, now) => (dayOf(instant) === dayOf(now) ? hour(instant) : dayAndHour(instant)),
    at(instant, now) {
      const isToday = dayOf(instant) === dayOf(now)
      if (locale.startsWith('fr')) return `${isToday ? 'aujourd’hui' : `le ${dayAlone(instant)}`} à ${hour(instant)}`
      return `${isToday ? 'today' : `on ${dayAlone(instant)}`} at ${hour(instant)}`
    },
    since(instant, now) {
      const passed = Math.max(1, Math.floor((now.getTime() - Date.parse(instant)) / 60_000))
      if (passed < 60) return minutes(passed)
      return passed < 60 * 24 ? hours(Math.floor(passed / 60)) : days(Math.floor(passed / (60 * 24)))
    },
    wait: (seconds) => (seconds < 60 ? longSeconds(Math.max(1, seconds)) : longMinutes(Math.ceil(seconds / 60))),
    version: (version) => {
      const known = /^known-on (\d{4}-\d{2})$/.exec(version)?.[1]
      if (known) return month(`${known}-01`)
      return /^\d{4}-\d{2}-\d{2}$/.test(version) ? fullDay(version) : version
    },
  }
}
