import { describe, expect, test } from 'vitest'
import { addPeriod, daysBetween, isDay, lastDay, nextWorkingDay } from '../../knowledge/calendar.ts'
import { isHoliday, type Region } from '../../knowledge/fr/holidays.ts'

const mainland = (day: string) => isHoliday(day)

describe('the last day of a fourteen-day period (L221-19)', () => {
  test.each([
    ['ends on a working day', '2026-03-02', '2026-03-16'],
    ['ends on a Saturday', '2026-02-28', '2026-03-16'],
    ['ends on a Sunday', '2026-03-01', '2026-03-16'],
    ['ends on Christmas Day, a Friday', '2026-12-11', '2026-12-28'],
    ['ends on New Year’s Day, a Friday', '2026-12-18', '2027-01-04'],
    ['ends on Good Friday, a working day in mainland France', '2026-03-20', '2026-04-03'],
    ['ends on Easter Monday', '2026-03-23', '2026-04-07'],
    ['ends on 1 May, a Friday', '2026-04-17', '2026-05-04'],
    ['ends on 8 May, a Friday', '2026-04-24', '2026-05-11'],
    ['ends on Ascension Thursday', '2026-04-30', '2026-05-15'],
    ['ends on Whit Monday', '2026-05-11', '2026-05-26'],
    ['ends on 14 July, a Tuesday', '2026-06-30', '2026-07-15'],
    ['ends on 15 August, a Saturday', '2026-08-01', '2026-08-17'],
    ['ends on 1 November, a Sunday', '2026-10-18', '2026-11-02'],
    ['ends on 11 November, a Wednesday', '2026-10-28', '2026-11-12'],
    ['starts on 29 February', '2028-02-29', '2028-03-14'],
  ])('%s', (_case, received, last) => expect(lastDay(received, 14, mainland)).toBe(last))

  test('the day of receipt is not counted: received on the 2nd, day fourteen is the 16th', () =>
    expect(daysBetween('2026-03-02', lastDay('2026-03-02', 14, mainland))).toBe(14))

  test.each<[string, Region, string, string]>([
    ['26 December rolls over in Alsace-Moselle', 'alsace-moselle', '2025-12-12', '2025-12-29'],
    ['26 December is a working day elsewhere', 'mainland', '2025-12-12', '2025-12-26'],
    ['Good Friday rolls over Easter in Alsace-Moselle', 'alsace-moselle', '2026-03-20', '2026-04-07'],
    ['22 May rolls over in Martinique', 'martinique', '2026-05-08', '2026-05-26'],
    ['22 May is a working day in mainland France', 'mainland', '2026-05-08', '2026-05-22'],
  ])('%s', (_case, region, received, last) => expect(lastDay(received, 14, (day) => isHoliday(day, region))).toBe(last))
})

describe('periods in months and years', () => {
  test.each([
    ['two years', '2024-11-21', 24, '2026-11-21'],
    ['two years from a leap day', '2024-02-29', 24, '2026-02-28'],
    ['one month from the 31st', '2026-01-31', 1, '2026-02-28'],
  ] as const)('%s', (_case, from, months, last) => expect(addPeriod(from, months, 'months')).toBe(last))

  test('a period counted as is does not roll over', () =>
    expect(lastDay('2026-02-28', 14, mainland, 'calendar-days', 'as-is')).toBe('2026-03-14'))
})

test('a working day stays where it is', () => expect(nextWorkingDay('2026-03-16', mainland)).toBe('2026-03-16'))

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['28/02/2026', false],
  ['', false],
])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected))
