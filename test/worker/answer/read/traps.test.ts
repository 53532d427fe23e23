/** Messages that are easy to misread: pairs around a boundary, days that count from another day, things that are not the thing. */
import { describe, test } from 'vitest'
import { expectFacts, type Row } from '../../../support/reading.ts'

const french: Record<string, Row[]> = {
  'a day that counts from another': [
    [
      'commandé le 3 octobre, reçu deux semaines plus tard',
      { contracted_on: '2026-10-03', delivered_on: '2026-10-17' },
    ],
    [
      'reçu le 5 novembre, tombé en panne trois jours après',
      { delivered_on: '2026-11-05', defect_appeared_on: '2026-11-08' },
    ],
    ['reçu le 5 novembre et renvoyé le lendemain', { delivered_on: '2026-11-05', returned_on: '2026-11-06' }],
    [
      'acheté le 10 janvier 2026, en panne au bout de 6 mois',
      { contracted_on: '2026-01-10', defect_appeared_on: '2026-07-10' },
    ],
    ['en panne au bout de 6 mois', { contracted_on: '2026-05-21', problem: 'defect' }],
    ['commandé le 2 novembre, annulé le jour même', { contracted_on: '2026-11-02', withdrew_on: '2026-11-02' }],
    ['il est tombé en panne 2 jours après', {}],
  ],
  'the edge of a period': [
    ['reçu il y a 14 jours', { delivered_on: '2026-11-07' }],
    ['reçu il y a 15 jours', { delivered_on: '2026-11-06' }],
    ['reçu il y a pile deux semaines', { delivered_on: '2026-11-07' }],
    ['acheté il y a 2 ans', { contracted_on: '2024-11-21' }],
    ['acheté il y a un an et onze mois', { contracted_on: '2024-12-21' }],
    ['acheté il y a 25 mois', { contracted_on: '2024-10-21' }],
    ['reçu le 21', { delivered_on: '2026-11-21' }],
    ['reçu le 22 novembre', { delivered_on: '2025-11-22' }],
    ['reçu le 31', { delivered_on: '2026-10-31' }],
    ['reçu le 29 février', { delivered_on: undefined }],
  ],
  'a day to come': [
    ['la livraison est prévue dans 3 jours', { promised_on: '2026-11-24' }],
    ['livraison annoncée pour le 28 novembre', { promised_on: '2026-11-28' }],
    ['je serai livré le 30', { promised_on: '2026-11-30' }],
    ['je dois recevoir mon colis demain', { promised_on: '2026-11-22' }],
    ['ils devaient me livrer hier', { promised_on: '2026-11-20' }],
    ['je pars en vacances le 15 décembre', {}],
  ],
  'figures that are no day': [
    ['note de 4/5 sur votre site', {}],
    ['service client 7j/7 et 24h/24', {}],
    ['une remise de 10 % sur un pull taille 36/38', {}],
    ['j’ai payé en 3 fois', {}],
    ['version 3.4.1 de l’appli', {}],
    ['un écran 27 pouces en 16/9', {}],
    ['ils ont 3 semaines de retard', {}],
    ['une garantie de 5 ans', {}],
    ['appelez moi au 06 12 34 56 78', {}],
    ['livré en 48h', {}],
    ['je suis client depuis 10 ans', { contracted_on: undefined }],
    ['j’ai 67 ans', {}],
    ['ma fille a 3 ans et le jouet est cassé', { contracted_on: undefined }],
    ['le site est fermé depuis 2 jours', {}],
  ],
  'days of something else': [
    ['j’ai reçu une facture le 3 novembre', { delivered_on: undefined }],
    ['j’ai reçu votre mail hier', { delivered_on: undefined }],
    ['ma voisine l’a reçu le 3, moi toujours rien', { delivered_on: undefined }],
    ['mon mari a reçu le colis hier', { delivered_on: '2026-11-20' }],
    ['le livreur est passé lundi mais j’étais absent', { delivered_on: undefined }],
    ['j’ai appelé le 3 et le 5', {}],
    ['né le 12/04/1980', {}],
  ],
  'a thing that is not the thing': [
    ['une robe à fleurs', { product_kind: 'goods' }],
    ['un moule à gâteau rayé', { product_kind: 'goods' }],
    ['un hachoir à viande en panne', { product_kind: 'goods' }],
    [
      'mon congélateur est tombé en panne et toute la viande est perdue',
      { product_kind: undefined, product: 'congélateur', problem: 'defect' },
    ],
    ['un porte-vélo', { product: undefined }],
    ['housse de matelas ouverte', { product: 'housse de matelas' }],
    ['j’ai acheté un casque en ligne', { product: 'casque' }],
    ['un casque acheté en magasin en solde', { product: 'casque', channel: 'shop' }],
    ['une table en bois', { product: 'table' }],
    ['chargeur de téléphone', { product: 'chargeur de téléphone' }],
    ['un siège auto pour bébé', { product_kind: undefined }],
    ['des lunettes de soleil', { product_kind: undefined }],
    ['mon train miniature ne marche plus', { product_kind: 'goods' }],
    ['un billet de concert', { product_kind: 'dated-service' }],
    ['une voiture télécommandée', { product_kind: 'goods' }],
    ['un livre sur les chiens', { product_kind: undefined }],
  ],
  'sellers that are only compared with': [
    ['j’ai vu le même moins cher sur amazon', { seller_name: undefined }],
    ['chez darty ils remboursent sans discuter', { seller_name: undefined }],
    ['comme sur zalando', { seller_name: undefined }],
    ['commandé chez vous, pas sur amazon', { seller_name: undefined }],
    ['j’ai commandé sur amazon', { seller_name: 'Amazon' }],
    ['acheté via cdiscount à un vendeur tiers', { seller_name: 'Cdiscount' }],
    ['un litige avec ikea', { seller_name: 'Ikea' }],
  ],
  'suppositions, and what is told beside them': [
    [
      'je voudrais savoir si je peux rendre un casque acheté en ligne et reçu le 12',
      { channel: 'distance', delivered_on: '2026-11-12' },
    ],
    ['je peux le rendre si je l’ai ouvert ?', { opened: true }],
    ['je peux le rendre si je l’ouvre ?', { opened: undefined }],
    ['si le vendeur refuse je fais quoi ? acheté en magasin le 3', { channel: 'shop', contracted_on: '2026-11-03' }],
    ['si je renvoie le pull acheté en ligne, qui paye le retour ?', { channel: 'distance' }],
    ['s’il tombe en panne dans un an je fais quoi ?', { problem: undefined }],
    ['s’il vous plaît remboursez moi, acheté en boutique', { channel: 'shop' }],
    ['même si je l’ai ouvert je veux le rendre', { opened: true }],
    ['et en magasin ?', { channel: undefined }],
    ['en magasin', { channel: 'shop' }],
    ['je ne sais pas si c’est un particulier', { seller: undefined }],
    ['pas acheté en ligne mais en magasin', { channel: 'shop' }],
    ['en cas de panne, que dit la garantie ?', { problem: undefined }],
    ['c’est tombé en panne, que dit la garantie ?', { problem: 'defect' }],
  ],
  'haste and slips': [
    ['SLT G COMMANDÉ LE 3 NOV TJS RIEN RECU', { contracted_on: '2026-11-03', delivery_state: 'not-arrived' }],
    ['jai acheter un tel d’occaz ya 2 mois il sallume plus', { contracted_on: '2026-09-21', condition: 'second-hand' }],
    ['colis resu cassé avan hier', { delivery_state: 'damaged', delivered_on: '2026-11-19' }],
    ['le vendeure refuse de remboursé', { refunded: 'not-at-all' }],
    ['recu le 3 novenbre', { delivered_on: '2026-11-03' }],
    ['reçu mecredi', { delivered_on: '2026-11-18' }],
    ['achetté en boutik', { channel: 'shop' }],
    ['comandé le 5 octobr', { contracted_on: '2026-10-05' }],
    ['livraizon prevu hier', { promised_on: '2026-11-20' }],
    ['reçu le 3 nov. 2026', { delivered_on: '2026-11-03' }],
    ['reçu mardi 17', { delivered_on: '2026-11-17' }],
    ['reçu le mardi 17 novembre', { delivered_on: '2026-11-17' }],
  ],
  sums: [
    ['payé cent vingt euros', { price_charged: 120 }],
    ['un canapé à mille deux cents euros', { price: 1200 }],
    ['quatre-vingt-dix balles', { price: 90 }],
    ['200€ le casque', { price: 200 }],
    ['frais de port 8€', { price: undefined }],
    ['remboursé 40 euros sur 65', { refunded: 'partly' }],
    ['il me reste 20 minutes', { price: undefined }],
  ],
}

