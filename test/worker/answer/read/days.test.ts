import { expect, test } from 'vitest'
import { answering } from '../../../../worker/answer/index.ts'
import { demoMerchant } from '../../../../worker/routes/demo-merchant.ts'

const daysIn = (text: string) => {
  const { situation } = answering.answer({
    situation: answering.begin({ language: /\b(I|on|received)\b/.test(text) ? 'en' : 'fr' }),
    text,
    messageId: 'm1',
    askedOn: '2026-11-21',
    merchant: demoMerchant([]),
  })
  return Object.fromEntries(
    situation.facts.filter(({ name }) => name.endsWith('_on')).map(({ name, value }) => [name, value]),
  )
}

/** A day belongs to the verb it goes with, also when two verbs share one auxiliary. */
test.each([
  ['je l’ai acheté en ligne et reçu avant-hier', { delivered_on: '2026-11-19' }],
  ['acheté en ligne et reçu il y a 9 jours', { delivered_on: '2026-11-12' }],
  ['I ordered it online and received it 9 days ago', { delivered_on: '2026-11-12' }],
  ['commandé le 3 novembre et reçu le 8', { contracted_on: '2026-11-03', delivered_on: '2026-11-08' }],
  ['lampe commandée chez vous et reçue le 10 novembre', { delivered_on: '2026-11-10' }],
  ['ordered on 3 November, received on 8 November', { contracted_on: '2026-11-03', delivered_on: '2026-11-08' }],
])('%s', (text, expected) => expect(daysIn(text)).toEqual(expected))

/** A renewal or a change of price may still be to come. */
test.each([
  ['mon abonnement se renouvelle le 15 janvier', { renewed_on: '2027-01-15' }],
  [
    'edf m’a prévenu le 10 novembre que le prix augmente au 1er décembre',
    { change_notice_on: '2026-11-10', change_effective_on: '2026-12-01' },
  ],
])('ahead: %s', (text, expected) => expect(daysIn(text)).toEqual(expected))
