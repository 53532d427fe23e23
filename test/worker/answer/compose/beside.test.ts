import { describe, expect, test } from 'vitest'
import { rights } from '../../../../knowledge/index.ts'
import { answering } from '../../../../worker/answer/index.ts'
import { ask, askedOn, plainShop } from '../../../support/asking.ts'

const besideOf = (text: string, language: 'fr' | 'en' = 'fr') => {
  const { answer } = ask(text, { merchant: plainShop, language })
  const beside = answer.blocks.filter(({ kind }) => kind === 'other-right')
  return { answer, lead: answer.rights[0]?.right, beside, ids: beside.map(({ id }) => id.replace('other:', '')) }
}

/** The best for the shopper first: what leads, then what stands beside it. */
test.each([
  [
    'faulty earphones received online nine days ago: withdrawal while it lasts, beside the guarantee',
    'j’ai reçu des écouteurs défectueux il y a 9 jours, commandés en ligne',
    'withdrawal',
    ['conformity-guarantee'],
  ],
  [
    'a fault after fourteen months: conformity, then the maker’s guarantee, then hidden defects',
    'mon téléphone acheté il y a 14 mois est tombé en panne',
    'conformity-guarantee',
    ['commercial-guarantee', 'hidden-defects'],
  ],
  [
    'a hidden defect while the guarantee of conformity runs: the simpler one is named',
    'vice caché sur ma voiture achetée à un garage il y a 5 mois, moteur mort',
    'hidden-defects',
    ['conformity-guarantee'],
  ],
  [
    'a refund that does not come, paid by card: the bank beside the seller',
    'je me suis rétracté il y a 40 jours, colis renvoyé il y a 35 jours, toujours pas remboursé, payé par carte',
    'refund-after-withdrawal',
    ['chargeback'],
  ],
  [
    'a parcel that never came, paid by card',
    'le livreur a marqué livré mais je n’ai rien reçu, j’ai payé par carte',
    'parcel-not-received',
    ['chargeback'],
  ],
  [
    'broken on arrival: the guarantee, and withdrawal while it lasts',
    'commandé en ligne, reçu hier un miroir cassé',
    'damaged-or-wrong-item',
    ['withdrawal'],
  ],
  [
    'without a card, no bank is spoken of',
    'le livreur a marqué livré mais je n’ai rien reçu',
    'parcel-not-received',
    [],
  ],
])('%s', (_case, text, lead, expected) => {
  const found = besideOf(text)
  expect(found.lead).toBe(lead)
  expect(found.ids).toEqual(expected)
})

describe('what only helps beside others leads when it is named', () => {
  test.each([
    [
      'the seller first, with the days late; the bank beside',
      'colis jamais arrivé, livraison prévue le 15 octobre, payé par carte bleue, je veux récupérer mon argent',
      'late-delivery',
    ],
    ['the bank, when it is asked about', 'colis jamais arrivé, je peux demander à ma banque ?', 'chargeback'],
    ['the bank, when the seller is gone', 'le site a disparu, commande jamais arrivée payée par carte', 'chargeback'],
  ])('%s', (_case, text, lead) => {
    const found = besideOf(text)
    expect(found.lead).toBe(lead)
    expect(found.answer.rights.map(({ right }) => right)).toContain('chargeback')
  })
})

describe('what stands beside the first right', () => {
  test('says until which day, and what sets it apart', () => {
    const { beside, answer } = besideOf('commandé en ligne, reçu hier un miroir cassé')
    expect(beside[0]?.sentences[0]?.text).toContain('jusqu’au vendredi 4 décembre 2026')
    expect(beside[0]?.sentences[0]?.text).toContain('sans donner de raison')
    expect(answer.deadlines).toContainEqual(expect.objectContaining({ id: 'withdraw', day: '2026-12-04' }))
    expect(answer.actions.map(({ kind }) => kind)).toContain('withdraw')
  })

  test('is gone once its last day is over', () => {
    expect(besideOf('commandé en ligne, reçu le 6 novembre un miroir cassé').ids).toEqual([])
    expect(besideOf('commandé en ligne, reçu le 7 novembre un miroir cassé').ids).toEqual(['withdrawal'])
  })

  test('what is no law is said to be checked', () => {
    const { beside } = besideOf('le livreur a marqué livré mais je n’ai rien reçu, j’ai payé par carte')
    expect(beside[0]?.sentences.map(({ text }) => text).join(' ')).toContain('à vérifier')
    expect(beside[0]?.sentences.flatMap(({ citations }) => citations)).toEqual(['regles-reseaux-cartes'])
  })

  test('is said in English too', () => {
    const { beside } = besideOf('my headphones arrived 5 days ago, ordered online, and the left side is dead', 'en')
    expect(beside.map(({ title }) => title)).toEqual(['Also open, and for longer: the legal guarantee'])
  })

  test('reaches the agent, when it is due', () => {
    const { situation } = ask('commandé en ligne, reçu hier un miroir cassé', { merchant: plainShop })
    const material = answering.caseMaterial({ situation, askedOn, merchant: plainShop, wish: '', contactName: '' })
    expect(material.rights.map(({ right }) => right)).toEqual(['damaged-or-wrong-item', 'withdrawal'])
  })
})

test('each right set beside another exists, in both languages, and stands beside one that is not itself', () => {
  const ids = new Set(rights.map(({ id }) => id))
  const pairs = rights.flatMap(({ id, beside }) => beside.map(({ right, passage }) => ({ id, right, passage })))
  expect(pairs.length).toBeGreaterThan(10)
  for (const { id, right, passage } of pairs) {
    expect(ids).toContain(right)
    expect(right).not.toBe(id)
    expect(passage.parts.fr.length).toBe(passage.parts.en.length)
  }
})
