/** What the merchant's page says is a fact of its own; the shopper's word is worth more. */
import { describe, expect, test } from 'vitest'
import type { PageContext } from '../../../../protocol/index.ts'
import { answering } from '../../../../worker/answer/index.ts'
import { ask, factValue } from '../../../support/asking.ts'

const order: PageContext = {
  product: 'Casque Aria 2',
  order: 'FR-2026-118',
  price: 89.9,
  orderedOn: '2026-11-02',
  deliveredOn: '2026-11-06',
}
const facts = (context: PageContext) =>
  Object.fromEntries(
    answering.begin({ language: 'fr', context }).facts.map(({ name, value, origin }) => [name, [value, origin]]),
  )

describe('the facts a page gives', () => {
  test.each([
    ['the product', { product: 'Casque Aria 2' }, { product: ['Casque Aria 2', 'page'] }],
    ['the price', { price: 89.9 }, { price: [89.9, 'page'] }],
    [
      'an order, which says it was bought at a distance',
      { order: 'A-1' },
      { order_number: ['A-1', 'page'], channel: ['distance', 'page'] },
    ],
    [
      'the day of the order',
      { orderedOn: '2026-11-02' },
      { contracted_on: ['2026-11-02', 'page'], channel: ['distance', 'page'] },
    ],
    [
      'the day of delivery',
      { deliveredOn: '2026-11-06' },
      { delivered_on: ['2026-11-06', 'page'], channel: ['distance', 'page'] },
    ],
    ['the kind of the product', { product: 'Voiture d’occasion Clio' }, { product_kind: ['vehicle', 'page'] }],
  ] as const)('%s', (_what, context, expected) => expect(facts(context)).toMatchObject(expected))

  test.each([
    ['a product alone does not say where it was bought', { product: 'Casque' }, 'channel'],
    ['a day that is none', { orderedOn: '2026-13-40' }, 'contracted_on'],
    ['a price below zero', { price: -3 }, 'price'],
    ['an empty product', { product: '  ' }, 'product'],
    ['a product that shouts no fact of its own', { product: 'Pull acheté en magasin' }, 'delivery_state'],
  ] as const)('%s', (_what, context, name) => expect(facts(context)).not.toHaveProperty(name))

  test('none without a page', () => expect(answering.begin({ language: 'fr' }).facts).toEqual([]))
})

describe('the message beats the page', () => {
  test.each([
    ['je l’ai reçu le 14 novembre et pas avant', 'delivered_on', '2026-11-14', 'message'],
    ['je l’ai reçu hier', 'delivered_on', '2026-11-20', 'message'],
    ['en fait je l’ai acheté en magasin', 'channel', 'shop', 'message'],
    ['je l’ai payé 79 €', 'price_charged', 79, 'message'],
    ['combien de jours me reste-t-il pour me rétracter ?', 'delivered_on', '2026-11-06', 'page'],
    ['mon colis est arrivé, je veux le rendre', 'channel', 'distance', 'page'],
    ['le casque ne marche plus', 'product', 'Casque Aria 2', 'page'],
    ['je l’ai reçu il y a deux semaines environ', 'delivered_on', '2026-11-06', 'page'],
    ['et si je l’avais acheté en magasin ?', 'channel', 'distance', 'page'],
  ] as const)('%s: %s is %s', (text, name, value, origin) => {
    const result = ask(text, { context: order })
    expect(result.situation.facts.find((fact) => fact.name === name)).toMatchObject({ value, origin })
  })

  test('the page holds again for what the message does not touch', () => {
    const result = ask(['je l’ai reçu hier', 'jusqu’à quand puis-je le rendre ?'], { context: order })
    expect(factValue(result, 'delivered_on')).toBe('2026-11-20')
    expect(factValue(result, 'contracted_on')).toBe('2026-11-02')
    expect(factValue(result, 'order_number')).toBe('FR-2026-118')
  })

  test('the days are counted from what the shopper said', () => {
    const last = (text: string) => ask(text, { context: order }).answer.deadlines.map(({ id, day }) => `${id} ${day}`)
    expect(last('je veux me rétracter')).not.toContain('withdraw 2026-11-30')
    expect(last('je l’ai reçu le 14 novembre, je veux me rétracter')).toContain('withdraw 2026-11-30')
  })
})
