/** Proposes rights and replies for a message, best first, with calibrated scores. */
import { factDefinitions, isFactName, rightOf } from '../../../knowledge/index.ts'
import type { Fact, Language } from '../../../protocol/index.ts'
import type { FactReading } from '../read/facts.ts'
import { type Reading, readText } from '../read/text.ts'
import { type Features, factFeature, featuresOf, tellingWords } from './features.ts'
import { LabelModel, sharpness } from './label-model.ts'
import { withKnownWords } from './spelling.ts'
import { learnt } from './tables.ts'

/** A right or a reply and the share of certainty it gets, 0 to 1. */
export interface Candidate {
  kind: 'right' | 'reply'
  id: string
  score: number
}

/** Above: answered as sure; between the two: answered with a reserve; below: said not to be understood. */
export const thresholds = { sure: 0.4, unsure: 0.2 }
/** With this and `sharpness`, a score is about the share of left-out examples found: 0.8 is right eight times in ten. */
const noneOfThem = 2
/** Telling words from which on a message is a sentence, and what a subject found by one of them alone is worth. */
const sentenceWords = 3
const byOneWord = 0.2
/** Finds usual rights more often at no cost to the whole, each phrasing left out in turn. */
const usualBonus = 0.2
/** A fact known from earlier says less about this message than one it states. */
const knownBefore = 0.4

/** A label less likely than so much of the best one is no candidate. */
const leastOfBest = 0.001

let built: LabelModel | null = null

/** What was learnt from the examples, read on first use. */
function model(): LabelModel {
  built ??= new LabelModel(learnt().model)
  return built
}

/** A message with its slips of the pen mended. */
export const mended = (reading: Reading) => withKnownWords(reading, model())

/** Candidates for a message with the facts it states and those known before. */
export function retrieve(
  reading: Reading,
  language: Language,
  stated: FactReading[],
  known: Fact[],
  askedOn: string,
): Candidate[] {
  const features: Features = featuresOf(reading, language, stated, askedOn)
  for (const { name, value } of known) {
    if (!isFactName(name)) continue
    const feature = factFeature({ name, value }, askedOn)
    if (!features.has(feature)) features.set(feature, knownBefore)
  }
  const { labels } = model()
  const candidates = rank(model().score(features).map(favourUsual), labels)
  const [best] = candidates
  const told = tellingWords(reading, language)
  if (!best || !(isOneWord(told, `${best.kind}:${best.id}`, stated) || isBareTime(told, stated))) return candidates
  return candidates.map((candidate) => ({ ...candidate, score: candidate.score * byOneWord }))
}

/** What is asked about every day is likelier than what is asked about now and then, when something speaks for it at all. */
function favourUsual(evidence: number, position: number): number {
  if (evidence <= 0) return evidence
  const [kind, id = ''] = (model().labels[position] ?? '').split(':', 2)
  return kind === 'right' && rightOf(id)?.usual ? evidence + usualBonus : evidence
}

/** "Le train de la vie passe vite": of a whole sentence, a single word speaks for the subject found, and no fact beside it. */
function isOneWord(told: string[][], label: string, stated: FactReading[]): boolean {
  const speaking = told.filter((features) => features.some((feature) => model().speaksFor(feature, label)))
  if (speaking.length > 1) return false
  // "Desabonnement svp" is asked by one word; beside a word never met, one word is no sure sign.
  const isMet = told.every((features) => features.some((feature) => model().has(feature)))
  if (told.length < sentenceWords && (isMet || told.length < 2)) return false
  return !stated.some(
    ({ name, hinted, words }) =>
      !hinted &&
      name !== 'product' &&
      name !== 'product_kind' &&
      readText(words).tokens.some(({ norm }) => `w:${norm}` !== speaking[0]?.[0]),
  )
}

/** "Le 12", "ça fait 3 semaines" alone answer a question nobody asked. */
function isBareTime(told: string[][], stated: FactReading[]): boolean {
  return (
    stated.every(({ name }) => factDefinitions[name].type === 'day') &&
    told.every((features) => features.every((feature) => timeWord.test(feature)))
  )
}
const timeWord =
  /^(?:w:(?:\d+|jour|journee|semaine|sem|moi|an|annee|heure|hier|demain|aujourd|hui|depui|fait|il|day|week|month|year|hour|ago|since|yesterday|today|tomorrow)|m:how-long)$/

/**
 * The likeliest labels by their evidence, best first; scores are shares of certainty among all, what is left going to
 * none of them.
 */
export function rank(evidence: Float64Array, labels: readonly string[]): Candidate[] {
  const powers = evidence.map((one) => Math.max(0, Math.exp(sharpness * one) - 1))
  const sum = powers.reduce((total, power) => total + power, Math.exp(sharpness * noneOfThem))
  const least = powers.reduce((most, power) => Math.max(most, power), 0) * leastOfBest
  return labels
    .flatMap((label, position): Candidate[] => {
      const power = powers[position] ?? 0
      if (power === 0 || power < least) return []
      const [kind, id = ''] = label.split(':', 2)
      return [{ kind: kind === 'reply' ? 'reply' : 'right', id, score: power / sum }]
    })
    .sort((a, b) => b.score - a.score)
}
