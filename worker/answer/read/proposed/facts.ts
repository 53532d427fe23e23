/** Facts that a model proposes, each found again in the shopper's words before it counts. */
import { daysBetween, type FactName, factDefinitions, isDay, isFactName } from '../../../../knowledge/index.ts'
import type { Fact, Language } from '../../../../protocol/index.ts'
import { readAmounts } from '../amounts.ts'
import { asPast, readDates } from '../dates.ts'
import { mayBeAhead } from '../days.ts'
import { type FactReading, firstHand, readFacts } from '../facts.ts'
import { isReported } from '../phrases.ts'
import { standingOf } from '../standing.ts'
import { readText } from '../text.ts'
import { evidenceIn } from './evidence.ts'
import type { ProposedReading } from './schema.ts'
import { speaksForOption, speaksOf } from './vocabulary.ts'

/** What a proposal is held against. */
export interface Heard {
  /** The message, and the one before it when that one was not understood. */
  texts: string[]
  language: Language
  askedOn: string
  /** The facts our own reader found in the message. */
  readings: FactReading[]
  /** The facts known before it. */
  known: Fact[]
}

/** Who sold, and under which number, is read from the words alone. */
const notProposed = new Set<FactName>(['seller', 'seller_name', 'order_number', 'region'])
/** "In May" is any day of it. */
const roughlyDays = 31
const mostProductWords = 4

/** The readings with the gaps that a model fills; what was read, known or corrected stays as it is. */
export function withProposedFacts(proposed: ProposedReading['facts'], heard: Heard): FactReading[] {
  const added = new Map<FactName, FactReading>()
  for (const one of proposed) {
    if (!isFactName(one.name) || added.has(one.name) || notProposed.has(one.name)) continue
    const read = readingOf(one.name, one, heard)
    if (read) added.set(one.name, read)
  }
  return added.size === 0
    ? heard.readings
    : [...heard.readings.filter(({ name }) => !added.has(name)), ...added.values()]
}

function readingOf(
  name: FactName,
  { value, evidence }: ProposedReading['facts'][number],
  heard: Heard,
): FactReading | null {
  if (heard.known.some((fact) => fact.name === name)) return null
  const read = heard.readings.find((reading) => reading.name === name)
  if (read && !read.hinted && !isGuessedDay(read)) return null
  const text = heard.texts.find((told) => evidenceIn(told, evidence) !== null)
  const words = text === undefined ? undefined : evidenceIn(text, evidence)?.words
  if (text === undefined || words === undefined) return null
  const standing = standingAt(text, words)
  if (standing === 'others') return null
  const found = valueIn(name, value, words, heard)
  if (!found || !isToldFirstHand(name, found.value, text, words)) return null
  return {
    name,
    ...found,
    words,
    hinted: false,
    ...(standing === 'supposed' && { supposed: true }),
    proposed: true,
  }
}

/** "De vingt ans": an age that our reader took for the day of the purchase, for want of a word that says so. */
function isGuessedDay({ name, approximate, words }: FactReading): boolean {
  return factDefinitions[name].type === 'day' && approximate && speaksOf(words, name) === 0
}

type Found = Pick<FactReading, 'value' | 'approximate'>

/** The value as the words carry it; null when they do not. */
function valueIn(name: FactName, value: string | number | boolean, words: string, heard: Heard): Found | null {
  const { type, options } = factDefinitions[name]
  if (type === 'day') return dayIn(name, value, words, heard)
  if (type === 'amount') return amountIn(name, value, words, heard)
  if (type === 'text') return textIn(name, value, words)
  const isOption = options !== undefined && typeof value === 'string' && Object.hasOwn(options, value)
  const option = type === 'yes-no' ? yesNo(value) : isOption ? value : null
  if (option === null || contradicted(name, option, words, heard)) return null
  const says = typeof option === 'boolean' ? saysSo(name, option, words) : speaksForOption(words, name, option)
  return says ? { value: option, approximate: false } : null
}

