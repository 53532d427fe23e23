import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../protocol/index.ts'
import { withoutYes } from '../../../../worker/answer/compose/without-yes.ts'

const verdict = (text: string): Block => ({
  id: 'verdict:x',
  kind: 'verdict',
  source: 'law',
  sentences: [{ text, citations: [] }],
  more: false,
})
const said = (text: string, flat: string) => withoutYes(verdict(text), flat).sentences[0]?.text

describe('a verdict that opens with yes', () => {
  test.each([
    ['ils ont le droit ?', 'En principe, oui, le prix engage le vendeur.', 'En principe, le prix engage le vendeur.'],
    [
      'je dois passer par lui ?',
      'Oui\u00a0: le bénéficiaire a les mêmes droits.',
      'Le bénéficiaire a les mêmes droits.',
    ],
    ['can they refuse?', 'Yes, you can still withdraw.', 'You can still withdraw.'],
  ])('does not to "%s"', (flat, text, expected) => expect(said(text, flat)).toBe(expected))

  test.each([
    ['je peux le rendre ?', 'Oui, vous pouvez encore renoncer.'],
    ['can i still send it back?', 'Yes, you can still withdraw.'],
    ["il me demande 40 euros, c'est normal ?", 'Non, vous n’avez rien à payer.'],
    ['ils ont le droit ?', 'Ouvert ou non, l’article se rend.'],
  ])('does to "%s", or opens with other words', (flat, text) => expect(said(text, flat)).toBe(text))
})
