/** What identifies the contract, as far as the page and the conversation tell. */
import type { TurnInput } from '../index.ts'
import { displayOf } from '../situation.ts'
import { factsOfPurchaseHere } from './effects.ts'

const longest = 150

/** The order's number, else the product with the day it was ordered, or as the page names it; undefined when neither is known. */
export function contractNamed(input: TurnInput): string | undefined {
  const { language } = input.situation
  const facts = factsOfPurchaseHere(input)
  const value = (name: string) => facts.find((fact) => fact.name === name && !fact.approximate)
  const order = value('order_number')
  if (order) return order.display.slice(0, longest)
  const product = value('product')
  if (!product) return undefined
  const ordered = value('contracted_on')
  // "Phone" alone identifies nothing; the page's own name of the article does.
  if (!ordered) return product.origin === 'page' ? product.display.slice(0, longest) : undefined
  const day = displayOf('contracted_on', ordered.value, language)
  const named = language === 'fr' ? `${product.display}, commandé le ${day}` : `${product.display}, ordered on ${day}`
  return named.length > longest ? product.display.slice(0, longest) : named
}
