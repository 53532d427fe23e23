/** Days as people tell them. Asked on Saturday 21 November 2026. */
import { describe, test } from 'vitest'
import { expectFacts, type Row } from '../../../support/reading.ts'

const french: Record<string, Row[]> = {
  'a day counted back': [
    ['jai recu mon colis ya 3 sem', { delivered_on: '2026-10-31' }],
    ['colis reçu y a 3 semaines', { delivered_on: '2026-10-31' }],
    ['reçu il y a 3 semaine', { delivered_on: '2026-10-31' }],
    ['je l’ai reçu ça fait 5 jours', { delivered_on: '2026-11-16' }],
    ['recu ya 13j', { delivered_on: '2026-11-08' }],
    ['reçu ya quatorze jours', { delivered_on: '2026-11-07' }],
    ['livré il y a une quinzaine', { delivered_on: '2026-11-06' }],
    ['livré il y a une semaine jour pour jour', { delivered_on: '2026-11-14' }],
    ['acheté ça fait un an et demi', { contracted_on: '2025-05-21' }],
    ['je l’ai acheté il y a deux ans et demi', { contracted_on: '2024-05-21' }],
    ['acheté il y a presque 2 ans', { contracted_on: '2024-11-21' }],
    ['acheté ya 1 an 1/2', { contracted_on: '2025-05-21' }],
    ['acheté il y a 23 mois', { contracted_on: '2024-12-21' }],
    ['j’ai commandé il y a 45 jours', { contracted_on: '2026-10-07' }],
    ['commandé depuis 8 mois', { contracted_on: '2026-03-21' }],
  ],
  'a day of the week': [
    ['reçu lundi', { delivered_on: '2026-11-16' }],
    ['reçu lundi dernier', { delivered_on: '2026-11-16' }],
    ['livré lundit', { delivered_on: '2026-11-16' }],
    ['le colis est arrivé samedi dernier', { delivered_on: '2026-11-14' }],
    ['reçu ce matin', { delivered_on: '2026-11-21' }],
    ['reçu hier soir', { delivered_on: '2026-11-20' }],
    ['je lai recu avant hier', { delivered_on: '2026-11-19' }],
    ['commandé dimanche soir', { contracted_on: '2026-11-15' }],
    ['commandé vendredi de la semaine dernière', { contracted_on: '2026-11-13' }],
    ['la livraison est prévue mardi prochain', { promised_on: '2026-11-24' }],
    ['technicien prévu mardi prochain', { repair_visit_on: '2026-11-24' }],
  ],
  'a date in figures': [
    ['reçu le 03/11', { delivered_on: '2026-11-03' }],
    ['reçu le 3/11', { delivered_on: '2026-11-03' }],
    ['livré le 3.4.26', { delivered_on: '2026-04-03' }],
    ['livré le 2026-04-03', { delivered_on: '2026-04-03' }],
    ['commandé 03/04', { contracted_on: '2026-04-03' }],
    ['achat du 12/10/25', { contracted_on: '2025-10-12' }],
    ['acheté le 31/12', { contracted_on: '2025-12-31' }],
    ['reçu le 12', { delivered_on: '2026-11-12' }],
    ['reçu le 22', { delivered_on: '2026-10-22' }],
    ['reçu le 1er', { delivered_on: '2026-11-01' }],
  ],
  'a month or a part of it': [
    ['commandé le mois dernier', { contracted_on: '2026-10-21' }],
    ['acheté début septembre', { contracted_on: '2026-09-05' }],
    ['acheté mi-octobre', { contracted_on: '2026-10-15' }],
    ['acheté fin août', { contracted_on: '2026-08-25' }],
    ['acheté fin aout 2024', { contracted_on: '2024-08-25' }],
    ['acheté en janvié', { contracted_on: '2026-01-15' }],
    ['acheté en fevrier dernier', { contracted_on: '2026-02-15' }],
    ['commandé le 15 septenbre', { contracted_on: '2026-09-15' }],
    ['acheté en 2023', { contracted_on: '2023-07-01' }],
    ['acheté cet été', { contracted_on: '2026-07-31' }],
  ],
  'a feast': [
    ['acheté à noël dernier', { contracted_on: '2025-12-25' }],
    ['reçu à la toussaint', { delivered_on: '2026-11-01' }],
    ['acheté pour le black friday dernier', { contracted_on: '2025-11-28' }],
    ['commandé à pâques', { contracted_on: '2026-04-05' }],
    ['acheté pendant le confinement', { contracted_on: '2020-04-15' }],
    ['acheté à la saint valentin', { contracted_on: '2026-02-14' }],
    ['je veux le recevoir avant noël', {}],
    ['c’était un cadeau de noël', {}],
  ],
}

