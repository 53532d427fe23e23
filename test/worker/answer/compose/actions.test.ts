import { describe, expect, test } from 'vitest'
import { ask } from '../../../support/asking.ts'

function letters(text: string, language: 'fr' | 'en' = 'fr'): string[] {
  return ask(text, { language }).answer.actions.flatMap((action) => (action.kind === 'letter' ? [action.letter] : []))
}
const withdraws = (text: string) => ask(text).answer.actions.some(({ kind }) => kind === 'withdraw')

describe('letters fit the step reached', () => {
  test.each([
    ['litige avec un site, par où commencer ?', ['complaint', 'formal-notice']],
    ["j'ai fait une réclamation écrite le 3 mars 2026, le médiateur est encore possible ?", ['mediation-request']],
    ['téléphone acheté neuf en ligne, reçu le 3 mai 2026, en panne', ['guarantee-claim']],
    ['télé en réparation depuis le 1er octobre', ['guarantee-refund']],
    ['ils refusent de réparer mon four reçu le 3 mai 2026', ['guarantee-refund']],
    ['ils ont remplacé mon four sous garantie, reçu le 3 mai 2026', []],
    ['canapé commandé le 2 octobre, livraison prévue le 30 octobre, toujours rien', ['delivery-formal-notice']],
    [
      "j'ai mis en demeure le vendeur le 2 novembre en laissant jusqu'au 12 novembre, pas livré",
      ['delivery-termination'],
    ],
    ['colis marqué livré mais jamais reçu', ['parcel-denial', 'delivery-formal-notice']],
  ])('%s', (text, expected) => expect(letters(text)).toEqual(expected))

  test('in English too', () => {
    expect(letters('the repair took six weeks and it broke down again, I want my money back', 'en')).toEqual([
      'guarantee-refund',
    ])
  })
})

describe('the button to withdraw', () => {
  test.each([
    ['acheté en ligne, reçu le 16 novembre, je change d’avis', true],
    ['acheté en ligne, reçu le 16 novembre, je me suis rétracté le 18', false],
    ["j'ai annulé ma commande le 2 novembre car pas livrée, toujours pas remboursé", false],
    ['le vendeur a annulé ma commande le 2 novembre', false],
  ])('%s: %s', (text, offered) => expect(withdraws(text)).toBe(offered))
})

describe('a message that may be about several things', () => {
  const asksOf = (text: string) => {
    const { answer } = ask(text)
    return { confidence: answer.confidence, asks: answer.actions.filter(({ kind }) => kind === 'ask').length }
  }
  test.each(['ils ne me remboursent pas'])('%s: is answered with a reserve, the other subjects a button away', (text) =>
    expect(asksOf(text)).toEqual({ confidence: 'unsure', asks: 2 }),
  )
  test('is not offered a choice when it is sure', () =>
    expect(asksOf('mon colis est marqué livré mais je n’ai rien reçu').asks).toBeLessThanOrEqual(1))
})
