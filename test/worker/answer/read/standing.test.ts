import { describe, expect, test } from 'vitest'
import { standingOf } from '../../../../worker/answer/read/standing.ts'
import { readText } from '../../../../worker/answer/read/text.ts'

/** What a message says of the word that starts with `word`: told, only supposed, or of somebody else. */
function standing(text: string, word: string): string {
  const reading = readText(text)
  const at = reading.tokens.findIndex(({ norm }) => norm.startsWith(word))
  expect(at).toBeGreaterThanOrEqual(0)
  return standingOf(reading.text, reading.tokens)?.[at] ?? 'told'
}

describe('the place of a word', () => {
  test.each([
    ['acheté en magasin', 'magasin', 'told'],
    ['et si c’était en magasin ?', 'magasin', 'supposed'],
    ['je me demande si c’est possible, acheté en magasin', 'magasin', 'told'],
    ['savoir si je peux rendre un pull acheté en magasin', 'magasin', 'told'],
    ['je ne sais pas si c’était en magasin', 'magasin', 'supposed'],
    ['si je l’ai acheté en magasin je peux le rendre ?', 'magasin', 'told'],
    ['si je l’achète en magasin je peux le rendre ?', 'magasin', 'supposed'],
    ['si le vendeur refuse, je retourne en magasin', 'refuse', 'supposed'],
    ['si le vendeur refuse, je retourne en magasin', 'magasin', 'told'],
    ['si possible en magasin', 'magasin', 'told'],
    ['s’il vous plaît, en magasin', 'magasin', 'told'],
    ['c’est si loin du magasin', 'magasin', 'told'],
    ['imaginons un achat en magasin', 'magasin', 'supposed'],
    ['et en magasin ?', 'magasin', 'supposed'],
    ['et en magasin', 'magasin', 'told'],
    ['c’est pareil en magasin ?', 'magasin', 'supposed'],
    ['c’est pareil en magasin.', 'magasin', 'told'],
    ['ma sœur l’a pris en magasin, moi sur le site', 'magasin', 'others'],
    ['ma sœur l’a pris en magasin', 'magasin', 'told'],
    ['ma sœur l’a pris en magasin pour moi', 'magasin', 'told'],
    ['my sister bought hers in store but I did not', 'store', 'others'],
    ['what if I bought it in a store?', 'store', 'supposed'],
    ['let me know if you need more, bought in a store', 'store', 'told'],
  ])('%s: %s is %s', (text, word, expected) => expect(standing(text, word)).toBe(expected))
})
