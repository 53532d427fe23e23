import { expect, test } from 'vitest'
import { dateAndTime, dayInParis, instantInParis, wallClockInParis } from '../../../worker/merchants/clock.ts'

test.each([
  ['just before midnight in winter', '2026-11-20T22:59:59Z', '2026-11-20'],
  ['midnight in winter', '2026-11-20T23:00:00Z', '2026-11-21'],
  ['just before midnight in summer', '2026-07-13T21:59:59Z', '2026-07-13'],
  ['midnight in summer', '2026-07-13T22:00:00Z', '2026-07-14'],
])('the day in Paris, %s', (_case, instant, day) => expect(dayInParis(new Date(instant))).toBe(day))

test.each([
  ['in winter', '2026-11-23', '09:00', '2026-11-23T08:00:00.000Z'],
  ['in summer', '2026-07-13', '09:00', '2026-07-13T07:00:00.000Z'],
  ['the day summer time begins', '2026-03-29', '09:00', '2026-03-29T07:00:00.000Z'],
  ['the day it ends', '2026-10-25', '09:00', '2026-10-25T08:00:00.000Z'],
  ['in the hour that autumn repeats, the first', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
])('nine o’clock or so %s', (_case, day, time, instant) =>
  expect(instantInParis(day, time).toISOString()).toBe(instant),
)

test('reading the clock and setting it agree', () => {
  const { day, time } = wallClockInParis(new Date('2026-11-21T13:03:00Z'))
  expect([day, time]).toEqual(['2026-11-21', '14:03'])
  expect(instantInParis(day, time).toISOString()).toBe('2026-11-21T13:03:00.000Z')
})

test('a date and time are written out in both languages', () => {
  const instant = new Date('2026-11-21T13:03:22Z')
  expect(dateAndTime(instant, 'fr')).toBe('21 novembre 2026 à 14:03:22')
  expect(dateAndTime(instant, 'en')).toBe('21 November 2026 at 14:03:22')
})
