import { expect, test } from 'vitest'
import { type Filling, fill } from '../../../../worker/answer/compose/fill.ts'

const filling: Filling = {
  language: 'fr',
  askedOn: '2026-11-21',
  facts: [],
  merchant: 'Maison Lucie',
  deadlines: {},
  values: { sum: 19.5, whole: 10, share: 2.5 },
}

test.each([
  ['La différence est de {values.sum} €.', 'La différence est de 19,50 €.'],
  ['La différence est de {values.sum} euros.', 'La différence est de 19,50 euros.'],
  ['La différence est de {values.whole} €.', 'La différence est de 10 €.'],
  ['La somme augmente de {values.share} %.', 'La somme augmente de 2,5 %.'],
])('%s', (text, expected) => expect(fill(text, filling)).toBe(expected))

test('in English the unit may come first', () => {
  expect(fill('It is €{values.sum}.', { ...filling, language: 'en' })).toBe('It is €19.50.')
})

test('a text with an unknown placeholder is not said', () => expect(fill('Le {deadlines.x}.', filling)).toBeNull())
