import { expect, test } from 'vitest'
import { happenedFrom, type Told } from '../../../../worker/answer/declarations/happened.ts'
import { factOf } from '../../../../worker/answer/situation.ts'

const told = (...texts: [text: string, answered: boolean][]): Told[] =>
  texts.map(([text, answered], index) => ({ id: `message-${index}`, text, answered }))

test.each([
  [
    'what is asked is left out',
    'Mon téléphone est tombé en panne au bout de 5 mois. Le vendeur refuse. Que puis-je faire ?',
    'Mon téléphone est tombé en panne au bout de 5 mois. Le vendeur refuse.',
  ],
  [
    'what a sentence asks at its end is left out',
    'le vendeur me dit de voir avec Samsung, est-ce que c’est normal ?',
    'le vendeur me dit de voir avec Samsung.',
  ],
  [
    'a message that only asks stays',
    'je peux encore rendre mes écouteurs ouverts ?',
    'je peux encore rendre mes écouteurs ouverts ?',
  ],
  ['an amount is no end of a sentence', 'payé 49.90 € pour rien du tout. Normal ?', 'payé 49.90 € pour rien du tout.'],
  ['English', 'My parcel never came, what can I do?', 'My parcel never came.'],
])('%s', (_case, text, expected) => {
  expect(happenedFrom(told([text, true]), [])).toBe(expected)
})

test('several messages tell one story; greetings, thanks and short replies are no part of it', () => {
  const story = happenedFrom(
    told(
      ['Bonjour, j’espère que vous allez bien', false],
      ['Mon colis est marqué livré mais je n’ai rien reçu', true],
      ['Oui', true],
      ['Le livreur dit l’avoir laissé devant la porte', true],
    ),
    [],
  )
  expect(story).toBe('Mon colis est marqué livré mais je n’ai rien reçu\nLe livreur dit l’avoir laissé devant la porte')
})

test('a message that a fact comes from is part of it, even if it got no answer of law', () => {
  const fact = factOf('product', 'casque', 'message', 'fr', { message: 'message-0' })
  expect(happenedFrom(told(['C’est pour un casque acheté cet été', false]), [fact])).toBe(
    'C’est pour un casque acheté cet été',
  )
})

test('nothing told is nothing, and a long story ends in time', () => {
  expect(happenedFrom([], [])).toBeUndefined()
  expect(happenedFrom(told(['Bonjour', false]), [])).toBeUndefined()
  expect(happenedFrom(told(['mot '.repeat(2000), true]), [])?.length).toBeLessThanOrEqual(4000)
})
