import { expect, test } from 'vitest'
import { afterOpeningHours, nextOpening, nextOpeningOf } from '../../../worker/merchants/opening-hours.ts'

/** Christmas 2026 is a Friday. */
const isHoliday = (day: string) => day === '2026-12-25'

const hours = [
  { days: [1, 2, 3, 4, 5], from: '14:00', to: '18:00' },
  { days: [1, 2, 3, 4, 5], from: '09:00', to: '12:30' },
  { days: [6], from: '10:00', to: '12:00' },
]

// 2026-11-23 is a Monday; Paris is one hour ahead of UTC.
test.each([
  ['in the morning it is open', '2026-11-23T08:00:00Z', undefined],
  ['a minute before it opens', '2026-11-23T07:59:00Z', '2026-11-23T08:00:00.000Z'],
  ['a minute before lunch it is open', '2026-11-23T11:29:00Z', undefined],
  ['at lunch it opens again today', '2026-11-23T11:30:00Z', '2026-11-23T13:00:00.000Z'],
  ['in the evening it opens tomorrow', '2026-11-23T17:00:00Z', '2026-11-24T08:00:00.000Z'],
  ['on Friday evening it opens on Saturday, later', '2026-11-27T18:00:00Z', '2026-11-28T09:00:00.000Z'],
  ['on Saturday afternoon it opens on Monday', '2026-11-28T12:00:00Z', '2026-11-30T08:00:00.000Z'],
  ['on the eve of a holiday it opens the day after', '2026-12-24T18:00:00Z', '2026-12-26T09:00:00.000Z'],
  ['on the holiday itself it is closed', '2026-12-25T14:00:00Z', '2026-12-26T09:00:00.000Z'],
  ['past midnight in Paris, still yesterday in London', '2026-11-22T23:30:00Z', '2026-11-23T08:00:00.000Z'],
])('%s', (_case, now, opens) => expect(nextOpening(hours, new Date(now), isHoliday)?.toISOString()).toBe(opens))

test('one day a week, asked just after closing, opens in a week', () => {
  const mondays = [{ days: [1], from: '09:00', to: '12:00' }]
  expect(nextOpening(mondays, new Date('2026-11-23T11:00:00Z'), isHoliday)?.toISOString()).toBe(
    '2026-11-30T08:00:00.000Z',
  )
})

test('no hours given: no promise is made', () => {
  expect(nextOpening([], new Date(), isHoliday)).toBeUndefined()
  expect(nextOpening([{ days: [], from: '09:00', to: '12:00' }], new Date(), isHoliday)).toBeUndefined()
})

const weekdays = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '18:00' }]
test.each([
  [
    'a closed day of its own is skipped',
    { closedDays: ['2026-11-24'] },
    '2026-11-23T20:00:00Z',
    '2026-11-25T08:00:00.000Z',
  ],
  ['a public holiday is skipped', {}, '2026-12-24T20:00:00Z', '2026-12-26T08:00:00.000Z'],
  ['unless it works on those days', { openOnHolidays: true }, '2026-12-24T20:00:00Z', '2026-12-25T08:00:00.000Z'],
  [
    'its own closed day holds on a holiday too',
    { openOnHolidays: true, closedDays: ['2026-12-25'] },
    '2026-12-24T20:00:00Z',
    '2026-12-26T08:00:00.000Z',
  ],
])('%s', (_case, own, now, opens) => {
  const settings = { openingHours: weekdays, ...own }
  expect(nextOpeningOf(settings, new Date(now), isHoliday)?.toISOString()).toBe(opens)
})
test('a month of closed days: the promise is the day after', () => {
  const closedDays = Array.from({ length: 31 }, (_, day) => `2026-08-${String(day + 1).padStart(2, '0')}`)
  const opens = nextOpeningOf({ openingHours: weekdays, closedDays }, new Date('2026-07-31T20:00:00Z'), isHoliday)
  expect(opens?.toISOString()).toBe('2026-09-01T07:00:00.000Z')
})

const office = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }]
test.each([
  ['within a day', '2026-11-23T09:00:00Z', 4, '2026-11-23T13:00:00.000Z'],
  ['over a night', '2026-11-23T15:00:00Z', 4, '2026-11-24T10:00:00.000Z'],
  ['asked at night', '2026-11-23T22:00:00Z', 1, '2026-11-24T09:00:00.000Z'],
  ['over a weekend, three days at most', '2026-11-27T16:30:00Z', 8, '2026-11-30T15:30:00.000Z'],
  ['over a long closing, three days and no more', '2026-12-24T17:30:00Z', 2, '2026-12-27T17:30:00.000Z'],
])('hours of opening: %s', (_case, now, count, expected) => {
  expect(afterOpeningHours({ openingHours: office }, new Date(now), count, isHoliday).toISOString()).toBe(expected)
})
test('a shop without hours counts as open', () => {
  const at = afterOpeningHours({ openingHours: [] }, new Date('2026-11-23T22:00:00Z'), 4, isHoliday)
  expect(at.toISOString()).toBe('2026-11-24T02:00:00.000Z')
})
