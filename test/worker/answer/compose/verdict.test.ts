import { describe, expect, test } from 'vitest'
import { ask } from '../../../support/asking.ts'

function branches(text: string, language: 'fr' | 'en' = 'fr'): string[] {
  const { answer } = ask(text, { language })
  const block = answer.blocks.find(({ id }) => id.startsWith('depends:'))
  return block?.sentences.map((sentence) => sentence.text.replace(/[\u00a0\u202f]/g, ' ')) ?? []
}

describe('a verdict that depends on one point', () => {
  test.each([
    ['écouteurs ouverts achetés en ligne, reçus hier, je peux les rendre ?', 'fr'],
    ['je veux rendre mon pull reçu hier', 'fr'],
    ['qui paie les frais de retour ? acheté en ligne, je change d’avis', 'fr'],
    ['mon imprimante achetée en ligne est en panne', 'fr'],
    ['I want to return a jumper received yesterday', 'en'],
  ] as const)('%s: each line is one supposition with its verdict', (text, language) => {
    const lines = branches(text, language)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) {
      expect(line).toMatch(language === 'fr' ? /^S(?:i |’il)/ : /^If /)
      expect(line).not.toMatch(/[«“][^»”]*[»”] : /)
      expect(line).not.toMatch(/ : (?:si|oui) :|: (?:if|yes):/)
      expect(line).toMatch(/[.?!]$/)
    }
  })

  test('a supposition reads as a sentence', () => {
    const [sealed, packaging] = branches("j'ai ouvert mes écouteurs achetés en ligne reçus hier, je peux les rendre ?")
    expect(sealed).toMatch(/^Si c’était un vrai scellé d’hygiène : /)
    expect(packaging).toMatch(/^Si c’était un simple emballage : /)
  })
})

describe('a question about what something is', () => {
  test.each([
    ["c'est quoi le bouton renoncer au contrat ?", 'fr', 'button'],
    [
      'what is the difference between the online withdrawal button and three-click cancellation',
      'en',
      'not-the-cancellation',
    ],
  ] as const)('%s is told from the passages, and asks nothing', (text, language, passage) => {
    const { answer } = ask(text, { language })
    expect(answer.question).toBeNull()
    expect(answer.blocks.filter(({ more }) => !more).map(({ id }) => id)).toContain(passage)
    expect(answer.blocks.filter(({ id, more }) => id.startsWith('depends:') && !more)).toEqual([])
  })

  test.each([
    ['un huissier me réclame une facture de 2022 de votre magasin', 'fr', ['verdict:barred']],
    ['frais de douane à payer à la livraison', 'fr', ['verdict:import-charges']],
    ['Mediator: is it free and how long do I have?', 'en', ['verdict:general', 'how-to']],
  ] as const)('%s: what is asked stands in the first bubble', (text, language, passages) => {
    const first = ask(text, { language }).answer.blocks.filter(({ more }) => !more)
    expect(first.map(({ id }) => id)).toEqual(expect.arrayContaining([...passages]))
  })
})

describe('a right that is over', () => {
  const blocksOf = (text: string) => ask(text).answer.blocks.filter(({ more }) => !more)

  test('is said to be, with its last day, before the one that still helps', () => {
    const blocks = blocksOf('acheté le 3 mars 2024 un lave-linge neuf, je suis encore couvert ?')
    const over = blocks.findIndex(({ id }) => id === 'over:conformity-guarantee')
    const helps = blocks.findIndex(({ kind }) => kind === 'verdict')
    expect(over).toBeGreaterThan(-1)
    expect(helps).toBeGreaterThan(over)
    expect(blocks[over]?.sentences.map(({ text }) => text).join(' ')).toContain('mardi 3 mars 2026')
  })

  test('is not spoken of while it runs', () => {
    const blocks = blocksOf('acheté le 3 mars 2026 un lave-linge neuf, je suis encore couvert ?')
    expect(blocks.filter(({ id }) => id.startsWith('over:'))).toEqual([])
  })
})

test('no supposition stands before the day of the order', () => {
  const told = (text: string) =>
    ask(text)
      .answer.blocks.flatMap(({ sentences }) => sentences.map((one) => one.text))
      .join(' ')
  expect(told('commandé en ligne le 2 novembre, puis-je rendre ce pull ?')).toContain('avant le')
  expect(told('commandé en ligne le 10 novembre, puis-je rendre ce pull ?')).not.toMatch(/avant le|before/)
})
