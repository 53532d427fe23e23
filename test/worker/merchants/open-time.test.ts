import { expect, test } from 'vitest'
import { isHoliday } from '../../../knowledge/index.ts'
import { afterOpenTime, openTimes } from '../../../worker/merchants/open-time.ts'

const weekdays = [1, 2, 3, 4, 5]
const twoPeriods = {
  openingHours: [
    { days: weekdays, from: '14:00', to: '18:00' },
    { days: weekdays, from: '09:00', to: '12:00' },
  ],
}
const nights = { openingHours: [{ days: [7], from: '01:00', to: '05:00' }] }
const hours = (count: number) => count * 3_600_000
const after = (settings: Parameters<typeof afterOpenTime>[0], since: string, count: number) =>
  afterOpenTime(settings, new Date(since), hours(count), isHoliday)?.toISOString()

test.each([
  // Monday 23 November 2026; Paris is one hour ahead.
  ['inside one period', '2026-11-23T08:00:00Z', 3, '2026-11-23T11:00:00.000Z'],
  ['a moment more than the period holds', '2026-11-23T08:00:00.001Z', 3, '2026-11-23T13:00:00.001Z'],
  ['over the midday break', '2026-11-23T10:00:00Z', 4, '2026-11-23T16:00:00.000Z'],
  ['from the break itself', '2026-11-23T11:30:00Z', 4, '2026-11-23T17:00:00.000Z'],
  ['at closing exactly', '2026-11-23T17:00:00Z', 1, '2026-11-24T09:00:00.000Z'],
  ['a moment before closing', '2026-11-23T16:59:59.999Z', 1, '2026-11-24T08:59:59.999Z'],
  ['over a week-end', '2026-11-27T16:00:00Z', 2, '2026-11-30T09:00:00.000Z'],
  ['over a holiday: Friday 25 December', '2026-12-24T16:00:00Z', 2, '2026-12-28T09:00:00.000Z'],
])('so many opening hours later: %s', (_case, since, count, at) => {
  expect(after(twoPeriods, since, count)).toBe(at)
})

test('a merchant who works on holidays is open on one; a day of its own closes it', () => {
  const since = '2026-12-24T16:00:00Z'
  expect(after({ ...twoPeriods, openOnHolidays: true }, since, 2)).toBe('2026-12-25T09:00:00.000Z')
  expect(after({ ...twoPeriods, closedDays: ['2026-12-28'] }, since, 2)).toBe('2026-12-29T09:00:00.000Z')
})

test.each([
  ['spring skips an hour: four on the wall are three', '2027-03-28T00:00:00Z', hours(3)],
  ['autumn repeats one: they are five', '2026-10-24T23:00:00Z', hours(5)],
  ['any other night', '2026-11-15T00:00:00Z', hours(4)],
])('the night the clock changes, %s', (_case, since, open) => {
  const [night] = openTimes(nights, new Date(since), 1, isHoliday)
  expect((night?.to ?? 0) - (night?.from ?? 0)).toBe(open)
})

test('periods that meet or overlap are one', () => {
  const openingHours = [
    { days: [1], from: '09:00', to: '12:00' },
    { days: [1], from: '12:00', to: '14:00' },
    { days: [1], from: '10:00', to: '11:00' },
  ]
  const times = openTimes({ openingHours }, new Date('2026-11-23T00:00:00Z'), 1, isHoliday)
  expect(times).toEqual([{ from: Date.parse('2026-11-23T08:00:00Z'), to: Date.parse('2026-11-23T13:00:00Z') }])
})

test('without hours, at any time; hours that never come, never', () => {
  expect(after({ openingHours: [] }, '2026-11-22T03:00:00Z', 4)).toBe('2026-11-22T07:00:00.000Z')
  expect(after({ openingHours: [{ days: [], from: '09:00', to: '12:00' }] }, '2026-11-22T03:00:00Z', 4)).toBeUndefined()
})
