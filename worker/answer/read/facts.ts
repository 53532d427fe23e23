/** Facts in a shopper's words: options by their phrases, days and sums by the words that stand near them. */
import { addPeriod, type FactName, factDefinitions, isFactName } from '../../../knowledge/index.ts'
import type { Language } from '../../../protocol/index.ts'
import { type NamedThing, readThing } from './amounts.ts'
import { readDays } from './days.ts'
import { type Found, isDeniedAfter, isNegated, isReported, PhraseIndex } from './phrases.ts'
import { endOf, readPromisedDelay } from './promises.ts'
import { type Standing, standingOf } from './standing.ts'
import { readSums } from './sums.ts'
import type { Reading } from './text.ts'
import { besideGoods, headOf, isEndOfWord, isMeans, isOwned, readNames } from './things.ts'

/** One fact as read, with the shopper's words. */
export interface FactReading {
  name: FactName
  value: string | number | boolean
  words: string
  /** Only hinted at: gives way to what is already known. */
  hinted: boolean
  /** A day that the words do not fix exactly. */
  approximate: boolean
  /** Only supposed ("et si c'était en magasin ?"): counts for this answer and is not kept. */
  supposed?: boolean
  /** Proposed by a language model, and found in the shopper's words. */
  proposed?: true
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
  /** What the message is about when a sum that nothing explains is this fact. */
  lone: PhraseIndex<FactName>
}

const names = Object.keys(factDefinitions).filter(isFactName)
const phrasesByLanguage = new Map<Language, Phrases>()

/** The phrases of every fact in one language, indexed on first use. */
function phrasesOf(language: Language): Phrases {
  const known = phrasesByLanguage.get(language)
  if (known) return known
  const phrases: Phrases = {
    options: new PhraseIndex(),
    days: new PhraseIndex(),
    amounts: new PhraseIndex(),
    lone: new PhraseIndex(),
  }
  for (const fact of names) {
    const definition = factDefinitions[fact]
    for (const [option, said] of Object.entries(definition.options ?? {})) {
      for (const phrase of said.said_as[language]) phrases.options.add(phrase, { fact, option, hinted: false })
      for (const phrase of said.hinted_by?.[language] ?? []) phrases.options.add(phrase, { fact, option, hinted: true })
    }
    const near = definition.type === 'day' ? phrases.days : phrases.amounts
    for (const phrase of definition.said_with?.[language] ?? []) near.add(phrase, fact)
    for (const phrase of definition.lone_with?.[language] ?? []) phrases.lone.add(phrase, fact)
  }
  phrasesByLanguage.set(language, phrases)
  return phrases
}

/** "Ils disent que je l'ai fait tomber" does not say what happened: counted only when told by the shopper. */
export const firstHand = new Set(['problem=accident', 'product_kind=made-to-measure', 'product_kind=hygiene'])
/**
 * Every fact that `reading` states. `pending`: the fact just asked for, which a bare date or sum answers. `orderedOn`: the
 * day of the order when an earlier message gave it.
 */
export function readFacts(
  reading: Reading,
  language: Language,
  askedOn: string,
  pending: FactName | null = null,
  ordered?: { day: string; approximate: boolean },
): FactReading[] {
  const phrases = phrasesOf(language)
  const thing = readThing(reading.text, reading.flat, language)
  const standings = standingOf(reading.text, reading.tokens)
  const own = <T>(found: Found<T>[]) => (standings ? found.filter(({ first }) => standings[first] !== 'others') : found)
  const options = own(phrases.options.find(reading.tokens))
  const days = readDays(reading, own(phrases.days.find(reading.tokens)), language, askedOn, pending, standings)
  return [
    ...readOptions(reading, options, standings, thing),
    ...days,
    ...readPromise(reading, days, ordered),
    ...readExtraTime(reading, days),
    ...readSums(reading, phrases.amounts.find(reading.tokens), phrases.lone.find(reading.tokens), pending),
    ...readNames(
      reading,
      thing,
      options.flatMap((one) => (one.value.fact === 'product_kind' && !isEndOfWord(reading, one) ? [one] : [])),
    ),
  ]
}

