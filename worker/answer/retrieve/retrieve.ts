/** Proposes rights and replies for a message, best first, with calibrated scores. */
import { rightOf } from '../../../knowledge/index.ts'
import type { Fact, Language } from '../../../protocol/index.ts'
import type { FactReading } from '../read/facts.ts'
import { type Reading, readText } from '../read/text.ts'
import { type Features, featuresOf, tellingWords } from './features.ts'
import { LabelModel, type LabelScore } from './label-model.ts'
import { learnt } from './tables.ts'

/** A right or a reply and the share of certainty it gets, 0 to 1. */
export interface Candidate {
  kind: 'right' | 'reply'
  id: string
  score: number
  /** Log-odds behind the score. */
  evidence: number
}

/** Above: answered as sure; between the two: answered with a reserve; below: said not to be understood. */
export const thresholds = { sure: 0.4, unsure: 0.2 }
/** With these, a score is about the share of left-out examples found: 0.8 is right eight times in ten. */
const noneOfThem = 2
const sharpness = 2.5
/** Telling words from which on a message is a sentence, and what a subject found by one of them alone is worth. */
const sentenceWords = 3
const byOneWord = 0.2
/** Finds usual rights more often at no cost to the whole, each phrasing left out in turn. */
const usualBonus = 0.2
/** A fact known from earlier says less about this message than one it states. */
const knownBefore = 0.4

let built: LabelModel | null = null

/** What was learnt from the examples, read on first use. */
function model(): LabelModel {
  built ??= new LabelModel(learnt().model)
  return built
}

/** Candidates for a message with the facts it states and those known before. */
export function retrieve(reading: Reading, language: Language, stated: FactReading[], known: Fact[]): Candidate[] {
  const features: Features = featuresOf(reading, language, stated)
  for (const { name, value } of known) {
    const feature = `f:${name}=${value}`
    if (!features.has(feature)) features.set(feature, knownBefore)
  }
  const candidates = rank(model().score(features).map(favourUsual))
  const [best] = candidates
  const told = tellingWords(reading, language)
  if (!best || !(isOneWord(told, `${best.kind}:${best.id}`, stated) || isBareNumber(told, stated))) return candidates
  return candidates.map((candidate) => ({ ...candidate, score: candidate.score * byOneWord }))
}

/** What is asked about every day is likelier than what is asked about now and then, when something speaks for it at all. */
function favourUsual(score: LabelScore): LabelScore {
  const [kind, id = ''] = score.label.split(':', 2)
  return kind === 'right' && score.evidence > 0 && rightOf(id)?.usual
    ? { ...score, evidence: score.evidence + usualBonus }
    : score
}

/** "Le train de la vie passe vite": of a whole sentence, a single word speaks for the subject found, and no fact beside it. */
function isOneWord(told: string[][], label: string, stated: FactReading[]): boolean {
  const speaking = told.filter((features) => features.some((feature) => model().speaksFor(feature, label)))
  if (told.length < sentenceWords || speaking.length > 1) return false
  return !stated.some(
    ({ name, hinted, words }) =>
      !hinted &&
      name !== 'product' &&
      name !== 'product_kind' &&
      readText(words).tokens.some(({ norm }) => `w:${norm}` !== speaking[0]?.[0]),
  )
}

/** "Le 12" alone is an answer to a question nobody asked. */
function isBareNumber(told: string[][], stated: FactReading[]): boolean {
  return stated.length === 0 && told.every((features) => features.every((feature) => /^w:\d+$/.test(feature)))
}

/** Label scores as candidates, best first; scores are shares of certainty, what is left going to none of them. */
export function rank(scores: LabelScore[]): Candidate[] {
  const none = Math.exp(sharpness * noneOfThem)
  const powers = scores.map(({ evidence }) => Math.max(0, Math.exp(sharpness * evidence) - 1))
  const sum = powers.reduce((total, power) => total + power, none)
  return scores
    .map(({ label, evidence }, index): Candidate => {
      const [kind, id = ''] = label.split(':', 2)
      return { kind: kind === 'reply' ? 'reply' : 'right', id, score: (powers[index] ?? 0) / sum, evidence }
    })
    .sort((a, b) => b.score - a.score)
}
