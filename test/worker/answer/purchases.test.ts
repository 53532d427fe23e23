import { describe, expect, test } from 'vitest'
import { answering } from '../../../worker/answer/index.ts'
import { setAside } from '../../../worker/answer/purchases.ts'
import { ask, dialogue, factValue } from '../../support/asking.ts'

const scooter = 'ma trottinette achetée sur votre site, livrée le 8 septembre, est tombée en panne'

describe('another purchase', () => {
  test.each([
    ["autre chose : j'ai aussi acheté un casque en magasin, je peux le rendre ?"],
    ["j'ai acheté un manteau en magasin hier, je peux le rendre ?"],
    ['et mon grille-pain acheté en magasin il y a 3 mois est en panne'],
    ['another thing, I bought a coat in your shop yesterday, can I return it?'],
  ])('starts without the facts of the first: %s', (text) => {
    const result = ask([scooter, text])
    expect(factValue(result, 'delivered_on')).toBeUndefined()
    expect(factValue(result, 'channel')).toBe('shop')
    expect(result.situation.aside).toHaveLength(1)
  })

  test.each([
    ['un autre mot pour la même chose', "la trottinette électrique ne s'allume même pas"],
    ['a correction', "non, c'était en magasin"],
    ['a fact more', 'elle a coûté 300 euros'],
    ['another question about it', 'et qui paie le retour ?'],
  ])('is not what a message about the first is: %s', (_what, text) => {
    const result = ask([scooter, text])
    expect(result.situation.aside ?? []).toEqual([])
    expect(factValue(result, 'delivered_on')).toBe('2026-09-08')
  })

  test('is left by naming the first again, even misspelt', () => {
    const result = ask([
      scooter,
      "autre chose : j'ai aussi acheté un casque en magasin hier",
      'et pour la trotinette ?',
    ])
    expect(factValue(result, 'delivered_on')).toBe('2026-09-08')
    expect(factValue(result, 'channel')).toBe('distance')
    expect(result.answer.rights[0]?.right).toBe('conformity-guarantee')
  })

  test('a page about one thing says nothing of another', () => {
    const context = { product: 'Écouteurs Brume', deliveredOn: '2026-11-12' }
    const result = ask("j'ai acheté un aspirateur en magasin en mars, il est en panne", { context })
    expect(factValue(result, 'delivered_on')).toBeUndefined()
    expect(factValue(result, 'product')).toBe('aspirateur')
  })

  test('no fact is asked for because it was told of another purchase', () => {
    const turns = dialogue([scooter, 'autre chose, je veux rendre un pull', 'en magasin'])
    expect(turns[1]?.answer.question?.fact).toBe('channel')
    expect(turns[2]?.answer.rights[0]?.kind).toBe('does-not-apply')
  })
})

test('the other thing of one order keeps the day of the order and not what happened to the first', () => {
  const result = ask(['reçu lundi ma commande en ligne : un manteau, il est déchiré', 'et pour les chaussures ?'])
  expect(factValue(result, 'delivered_on')).toBe('2026-11-16')
  expect(factValue(result, 'problem')).toBeUndefined()
})

test('four purchases wait at most', () => {
  let situation = answering.begin({ language: 'fr', context: { product: 'lampe' } })
  for (let times = 0; times < 7; times++) situation = setAside(situation)
  expect(situation.aside).toHaveLength(4)
})
