import { describe, expect, test } from 'vitest'
import {
  type ClockState,
  dueOf,
  latestSnooze,
  mergeObjection,
  rulesOf,
  sellerDeadlines,
} from '../../../worker/cases/moves-rules.ts'
import { demoMerchant } from '../../../worker/routes/demo-merchant.ts'
import { caseFile, deadline } from '../../support/worker-case.ts'

const settings = {
  ...demoMerchant([]),
  openingHours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
}
const rules = rulesOf(settings)
const at = (instant: string) => Date.parse(instant)
const now = at('2026-11-23T10:00:00Z')
const state = (changes: Partial<ClockState> = {}): ClockState => ({
  file: caseFile('one', { openedAt: '2026-11-20T09:00:00Z' }),
  status: 'claimed',
  told: new Set(),
  ...changes,
})
const withDays = (...days: string[]) => caseFile('one', { deadlines: days.map((day) => deadline(day)) })

describe('a silent agent', () => {
  const asked = { waitingSince: '2026-11-23T08:00:00Z', heldSince: '2026-11-20T10:00:00Z' }

  test('has four opening hours, to the millisecond', () => {
    const last = at('2026-11-23T12:00:00Z')
    expect(dueOf(state(asked), rules, last - 1)).toEqual({ due: [], nextAt: last })
    expect(dueOf(state(asked), rules, last).due).toEqual([{ kind: 'return', hours: 4 }])
  })

  test('has them from when the case came, if the shopper wrote before', () => {
    const later = { waitingSince: '2026-11-20T09:00:00Z', heldSince: '2026-11-23T09:00:00Z' }
    expect(dueOf(state(later), rules, now).nextAt).toBe(at('2026-11-23T13:00:00Z'))
  })

  test('has as many as the merchant says', () => {
    const patient = rulesOf({ ...settings, service: { returnAfterHours: 10 } })
    expect(dueOf(state(asked), patient, now).nextAt).toBe(at('2026-11-24T09:00:00Z'))
  })

  test.each<[string, Partial<ClockState>]>([
    ['whose word is the last', { heldSince: asked.heldSince }],
    ['who has put the case aside', { ...asked, snoozedUntil: at('2026-11-25T08:00:00Z') }],
    ['who has none: the case waits', { ...asked, status: 'waiting' }],
    ['whose case is resolved', { ...asked, status: 'resolved' }],
  ])('keeps a case: %s', (_case, changes) => {
    expect(dueOf(state(changes), rules, at('2026-11-24T10:00:00Z')).due).toEqual([])
  })
})

describe('a legal day of the seller that nobody has answered before', () => {
  const file = withDays('2026-11-26')
  const waiting = state({ file, status: 'waiting', waitingSince: '2026-11-21T09:00:00Z' })
  const signal = at('2026-11-24T07:00:00Z')

  test('is signalled two days before, at eight in Paris', () => {
    expect(dueOf(waiting, rules, signal - 1)).toEqual({ due: [], nextAt: signal })
    expect(dueOf(waiting, rules, signal).due).toEqual([
      { kind: 'escalate', day: '2026-11-26', fresh: [deadline('2026-11-26')] },
    ])
  })

  test('as many days before as the merchant says', () => {
    const early = rulesOf({ ...settings, service: { escalateDays: 5 } })
    expect(dueOf(waiting, early, at('2026-11-21T07:00:00Z') - 1).due).toEqual([])
    expect(dueOf(waiting, early, at('2026-11-21T07:00:00Z')).due).toHaveLength(1)
  })

  test('is signalled once, and no longer once somebody has answered', () => {
    const told = new Set(['by-2026-11-26 2026-11-26'])
    const marked = { ...waiting, told, escalatedFor: '2026-11-26' }
    expect(dueOf(marked, rules, signal)).toEqual({ due: [], nextAt: null })
    const { waitingSince: _answered, ...answered } = marked
    expect(dueOf(answered, rules, signal).due).toEqual([{ kind: 'calm' }])
    // The shopper writes again: it is marked again, and nobody gets another mail.
    const { escalatedFor: _mark, ...again } = marked
    expect(dueOf(again, rules, signal).due).toEqual([{ kind: 'escalate', day: '2026-11-26', fresh: [] }])
  })

  test('brings back what was put aside', () => {
    const aside = { ...waiting, snoozedUntil: at('2026-11-25T08:00:00Z') }
    expect(dueOf(aside, rules, signal).due).toContainEqual({ kind: 'wake', because: 'deadline' })
  })

  test('counts each day of a case', () => {
    const two = { ...waiting, file: withDays('2026-11-30', '2026-11-26'), told: new Set(['by-2026-11-26 2026-11-26']) }
    const marked = { ...two, escalatedFor: '2026-11-26' }
    expect(dueOf(marked, rules, signal).nextAt).toBe(at('2026-11-28T07:00:00Z'))
    expect(dueOf(marked, rules, at('2026-11-28T07:00:00Z')).due).toEqual([
      { kind: 'escalate', day: '2026-11-26', fresh: [deadline('2026-11-30')] },
    ])
  })

  test("is the seller's own, and was not over before the case came", () => {
    const days = [deadline('2026-11-20'), deadline('2026-11-21'), deadline('2026-11-22', 'shopper')]
    expect(sellerDeadlines(caseFile('one', { deadlines: days })).map(({ day }) => day)).toEqual(['2026-11-21'])
  })
})

test('what was put aside comes back at its hour, to the millisecond', () => {
  const until = at('2026-11-25T08:00:00Z')
  expect(dueOf(state({ snoozedUntil: until }), rules, until - 1)).toEqual({ due: [], nextAt: until })
  expect(dueOf(state({ snoozedUntil: until }), rules, until).due).toEqual([{ kind: 'wake', because: 'time' }])
})

test.each([
  ['the day before the nearest one', ['2026-12-10', '2026-12-03'], undefined, '2026-12-02'],
  ['the day asked for counts as well', ['2026-12-10'], '2026-12-05', '2026-12-04'],
  ['a day that is today leaves yesterday: not at all', ['2026-11-23'], undefined, '2026-11-22'],
  ['without any day, sixty days', [], undefined, '2027-01-22'],
])('a case may be put aside until: %s', (_case, days, awaited, latest) => {
  expect(latestSnooze(withDays(...days), awaited, new Date(now))).toBe(latest)
})

test('cases are merged for one person only, and the one that must be kept is kept', () => {
  const one = withDays('2026-12-03')
  const other = withDays('2026-12-10')
  const stranger = caseFile('one', { contact: { name: 'Karim', email: 'other@mail.example' } })
  expect(mergeObjection(other, one, false)).toBeUndefined()
  expect(mergeObjection(one, one, false)).toBeUndefined()
  expect(mergeObjection(one, other, false)).toBe('merge-keep-this')
  expect(mergeObjection(other, one, true)).toBe('merge-keep-this')
  expect(mergeObjection(other, stranger, false)).toBe('merge-other-person')
  const shouted = { ...one, contact: { ...one.contact, email: 'KARIM@Mail.Example' } }
  expect(mergeObjection(other, shouted, false)).toBeUndefined()
})
