/** The shopper's own account of what happened, taken from what they wrote. */
import type { Fact } from '../../../protocol/index.ts'

/** A message of the shopper, and what the assistant made of it. */
export interface Told {
  id: string
  text: string
  /** It was answered under a right; false for a greeting, thanks, or what was not understood. */
  answered: boolean
}

const longest = 4000
/** Less is the answer to a question, not a story. */
const fewestWords = 5

/** The messages that told the story, without their questions; undefined when none did. */
export function happenedFrom(told: readonly Told[], facts: readonly Fact[]): string | undefined {
  const story = told
    .filter(({ id, text, answered }) => tellsFact(id, facts) || (answered && wordsOf(text) >= fewestWords))
    .filter(({ text }) => wordsOf(text) >= fewestWords)
    .map(({ text }) => withoutQuestions(text))
    .filter((text) => text !== '')
  const whole = [...new Set(story)].join('\n')
  return whole === '' ? undefined : whole.slice(0, longest).trim()
}

const tellsFact = (id: string, facts: readonly Fact[]) => facts.some(({ message }) => message === id)
const wordsOf = (text: string) => text.split(/\s+/u).filter(Boolean).length

/** "Il est tombé en panne, que puis-je faire ?" without what asks; a message that only asks stays whole. */
function withoutQuestions(text: string): string {
  const sentences = text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?…])\s+/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
  const telling = sentences.flatMap((sentence) => withoutQuestion(sentence) ?? [])
  return (telling.length > 0 ? telling : sentences).join(' ')
}

/** What a sentence tells before it asks; null when it only asks. */
function withoutQuestion(sentence: string): string | null {
  if (!sentence.endsWith('?')) return sentence
  const clauses = sentence.split(/\s*[,;:]\s+/u)
  const asking = clauses.findIndex((clause) => asks.test(clause))
  if (asking <= 0) return null
  return `${clauses.slice(0, asking).join(', ')}.`
}

const asks =
  /^(?:(?:et|mais|donc|alors|du coup|and|but|so)\s+)?(?:que?(?:l|ls|lle|lles)?|qu['’]|quoi|comment|combien|pourquoi|est[- ]ce|puis[- ]je|peu(?:t|x)[- ]|je peux|on peut|ai[- ]je|j['’]ai (?:le )?droit|ils? (?:a|ont) le droit|dois[- ]je|c['’]est (?:normal|légal|possible)|what|how|can|could|may|am i|do i|is (?:it|this|that|there)|are they|should|must|who|when)(?![\p{L}])/iu
