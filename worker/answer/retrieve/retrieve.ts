/** Proposes rights and replies for a message, best first, with calibrated scores. */
import { replies, rights } from '../../../knowledge/index.ts'
import type { Fact, Language } from '../../../protocol/index.ts'
import type { FactReading } from '../read/facts.ts'
import type { Reading } from '../read/text.ts'
import { type Example, ExampleIndex, type LabelScore } from './example-index.ts'
import { type Features, featuresOf, featuresOfPhrase } from './features.ts'

/** A right or a reply and how well it fits, 0 to 1. */
export interface Candidate {
  kind: 'right' | 'reply'
  id: string
  score: number
}

/** Above: answered as sure; between the two: answered with a reserve; below: said not to be understood. */
export const thresholds = { sure: 0.3, unsure: 0.18 }

const indexes = new Map<Language, { index: ExampleIndex; examples: Example[] }>()

/** The example phrasings of every right and reply in one language, indexed on first use. */
export function examplesOf(language: Language): { index: ExampleIndex; examples: Example[] } {
  const known = indexes.get(language)
  if (known) return known
  const examples: Example[] = []
  const add = (label: string, phrases: string[], asked: boolean) => {
    for (const phrase of phrases) examples.push({ label, phrase, asked, features: featuresOfPhrase(phrase, language) })
  }
  for (const right of rights) {
    add(`right:${right.id}`, right.asked_as[language], true)
    const passages = right.passages.map(({ title, words }) => `${title[language]} ${words[language]}`)
    add(`right:${right.id}`, [right.title[language], ...passages], false)
  }
  for (const [id, reply] of Object.entries(replies)) add(`reply:${id}`, reply.asked_as[language], true)
  const built = { index: new ExampleIndex(examples), examples }
  indexes.set(language, built)
  return built
}

/** One score out of the three similarities; the weights were chosen by leaving each example out in turn. */
export function combined({ nearest, near, whole }: LabelScore): number {
  return 0.45 * nearest + 0.2 * near + 0.6 * whole
}

/** Candidates for a message with the facts it states and those known before. */
export function retrieve(reading: Reading, language: Language, stated: FactReading[], known: Fact[]): Candidate[] {
  const features: Features = featuresOf(reading, stated)
  for (const { name, value } of known) {
    const feature = `f:${name}=${value}`
    if (!features.has(feature)) features.set(feature, 0.4)
  }
  return rank(examplesOf(language).index.score(features))
}

/** Label scores as candidates, best first. */
export function rank(scores: LabelScore[]): Candidate[] {
  return scores
    .map((score): Candidate => {
      const [kind, id = ''] = score.label.split(':', 2)
      return { kind: kind === 'reply' ? 'reply' : 'right', id, score: combined(score) }
    })
    .sort((a, b) => b.score - a.score)
}
