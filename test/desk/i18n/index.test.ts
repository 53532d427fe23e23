import { expect, test } from 'vitest'
import { strings } from '../../../desk/i18n/index.ts'

const now = new Date('2026-11-21T09:30:00Z')

test.each([
  [0, 'Aujourd’hui', 'Today'],
  [1, 'Demain', 'Tomorrow'],
  [6, 'Dans 6 jours', 'In 6 days'],
])('%i days left in words', (days, french, english) => {
  expect([strings.fr.daysLeft(days), strings.en.daysLeft(days)]).toEqual([french, english])
})

test.each([
  [1, '1 jour de retard', '1 day late'],
  [2, '2 jours de retard', '2 days late'],
])('%i days late in words', (days, french, english) => {
  expect([strings.fr.daysLate(days), strings.en.daysLate(days)]).toEqual([french, english])
})

test('a wait is told in the unit that fits', () => {
  const { since } = strings.en.formats
  expect(since('2026-11-21T09:29:50Z', now)).toBe('1 min')
  expect(since('2026-11-21T08:30:00Z', now)).toBe('1 hr')
  expect(since('2026-11-19T09:00:00Z', now)).toBe('2 days')
})

test('a version is told as a day, or as the month in which its wording is known', () => {
  expect(strings.fr.formats.version('2022-01-01')).toBe('1er janvier 2022')
  expect(strings.fr.formats.version('known-on 2025-07')).toBe('juillet 2025')
})

test('the first of a month is “1er” in French, and no other day is', () => {
  const { longDay, shortDay } = strings.fr.formats
  expect([longDay('2026-12-01'), shortDay('2026-12-01')]).toEqual(['mardi 1er décembre 2026', '1er déc.'])
  expect([longDay('2026-12-11'), shortDay('2026-12-21')]).toEqual(['vendredi 11 décembre 2026', '21 déc.'])
  expect(strings.en.formats.longDay('2026-12-01')).toBe('Tuesday, 1 December 2026')
})

test('a moment of today is told by its hour in Paris, another by its day too', () => {
  expect(strings.fr.formats.moment('2026-11-21T08:12:00Z', now)).toBe('09:12')
  expect(strings.fr.formats.moment('2026-11-20T08:12:00Z', now)).toContain('20 nov.')
})

test('a refusal says how long to wait', () => {
  expect(strings.fr.failure({ type: 'too-many-requests', retryAfterSeconds: 90 })).toBe(
    'Trop d’essais à la suite. Réessayez dans 2 minutes.',
  )
})

test('French puts a space that does not break before double punctuation, and uses the curly apostrophe', () => {
  const shown: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') shown.push(value)
    else if (typeof value === 'function') shown.push(String(value('x', 'x')))
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) collect(one)
  }
  const { formats: _formats, failure: _failure, ...texts } = strings.fr
  collect(texts)
  expect(shown.length).toBeGreaterThan(100)
  expect(shown.filter((text) => /[^\u00a0\u202f][:;!?»](\s|$)|«[^\u00a0]|'/.test(text))).toEqual([])
})
