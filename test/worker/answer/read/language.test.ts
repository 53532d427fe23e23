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
