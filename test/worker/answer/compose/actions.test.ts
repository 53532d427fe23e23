import { describe, expect, test } from 'vitest'
import { ask, maisonLucie } from '../../../support/asking.ts'

function letters(text: string, language: 'fr' | 'en' = 'fr'): string[] {
  return ask(text, { language }).answer.actions.flatMap((action) => (action.kind === 'letter' ? [action.letter] : []))
}
const withdraws = (text: string) => ask(text).answer.actions.some(({ kind }) => kind === 'withdraw')

describe('letters fit the step reached', () => {
  test.each([
    ['litige avec un site, par où commencer ?', ['formal-notice']],
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

describe('the button to complain', () => {
  const complains = (text: string) => ask(text).answer.actions.some(({ kind }) => kind === 'complain')
  test.each([
    ['téléphone acheté neuf en ligne, reçu le 3 mai 2026, en panne', true],
    ['colis marqué livré mais jamais reçu', true],
    ['litige avec un site, par où commencer ?', true],
    ['prix affiché 29€ et en caisse 39€', true],
    // A complaint was made: what comes after it is another step.
    ["j'ai fait une réclamation écrite le 3 mars 2026, le médiateur est encore possible ?", false],
    // The law's own remedy is another button.
    ['acheté en ligne, reçu le 16 novembre, je change d’avis', false],
    // The law gives nothing to ask for.
    ['je veux rendre un pull acheté en magasin la semaine dernière', false],
    // Someone else owes it: a bank, an airline, another seller, a private person.
    ['un paiement que je n’ai pas fait sur ma carte hier', false],
    ['mon vol a eu 5 heures de retard', false],
    ['j’ai acheté un four chez Darty il y a 3 mois, il est en panne', false],
    ['acheté sur leboncoin à un particulier, téléphone en panne', false],
    ['merci beaucoup', false],
  ])('%s: %s', (text, offered) => expect(complains(text)).toBe(offered))

  test('comes after the right’s own letter, before a second one, and takes the place of the letter it sends', () => {
    const labels = (text: string) =>
      ask(text).answer.actions.map((action) => (action.kind === 'letter' ? action.letter : action.kind))
    expect(labels('colis marqué livré mais jamais reçu')).toEqual([
      'parcel-denial',
      'complain',
      'delivery-formal-notice',
      'handoff',
    ])
    expect(labels('litige avec un site, par où commencer ?')).toEqual(['complain', 'formal-notice', 'handoff'])
  })

  test('a letter asked for is the form that sends it', () => {
    const { answer } = ask(['litige avec un site, par où commencer ?', 'tu peux m’écrire la lettre ?'])
    expect(answer.actions.some(({ kind }) => kind === 'letter' || kind === 'complain')).toBe(true)
  })
})

describe('the button to cancel', () => {
  const cancels = (text: string, subscriptions: boolean) =>
    ask(text, { merchant: { ...maisonLucie, subscriptions } }).answer.actions.some(({ kind }) => kind === 'cancel')
  test.each([
    ['comment résilier mon abonnement en ligne ?', true, true],
    ['Mon abonnement a été reconduit sans me prévenir, je veux résilier', true, true],
    ['comment résilier mon abonnement en ligne ?', false, false],
    ['téléphone acheté neuf en ligne, reçu le 3 mai 2026, en panne', true, false],
    ['abonnement pris chez Darty, comment le résilier en ligne ?', true, false],
  ])('%s, where subscriptions are sold: %s: %s', (text, subscriptions, offered) =>
    expect(cancels(text, subscriptions)).toBe(offered),
  )
})

test.each([
  'téléphone acheté neuf en ligne, reçu le 3 mai 2026, en panne',
  'colis marqué livré mais jamais reçu',
  'ils ne me remboursent pas',
  'commandé en ligne, reçu le 16 novembre, c’est cassé, je veux le rendre',
])('%s: four buttons at most, and one to a person, the last', (text) => {
  const { actions } = ask(text).answer
  expect(actions.length).toBeLessThanOrEqual(5)
  expect(actions.at(-1)?.kind).toBe('handoff')
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