const english: Record<string, Row[]> = {
  'a day counted back': [
    ['I got it 3 weeks ago', { delivered_on: '2026-10-31' }],
    ["it's been 10 days since I received it", { delivered_on: '2026-11-11' }],
    ['I received it ten days ago', { delivered_on: '2026-11-11' }],
    ['bought it a year and a half ago', { contracted_on: '2025-05-21' }],
    ['ordered a couple of weeks ago', { contracted_on: '2026-11-07' }],
    ['bought it a few months back', {}],
  ],
  'a named day': [
    ['received it last Tuesday', { delivered_on: '2026-11-17' }],
    ['it was delivered the day before yesterday', { delivered_on: '2026-11-19' }],
    ['I received it on the 3rd', { delivered_on: '2026-11-03' }],
    ['delivered April 3', { delivered_on: '2026-04-03' }],
    ['delivered on 3rd of April', { delivered_on: '2026-04-03' }],
    ['bought it last christmas', { contracted_on: '2025-12-25' }],
    ['ordered on black friday last year', { contracted_on: '2025-11-28' }],
    ['received on monday', { delivered_on: '2026-11-16' }],
    ['bought it this summer', { contracted_on: '2026-07-31' }],
    ['I ordered mid-October', { contracted_on: '2026-10-15' }],
    ['bought in late august', { contracted_on: '2026-08-25' }],
    ['delivered 3/11/2026', { delivered_on: '2026-11-03' }],
    ['it arrived this morning', { delivered_on: '2026-11-21' }],
    ['delivery is due next tuesday', { promised_on: '2026-11-24' }],
  ],
}

const several: Row[] = [
  [
    'commandé le 2 octobre, promis pour le 10, reçu le 25, renvoyé le 30',
    { contracted_on: '2026-10-02', promised_on: '2026-10-10', delivered_on: '2026-10-25', returned_on: '2026-10-30' },
  ],
  [
    'cmd le 12/10 livraison prevue le 20/10 tjs rien',
    { contracted_on: '2026-10-12', promised_on: '2026-10-20', delivery_state: 'not-arrived' },
  ],
  [
    'acheté le 15 janvier 2026, en panne depuis hier',
    { contracted_on: '2026-01-15', defect_appeared_on: '2026-11-20' },
  ],
  [
    'machine achetée il y a 2 ans, elle est tombée en panne la semaine dernière',
    { contracted_on: '2024-11-21', defect_appeared_on: '2026-11-14' },
  ],
  [
    'reçu le 5 octobre, l’écran a lâché le 3 novembre, j’ai écrit au vendeur le 4',
    { delivered_on: '2026-10-05', defect_appeared_on: '2026-11-03', written_complaint_on: '2026-11-04' },
  ],
  [
    'je me suis rétractée le 3 novembre, colis renvoyé le 6, toujours pas remboursée',
    { withdrew_on: '2026-11-03', returned_on: '2026-11-06', refunded: 'not-at-all' },
  ],
  ['renvoyé le 2/11, ils l’ont reçu le 6/11', { returned_on: '2026-11-02', goods_received_back_on: '2026-11-06' }],
  [
    'J’ai commandé un canapé le 1er septembre. On m’avait promis une livraison le 15 octobre. Toujours rien.',
    { contracted_on: '2026-09-01', promised_on: '2026-10-15', delivery_state: 'not-arrived' },
  ],
  [
    'mise en demeure envoyée le 10 novembre pour une commande du 3 septembre',
    { formal_notice_on: '2026-11-10', contracted_on: '2026-09-03' },
  ],
  ['commandé hier, ils ont annulé ce matin', { contracted_on: '2026-11-20', cancelled_on: '2026-11-21' }],
  [
    'ordered on 1 October, was promised for 10 October, still nothing',
    { contracted_on: '2026-10-01', promised_on: '2026-10-10', delivery_state: 'not-arrived' },
  ],
  [
    'bought in January 2025, stopped working last week',
    { contracted_on: '2025-01-15', defect_appeared_on: '2026-11-14' },
  ],
  [
    'I sent it back on 2 November and they received it on 5 November',
    { returned_on: '2026-11-02', goods_received_back_on: '2026-11-05' },
  ],
  ['arrived Monday, I emailed you on Wednesday', { delivered_on: '2026-11-16', written_complaint_on: '2026-11-18' }],
]
const isEnglish = (text: string) => /\b(?:ordered|bought|sent|arrived)\b/.test(text)

for (const [title, rows] of Object.entries(french))
  describe(`in French, ${title}`, () => {
    test.each(rows)('%s', (text, facts) => expectFacts(text, 'fr', facts))
  })
for (const [title, rows] of Object.entries(english))
  describe(`in English, ${title}`, () => {
    test.each(rows)('%s', (text, facts) => expectFacts(text, 'en', facts))
  })
describe('several days, each to its event', () => {
  test.each(several)('%s', (text, facts) => expectFacts(text, isEnglish(text) ? 'en' : 'fr', facts))
})
