import { expect, test } from 'vitest'
import { spelledOut } from '../../../widget/parts/day.ts'
import { enParts, frParts } from '../../../widget/parts/index.ts'

test.each([
  ['the first of a month', '2026-12-01', 'mardi 1er décembre 2026'],
  ['the eleventh', '2026-12-11', 'vendredi 11 décembre 2026'],
  ['the twenty-first', '2026-12-21', 'lundi 21 décembre 2026'],
])('%s in French', (_case, day, words) => expect(spelledOut(day, frParts.locale)).toBe(words))

test('a day in English', () => expect(spelledOut('2026-12-01', enParts.locale)).toBe('Tuesday, 1 December 2026'))

test.each([
  [5, 'Il reste 5 jours', '5 days left'],
  [1, 'Il reste 1 jour', '1 day left'],
  [0, 'C’est aujourd’hui', 'Today'],
  [-1, 'Dépassé depuis 1 jour', 'Passed 1 day ago'],
  [-3, 'Dépassé depuis 3 jours', 'Passed 3 days ago'],
])('%i days from the last day', (days, french, english) => {
  expect(frParts.daysLeft(days)).toBe(french)
  expect(enParts.daysLeft(days)).toBe(english)
})
