/** Facts in a shopper's words: options by their phrases, days and sums by the words that stand near them. */
import { daysBetween, type FactName, factDefinitions, isFactName } from '../../../knowledge/index.ts'
import type { Language } from '../../../protocol/index.ts'
import { readAmounts, readOrderNumber, readSeller, readThing } from './amounts.ts'
import { asPast, type DayMention, readDates } from './dates.ts'
import { type Found, isNegated, isReported, PhraseIndex } from './phrases.ts'
import type { Reading, Token } from './text.ts'

/** One fact as read, with the shopper's words. */
export interface FactReading {
  name: FactName
  value: string | number | boolean
  words: string
  /** Only hinted at: gives way to what is already known. */
  hinted: boolean
  /** A day that the words do not fix exactly. */
  approximate: boolean
}

interface OptionPhrase {
  fact: FactName
  option: string
  hinted: boolean
}
interface Phrases {
  options: PhraseIndex<OptionPhrase>
  days: PhraseIndex<FactName>
  amounts: PhraseIndex<FactName>
}

const names = Object.keys(factDefinitions).filter(isFactName)
const phrasesByLanguage = new Map<Language, Phrases>()

/** The phrases of every fact in one language, indexed on first use. */
function phrasesOf(language: Language): Phrases {
  const known = phrasesByLanguage.get(language)
  if (known) return known
  const phrases: Phrases = { options: new PhraseIndex(), days: new PhraseIndex(), amounts: new PhraseIndex() }
  for (const fact of names) {
    const definition = factDefinitions[fact]
    for (const [option, said] of Object.entries(definition.options ?? {})) {
      for (const phrase of said.said_as[language]) phrases.options.add(phrase, { fact, option, hinted: false })
      for (const phrase of said.hinted_by?.[language] ?? []) phrases.options.add(phrase, { fact, option, hinted: true })
    }
    const near = definition.type === 'day' ? phrases.days : phrases.amounts
    for (const phrase of definition.said_with?.[language] ?? []) near.add(phrase, fact)
  }
  phrasesByLanguage.set(language, phrases)
  return phrases
}

/** "Ils disent que je l'ai fait tomber" does not say what happened: counted only when told by the shopper. */
const firstHand = new Set(['problem=accident'])
/** Days that may lie ahead; all others are past events. */
const mayBeAhead = new Set<FactName>(['promised_on', 'extra_time_until', 'guarantee_until'])
/** Kinds whose words name a thing one can hold. */
const thingKinds = new Set(['goods', 'hygiene', 'perishable', 'sealed-recording', 'press', 'vehicle'])

/** Every fact that `reading` states. `pending`: the fact just asked for, which a bare date or sum answers. */
export function readFacts(
  reading: Reading,
  language: Language,
  askedOn: string,
  pending: FactName | null = null,
): FactReading[] {
  const phrases = phrasesOf(language)
  return [
    ...readOptions(reading, phrases.options.find(reading.tokens)),
    ...readDays(reading, phrases.days.find(reading.tokens), language, askedOn, pending),
    ...readSums(reading, phrases.amounts.find(reading.tokens), pending),
    ...readNames(reading, language),
  ]
}

/** The options stated in a text, without dates: what an index of example phrasings needs. */
export function readStatedOptions(reading: Reading, language: Language): FactReading[] {
  return readOptions(reading, phrasesOf(language).options.find(reading.tokens))
}

function wordsOf({ text, tokens }: Reading, { first, last }: Found<unknown>): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0)
}

/** The best statement of each fact: said before hinted, then the longest phrase, then the latest. */
function readOptions(reading: Reading, found: Found<OptionPhrase>[]): FactReading[] {
  const best = new Map<FactName, { found: Found<OptionPhrase>; value: string | boolean; rank: number }>()
  for (const one of found) {
    const { fact, option, hinted } = one.value
    if (firstHand.has(`${fact}=${option}`) && isReported(reading.tokens, one.first)) continue
    const yesNo = factDefinitions[fact].type === 'yes-no'
    const negated = isNegated(reading.tokens, one.first)
    // A hint survives its negation: "pas livré" still speaks of a delivery.
    if (negated && !yesNo && !hinted) continue
    const value = yesNo ? (option === 'yes') !== negated : option
    const rank = (hinted ? 0 : 100) + (one.last - one.first + 1)
    const current = best.get(fact)
    if (!current || rank >= current.rank) best.set(fact, { found: one, value, rank })
  }
  return [...best].map(([name, { found: one, value }]) => ({
    name,
    value,
    words: wordsOf(reading, one),
    hinted: one.value.hinted,
    approximate: false,
  }))
}

/** After these comes a noun: "renvoyé ma commande le 3" does not say when it was ordered. */
const determiners = new Set(['ma', 'la', 'cette', 'sa', 'notre', 'votre', 'leur', 'une', 'my', 'the', 'this', 'our'])
/** Before these stands the verb that carries the sentence. */
const auxiliaries = new Set(['ai', 'a', 'avon', 'avons', 'ont', 'suis', 'etait', 'have', 'has', 'was', 'i', 'we'])
/** A shorter time after something is a moment of the story, not the age of a thing. */
const leastAgeDays = 28

