/** The right that a model proposes for a message, when our own finding is not sure of one. */
import { replies, rightOf } from '../../../../knowledge/index.ts'
import type { Language } from '../../../../protocol/index.ts'
import type { OtherProblem } from '../../other-problem.ts'
import { type Candidate, mended, retrieve, thresholds } from '../../retrieve/retrieve.ts'
import { type Subject, toldBy } from '../../subject.ts'
import type { ActReading } from '../act.ts'
import { readFacts } from '../facts.ts'
import { readText } from '../text.ts'
import { evidenceIn } from './evidence.ts'
import type { ProposedReading } from './schema.ts'

/** From here on a subject is found eight times in ten, and no proposal changes it. */
export const plainlySure = 0.8
/** The words quoted speak for a right, alone, from this score on. */
const leastSpoken = 0.6

/** Danger, what cannot wait, insults and tricks are heard by our own reader alone: nothing is proposed about them. */
export function mayBeProposed({ acts }: ActReading): boolean {
  return !alone.some((act) => acts.has(act))
}
const alone = ['danger', 'hazard', 'harmed', 'fraud', 'court', 'insults', 'manipulates'] as const

/** Replies that a model may propose: whose matter it is. Small talk, insults and tricks are for our own reader alone. */
export function isProposableReply(id: string): boolean {
  const reply = Object.hasOwn(replies, id) ? replies[id] : undefined
  return reply !== undefined && proposable.has(reply.topic)
}
const proposable = new Set(['out-of-scope-law', 'off-topic', 'order-status'])

interface Told {
  text: string
  language: Language
  askedOn: string
}

/** `leads`: what the message is about; `beside`: another right that a part of it tells of. */
export interface ProposedSubject {
  leads: Subject | null
  beside: OtherProblem | null
}

/**
 * The subject proposed, where it breaks a tie: the words quoted speak for it by themselves, and what is left of the message no
 * longer speaks for what was found. Where it still does, the message tells of both. Never surer than the finding was.
 */
export function subjectProposed(proposed: ProposedReading['rights'], told: Told, found: Subject): ProposedSubject {
  const none = { leads: null, beside: null }
  const score = found.kind === 'none' ? 0 : found.score
  const [first] = proposed
  if (!first || score >= plainlySure || isOutside(found) || (found.kind !== 'none' && first.id === found.id))
    return none
  const right = rightOf(first.id)
  const evidence = evidenceIn(told.text, first.evidence)
  if (!evidence || !(right || isProposableReply(first.id))) return none
  const spoken = spokenFor(first.id, evidence.words, found, told)
  if (spoken === null) return none
  const [left] = candidatesOf(evidence.rest, told)
  if (found.kind !== 'none' && left?.id === found.id && left.score >= thresholds.sure)
    return { leads: null, beside: right ? { right, text: evidence.words } : null }
  const surest = Math.max(thresholds.unsure, Math.min(score, spoken))
  return { leads: { kind: right ? 'right' : 'reply', id: first.id, score: surest }, beside: null }
}

/** What is plainly no matter of ours stays outside. */
function isOutside(found: Subject): boolean {
  if (found.kind !== 'reply') return false
  return !proposable.has(replies[found.id]?.topic ?? '') || found.score >= thresholds.sure
}

/** How much the quoted words speak for a right by themselves; null when they speak rather for another. */
function spokenFor(id: string, words: string, found: Subject, told: Omit<Told, 'text'>): number | null {
  const candidates = candidatesOf(words, told)
  // Where nothing was understood, a likely subject is worth asking about: it is answered with a reserve.
  if (found.kind === 'none') {
    const likely = candidates.find((candidate) => candidate.id === id)
    const least = Math.max(leastLikely, asLikely * (candidates[0]?.score ?? 0))
    return likely && likely.score >= least ? likely.score : null
  }
  const [best] = candidates
  if (best?.id === id) return best.score >= leastSpoken ? best.score : null
  if (best?.id === found.id) return null
  // A defect told in the very words quoted names the guarantee, whatever else they resemble.
  const isNamed = readFacts(readText(words), told.language, told.askedOn).some(
    ({ name, value, hinted }) => !hinted && toldBy[`${name}=${value}`] === id,
  )
  return isNamed ? leastSpoken : null
}
const leastLikely = 0.1
const asLikely = 0.97

function candidatesOf(words: string, { language, askedOn }: Omit<Told, 'text'>): Candidate[] {
  const reading = mended(readText(words))
  return retrieve(reading, language, readFacts(reading, language, askedOn), [], askedOn)
}
