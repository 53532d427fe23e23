import { Temporal } from 'temporal-polyfill'

/** Where the period is counted: some places have holidays of their own. */
export type Region = 'mainland' | 'alsace-moselle' | 'guadeloupe' | 'martinique' | 'guyane' | 'reunion' | 'mayotte'

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']
/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const movable = [1, 39, 50]
const regionalFixed: Record<Region, string[]> = {
  mainland: [],
  'alsace-moselle': ['12-26'],
  guadeloupe: ['05-27'],
  martinique: ['05-22'],
  guyane: ['06-10'],
  reunion: ['12-20'],
  mayotte: ['04-27'],
}
/** Good Friday, in Alsace and Moselle only. */
const regionalMovable: Partial<Record<Region, number[]>> = { 'alsace-moselle': [-2] }

/** Easter Sunday of a Gregorian year (Meeus/Jones/Butcher). */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const leapCorrection = Math.floor((century + 8) / 25)
  const moonCorrection = Math.floor((century - leapCorrection + 1) / 3)
  const epact = (19 * a + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const shift = Math.floor((a + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * shift + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}

const known = new Map<string, ReadonlySet<string>>()

/** The public holidays of a year in a region, as days `YYYY-MM-DD`. */
export function holidaysOf(year: number, region: Region = 'mainland'): ReadonlySet<string> {
  const key = `${region}:${year}`
  const before = known.get(key)
  if (before) return before
  const easter = easterSunday(year)
  const days = new Set([
    ...[...fixed, ...regionalFixed[region]].map((monthDay) => `${year}-${monthDay}`),
    ...[...movable, ...(regionalMovable[region] ?? [])].map((offset) => easter.add({ days: offset }).toString()),
  ])
  known.set(key, days)
  return days
}

/** Whether a day is a public holiday in France (`region`: mainland unless told otherwise). */
export function isHoliday(day: string, region: Region = 'mainland'): boolean {
  return holidaysOf(Number(day.slice(0, 4)), region).has(day)
}
