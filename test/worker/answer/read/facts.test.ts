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

describe('who acts decides which fact a day belongs to', () => {
  test.each([
    ["j'ai annulé ma commande le 2 novembre", { withdrew_on: '2026-11-02' }],
    ["j'ai annulé le 2 novembre car pas livrée", { terminated_on: '2026-11-02' }],
    ['annulé ma commande le 2 novembre, trop de retard', { terminated_on: '2026-11-02' }],
    ['ils ont annulé ma commande le 2 novembre', { cancelled_on: '2026-11-02' }],
    ['commande annulée par le vendeur le 2 novembre', { cancelled_on: '2026-11-02' }],
    ['ma commande a été annulée le 2 novembre', { cancelled_on: '2026-11-02' }],
    ["j'ai envoyé un mail de rétractation le 18 novembre", { withdrew_on: '2026-11-18' }],
  ])('%s', (text, expected) => {
    const read = values(text)
    expect(read).toMatchObject(expected)
    const ends = ['withdrew_on', 'terminated_on', 'cancelled_on'].filter((name) => name in read)
    expect(ends).toEqual(Object.keys(expected))
  })

  test.each([
    ['I cancelled my order on 2 November before it was shipped', { withdrew_on: '2026-11-02' }],
    ['I cancelled on 2 November because it was never delivered', { terminated_on: '2026-11-02' }],
    ['the shop cancelled my order on 2 November', { cancelled_on: '2026-11-02' }],
    ['my order was cancelled on 2 November', { cancelled_on: '2026-11-02' }],
  ])('%s', (text, expected) => {
    const read = values(text, 'en')
    const ends = ['withdrew_on', 'terminated_on', 'cancelled_on'].filter((name) => name in read)
    expect(read).toMatchObject(expected)
    expect(ends).toEqual(Object.keys(expected))
  })

  test.each([
    ["le livreur a fait tomber le carton, l'écran est fissuré à l'arrivée", 'fr'],
    ['le transporteur a fait tomber le colis', 'fr'],
    ['vous dites que c’est ma faute', 'fr'],
    ['the driver dropped it in front of me', 'en'],
  ] as const)('no accident of the shopper: %s', (text, language) =>
    expect(values(text, language).problem).not.toBe('accident'),
  )

  test.each([
    ["j'ai fait tomber mon téléphone", 'fr'],
    ["mon fils l'a fait tomber", 'fr'],
    ['I dropped my phone', 'en'],
  ] as const)('an accident: %s', (text, language) => expect(values(text, language).problem).toBe('accident'))
})

describe('sums', () => {
  test.each([
    'ils demandent 30 € de poste',
    '12 € de frais de retour',
    "j'ai versé 300 euros d'arrhes",
    'frais de port 8 €',
    'vous me facturez le déplacement 60 €',
    'un avoir de 20 €',
    'reçu un noir, et le bleu est passé à 179 €',
  ])('no price: %s', (text) => {
    expect(values(text)).not.toHaveProperty('price')
    expect(values(text)).not.toHaveProperty('price_charged')
  })

  test.each(['30 euros for shipping', 'they want a €15 return fee'])('no price: %s', (text) =>
    expect(values(text, 'en')).not.toHaveProperty('price'),
  )

  test.each([
    ['can I go straight to court for 800 euros against a shop?', 800],
    ['a 1,200 euro dispute, which court?', 1200],
    ['what about small claims for €300', 300],
  ])('at stake: %s', (text, amount) => {
    expect(values(text, 'en')).toMatchObject({ claim_amount: amount })
    expect(values(text, 'en')).not.toHaveProperty('price')
  })

  test.each([
    ['tribunal pour 7 000 €', 7000],
    ['litige de 450 euros avec un site', 450],
  ])('at stake: %s', (text, amount) => expect(values(text)).toMatchObject({ claim_amount: amount }))

  test('two sums without a unit go to the shelf and to the till', () => {
    expect(values('étiquette 15,90 en rayon, 22,90 à la caisse')).toMatchObject({
      price_shown: 15.9,
      price_charged: 22.9,
      price_problem: 'till-higher',
    })
  })
})

