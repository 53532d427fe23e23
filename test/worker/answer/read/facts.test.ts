import { describe, expect, test } from 'vitest'
import { readFacts } from '../../../../worker/answer/read/facts.ts'
import { readText } from '../../../../worker/answer/read/text.ts'
import { askedOn } from '../../../support/asking.ts'

function values(text: string, language: 'fr' | 'en' = 'fr'): Record<string, unknown> {
  return Object.fromEntries(readFacts(readText(text), language, askedOn).map(({ name, value }) => [name, value]))
}

describe('facts in a message', () => {
  test.each([
    ['acheté en magasin', { channel: 'shop' }],
    ['ACHETE EN MAGASIN', { channel: 'shop' }],
    ['j’ai commandé sur internet', { channel: 'distance' }],
    ['jai recu mon colis hier', { channel: 'distance', delivered_on: '2026-11-20' }],
    ['commandé en magasin, livré hier', { channel: 'shop', delivered_on: '2026-11-20' }],
    ['un vendeur est venu chez moi, à domicile', { channel: 'off-premises' }],
    ["j'ai ouvert le blister", { opened: true }],
    ["j'ai pas ouvert", { opened: false }],
    ["je n'ai pas ouvert la boîte", { opened: false }],
    ['acheté le 3 novembre, reçu le 8', { contracted_on: '2026-11-03', delivered_on: '2026-11-08' }],
    ["j'ai reçu mon pull commandé en ligne il y a 9 jours", { delivered_on: '2026-11-12', channel: 'distance' }],
    ["j'ai renvoyé ma commande le 20 octobre", { returned_on: '2026-10-20' }],
    ['reçu il y a 9 jours', { delivered_on: '2026-11-12' }],
    ['mon tel de 14 mois est mort', { contracted_on: '2025-09-21', problem: 'defect' }],
    ['marqué livré mais jamais reçu', { delivery_state: 'marked-delivered' }],
    ['toujours pas reçu', { delivery_state: 'not-arrived' }],
    ["j'ai reçu un canapé cassé hier", { delivery_state: 'damaged', delivered_on: '2026-11-20' }],
    ['téléphone reconditionné', { condition: 'refurbished' }],
    ["j'ai plus le ticket", { proof: 'lost-receipt' }],
    ['canapé fait sur mesure', { product_kind: 'made-to-measure' }],
    ['prix affiché 29€ et en caisse 39€', { price_shown: 29, price_charged: 39 }],
    ['payé 79€90', { price_charged: 79.9 }],
    ['commande n° FR-2026-00123', { order_number: 'FR-2026-00123' }],
  ])('%s', (text, expected) => expect(values(text)).toMatchObject(expected))

  test.each([
    ['bought in a store', { channel: 'shop' }],
    ['my parcel is marked as delivered but I never got it', { delivery_state: 'marked-delivered' }],
    ["it hasn't arrived", { delivery_state: 'not-arrived' }],
    ['I bought it online 9 days ago', { channel: 'distance', contracted_on: '2026-11-12' }],
  ])('%s', (text, expected) => expect(values(text, 'en')).toMatchObject(expected))

  test('a denied place is not where it was bought', () => {
    expect(values("ce n'était pas en magasin")).not.toHaveProperty('channel')
  })

  test('the French "car" is not a vehicle and a stolen parcel is not a flight', () => {
    expect(values('je suis déçu car le colis a disparu, un vol sans doute')).not.toHaveProperty('product_kind')
  })

  test('each fact keeps the words it came from', () => {
    const [fact] = readFacts(readText('Salut, Acheté en Magasin hier !'), 'fr', askedOn)
    expect(fact).toMatchObject({ name: 'channel', words: 'en Magasin' })
  })

  test('the name of the thing is kept as it was written', () => {
    expect(values('Mes Écouteurs sont morts')).toMatchObject({ product: 'Écouteurs' })
    expect(values("j'ai acheté un aquarium de salon")).toMatchObject({ product: expect.stringContaining('aquarium') })
    expect(values("j'ai reçu un colis")).not.toHaveProperty('product')
  })

  test('a bare date answers the question just asked', () => {
    const [fact] = readFacts(readText('le 5 novembre'), 'fr', askedOn, 'delivered_on')
    expect(fact).toMatchObject({ name: 'delivered_on', value: '2026-11-05' })
  })
})
