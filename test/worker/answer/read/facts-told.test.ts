/** Facts as people tell them: the thing, where it comes from, what happened, what was tried; and what states no fact. */
import { describe, test } from 'vitest'
import { expectFacts, type Row } from '../../../support/reading.ts'

const french: Record<string, Row[]> = {
  'where and from whom': [
    ['g pris ca en magazin', { channel: 'shop' }],
    ['acheté chez darty en boutique à lyon', { channel: 'shop', seller_name: 'Darty' }],
    ['commandé sur le site de la fnac', { channel: 'distance' }],
    ['acheter sur vinted a une particuliere', { seller: 'private', seller_name: 'Vinted' }],
    ['acheté sur leboncoin à un particulier', { seller: 'private' }],
    ['vendeur tiers sur amazon', { seller_name: 'Amazon' }],
    ['le vendeur est en chine', { seller_country: 'outside-europe' }],
    ['le site est basé en allemagne', { seller_country: 'europe' }],
    ['une boutique française', { seller_country: 'france' }],
    ['acheté à la foire de paris', { channel: 'fair' }],
    ['un démarcheur est passé à la maison', { channel: 'off-premises' }],
    ['commandé par tel', { channel: 'distance' }],
    ['payé en caisse au supermarché', { channel: 'shop' }],
  ],
  'the thing': [
    ['des boucles d’oreilles achetées en ligne', { product_kind: 'hygiene' }],
    ['un matelas commandé sur internet', { product_kind: 'goods' }],
    ['un gateau danniversaire', { product_kind: 'perishable' }],
    ['des rideaux sur mesure', { product_kind: 'made-to-measure' }],
    ['un mug avec la photo de mon chat dessus', { product_kind: 'made-to-measure' }],
    ['jeu ps5 encore sous blister', { product_kind: 'sealed-recording', opened: false }],
    ['un ebook téléchargé hier', { product_kind: 'digital-content' }],
    ['deux places de concert', { product_kind: 'dated-service' }],
    ['mon billet de train', { product_kind: 'passenger-transport' }],
    ['ma voiture d’occaz', { product_kind: 'vehicle', condition: 'second-hand' }],
    ['lave linge neuf', { product_kind: 'goods', condition: 'new' }],
    ['iphone reconditionné acheté sur backmarket', { condition: 'refurbished', product: 'iphone' }],
    ['un chiot acheté en élevage', { product_kind: 'pet' }],
    ['un velo de seconde main', { condition: 'second-hand', product: 'velo' }],
    ['une culotte', { product_kind: 'hygiene' }],
    ['des fleurs', { product_kind: 'perishable' }],
  ],
  'what was not done or did not come': [
    ['je ne l’ai pas ouvert', { opened: false }],
    ['jlai pas encore ouvert', { opened: false }],
    ['jamais ouvert', { opened: false }],
    ['toujours dans son emballage d’origine', { opened: false }],
    ['ouvert mais pas utilisé', { opened: true }],
    ['j’ai déballé et essayé', { opened: true }],
    ['pas reçu', { delivery_state: 'not-arrived' }],
    ['g rien recu', { delivery_state: 'not-arrived' }],
    ['pas acheté en magasin', { channel: undefined }],
    ['je n’ai pas de facture', { proof: 'lost-receipt' }],
    ['j’ai toujours la facture', { proof: 'receipt' }],
    ['j’ai pas gardé le ticket de caisse', { proof: 'lost-receipt' }],
    ['ce n’est pas une panne, c’est juste que je n’aime pas la couleur', { problem: 'change-of-mind' }],
    ['il n’est pas cassé', { problem: undefined, delivery_state: undefined }],
  ],
  'questions and suppositions state no fact': [
    ['si je l’ouvre je peux encore le rendre ?', { opened: undefined }],
    ['et si c’était en magasin ?', { channel: undefined }],
    ['et si je l’avais acheté en boutique ?', { channel: undefined }],
    ['est-ce que c’est pareil en magasin ?', { channel: undefined }],
    ['si jamais le colis est perdu qui paye ?', { delivery_state: undefined }],
    ['que se passe-t-il si le colis arrive cassé ?', { delivery_state: undefined }],
    ['et si je n’ai plus le ticket ?', { proof: undefined }],
    ['imaginons que je l’ai acheté à un particulier', { seller: undefined }],
    ['au cas où il tombe en panne', { problem: undefined }],
  ],
  'other people’s things': [
    ['ma voisine a reçu son colis hier, moi toujours rien', { delivery_state: 'not-arrived' }],
    ['ma sœur l’a acheté en magasin, moi sur internet', { channel: 'distance' }],
    ['mon collègue l’a eu en magasin mais moi je l’ai commandé en ligne', { channel: 'distance' }],
    ['moi je l’ai pris en boutique, mon frère sur le net', { channel: 'shop' }],
    ['une amie a été remboursée le 3 novembre, pas moi', { refunded: undefined }],
  ],
  'what was asked and what the seller said': [
    ['ils refusent de réparer', { repair_outcome: 'refused' }],
    ['le vendeur me dit de voir avec samsung', { repair_outcome: 'sent-to-maker' }],
    ['ils me renvoient vers le fabricant', { repair_outcome: 'sent-to-maker' }],
    ['réparé deux fois et toujours en panne', { repair_outcome: 'failed' }],
    ['en réparation depuis 6 semaines', { repair_outcome: 'pending', repair_asked_on: '2026-10-10' }],
    ['ils veulent me faire un avoir', { refunded: 'voucher' }],
    ['j’ai envoyé un recommandé au vendeur', { step_taken: 'written' }],
    ['j’ai appelé trois fois', { step_taken: 'spoken' }],
    ['j’ai saisi le médiateur', { step_taken: 'mediator' }],
    ['j’ai encore rien fait', { step_taken: 'nothing' }],
  ],
  'sums and numbers': [
    ['un casque à 29€', { price: 29 }],
    ['un casque à 29,90', { price: 29.9 }],
    ['un canapé à 1 200 euros', { price: 1200 }],
    ['un canapé à 1.200,50 €', { price: 1200.5 }],
    ['deux cents balles le casque', { price: 200 }],
    ['un casque de 30 eur', { price: 30 }],
    ['ma commande n°4512789 n’est pas arrivée', { order_number: '4512789' }],
    ['cmd FR78451 pas reçue', { order_number: 'FR78451' }],
    ['numéro de commande : 2026-118843', { order_number: '2026-118843' }],
    ['commande du 12/10/2026 non reçue', { order_number: undefined, contracted_on: '2026-10-12' }],
  ],
}

