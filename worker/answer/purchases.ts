/** Several purchases in one conversation: what is known of one is not believed of another. */
import type { Fact } from '../../protocol/index.ts'
import type { Purchase, Situation } from './index.ts'
import type { ActReading } from './read/act.ts'
import type { FactReading } from './read/facts.ts'
import { type Reading, readText } from './read/text.ts'
import { isMisspelt, sameThing, tellingWords } from './same-thing.ts'

/** True of the shopper whatever was bought. */
const personal = new Set(['region'])
const mostAside = 4
/** A message that only points to another purchase. */
const mostPointing = 10
const buying =
  /\b(?:ai|avais|avons|have|ve|i) (?:\w+ )?(?:achete|commande|pris|recu|ordered|received|got)|\b(?:achetee?s?|bought|purchased)\b/
/** True of one thing, whatever else came with it. */
const ofOneItem = new Set([
  'product',
  'product_kind',
  'price',
  'opened',
  'hygiene_seal',
  'problem',
  'defect_appeared_on',
  'condition',
  'personalisation',
  'delivery_state',
  'refunded',
  'refund_ground',
  'gift',
  'repair_asked_on',
  'repair_outcome',
  'repaired_on',
  'returned_on',
  'return_state',
  'withdrew_on',
])
/** Facts that two purchases seldom share. */
const ofOnePurchase = ['channel', 'contracted_on', 'delivered_on', 'product_kind', 'seller_name', 'order_number']

/** The situation as the message makes it: the same purchase, another one, or one talked about before. */
export function purchaseOf(
  situation: Situation,
  reading: Reading,
  readings: FactReading[],
  act: ActReading,
): Situation {
  const back = returnedTo(situation, reading, readings, act)
  if (back) return resume(situation, back)
  const isSameOrder = sameOrder.test(reading.flat)
  if (!isSameOrder && isAnother(situation, reading, readings, act)) return setAside(situation)
  return isAnotherItem(situation, reading, readings, act) ? otherItemOf(situation) : situation
}

/** The purchase set aside that a message speaks of. */
function returnedTo({ aside = [], ...current }: Situation, reading: Reading, readings: FactReading[], act: ActReading) {
  if (aside.length === 0) return null
  const product = readings.find(({ name }) => name === 'product')
  if (product) {
    if (sameThing(String(product.value), productOf(current))) return null
    return aside.find((purchase) => sameThing(String(product.value), productOf(purchase))) ?? null
  }
  const marked = aside.find((purchase) => readings.some((one) => marks(purchase, one) && !marks(current, one)))
  if (marked) return marked
  if (reading.tokens.length > mostPointing) return null
  const said = tellingWords(reading)
  const spoken = (purchase: Pick<Purchase, 'facts' | 'plan'>) => {
    const known = tellingWords(readText(`${productOf(purchase) ?? ''} ${purchase.plan?.text ?? ''}`))
    return said.filter((word) => known.some((own) => own === word || isMisspelt(own, word))).length
  }
  const here = spoken(current)
  const best = aside.map((purchase) => ({ purchase, words: spoken(purchase) })).sort((a, b) => b.words - a.words)[0]
  if (best && best.words > here && pointing.test(reading.flat)) return best.purchase
  if (act.returns) return (/premi|first/.test(reading.flat) ? aside.at(-1) : aside[0]) ?? null
  return null
}
/** Whether a reading names the kind of contract, the seller or the order of a purchase. */
function marks({ facts }: Pick<Purchase, 'facts'>, { name, value, hinted }: FactReading): boolean {
  return !hinted && marking.has(name) && facts.some((fact) => fact.name === name && fact.value === value)
}
const marking = new Set(['contract_kind', 'seller_name', 'order_number'])
const pointing = /\b(?:pour|concernant|et|quant|sur|about|for|and|regarding|back|revenons|reviens)\b/

/** Whether a message turns to another purchase than the one talked about. */
function isAnother({ facts, rights }: Situation, reading: Reading, readings: FactReading[], act: ActReading): boolean {
  if (facts.length === 0) return false
  const value = (name: string) => facts.find((fact) => fact.name === name)?.value
  const product = readings.find(({ name }) => name === 'product')
  const known = value('product')
  const named = product !== undefined && !(known !== undefined && sameThing(String(product.value), String(known)))
  const kind = readings.find(({ name, hinted }) => name === 'product_kind' && !hinted)?.value
  const knownKind = value('product_kind')
  const otherKind = kind !== undefined && knownKind !== undefined && kind !== knownKind
  const contradicts = readings.some(
    ({ name, hinted, value: told }) =>
      !hinted && ofOnePurchase.includes(name) && value(name) !== undefined && value(name) !== told,
  )
  if (act.adds && (named || otherKind || contradicts)) return true
  if (act.corrects || !named) return false
  const bought = buying.test(reading.flat) && known !== undefined
  return (rights.length > 0 || fromPage(facts)) && (bought || (contradicts && reading.tokens.length > mostPointing / 2))
}

const fromPage = (facts: Fact[]) => facts.some(({ origin }) => origin === 'page')

/** "Et pour les chaussures ?": another thing of the same order, whose own facts are not known. */
function isAnotherItem(
  { facts, rights }: Situation,
  reading: Reading,
  readings: FactReading[],
  act: ActReading,
): boolean {
  const known = facts.find(({ name }) => name === 'product')?.value
  const named = readings.find(({ name }) => name === 'product')?.value
  if (known === undefined || named === undefined || rights.length === 0 || act.corrects) return false
  return otherItem.test(reading.flat) && !sameThing(String(named), String(known))
}
/** The other thing of the same order, talked about under the same right. */
const otherItemOf = (situation: Situation): Situation => ({
  ...setAside(situation, (name) => !ofOneItem.has(name)),
  rights: situation.rights,
  asked: situation.asked.filter((name) => !ofOneItem.has(name)),
})
/** "The shoes I got with it". */
const sameOrder = /\b(?:with it|with them|same order|same parcel|meme commande|meme colis|en meme temps|avec)\b/
const otherItem = /^\W*(?:(?:et|and|mais|but) )?(?:pour|concernant|what about|about|for|le|la|les|the) /

/** What is being talked about waits; a new purchase, or another item of it, begins. */
export function setAside(situation: Situation, keeps = (name: string) => personal.has(name)): Situation {
  const { facts, rights, asked, plan = null, aside = [] } = situation
  return {
    ...situation,
    facts: facts.filter(({ name }) => keeps(name)),
    rights: [],
    asked: [],
    pending: null,
    plan: null,
    shown: [],
    questions: 0,
    aside: [{ facts, rights, asked, plan }, ...aside].slice(0, mostAside),
  }
}

function resume(situation: Situation, purchase: Purchase): Situation {
  const { aside = [], ...waiting } = setAside(situation)
  return {
    ...waiting,
    ...purchase,
    aside: aside.filter((one) => one !== purchase && one.facts.length > 0),
  }
}

function productOf({ facts }: Pick<Purchase, 'facts'>): string | undefined {
  const value = facts.find(({ name }) => name === 'product')?.value
  return value === undefined ? undefined : String(value)
}
