import { expect, test } from 'vitest'
import { PhraseIndex } from '../../../../worker/answer/read/phrases.ts'
import { readText } from '../../../../worker/answer/read/text.ts'

function finds(phrase: string, text: string): boolean {
  const index = new PhraseIndex<true>()
  index.add(phrase, true)
  return index.find(readText(text).tokens).length > 0
}

test.each([
  ['annulé*', "j'ai annulé", true],
  ['annulé*', 'deux commandes annulées', true],
  ['payé*', 'frais à payer', false],
  ['payé*', 'vous payez cher', false],
  ['payé*', "j'ai payer 30 euros", true],
  ['promis*', 'promis pour le 5', true],
  ['reçu* … cassé*', "j'ai reçu le miroir tout cassé", true],
  ['(je) annulé*', "j'ai annulé", true],
  ['(je) annulé*', 'ils ont annulé', false],
  ['(ils) annulé*', 'ils ont annulé', true],
  ['(ils) annulé*', 'commande annulée', true],
  ['(ils) annulé*', "j'ai annulé", false],
  ['(they) cancelled', 'I cancelled', false],
  ['toujours rien (sauf: répar*, sav)', 'commandé le 3, toujours rien', true],
  ['toujours rien (sauf: répar*, sav)', 'en réparation depuis un mois, toujours rien', false],
  ['la moitié (avec: rembours*)', 'remboursé de la moitié', true],
  ['la moitié (avec: rembours*)', 'reçu la moitié', false],
  ['(i) cancelled (with: not delivered)', 'I cancelled because it was not delivered', true],
])('%s in "%s": %s', (phrase, text, found) => expect(finds(phrase, text)).toBe(found))
