import { expect, test } from 'vitest'
import * as read from '../../../knowledge/build/read.ts'
import { lix, readabilityReport, readings } from '../../../knowledge/build/readability.ts'

test('LIX counts words a sentence and long words', () => {
  expect(lix('')).toBe(0)
  expect(lix('Le chat dort.')).toBe(3)
  // Six words in two sentences, three of them longer than six letters.
  expect(lix('Vous rendez le produit. Remboursement intégral.')).toBe(3 + 50)
})

test('every verdict of both languages is measured, the worst are named', () => {
  const rights = read.readRights().slice(0, 2)
  const all = readings(rights)
  const verdicts = rights.flatMap(({ prose }) => prose.fr.filter(({ id }) => id.startsWith('verdict:')))
  expect(all).toHaveLength(2 * verdicts.length)
  const [french = ''] = readabilityReport(all)
  const hardest = Math.max(...all.filter(({ language }) => language === 'fr').map((one) => one.lix))
  expect(french).toContain(`hardest ${hardest}`)
  expect(readabilityReport([])).toEqual(['fr: no verdict', 'en: no verdict'])
})
