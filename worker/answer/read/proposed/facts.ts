/** Facts that a model proposes, each found again in the shopper's words before it counts. */
import { daysBetween, type FactName, factDefinitions, isDay, isFactName } from '../../../../knowledge/index.ts'
import type { Fact, Language } from '../../../../protocol/index.ts'
import { readAmounts } from '../amounts.ts'
import { asPast, type DayMention, readDates } from '../dates.ts'
import { endOfTime, mayBeAhead } from '../days.ts'
import { type FactReading, firstHand, readFacts } from '../facts.ts'
import { isReported } from '../phrases.ts'
import { standingOf } from '../standing.ts'
import { type Reading, readText } from '../text.ts'
import { evidenceIn } from './evidence.ts'
import type { ProposedReading } from './schema.ts'
import { namesEvent, speaksFor, speaksForOption } from './vocabulary.ts'

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
/** Words that state one fact. */
const mostWords = 18
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
  if (text === undefined || words === undefined || readText(words).tokens.length > mostWords) return null
  const standing = standingAt(text, words)
  if (standing === 'others') return null
  const found = valueIn(name, value, words, heard)
  if (!found || found.value === read?.value || !isToldFirstHand(name, found.value, text, words)) return null
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
export function isGuessedDay({ name, approximate, words = '' }: Pick<Fact, 'name' | 'approximate' | 'words'>): boolean {
  return isFactName(name) && factDefinitions[name].type === 'day' && approximate === true && !namesEvent(words, name)
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
  const [yes, no] = [speaksFor(words, name, 'yes'), speaksFor(words, name, 'no')]
  const [mine, other] = value ? [yes, no] : [no, yes]
  if (mine > other) return true
  // "Jamais prévenu": what is said for the yes, with a negation.
  return mine + other > 0 && mine === other && isNegative(words) !== value
}

const negative =
  /\b(?:pas|jamais|aucune?|rien|sans|ni|non|refuse\w*|n'|ne|not|never|no|none|nothing|without|\w+n't|refused?|cannot)\b/
const isNegative = (words: string) => negative.test(readText(words).flat)

/** Only a day that our own reader finds in the words, in one clause with what people say of such a day. */
function dayIn(name: FactName, value: string | number | boolean, words: string, heard: Heard): Found | null {
  const { flat, tokens } = readText(words)
  const guessed = heard.readings.some((reading) => reading.name === name && isGuessedDay(reading))
  for (const mention of readDates(flat, heard.askedOn, heard.language)) {
    const isAhead = mayBeAhead.has(name)
    const day = isAhead ? mention.day : asPast(mention, heard.askedOn)
    if (day === null || (day !== value && !(mention.approximate && isRoughly(String(value), day)))) continue
    if (isTaken(name, day, heard) || (!isAhead && endOfTime.test(flat.slice(0, mention.start)))) continue
    const near = clauseAt(mention, { text: words, tokens })
    // "Au bout de treize mois la charge ne marche plus": an age, where our reader took another for want of a better.
    if ((guessed && mention.age) || (namesEvent(near, name) && !isNegative(near)))
      return { value: day, approximate: mention.approximate }
  }
  return null
}

/** The clause around a day; with the next one, where it is nothing but the day: "Le 5 novembre, la société a débité …". */
function clauseAt({ start, end }: DayMention, { text, tokens }: Pick<Reading, 'text' | 'tokens'>): string {
  const clause = tokens.find((token) => token.end > start)?.clause ?? 0
  const isBare = tokens.every(
    (token) => token.clause !== clause || (token.start >= start && token.end <= end) || beforeDay.has(token.norm),
  )
  const around = tokens.filter((token) => token.clause === clause || (isBare && token.clause === clause + 1))
  return text.slice(around[0]?.start ?? 0, around.at(-1)?.end ?? 0)
}
const beforeDay = new Set(['puis', 'et', 'le', 'du', 'on', 'the', 'then', 'and'])

const isRoughly = (value: string, day: string) => isDay(value) && Math.abs(daysBetween(value, day)) <= roughlyDays

/** Told of something else already. */
function isTaken(name: FactName, value: string | number, { readings }: Heard): boolean {
  return readings.some((reading) => reading.name !== name && !reading.hinted && reading.value === value)
}

function amountIn(name: FactName, value: string | number | boolean, words: string, heard: Heard): Found | null {
  const amount = Number(value)
  const isTold = readAmounts(readText(words).flat).some((told) => told.amount === amount)
  if (!isTold || isTaken(name, amount, heard) || !namesEvent(words, name)) return null
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
