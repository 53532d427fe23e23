/** Fills the placeholders of prose. A sentence whose placeholder is not known is left out. */
import { type Day, daysBetween, isDay, isFactName, type ProseSentence, type Values } from '../../../knowledge/index.ts'
import type { Fact, Language, Sentence } from '../../../protocol/index.ts'
import { displayOf } from '../situation.ts'
import { wordsIn } from '../words.ts'
import type { Roughly } from './deadlines.ts'
import { toSeller } from './seller.ts'

/** What placeholders are filled from. */
export interface Filling {
  language: Language
  askedOn: Day
  facts: Fact[]
  merchant: string
  /** Set when the purchase was made elsewhere: "here" is said of that seller. */
  seller?: string
  /** Deadlines that rest on an approximate day. */
  roughly?: Roughly
  deadlines: Record<string, Day>
  values: Values
}

const placeholder = /\{(?:(deadlines|days|facts|values)\.)?([a-z0-9_-]+)\}/g

/** The sentences that can be said, filled. */
export function fillAll(sentences: ProseSentence[], filling: Filling): Sentence[] {
  return sentences.flatMap((sentence) => {
    const text = fill(sentence.text, filling)
    return text === null ? [] : [{ text, citations: sentence.citations }]
  })
}

/** A text with its placeholders filled; null when one is not known. */
export function fill(text: string, filling: Filling): string | null {
  let unknown = false
  const filled = text.replace(placeholder, (all: string, group: string | undefined, name: string, at: number) => {
    const value =
      group === undefined
        ? name === 'merchant'
          ? filling.merchant
          : undefined
        : placeholderValue(group, name, filling, isMoney(text, at, all.length))
    if (value === undefined) unknown = true
    return value ?? ''
  })
  if (unknown) return null
  return filling.seller ? toSeller(filled, filling.seller, filling.language) : filled
}

/** Whether a unit of money stands beside a placeholder. */
function isMoney(text: string, at: number, length: number): boolean {
  return text.charAt(at - 1) === '€' || /^\s?(?:€|euros?\b)/.test(text.slice(at + length))
}

function placeholderValue(group: string, name: string, filling: Filling, money: boolean): string | undefined {
  const { language, askedOn, facts, deadlines, values } = filling
  const words = wordsIn(language)
  switch (group) {
    case 'deadlines': {
      const day = deadlines[name]
      return day && (filling.roughly?.(name) ? words.roughly(day) : words.day(day))
    }
    case 'days': {
      const day = deadlines[name]
      return day && words.number(Math.abs(daysBetween(askedOn, day)))
    }
    case 'values': {
      const value = values[name]
      if (value === undefined) return undefined
      return typeof value === 'number'
        ? money
          ? words.sum(value)
          : words.number(value)
        : isDay(value)
          ? words.day(value)
          : value
    }
    default: {
      const fact = facts.find((known) => known.name === name)
      return fact && isFactName(fact.name) ? displayOf(fact.name, fact.value, language, fact.approximate) : undefined
    }
  }
}
