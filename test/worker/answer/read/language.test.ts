import { expect, test } from 'vitest'
import { languageOf } from '../../../../worker/answer/read/language.ts'
import { readText } from '../../../../worker/answer/read/text.ts'

test.each([
  ['je veux rendre mon pull', 'fr'],
  ['jai pas recu mon colis', 'fr'],
  ['I want to return my jumper', 'en'],
  ['my parcel never arrived', 'en'],
  ['Hola, quiero devolver el pedido pero la tienda no responde', 'other'],
  ['Ich habe die Bestellung nicht bekommen und will mein Geld', 'other'],
  ['😡😡', null],
  ['42', null],
])('%s', (text, language) => expect(languageOf(readText(text).tokens)).toBe(language))

test.each([
  ['frais de douane à payer à la livraison', 'fr', 'fr'],
  ['frais de douane à payer à la livraison', 'en', 'fr'],
  ['Amazon order late', 'en', 'en'],
  ['ok', 'en', null],
  ['hello', 'fr', 'en'],
  ['merci', 'en', 'fr'],
  ['my parcel is late', 'fr', 'en'],
  ['lost receipt', 'fr', 'en'],
] as const)('%s, in a conversation in %s: %s', (text, spoken, language) =>
  expect(languageOf(readText(text).tokens, spoken)).toBe(language),
)