function yesNo(value: string | number | boolean): boolean | null {
  if (typeof value === 'boolean') return value
  if (value === 'yes' || value === 'true') return true
  return value === 'no' || value === 'false' ? false : null
}

/** Our own reader takes the same words for something else. */
function contradicted(
  name: FactName,
  value: string | number | boolean,
  words: string,
  { language, askedOn }: Heard,
): boolean {
  return readFacts(readText(words), language, askedOn).some(
    (reading) => reading.name === name && !reading.hinted && reading.value !== value,
  )
}

/** A yes is told without a negation and a no with one, unless what people say for them tells otherwise. */
function saysSo(name: FactName, value: boolean, words: string): boolean {
  const [yes, no] = [speaksOf(words, name, 'yes'), speaksOf(words, name, 'no')]
  const [mine, other] = value ? [yes, no] : [no, yes]
  if (mine + speaksOf(words, name) === 0) return false
  return isNegative(words) === value ? mine > other : mine >= other
}

const negative =
  /\b(?:pas|jamais|aucune?|rien|sans|ni|non|refuse\w*|n'|ne|not|never|no|none|nothing|without|\w+n't|refused?|cannot)\b/
const isNegative = (words: string) => negative.test(readText(words).flat)

/** Only a day that our own reader finds in the words, near what people say of such a day. */
function dayIn(name: FactName, value: string | number | boolean, words: string, heard: Heard): Found | null {
  const { flat } = readText(words)
  for (const mention of readDates(flat, heard.askedOn, heard.language)) {
    const day = mayBeAhead.has(name) ? mention.day : asPast(mention, heard.askedOn)
    if (day === null || (day !== value && !(mention.approximate && isRoughly(String(value), day)))) continue
    // "Au bout de treize mois la charge ne marche plus": what is denied is not the age.
    const isAge = mention.age && name === 'contracted_on'
    if (isNegative(words) && !isAge) continue
    if (isTaken(name, day, heard) || !(speaksOf(words, name) > 0 || isAge)) continue
    return { value: day, approximate: mention.approximate }
  }
  return null
}

const isRoughly = (value: string, day: string) => isDay(value) && Math.abs(daysBetween(value, day)) <= roughlyDays

/** Told of something else already. */
function isTaken(name: FactName, value: string | number, { readings }: Heard): boolean {
  return readings.some((reading) => reading.name !== name && !reading.hinted && reading.value === value)
}

function amountIn(name: FactName, value: string | number | boolean, words: string, heard: Heard): Found | null {
  const amount = Number(value)
  const isTold = readAmounts(readText(words).flat).some((told) => told.amount === amount)
  if (!isTold || isTaken(name, amount, heard) || speaksOf(words, name) === 0) return null
  return { value: amount, approximate: false }
}

/** The thing bought, by the shopper's own word for it. */
function textIn(name: FactName, value: string | number | boolean, words: string): Found | null {
  if (name !== 'product' || typeof value !== 'string' || readText(value).tokens.length > mostProductWords) return null
  const told = evidenceIn(words, value)?.words
  return told && /\p{L}{3}/u.test(told) && !/\d/.test(told) ? { value: told, approximate: false } : null
}

function standingAt(text: string, words: string): 'supposed' | 'others' | undefined {
  const { tokens } = readText(text)
  const start = text.indexOf(words.split(' … ')[0] ?? '')
  return standingOf(text, tokens)?.[tokens.findIndex(({ end }) => end > start)]
}

/** "Ils disent que je l'ai fait tomber": what others say is not what happened. */
function isToldFirstHand(name: FactName, value: string | number | boolean, text: string, words: string): boolean {
  if (!firstHand.has(`${name}=${value}`)) return true
  const { tokens } = readText(text)
  const start = text.indexOf(words.split(' … ')[0] ?? '')
  const first = tokens.findIndex(({ end }) => end > start)
  const inside = readText(words).tokens
  return !isReported(tokens, first) && !inside.some((_token, index) => isReported(inside, index))
}