const english: Record<string, Row[]> = {
  days: [
    ['ordered on 3 October, it arrived two weeks later', { contracted_on: '2026-10-03', delivered_on: '2026-10-17' }],
    ['I have had it since Monday', {}],
    ['received it on Nov 3rd', { delivered_on: '2026-11-03' }],
    ['delivered on 11/25/2025', { delivered_on: '2025-11-25' }],
    ['delivery expected by Christmas', { promised_on: '2026-12-25' }],
    ['I want it before Christmas', {}],
    ['rated 4/5 on your website', {}],
    ['my phone is 2 years old', { contracted_on: '2024-11-21' }],
    ['my son is 2 years old', {}],
    ['a 2 year warranty', {}],
    ['recieved it yesterday', { delivered_on: '2026-11-20' }],
    ['delivered 3 wks ago', { delivered_on: '2026-10-31' }],
  ],
  'what states no fact': [
    ['can I return it if I open it?', { opened: undefined }],
    [
      'I was wondering if I can return shoes bought online, received on 12 November',
      { channel: 'distance', delivered_on: '2026-11-12' },
    ],
    ['if possible I want a refund, bought in your shop', { channel: 'shop' }],
    ['my sister bought hers in store but I ordered mine online', { channel: 'distance' }],
    ['not bought online', { channel: undefined }],
    ['it was not opened', { opened: false }],
    ['and in store?', { channel: undefined }],
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