/** Each day to the fact whose words stand nearest in its sentence; else to the fact just asked for. */
function readDays(
  reading: Reading,
  near: Found<FactName>[],
  language: Language,
  askedOn: string,
  pending: FactName | null,
): FactReading[] {
  const mentions = readDates(reading.flat, askedOn, language)
  if (mentions.length === 0) return []
  const moments = mentions.filter(({ age }) => !age)
  const verbs = near.filter((one) => !one.open || !determiners.has(reading.tokens[one.first - 1]?.norm ?? ''))
  const pairs = moments.flatMap((mention) =>
    verbs.flatMap((one) => {
      const distance = distanceTo(reading.tokens, one, mention)
      return distance === null ? [] : [{ mention, one, distance }]
    }),
  )
  pairs.sort((a, b) => a.distance - b.distance)
  const taken = new Set<DayMention>()
  const readings = new Map<FactName, FactReading>()
  const take = (name: FactName, mention: DayMention, start: number, end: number) => {
    const day = mayBeAhead.has(name) ? mention.day : asPast(mention, askedOn)
    if (day === null || readings.has(name)) return
    taken.add(mention)
    const words = reading.text.slice(Math.min(start, mention.start), Math.max(end, mention.end))
    readings.set(name, { name, value: day, words, hinted: false, approximate: mention.approximate })
  }
  for (const { mention, one } of pairs) {
    if (taken.has(mention)) continue
    const start = reading.tokens[one.first]?.start ?? mention.start
    const end = reading.tokens[one.last]?.end ?? mention.end
    take(one.value, mention, start, end)
  }
  for (const mention of mentions) {
    if (taken.has(mention)) continue
    if (pending && factDefinitions[pending].type === 'day') take(pending, mention, mention.start, mention.end)
    // The age of a thing tells about when it was bought.
    else if (mention.age && daysBetween(mention.day, askedOn) >= leastAgeDays)
      take('contracted_on', mention, mention.start, mention.end)
  }
  return [...readings.values()]
}

/** Words between a phrase and a date or sum of the same sentence; null when too far. What follows is a weaker tie. */
function distanceTo(
  tokens: Token[],
  one: Found<unknown>,
  { start, end }: { start: number; end: number },
): number | null {
  const first = tokens[one.first]
  const last = tokens[one.last]
  const inside = tokens.findIndex((token) => token.end > start)
  const beyond = tokens.findLastIndex((token) => token.start < end)
  const target = tokens[inside]
  if (!first || !last || !target || beyond < 0 || first.sentence !== target.sentence) return null
  const before = last.end <= start + 6
  // "J'ai reçu le pull commandé en ligne hier": the date goes with the verb of the sentence, not with its participle.
  const told = before && auxiliaries.has(tokens[one.first - 1]?.norm ?? '') ? 5 : 0
  const words = before ? Math.max(0, inside - one.last - 1) : Math.max(0, one.first - beyond - 1)
  const distance =
    words + (before ? 0 : 1.5) + (first.clause === target.clause ? 0 : 3) - (one.last - one.first) * 0.5 - told
  return words > 9 ? null : distance
}

/** Each sum to the amount whose words stand nearest; a lone one that nothing else explains is the price. */
function readSums(reading: Reading, near: Found<FactName>[], pending: FactName | null): FactReading[] {
  const readings = new Map<FactName, FactReading>()
  const mentions = readAmounts(reading.flat)
  const take = (name: FactName, mention: (typeof mentions)[number]) => {
    if (readings.has(name)) return
    const words = reading.text.slice(mention.start, mention.end)
    readings.set(name, { name, value: mention.amount, words, hinted: name === 'price', approximate: false })
  }
  for (const mention of mentions) {
    const before = reading.flat.slice(Math.max(0, mention.start - 32), mention.start)
    if (pending && factDefinitions[pending].type === 'amount') take(pending, mention)
    else if (/frais|port|retour|bon d'achat|avoir|livraison|voucher|shipping|fee/.test(before)) continue
    else {
      const ties = near
        .map((one) => ({ one, distance: distanceTo(reading.tokens, one, mention) }))
        .filter((tie): tie is { one: Found<FactName>; distance: number } => tie.distance !== null && tie.distance <= 4)
        .sort((a, b) => a.distance - b.distance)
      const nearest = ties[0]?.one.value
      if (nearest) take(nearest, mention)
      else if (mentions.length === 1) take('price', mention)
    }
  }
  const bare = /^\s*(\d+(?:[.,]\d{1,2})?)\s*$/.exec(reading.flat)
  if (bare && pending && factDefinitions[pending].type === 'amount') {
    const amount = Number((bare[1] ?? '').replace(',', '.'))
    readings.set(pending, {
      name: pending,
      value: amount,
      words: reading.text.trim(),
      hinted: false,
      approximate: false,
    })
  }
  return [...readings.values()]
}

/** The thing bought and the order's number. */
function readNames(reading: Reading, language: Language): FactReading[] {
  const readings: FactReading[] = []
  const text = (name: FactName, value: string, words: string) =>
    readings.push({ name, value, words, hinted: false, approximate: false })
  const order = readOrderNumber(reading.text, reading.flat)
  if (order) text('order_number', order.value, order.words)
  const seller = readSeller(reading.text, reading.flat)
  if (seller) text('seller_name', seller.value, seller.words)
  const thing = nameOfThing(reading, language)
  if (thing) text('product', thing.value, thing.words)
  return readings
}

/** The first thing named by the words of a kind of product, else what stands after "acheté un …". */
export function nameOfThing(reading: Reading, language: Language): { value: string; words: string } | null {
  const named = phrasesOf(language)
    .options.find(reading.tokens)
    .find(({ value }) => value.fact === 'product_kind' && thingKinds.has(value.option))
  if (!named) return readThing(reading.text, reading.flat, language)
  const words = wordsOf(reading, named)
  return { value: words, words }
}
