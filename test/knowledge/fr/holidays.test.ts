import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { easterSunday, holidaysOf, type Region } from '../../../knowledge/fr/holidays.ts'

/** The oracle's name for each region; it also lists observances, which are not public holidays. */
const oracleRegions: Record<Region, [string] | [string, string]> = {
  mainland: ['FR'],
  'alsace-moselle': ['FR', '57'],
  guadeloupe: ['GP'],
  martinique: ['MQ'],
  guyane: ['GF'],
  reunion: ['RE'],
  mayotte: ['YT'],
}

function oracle(region: Region, year: number): string[] {
  const [country, state] = oracleRegions[region]
  const calendar = state === undefined ? new Holidays(country) : new Holidays(country, state)
  return calendar
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
    .sort()
}

describe.each(['mainland', 'alsace-moselle'] as const)('%s', (region) => {
  test.each(Array.from({ length: 60 }, (_year, index) => 2000 + index))(
    '%i agrees with an independent calendar',
    (year) => expect([...holidaysOf(year, region)].sort()).toEqual([...new Set(oracle(region, year))]),
  )
})

test.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter of %i is on %s', (year, day) => expect(easterSunday(year).toString()).toBe(day))

test('a mainland year has eleven public holidays', () => expect(holidaysOf(2026).size).toBe(11))

test.each<[Region, string]>([
  ['guadeloupe', '2026-05-27'],
  ['martinique', '2026-05-22'],
  ['guyane', '2026-06-10'],
  ['reunion', '2026-12-20'],
  ['mayotte', '2026-04-27'],
])('%s keeps its day of the abolition of slavery', (region, day) => {
  expect(holidaysOf(2026, region).has(day)).toBe(true)
  expect(holidaysOf(2026).has(day)).toBe(false)
})
