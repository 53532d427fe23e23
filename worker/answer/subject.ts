/** What a message is about: a right, a reply, or nothing that is known. */
import { replies, rightOf } from '../../knowledge/index.ts'
import { fits } from './compose/passages.ts'
import type { FactReading } from './read/facts.ts'
import { type Candidate, thresholds } from './retrieve/retrieve.ts'
import type { Turn } from './turn.ts'

/** A subject already talked about needs less to be kept than a new one to be found. */
const sameSubject = 0.06

/** The right a stage turns on is preferred to a closer detail of it that is at most so much likelier. */
const leastShare = 0.4

export type Subject = { kind: 'right' | 'reply'; id: string; score: number } | { kind: 'none' }

/** An insult says nothing of the subject: when a message also states facts, what they point to counts in full. */
export function besideInsults(candidates: Candidate[], readings: FactReading[]): Candidate[] {
  const [best] = candidates
  if (!best || replies[best.id]?.topic !== 'abuse' || best.kind !== 'reply' || readings.length === 0) return candidates
  return candidates.slice(1).map((candidate) => ({ ...candidate, score: candidate.score / (1 - best.score) }))
}

/** What the message is about: a right, a reply, or nothing that is known. */
export function subjectOf(
  { situation, reading, language }: Turn,
  candidates: Candidate[],
  continues: boolean,
): Subject {
  const [current] = situation.rights
  const favoured = candidates
    .map((candidate) =>
      candidate.kind === 'right' && candidate.id === current
        ? { ...candidate, score: candidate.score + sameSubject }
        : candidate,
    )
    .sort((a, b) => b.score - a.score)
  const [best] = favoured
  if (current && continues && rightOf(current)) {
    const other = best && best.id !== current && best.score >= thresholds.sure ? best : null
    return other ?? { kind: 'right', id: current, score: 1 }
  }
  if (best && best.score >= thresholds.sure) return best
  const general = generalSubject(favoured)
  if (general && best?.kind === 'right') return general
  if (best && best.score >= thresholds.unsure) return best
  // "And if they do nothing?": about what is being talked about, when that right has something to say to it.
  const right = current === undefined ? undefined : rightOf(current)
  const answers = right && [...fits(right, reading, language).values()].some((fit) => fit >= 1)
  return answers ? { kind: 'right', id: right.id, score: thresholds.unsure } : { kind: 'none' }
}

/** When no right stands out but one stage of a purchase does, the right that stage turns on. */
function generalSubject(candidates: Candidate[]): Subject | null {
  const byStage = Map.groupBy(
    candidates.filter(({ kind }) => kind === 'right'),
    ({ id }) => rightOf(id)?.stage ?? '',
  )
  for (const group of byStage.values()) {
    const [best] = group
    const share = group.reduce((sum, { score }) => sum + score, 0)
    if (!best || share < thresholds.sure) continue
    const turnsOn = group.find(({ id, score }) => rightOf(id)?.withdraw && score >= best.score * leastShare)
    const main = turnsOn ?? best
    return { kind: 'right', id: main.id, score: Math.max(main.score, thresholds.unsure) }
  }
  return null
}
