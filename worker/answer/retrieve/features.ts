/** A text as weighted features: its words, what they mean in any wording or language, and the facts it states. */
import { factDefinitions, synonyms } from '../../../knowledge/index.ts'
import type { Language } from '../../../protocol/index.ts'
import { type FactReading, readFacts } from '../read/facts.ts'
import { PhraseIndex } from '../read/phrases.ts'
import { type Reading, readText, type Token } from '../read/text.ts'

/** Words too common to tell one question from another. */
const common = new Set(
  'ca cela truc machin chose bidule ben bah euh hein quoi voila alors le la les l de du des d un une et a au aux en j je tu il elle on nou vous vou ils me m te se s mon ma mes votre vos que qu qui c ce cet cette est suis sont ai as avez ont etre avoir ete y dans pour par sur avec ou si mais donc car the a an of to in on for and or it is was be been i my me you your we they this that do does did have has had are am with at'.split(
    ' ',
  ),
)

export const isCommon = (norm: string) => common.has(norm)

/** A day of the month, a month, a currency: when and how much, not what a message is about. */
const aboutTime =
  /^(?:\d+|janvier|fevrier|mar|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december|euro|eur)$/

/** How much each kind of feature counts; chosen by leaving each example phrasing out in turn. */
const weights = { word: 0.75, stem: 0.4, meaning: 1.5, fact: 1.1 }
/** "Remboursement", "remboursé", "rembourcer": words of one family mostly share their beginning. */
const stemLetters = 5

/** Features of a text and how much each weighs before its rarity is known. */
export type Features = Map<string, number>

const meanings = new Map<Language, PhraseIndex<string>>()

/** The phrases of every meaning in one language, indexed on first use. */
function meaningsOf(language: Language): PhraseIndex<string> {
  const known = meanings.get(language)
  if (known) return known
  const index = new PhraseIndex<string>()
  for (const [meaning, said] of Object.entries(synonyms))
    for (const phrase of said[language]) index.add(phrase, meaning)
  meanings.set(language, index)
  return index
}

/** `askedOn`: of a day told, what counts is whether it is over or to come. */
export function featuresOf(reading: Reading, language: Language, facts: FactReading[], askedOn: string): Features {
  const features: Features = new Map()
  const thing = thingIn(facts)
  reading.tokens.forEach(({ norm }, index) => {
    if (common.has(norm) || thing.has(norm) || aboutTime.test(norm) || isInTheMiddleOf(reading.tokens, index)) return
    features.set(`w:${norm}`, weights.word)
    if (norm.length > stemLetters) features.set(`s:${norm.slice(0, stemLetters)}`, weights.stem)
  })
  for (const { value } of meaningsOf(language).find(reading.tokens)) features.set(`m:${value}`, weights.meaning)
  for (const fact of facts) features.set(factFeature(fact, askedOn), weights.fact)
  return features
}

/** A fact as a feature; the days and sums of two cases are never the same, that they are told is. */
export function factFeature({ name, value }: Pick<FactReading, 'name' | 'value'>, askedOn: string): string {
  switch (factDefinitions[name].type) {
    case 'day':
      return `f:${name}=${String(value) <= askedOn ? 'past' : 'to-come'}`
    case 'amount':
    case 'text':
      return `f:${name}`
    default:
      return `f:${name}=${value}`
  }
}

/** "En train de" is no train. */
function isInTheMiddleOf(tokens: Token[], index: number): boolean {
  const [before, word, after] = [tokens[index - 1]?.norm, tokens[index]?.norm, tokens[index + 1]?.norm ?? '']
  return word === 'train' && before === 'en' && ['de', 'd'].includes(after)
}

/** The words of an ordinary thing bought: "robe", "imprimante" say nothing of the question. */
function thingIn(facts: FactReading[]): Set<string> {
  const kind = facts.find(({ name }) => name === 'product_kind')?.value ?? 'goods'
  const things = kind === 'goods' ? facts.filter(({ name }) => name === 'product_kind' || name === 'product') : []
  return new Set(things.flatMap(({ words }) => readText(words).tokens.map(({ norm }) => norm)))
}

/** The words of a text that tell anything, each with the features it belongs to: its own and those of the phrases it stands in. */
export function tellingWords(reading: Reading, language: Language): string[][] {
  const found = meaningsOf(language).find(reading.tokens)
  return reading.tokens.flatMap(({ norm }, index) => {
    const phrases = found.filter(({ first, last }) => first <= index && index <= last)
    // A common word tells something only inside a phrase of several.
    if (common.has(norm) && !phrases.some(({ first, last }) => last > first)) return []
    return [[`w:${norm}`, ...phrases.map(({ value }) => `m:${value}`)]]
  })
}

/** Features of an example, with the facts it states on the day it is written. */
export function featuresOfPhrase(phrase: string, language: Language, askedOn: string): Features {
  const reading = readText(phrase)
  return featuresOf(reading, language, readFacts(reading, language, askedOn), askedOn)
}