describe('the thing bought', () => {
  test.each([
    ['coque de téléphone reçue hier', 'goods', 'coque de téléphone'],
    ['caméra de voiture achetée en ligne', 'goods', 'caméra de voiture'],
    ['une housse pour ma voiture', 'goods', 'housse pour ma voiture'],
    ['une paire de chaussures', 'goods', 'chaussures'],
    ['achat d’une voiture d’occasion', 'vehicle', 'voiture'],
    ['commandé par téléphone un matelas', 'goods', 'matelas'],
  ])('%s', (text, kind, product) => expect(values(text)).toMatchObject({ product_kind: kind, product }))

  test.each([
    ['I bought a phone case', 'phone case'],
    ['ordered a rug, it does not go with my sofa', 'rug'],
    ['I bought a custom engraved ring', 'ring'],
  ])('%s', (text, product) => expect(values(text, 'en')).toMatchObject({ product }))

  test.each(["j'ai reçu la moitié de la commande", "j'avais reçu la mauvaise couleur", "j'ai reçu deux fois le même"])(
    'no thing: %s',
    (text) => expect(values(text)).not.toHaveProperty('product'),
  )
})

describe('what is being waited for', () => {
  test.each([
    ['commandé le 3 novembre, toujours rien', 'not-arrived'],
    ['mon vélo est en réparation depuis 5 semaines, toujours rien', undefined],
    ['remboursement en retard', undefined],
    ["j'ai pas reçu de réponse", undefined],
    ["j'ai jamais reçu le remboursement", undefined],
    ["j'ai jamais reçu le colis", 'not-arrived'],
    ['ma commande n’est toujours pas partie', 'not-arrived'],
    ["j'ai reçu la moitié de la commande, le reste n'arrive pas", 'incomplete'],
  ])('%s: %s', (text, state) => expect(values(text).delivery_state).toBe(state))

  test.each([
    ["j'ai reçu la moitié de la commande", undefined],
    ['remboursé de la moitié seulement', 'partly'],
    ['vous m’avez remboursé 40 euros sur 65', 'partly'],
  ])('%s: refunded %s', (text, refunded) => expect(values(text).refunded).toBe(refunded))

  test.each([
    ['échange demandé et toujours en cours', 'fr', 'pending'],
    ['the seller replaced my phone instead of repairing it', 'en', 'replaced'],
    ['ils ont remplacé mon four', 'fr', 'replaced'],
    ['it broke down again two days later', 'en', 'failed'],
  ] as const)('%s: %s', (text, language, outcome) => expect(values(text, language).repair_outcome).toBe(outcome))

  test.each([
    ['mon vendeur refuse la médiation', 'fr', undefined],
    ['Mediator: is it free and how long do I have?', 'en', undefined],
    ["j'ai saisi le médiateur", 'fr', 'mediator'],
    ['the mediator decided against me', 'en', 'mediator'],
    ['maillot de bain', 'fr', undefined],
  ] as const)('%s: step %s', (text, language, step) => expect(values(text, language).step_taken).toBe(step))
})

describe('promised delays', () => {
  test('a delay counts from the order, and is as rough as its day', () => {
    expect(values("j'ai commandé il y a 12 jours, livraison 48h, toujours rien")).toMatchObject({
      contracted_on: '2026-11-09',
      promised_on: '2026-11-11',
    })
    const rough = readFacts(readText('commandé il y a 2 semaines, livré sous 3 jours'), 'fr', askedOn)
    expect(rough.find(({ name }) => name === 'promised_on')).toMatchObject({ value: '2026-11-10', approximate: true })
  })

  test('the day of the order may come from an earlier message', () => {
    const ordered = { day: '2026-11-02', approximate: false }
    const read = readFacts(readText('ils avaient dit livraison 48h'), 'fr', askedOn, null, ordered)
    expect(read).toContainEqual(expect.objectContaining({ name: 'promised_on', value: '2026-11-04' }))
  })

  test('what did not happen has no day', () => {
    const read = values("mon colis n'est pas arrivé pour le mariage du 14 novembre, promis pour le 10")
    expect(read).toMatchObject({ promised_on: '2026-11-10', delivery_state: 'not-arrived' })
    expect(read).not.toHaveProperty('delivered_on')
  })
})
