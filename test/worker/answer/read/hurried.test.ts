/** A last table, in the words of people in a hurry: whole messages, every day that they tell. */
import { describe, test } from 'vitest'
import { expectFacts, type Row } from '../../../support/reading.ts'

const french: Row[] = [
  [
    'bjr g commander un velo le 2 octobre sur vote site il est arriver le 20 mé la roue es voilé',
    { contracted_on: '2026-10-02', delivered_on: '2026-10-20', channel: 'distance' },
  ],
  [
    'Aspirateur acheté mi-mars chez vous en boutique, HS depuis 4 jours, j’ai toujours la facture',
    {
      contracted_on: '2026-03-15',
      defect_appeared_on: '2026-11-17',
      channel: 'shop',
      proof: 'receipt',
      problem: 'defect',
    },
  ],
  ['pull reçu samedi, trop grand, étiquettes encore dessus', { delivered_on: '2026-11-14', problem: 'change-of-mind' }],
  [
    'ça fait un mois et demi que j’attends mon remboursement, rétractation du 5 octobre',
    { withdrew_on: '2026-10-05', refunded: 'not-at-all' },
  ],
  ['renvoyé lundi dernier avec preuve de dépôt', { returned_on: '2026-11-16' }],
  [
    'TELEPHONE RECONDITIONNE ACHETE EN JUIN ECRAN NOIR DEPUIS HIER',
    { contracted_on: '2026-06-15', defect_appeared_on: '2026-11-20', condition: 'refurbished', problem: 'defect' },
  ],
  [
    'acheté neuf le 14 juillet, lâché le 1er novembre',
    { contracted_on: '2026-07-14', defect_appeared_on: '2026-11-01', condition: 'new' },
  ],
  [
    'commande 4578121 du 3 nov, promis le 10, on est le 21 et rien',
    { contracted_on: '2026-11-03', promised_on: '2026-11-10', order_number: '4578121' },
  ],
  ['canapé livré hier avec un pied cassé', { delivered_on: '2026-11-20', delivery_state: 'damaged' }],
  ['frigo de 3 ans en panne', { contracted_on: '2023-11-21', problem: 'defect' }],
  ['frigo en panne, garantie 3 ans', { contracted_on: undefined, problem: 'defect' }],
  ['mon fils de 3 ans a cassé la tablette', { contracted_on: undefined }],
  ['achat du 20/11/2024, panne le 19/11/2026', { contracted_on: '2024-11-20', defect_appeared_on: '2026-11-19' }],
  ['acheté il y a 2 ans et 1 mois', { contracted_on: '2024-10-21' }],
  ['acheté il y a 1 an et 11 mois', { contracted_on: '2024-12-21' }],
  ['livraison prévue demain mais je veux annuler', { promised_on: '2026-11-22' }],
  ['livraison prévue hier toujours rien', { promised_on: '2026-11-20', delivery_state: 'not-arrived' }],
  ['j’ai écrit au vendeur le 3 novembre, pas de réponse', { written_complaint_on: '2026-11-03' }],
  ['j’ai écrit au sav le 3 novembre', { repair_asked_on: '2026-11-03' }],
  ['mon colis a été livré à un voisin que je connais pas jeudi', { delivery_state: 'given-to-other' }],
  [
    'c’est un cadeau de ma mère acheté en ligne y a 1 semaine',
    { gift: true, channel: 'distance', contracted_on: '2026-11-14' },
  ],
  ['débité deux fois le 12 novembre', { debited_on: '2026-11-12', debit_error: 'twice' }],
  ['j’ai payé 250€ en liquide au marché à un particulier', { price_charged: 250, seller: 'private' }],
  ['si je le renvoie aujourd’hui je suis remboursé quand ?', { returned_on: undefined }],
  ['on m’a dit que si le scellé est ouvert c’est mort, moi je l’ai pas ouvert', { opened: false }],
  ['vendu comme neuf mais c’est de l’occasion', { condition: 'second-hand' }],
]
const english: Row[] = [
  [
    'bought a phone in your store on 5 May, died yesterday, lost the receipt',
    {
      contracted_on: '2026-05-05',
      defect_appeared_on: '2026-11-20',
      channel: 'shop',
      proof: 'lost-receipt',
      problem: 'defect',
    },
  ],
  [
    'it was supposed to arrive last Friday, still nothing',
    { promised_on: '2026-11-20', delivery_state: 'not-arrived' },
  ],
  ['parcel came on Tuesday with a broken screen', { delivered_on: '2026-11-17' }],
  ['ordered online 3 weeks ago, never opened it', { contracted_on: '2026-10-31', channel: 'distance', opened: false }],
  [
    'I posted it back on the 9th and they still have not refunded me',
    { returned_on: '2026-11-09', refunded: 'not-at-all' },
  ],
  ['purchased in 2023, stopped working in October', { contracted_on: '2023-07-01', defect_appeared_on: '2026-10-15' }],
  ['the seller is a private person in Lyon', { seller: 'private' }],
  ['if I cancel today, when do I get my money?', { withdrew_on: undefined }],
  ['they promised a refund within 14 days', { promised_on: undefined }],
  ['my 3 year old broke the toy', { contracted_on: undefined }],
]

describe('in French', () => {
  test.each(french)('%s', (text, facts) => expectFacts(text, 'fr', facts))
})
describe('in English', () => {
  test.each(english)('%s', (text, facts) => expectFacts(text, 'en', facts))
})
