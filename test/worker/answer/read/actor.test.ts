import { describe, expect, test } from 'vitest'
import { actorOf } from '../../../../worker/answer/read/actor.ts'
import { readText } from '../../../../worker/answer/read/text.ts'

/** Who acts in the word of `text` that starts with `verb`. */
function actorIn(text: string, verb: string) {
  const { tokens } = readText(text)
  const at = tokens.findIndex(({ norm }) => norm.startsWith(verb))
  return actorOf(tokens, at, at)
}

describe('who cancelled', () => {
  test.each([
    ["j'ai annulé ma commande", 'shopper'],
    ['jai annulé', 'shopper'],
    ['annulé ma commande le 3', 'shopper'],
    ['nous avons annulé la commande', 'shopper'],
    ['on a annulé la commande', 'shopper'],
    ["j'ai commandé le 1er et annulé le 2", 'shopper'],
    ["j'ai écrit au vendeur puis annulé", 'shopper'],
    ['ils ont annulé ma commande', 'other'],
    ["ils m'ont annulé la commande", 'other'],
    ["on m'a annulé ma commande", 'other'],
    ['vous avez annulé ma commande', 'other'],
    ['le vendeur a annulé ma commande', 'other'],
    ['le vendeur veut annuler ma commande', 'other'],
    ['commande annulée par le site', 'other'],
    ['commande annulée par mail', null],
    ['ma commande a été annulée', null],
  ])('%s: %s', (text, actor) => expect(actorIn(text, 'annule')).toBe(actor))

  test.each([
    ['I cancelled my order', 'shopper'],
    ['I told the seller I cancelled', 'shopper'],
    ['we have cancelled', 'shopper'],
    ['they cancelled my order', 'other'],
    ['you cancelled my order', 'other'],
    ['the shop cancelled my order', 'other'],
    ['my order was cancelled by the seller', 'other'],
    ['my order was cancelled', null],
  ])('%s: %s', (text, actor) => expect(actorIn(text, 'cancelled')).toBe(actor))
})

test.each([
  ["j'ai fait tomber le téléphone", 'shopper'],
  ["mon fils l'a fait tomber", 'shopper'],
  ['le livreur a fait tomber le carton', 'other'],
  ["le technicien l'a fait tomber", 'other'],
])('who dropped it: %s', (text, actor) => expect(actorIn(text, 'fait')).toBe(actor))
