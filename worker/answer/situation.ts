/** What is known of a shopper's case, and how it changes. */
import { type FactName, type Facts, factDefinitions, isDay, isFactName } from '../../knowledge/index.ts'
import type { Fact, Language, PageContext } from '../../protocol/index.ts'
import { ProblemError } from '../../protocol/index.ts'
import type { Situation } from './index.ts'
import { type FactReading, readFacts } from './read/facts.ts'
import { readText } from './read/text.ts'
import { sameThing } from './same-thing.ts'
import { wordsIn } from './words.ts'

type Value = Fact['value']

/** A fresh situation, holding the facts that the merchant's page gave. */
export function begin({ language, context }: { language: Language; context?: PageContext }): Situation {
  const situation: Situation = {
    language,
    facts: [],
    rights: [],
    pending: null,
    asked: [],
    unsureTurns: 0,
    tone: 'calm',
  }
  return context ? { ...situation, facts: factsOfPage(context, language) } : situation
}

function factsOfPage(context: PageContext, language: Language): Fact[] {
  const facts: Fact[] = []
  const add = (name: FactName, value: Value | undefined) => {
    if (value !== undefined && isValueOf(name, value)) facts.push(factOf(name, value, 'page', language))
  }
  const { product, order, price, orderedOn, deliveredOn } = context
  add('product', product)
  if (product) {
    const kind = readFacts(readText(product), language, '2000-01-01').find(({ name }) => name === 'product_kind')
    add('product_kind', kind?.value)
  }
  add('order_number', order)
  add('price', price)
  add('contracted_on', orderedOn)
  add('delivered_on', deliveredOn)
  // A product page alone does not say where the shopper bought; an order does.
  if (order !== undefined || orderedOn !== undefined || deliveredOn !== undefined) add('channel', 'distance')
  return facts
}

/** A fact with its name and value in words. */
export function factOf(
  name: FactName,
  value: Value,
  origin: Fact['origin'],
  language: Language,
  more: { words?: string; message?: string; approximate?: boolean; proposed?: true | undefined } = {},
): Fact {
  const { words, message, approximate, proposed } = more
  return {
    name,
    value,
    origin,
    ...(words && { words: words.slice(0, 300) }),
    ...(message && { message }),
    ...(approximate && { approximate }),
    ...(proposed && { proposed }),
    label: labelOf(name, origin, language, proposed),
    display: displayOf(name, value, language, approximate),
  }
}

/** A fact's name in words; that it is the seller's word, or was read by a model, is said with it. */
function labelOf(name: FactName, origin: Fact['origin'], language: Language, proposed?: true): string {
  const label = factDefinitions[name].label[language]
  if (proposed) return wordsIn(language).readByModel(label)
  return origin === 'agent' ? wordsIn(language).toldBySeller(label) : label
}

/** A fact's value in words. */
export function displayOf(name: FactName, value: Value, language: Language, approximate = false): string {
  const definition = factDefinitions[name]
  const words = wordsIn(language)
  if (definition.type === 'day') return approximate ? words.around(String(value)) : words.day(String(value))
  if (definition.type === 'amount') return words.money(Number(value))
  const option = definition.type === 'yes-no' ? (value ? 'yes' : 'no') : String(value)
  return definition.options?.[option]?.label[language] ?? String(value)
}

/** The facts as the law reads them. */
export function lawFacts(facts: Fact[]): Facts {
  return Object.fromEntries(facts.map(({ name, value }) => [name, value])) as Facts
}

/** The facts after a message: the latest word counts; a mere hint never replaces what was said, given or corrected. */
export function withReadings(
  situation: Situation,
  readings: FactReading[],
  message: string,
  language: Language,
): Fact[] {
  const facts = new Map(situation.facts.map((fact) => [fact.name, inLanguage(fact, language)]))
  // Another thing is of another kind: "the vase" was broken, "the fridge" does not work.
  const named = readings.find(({ name }) => name === 'product')?.value
  const product = facts.get('product')
  if (named !== undefined && product && product.origin !== 'page' && !sameThing(String(named), String(product.value)))
    facts.delete('product_kind')
  for (const { name, value, words, hinted, approximate, proposed } of readings) {
    const known = facts.get(name)
    if (hinted && known && (name !== 'price' || known.origin !== 'message')) continue
    // An exact day is worth more than "in May".
    if (known && approximate && !known.approximate) continue
    // The page's full name of the product says more than the shopper's "earphones".
    if (name === 'product' && known?.origin === 'page') continue
    // What the page or the seller told, or a model read, becomes the shopper's own word.
    const isOwn = known && known.origin !== 'page' && known.origin !== 'agent' && !known.proposed
    if (isOwn && known.value === value) continue
    facts.set(name, factOf(name, value, 'message', language, { words, message, approximate, proposed }))
  }
  return [...facts.values()]
}

/** A fact with its label and value in another language. */
export function inLanguage(fact: Fact, language: Language): Fact {
  if (!isFactName(fact.name)) return fact
  return {
    ...fact,
    label: labelOf(fact.name, fact.origin, language, fact.proposed),
    display: displayOf(fact.name, fact.value, language, fact.approximate),
  }
}

/** The situation with one fact corrected by the shopper, or forgotten. Throws `ProblemError('invalid-input')` for an unknown fact or value. */
export function withCorrection(situation: Situation, name: string, value: Value | null): Situation {
  if (!isFactName(name) || (value !== null && !isValueOf(name, value))) throw new ProblemError('invalid-input')
  const others = situation.facts.filter((fact) => fact.name !== name)
  const facts = value === null ? others : [...others, factOf(name, value, 'corrected', situation.language)]
  const asked = value === null ? situation.asked.filter((fact) => fact !== name) : situation.asked
  return { ...situation, facts, asked, pending: situation.pending === name ? null : situation.pending }
}

/** Whether a value fits a fact's type. */
export function isValueOf(name: FactName, value: Value): boolean {
  const { type, options } = factDefinitions[name]
  switch (type) {
    case 'choice':
      return typeof value === 'string' && options !== undefined && Object.hasOwn(options, value)
    case 'yes-no':
      return typeof value === 'boolean'
    case 'day':
      return typeof value === 'string' && isDay(value)
    case 'amount':
      return typeof value === 'number' && Number.isFinite(value) && value >= 0
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && value.length <= 150
    default: {
      const never: never = type
      return never
    }
  }
}
