import { expect, test } from 'vitest'
import { evidenceIn } from '../../../../../worker/answer/read/proposed/evidence.ts'

const text = 'Bonjour, j’ai reçu le CASQUE le 12 novembre. Il grésille, et la boîte était ouverte !'

test.each([
  ['as they stand', 'le CASQUE le 12 novembre', 'le CASQUE le 12 novembre'],
  ['whatever their case, accents and marks', "J'AI RECU le casque", 'j’ai reçu le CASQUE'],
  ['in two pieces', 'le casque … il gresille', 'le CASQUE … Il grésille'],
  ['around a name taken out before', 'j’ai reçu [nom] le 12 novembre', 'j’ai reçu … le 12 novembre'],
  ['in two pieces, the last first', 'il gresille … le casque', 'le CASQUE … Il grésille'],
])('words quoted %s are found', (_how, quoted, words) => {
  expect(evidenceIn(text, quoted)?.words).toBe(words)
})

test('the rest is the message without them', () => {
  expect(evidenceIn(text, 'j’ai reçu le casque … la boîte était ouverte')?.rest).toBe(
    'Bonjour,   le 12 novembre. Il grésille, et   !',
  )
})

test.each([
  ['nothing', ''],
  ['marks alone', ' … !'],
  ['words that were not said', 'le casque est cassé'],
  ['one piece that was said and one that was not', 'le casque … le 13 novembre'],
  ['half a word', 'grésil'],
  ['more pieces than a quote has', 'bonjour … reçu … casque … novembre … ouverte'],
])('%s is no evidence', (_what, quoted) => {
  expect(evidenceIn(text, quoted)).toBeNull()
})
