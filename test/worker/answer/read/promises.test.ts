import { expect, test } from 'vitest'
import { readPromisedDelay } from '../../../../worker/answer/read/promises.ts'
import { flatten } from '../../../../worker/answer/read/text.ts'

test.each([
  ['ils avaient dit livraison 48h', 2, false],
  ['livraison express 24 h', 1, false],
  ['livré sous 3 jours', 3, false],
  ['livraison prévue sous 3 à 5 jours', 5, false],
  ['livraison en 5 jours ouvrés', 7, true],
  ['livraison annoncée sous deux semaines', 14, true],
  ['delivery within 3 days', 3, false],
  ['they said 48 hours delivery', 2, false],
  ['two-day delivery', 2, false],
])('%s: %i days', (text, days, approximate) =>
  expect(readPromisedDelay(flatten(text))).toMatchObject({ days, approximate }),
)

test.each([
  'livré il y a 3 jours',
  'je peux rendre sous 14 jours',
  'remboursement sous 14 jours',
  'expédié en 2 jours',
])('no promise of delivery: %s', (text) => expect(readPromisedDelay(flatten(text))).toBeNull())
