/** A text as weighted features: words, word beginnings, pairs of words, letter groups, and the facts it states. */
import type { Language } from '../../../protocol/index.ts'
import type { FactReading } from '../read/facts.ts'
import { readStatedOptions } from '../read/facts.ts'
import { type Reading, readText } from '../read/text.ts'

/** Words too common to tell one question from another. */
const common = new Set(
  'le la les l de du des d un une et a au aux en j je tu il elle on nou vous vou ils me m te se s mon ma mes votre vos que qu qui c ce cet cette est suis sont ai as avez ont etre avoir ete y dans pour par sur avec ou si mais donc car the a an of to in on for and or it is was be been i my me you your we they this that do does did have has had are am with at'.split(
    ' ',
  ),
)

/** How much each kind of feature counts. */
const weights = { word: 1, start: 0.5, pair: 0.6, letters: 0.3, fact: 0.9 }

/** Features of a text and how much each weighs before its rarity is known. */
export type Features = Map<string, number>

export function featuresOf(reading: Reading, facts: FactReading[] = []): Features {
  const features: Features = new Map()
  const add = (name: string, weight: number) => {
    const known = features.get(name)
    if (known === undefined || known < weight) features.set(name, weight)
  }
  let previous = ''
  for (const { norm } of reading.tokens) {
    const isCommon = common.has(norm)
    if (!isCommon) {
      add(`w:${norm}`, weights.word)
      if (norm.length > 4) add(`s:${norm.slice(0, 5)}`, weights.start)
      const padded = ` ${norm} `
      if (norm.length > 3)
        for (let index = 0; index + 3 <= padded.length; index++)
          add(`l:${padded.slice(index, index + 3)}`, weights.letters)
    }
    if (previous) add(`p:${previous} ${norm}`, isCommon ? weights.pair * 0.5 : weights.pair)
    previous = norm
  }
  for (const { name, value } of facts) add(`f:${name}=${value}`, weights.fact)
  return features
}

/** The features of an example phrasing, with the facts it states. */
export function featuresOfPhrase(phrase: string, language: Language): Features {
  const reading = readText(phrase)
  return featuresOf(reading, readStatedOptions(reading, language))
}
