import { describe, expect, test } from 'vitest'
import { toSeller } from '../../../../worker/answer/compose/seller.ts'
import { answering } from '../../../../worker/answer/index.ts'
import { ask, askedOn, maisonLucie } from '../../../support/asking.ts'

const merchant = {
  ...maisonLucie,
  policy: { ...maisonLucie.policy, page: 'https://maison-lucie.example/retours' },
  mediator: { name: 'Médiateur du Commerce', site: 'https://mediateur.example', address: 'Paris' },
}

/** Each main right asked about here, and asked about with another seller named in the message, or told on the form. */
const pairs: [right: string, here: string, elsewhere: string | { seller: string }][] = [
  [
    'withdrawal',
    'robe achetée en ligne, reçue il y a 5 jours, je veux la rendre',
    'robe achetée en ligne chez Zalando, reçue il y a 5 jours, je veux la rendre',
  ],
  [
    'conformity-guarantee',
    'mon aspirateur acheté il y a 8 mois est en panne',
    'mon aspirateur acheté chez Darty il y a 8 mois est en panne',
  ],
  [
    'late-delivery',
    'canapé commandé le 2 octobre, livraison prévue le 30 octobre, toujours rien',
    'canapé commandé chez Conforama le 2 octobre, livraison prévue le 30 octobre, toujours rien',
  ],
  [
    'refund-after-withdrawal',
    'je me suis rétracté il y a 32 jours, colis renvoyé il y a 30 jours, toujours pas remboursé',
    'acheté chez Zalando, je me suis rétracté il y a 32 jours, colis renvoyé il y a 30 jours, toujours pas remboursé',
  ],
  [
    'displayed-price',
    'le prix en caisse était plus cher que l’étiquette',
    'chez Leclerc le prix en caisse était plus cher que l’étiquette',
  ],
  ['tacit-renewal', 'mon abonnement a été reconduit sans prévenir, je veux résilier', { seller: 'Fitness Park' }],
]

const wholeText = (text: string, seller?: string) => {
  const asked = ask(text, { merchant })
  const { answer } = seller
    ? answering.correct({ situation: asked.situation, askedOn, merchant, fact: 'seller_name', value: seller })
    : asked
  return { answer, text: answering.plainText(answer) }
}

describe.each(pairs)('%s', (right, here, elsewhere) => {
  test('here: the last button is a person of this shop, and no other seller is spoken of', () => {
    const { answer } = wholeText(here)
    expect(answer.rights[0]?.right).toBe(right)
    expect(answer.actions.at(-1)?.kind).toBe('handoff')
    expect(answer.blocks.map(({ id }) => id)).not.toContain('other-seller')
  })

  test('elsewhere: the general path, and nothing of this shop', () => {
    const { answer, text } = typeof elsewhere === 'string' ? wholeText(elsewhere) : wholeText(here, elsewhere.seller)
    expect(answer.rights[0]?.right).toBe(right)
    expect(answer.actions.map(({ kind }) => kind)).not.toContain('handoff')
    expect(answer.actions.map(({ kind }) => kind)).not.toContain('withdraw')
    expect(answer.blocks.filter(({ source }) => source === 'merchant')).toEqual([])
    expect(text).not.toMatch(/Maison Lucie|Médiateur du Commerce|maison-lucie/)
    expect(text).toMatch(/mise en demeure, son médiateur, SignalConso/)
    expect(text).toContain('Les étapes, dans l’ordre')
    expect(answer.actions.at(-1)).toMatchObject({ kind: 'link', label: 'SignalConso' })
  })
})

test('withdrawing here is a button', () => {
  const kinds = wholeText(pairs[0]?.[1] ?? '').answer.actions.map(({ kind }) => kind)
  expect(kinds[0]).toBe('withdraw')
})

test('a letter is written to the seller named', () => {
  const { situation } = ask('mon aspirateur acheté chez Darty il y a 8 mois est en panne', { merchant })
  const letter = answering.letter({ situation, askedOn, merchant, letter: 'formal-notice' })
  expect(letter?.text).toContain('Darty')
  expect(letter?.text).not.toContain('Maison Lucie')
})

test('this merchant under a shorter name is this merchant', () => {
  const { answer } = ask('robe achetée en ligne chez Lucie, reçue il y a 5 jours, je veux la rendre', { merchant })
  expect(answer.actions[0]?.kind).toBe('withdraw')
})

test('against a private person, no SignalConso and no mediator', () => {
  const { answer } = ask('acheté un téléphone sur vinted à un particulier, il ne marche pas', { merchant })
  expect(answer.actions.map(({ kind }) => kind)).not.toContain('link')
  expect(answering.plainText(answer)).toContain('Vous avez acheté à un particulier, par Vinted')
})

test.each([
  ['fr', 'Demandez ici la réparation.', 'Demandez à Darty la réparation.'],
  ['fr', 'Écrivez au vendeur ici : le défaut.', 'Écrivez au vendeur (Darty) : le défaut.'],
  ['fr', 'Une personne ici peut regarder.', 'Le service client de Darty peut regarder.'],
  ['fr', 'Écrivez ici au vendeur.', 'Écrivez au vendeur.'],
  ['fr', 'au plus tard trente jours, ici le 3 mai', 'au plus tard trente jours, ici le 3 mai'],
  ['fr', 'D’ici là, vous pouvez attendre. Voici pourquoi.', 'D’ici là, vous pouvez attendre. Voici pourquoi.'],
  ['en', 'Ask here for repair.', 'Ask Darty for repair.'],
  ['en', 'Tell the seller here, with a photo.', 'Tell the seller (Darty), with a photo.'],
  ['en', 'here until 3 May', 'here until 3 May'],
] as const)('%s: « %s »', (language, text, said) => expect(toSeller(text, 'Darty', language)).toBe(said))

test('a third party that sells on a platform is the one to write to, not the platform', () => {
  const { answer, situation } = ask('vendeur tiers sur cdiscount, montre reçue le 1er novembre en panne le 12', {
    language: 'fr',
  })
  const text = answering.plainText(answer)
  expect(text).toContain('votre vendeur sur Cdiscount')
  expect(text).not.toMatch(/vendeur \(Cdiscount\)/)
  const written = answering.letter({ situation, askedOn: '2026-11-21', merchant, letter: 'guarantee-claim' })
  expect(written?.text).toContain('[nom du vendeur sur Cdiscount]')
})