/** The day promised when only a delay was: counted from the order. */
function readPromise(
  { text, flat }: Reading,
  days: FactReading[],
  known?: { day: string; approximate: boolean },
): FactReading[] {
  if (days.some(({ name }) => name === 'promised_on')) return []
  const delay = readPromisedDelay(flat)
  if (!delay) return []
  const told = days.find(({ name }) => name === 'contracted_on')
  const ordered = told ? { day: String(told.value), approximate: told.approximate } : known
  if (!ordered) return []
  return [
    {
      name: 'promised_on',
      value: endOf(delay, ordered.day),
      words: text.slice(delay.start, delay.end),
      hinted: false,
      approximate: delay.approximate || ordered.approximate,
    },
  ]
}

/** "Mise en demeure le 6 novembre avec 10 jours": the time left to the seller, counted from the notice. */
function readExtraTime({ text, flat }: Reading, days: FactReading[]): FactReading[] {
  const notice = days.find(({ name }) => name === 'formal_notice_on')
  const left = notice && extraTime.exec(flat)
  if (!notice || !left || days.some(({ name }) => name === 'extra_time_until')) return []
  const until = addPeriod(String(notice.value), Number(left[1]), 'calendar-days')
  const words = text.slice(left.index, left.index + left[0].length)
  return [{ name: 'extra_time_until', value: until, words, hinted: false, approximate: notice.approximate }]
}
const extraTime =
  /\b(?:avec|sous|laissant|laisse|donnant|donne|accordant|delai de|giving(?: them)?|gave(?: them)?|with) (?:un delai de |encore |another )?(\d{1,2}) (?:jours|j\b|days)/

/** The options stated in a text, without dates: what an index of example phrasings needs. */
export function readStatedOptions(reading: Reading, language: Language): FactReading[] {
  return readOptions(reading, phrasesOf(language).options.find(reading.tokens))
}

function wordsOf({ text, tokens }: Reading, { first, last }: Found<unknown>): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0)
}

/** "Médiateur saisi ?": asked, not done. */
function isBareQuestion({ text, tokens }: Reading, { first }: Found<unknown>): boolean {
  const sentence = tokens.filter((token) => token.sentence === tokens[first]?.sentence)
  return sentence.length <= fewWords && /^\s*\?/.test(text.slice(sentence.at(-1)?.end ?? 0))
}
const fewWords = 4

const outright = 100
const told = 200
/** The best statement of each fact: told before supposed, said before hinted, then the longest phrase, then the latest. */
function readOptions(
  reading: Reading,
  found: Found<OptionPhrase>[],
  standings: (Standing | undefined)[] | null = null,
  thing: NamedThing | null = null,
): FactReading[] {
  const { tokens } = reading
  const ownGoods = found.some(
    (one) => one.value.fact === 'product_kind' && one.value.option === 'goods' && isOwned(tokens, one),
  )
  const ownThing = (one: Found<OptionPhrase>) =>
    ownGoods || (thing !== null && !thing.bought && thing.end <= (tokens[one.first]?.start ?? 0))
  const best = new Map<FactName, { found: Found<OptionPhrase>; value: string | boolean; rank: number }>()
  for (const one of found) {
    const { fact, option, hinted } = one.value
    if (firstHand.has(`${fact}=${option}`) && isReported(reading.tokens, one.first)) continue
    if (fact === 'step_taken' && isBareQuestion(reading, one)) continue
    // "Coque de téléphone": the phone is not what was bought.
    if (fact === 'product_kind' && (isMeans(reading.tokens, one) || isEndOfWord(reading, one))) continue
    if (fact === 'product_kind' && besideGoods.has(option) && !isOwned(tokens, one) && ownThing(one)) continue
    const complement = fact === 'product_kind' && headOf(reading.tokens, one) !== null
    const yesNo = factDefinitions[fact].type === 'yes-no'
    const negated = isNegated(reading.tokens, one.first)
    // A hint survives its negation: "pas livré" still speaks of a delivery.
    if (negated && !yesNo && !hinted) continue
    // "Je paye pas": what is denied after its verb is neither said nor said not to be.
    if (!hinted && isDeniedAfter(tokens, one)) continue
    const value = complement ? 'goods' : yesNo ? (option === 'yes') !== negated : option
    const isHint = hinted || complement
    const length = one.last - one.first + 1
    const rank = isHint ? length : length + outright + (standings?.[one.first] === 'supposed' ? 0 : told)
    const current = best.get(fact)
    if (!current || rank >= current.rank) best.set(fact, { found: one, value, rank })
  }
  return [...best].map(([name, { found: one, value, rank }]) => ({
    name,
    value,
    words: wordsOf(reading, one),
    hinted: rank < outright,
    approximate: false,
    ...(standings?.[one.first] === 'supposed' && { supposed: true }),
  }))
}