const english: Record<string, Row[]> = {
  'where and from whom': [
    ['bought it in your shop', { channel: 'shop' }],
    ['ordered from your website', { channel: 'distance' }],
    ['bought from a private seller on ebay', { seller: 'private' }],
    ['the seller is in China', { seller_country: 'outside-europe' }],
    ['the shop is based in Germany', { seller_country: 'europe' }],
  ],
  'the thing': [
    ['second hand bike', { condition: 'second-hand' }],
    ['a refurbished laptop', { condition: 'refurbished', product: 'laptop' }],
    ['custom made curtains', { product_kind: 'made-to-measure' }],
    ['concert tickets', { product_kind: 'dated-service' }],
    ['earrings', { product_kind: 'hygiene' }],
    ['a bouquet of flowers', { product_kind: 'perishable' }],
  ],
  'what was not done or did not come': [
    ['never opened', { opened: false }],
    ["I haven't opened it yet", { opened: false }],
    ['I opened the box but did not use it', { opened: true }],
    ['never received it', { delivery_state: 'not-arrived' }],
    ['it is not broken, I just changed my mind', { problem: 'change-of-mind' }],
    ['I lost the receipt', { proof: 'lost-receipt' }],
  ],
  'questions and suppositions state no fact': [
    ['what if I open it?', { opened: undefined }],
    ['what if I had bought it in a shop?', { channel: undefined }],
    ['would it be different in store?', { channel: undefined }],
    ['if the parcel gets lost who pays?', { delivery_state: undefined }],
  ],
  'what the seller said': [
    ['they told me to contact the manufacturer', { repair_outcome: 'sent-to-maker' }],
    ['they refuse to repair it', { repair_outcome: 'refused' }],
    ['they only offer me a voucher', { refunded: 'voucher' }],
    ['I emailed the shop twice', { step_taken: 'written' }],
  ],
  'sums and numbers': [
    ['a €50 headset', { price: 50 }],
    ['it cost 1,200 euros', { price: 1200 }],
    ['order number 88412-A never arrived', { order_number: '88412-A' }],
  ],
}

for (const [title, rows] of Object.entries(french))
  describe(`in French, ${title}`, () => {
    test.each(rows)('%s', (text, facts) => expectFacts(text, 'fr', facts))
  })
for (const [title, rows] of Object.entries(english))
  describe(`in English, ${title}`, () => {
    test.each(rows)('%s', (text, facts) => expectFacts(text, 'en', facts))
  })
