import { describe, expect, test } from 'vitest'
import {
  compareLines,
  daysBetween,
  daysUnanswered,
  isAskedFirst,
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

describe('complaints that nobody has answered', () => {
  const line = (id: string, changes: Parameters<typeof lineOf>[1]) =>
    lineOf(smallCase({ id, reference: 'A', name: id }), changes)
  const legal = (day: string) => ({ deadline: { day, label: 'Rembourser', who: 'merchant' as const } })
  test('those past the day asked for come first, then the nearest day, legal or asked for', () => {
    const lines = [
      line('far', { answerBy: '2026-11-30' }),
      line('legal-late', legal('2026-11-01')),
      line('late', { answerBy: '2026-11-20' }),
      line('legal-soon', legal('2026-11-25')),
      line('today', { answerBy: '2026-11-21' }),
      line('later', { answerBy: '2026-11-19', ...legal('2026-12-30') }),
    ]
    const order = lines.sort((one, other) => compareLines(one, other, '2026-11-21')).map(({ id }) => id)
    expect(order).toEqual(['later', 'late', 'legal-late', 'today', 'legal-soon', 'far'])
  })
  test.each([
    ['the day itself', '2026-11-21', 0],
    ['the day after', '2026-11-20', 1],
    ['over the change of the clock', '2026-10-24', 28],
  ])('days without an answer: %s', (_case, day, days) => expect(daysUnanswered(day, '2026-11-21')).toBe(days))
  test('the asked day is shown where it comes before the legal one, or has passed', () => {
    expect(isAskedFirst(line('a', { answerBy: '2026-11-25', ...legal('2026-11-25') }), '2026-11-21')).toBe(true)
    expect(isAskedFirst(line('b', { answerBy: '2026-11-26', ...legal('2026-11-25') }), '2026-11-21')).toBe(false)
    expect(isAskedFirst(line('c', { answerBy: '2026-11-20', ...legal('2026-11-01') }), '2026-11-21')).toBe(true)
    expect(isAskedFirst(line('d', legal('2026-11-25')), '2026-11-21')).toBe(false)
  })
})
