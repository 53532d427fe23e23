import { describe, expect, test } from 'vitest'
import {
  compareLines,
  daysBetween,
  needsAgent,
  pressingDeadline,
  todayInParis,
  urgencyOf,
} from '../../../desk/state/urgency.ts'
import { karim } from '../../support/desk-cases.ts'
import { lineOf, smallCase } from '../../support/desk-queue.ts'

test.each([
  ['just before midnight in Paris', '2026-11-21T22:59:59Z', '2026-11-21'],
  ['just after midnight in Paris', '2026-11-21T23:00:00Z', '2026-11-22'],
  ['in summer, two hours ahead', '2026-07-01T22:00:00Z', '2026-07-02'],
])('today is the day in Paris: %s', (_case, instant, day) => expect(todayInParis(new Date(instant))).toBe(day))

test.each([
  ['the same day', '2026-11-21', '2026-11-21', 0],
  ['over the change of the clock', '2026-10-24', '2026-10-26', 2],
  ['past', '2026-11-21', '2026-11-19', -2],
])('days between: %s', (_case, from, to, days) => expect(daysBetween(from, to)).toBe(days))

test.each([
  ['the last day itself', '2026-11-21', 'merchant', 'soon'],
  ['the day after', '2026-11-20', 'merchant', 'overdue'],
  ['the third day ahead', '2026-11-24', 'merchant', 'soon'],
  ['the fourth day ahead', '2026-11-25', 'merchant', 'calm'],
  ['a day that the shopper let go', '2026-11-20', 'shopper', 'lapsed'],
  ['a day that the bank let go', '2026-11-20', 'bank', 'overdue'],
] as const)('urgency of %s', (_case, day, who, urgency) => {
  expect(urgencyOf({ day, who }, '2026-11-21')).toBe(urgency)
})

describe('what needs an agent now', () => {
  test('a shopper who waits for an answer', () => {
    expect(needsAgent(lineOf(karim, { waitingForAgent: true }), '2026-11-21')).toBe(true)
  })
  test('an answered case whose legal day is past', () => {
    expect(needsAgent(lineOf(karim, { waitingForAgent: false }), '2026-11-28')).toBe(true)
  })
  test('not an answered case that still has time', () => {
    expect(needsAgent(lineOf(karim, { waitingForAgent: false }), '2026-11-27')).toBe(false)
  })
  test('not a resolved case', () => {
    expect(needsAgent(lineOf(karim, { status: 'resolved' }), '2026-11-28')).toBe(false)
  })
})

test('without a deadline a case comes after those that have one, the oldest first', () => {
  const late = smallCase({ id: 'late-00001', reference: 'A', name: 'Late', openedAt: '2026-11-20T10:00:00Z' })
  const early = smallCase({ id: 'early-0001', reference: 'B', name: 'Early', openedAt: '2026-11-19T10:00:00Z' })
  const order = [late, karim, early]
    .map((file) => lineOf(file))
    .sort((one, other) => compareLines(one, other, '2026-11-21'))
  expect(order.map((line) => line.shopper)).toEqual(['Karim Benali', 'Early', 'Late'])
})

test('a day that the shopper let go is not the one shown first', () => {
  const [repair, guarantee] = karim.deadlines
  if (!repair || !guarantee) throw new Error('Karim has two deadlines')
  const gone = { ...guarantee, day: '2026-11-01' }
  expect(pressingDeadline([gone, repair], '2026-11-21')).toBe(repair)
  expect(pressingDeadline([gone], '2026-11-21')).toBe(gone)
  expect(pressingDeadline([], '2026-11-21')).toBeUndefined()
})
