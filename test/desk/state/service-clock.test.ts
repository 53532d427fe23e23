import { expect, test } from 'vitest'
import { instantInParis, wallInParis } from '../../../desk/state/paris.ts'
import { isClosed, openMinutes } from '../../../desk/state/service-clock.ts'
import { presetTimes } from '../../../desk/state/snooze-times.ts'

const at = (instant: string) => Date.parse(instant)
const hours = (from: string, to: string) => ({ from: at(from), to: at(to) })
/** Friday afternoon and Monday, in two periods. */
const opening = [
  hours('2026-11-20T13:00:00Z', '2026-11-20T17:00:00Z'),
  hours('2026-11-23T08:00:00Z', '2026-11-23T11:00:00Z'),
  hours('2026-11-23T13:00:00Z', '2026-11-23T17:00:00Z'),
]

test.each([
  ['inside a period', '2026-11-20T14:00:00Z', '2026-11-20T14:59:59Z', 59],
  ['to the minute', '2026-11-20T14:00:00Z', '2026-11-20T15:00:00Z', 60],
  ['from closing to opening, nothing', '2026-11-20T17:00:00Z', '2026-11-23T08:00:00Z', 0],
  ['a minute on both sides of the week-end', '2026-11-20T16:59:00Z', '2026-11-23T08:01:00Z', 2],
  ['over the midday break', '2026-11-23T10:30:00Z', '2026-11-23T13:30:00Z', 60],
])('opening time is counted: %s', (_case, from, to, minutes) => {
  expect(openMinutes(opening, at(from), at(to))).toBe(minutes)
})

test('without hours every minute counts, and the merchant is never closed', () => {
  expect(openMinutes(null, at('2026-11-20T17:00:00Z'), at('2026-11-21T17:00:00Z'))).toBe(24 * 60)
  expect(isClosed(null, at('2026-11-22T03:00:00Z'))).toBe(false)
  expect(isClosed(opening, at('2026-11-20T16:59:59Z'))).toBe(false)
  expect(isClosed(opening, at('2026-11-20T17:00:00Z'))).toBe(true)
})

test.each([
  ['in winter', '2026-11-23', '09:00', '2026-11-23T08:00:00.000Z'],
  ['in summer', '2026-07-23', '09:00', '2026-07-23T07:00:00.000Z'],
  ['before spring skips an hour', '2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
  ['after it', '2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
  ['in the hour that autumn repeats, the first one', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['after it', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
])('an hour of Paris is the same wherever the agent sits: %s', (_case, day, time, instant) => {
  expect(new Date(instantInParis(day, time)).toISOString()).toBe(instant)
  expect(wallInParis(at(instant))).toEqual({ day, time })
})

test('what is proposed to come back is when the merchant opens; on a Sunday tomorrow is next week', () => {
  const times = (now: string) => presetTimes(opening, at(now)).map((one) => [one.name, new Date(one.at).toISOString()])
  expect(times('2026-11-20T09:00:30Z')).toEqual([
    ['hours', '2026-11-20T11:01:00.000Z'],
    ['tomorrow', '2026-11-23T08:00:00.000Z'],
  ])
  expect(presetTimes(null, at('2026-11-18T09:00:00Z')).map((one) => new Date(one.at).toISOString())).toEqual([
    '2026-11-18T11:00:00.000Z',
    '2026-11-19T08:00:00.000Z',
    '2026-11-23T08:00:00.000Z',
  ])
  expect(Number.isNaN(instantInParis('', '09:00'))).toBe(true)
})
