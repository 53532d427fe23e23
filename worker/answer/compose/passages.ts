/** Chooses the pieces of a right's prose that answer this message. */
import type { Assessment, Condition, Facts, Passage, Right } from '../../../knowledge/index.ts'
import { isFactName } from '../../../knowledge/index.ts'
import type { Language } from '../../../protocol/index.ts'
import { PhraseIndex } from '../read/phrases.ts'
import { type Reading, readText } from '../read/text.ts'
import { rarity } from './rarity.ts'

export interface ChosenPassage {
  passage: Passage
  /** How many of the message's words it answers. */
  fit: number
  /** In the first bubble. */
  first: boolean
}

/** The passage that states the verdict of a reason. */
export function verdictPassage(right: Right, reason: string): Passage | undefined {
  return right.passages.find(({ id }) => id === `verdict:${reason}`)
}

/** Whether a passage or a letter fits an assessment of a situation. */
export function holds({ when }: { when?: Condition }, assessment: Assessment, facts: Facts): boolean {
  if (!when) return true
  if (when.kind && !when.kind.includes(assessment.kind)) return false
  if (when.reason && (assessment.kind === 'missing' || !when.reason.includes(assessment.reason))) return false
  if (when.remedy && !(assessment.kind === 'applies' && when.remedy.some((one) => assessment.remedies.includes(one))))
    return false
  if (when.unknown?.some((name) => facts[name] !== undefined)) return false
  return Object.entries(when.facts ?? {}).every(([name, wanted]) => {
    const value = isFactName(name) ? facts[name] : undefined
    return Array.isArray(wanted) ? wanted.includes(String(value)) : String(value) === String(wanted)
  })
}

const wordIndexes = new Map<string, PhraseIndex<{ passage: Passage; weight: number }>>()

/** The words of a right's passages, indexed on first use: what people say for it counts most, then its title. */
function wordsOf(right: Right, language: Language): PhraseIndex<{ passage: Passage; weight: number }> {
  const key = `${language}:${right.id}`
  const known = wordIndexes.get(key)
  if (known) return known
  const index = new PhraseIndex<{ passage: Passage; weight: number }>()
  for (const passage of right.passages) {
    for (const phrase of passage.words[language]
      .split(',')
      .map((text) => text.trim())
      .filter(Boolean)) {
      const { tokens } = readText(phrase)
      index.add(phrase, { passage, weight: 2 * rarity(tokens, language) })
      for (const { norm } of tokens) if (norm.length > 4) index.add(`${norm.slice(0, 6)}*`, { passage, weight: 0.6 })
    }
    for (const { norm } of readText(passage.title[language]).tokens)
      if (norm.length > 4) index.add(`${norm.slice(0, 6)}*`, { passage, weight: 0.5 })
  }
  wordIndexes.set(key, index)
  return index
}

/** How well each passage of a right fits the words of a message. */
export function fits(right: Right, reading: Reading, language: Language): Map<Passage, number> {
  const byPassage = new Map<Passage, number>()
  const seen = new Set<string>()
  for (const { value, first, last } of wordsOf(right, language).find(reading.tokens)) {
    // A word said twice counts once.
    const said = `${value.passage.id}|${value.weight}|${reading.tokens
      .slice(first, last + 1)
      .map(({ norm }) => norm)
      .join(' ')}`
    if (seen.has(said)) continue
    seen.add(said)
    byPassage.set(value.passage, (byPassage.get(value.passage) ?? 0) + value.weight * (1 + 0.5 * (last - first)))
  }
  return byPassage
}

/** A passage is what a message asks for from this on. */
export const plainlyAsked = 3.5
/** From this on it is told before a verdict that a missing fact keeps open. */
export const mostPlainlyAsked = 5.5
const firstPassages = 3
const morePassages = 8
/** A passage outside those always shown first stands in the first bubble from this on. */
const leastFit = 1.8

/** Passages beside the verdict, those asked for first. */
export function choosePassages(
  right: Right,
  assessment: Assessment,
  facts: Facts,
  reading: Reading,
  language: Language,
): ChosenPassage[] {
  const fit = fits(right, reading, language)
  const allowed = right.passages
    .map((passage, order) => ({ passage, order, fit: fit.get(passage) ?? 0 }))
    .filter(({ passage }) => !passage.id.startsWith('verdict:') && holds(passage, assessment, facts))
  const bySense = [...allowed].sort((a, b) => rankOf(b) - rankOf(a) || a.order - b.order)
  const first = bySense.filter((one) => one.passage.place === 'first' || one.fit >= leastFit).slice(0, firstPassages)
  const more = bySense.filter((one) => !first.includes(one)).slice(0, morePassages)
  return [
    ...first.map(({ passage, fit: value }) => ({ passage, fit: value, first: true })),
    ...more.map(({ passage, fit: value }) => ({ passage, fit: value, first: false })),
  ]
}

/** The passage that a model points to, where our own reader sees none: one of the right that holds in this case. */
export function proposedPassages(
  right: Right,
  assessment: Assessment,
  facts: Facts,
  proposed: string[] = [],
): ChosenPassage[] {
  return right.passages
    .filter((one) => proposed.includes(one.id) && !one.id.startsWith('verdict:') && holds(one, assessment, facts))
    .slice(0, 1)
    .map((passage) => ({ passage, fit: plainlyAsked, first: true }))
}

function rankOf({ passage, fit }: { passage: Passage; fit: number }): number {
  const place = passage.place === 'first' ? 2.5 : passage.place === 'more' ? -0.5 : 0
  return fit + place
}
