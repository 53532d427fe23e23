/** What cannot wait is said first: a fraud going on, a court's date, a thing that may hurt. */

import { rightOf } from '../../knowledge/index.ts'
import type { Fact } from '../../protocol/index.ts'
import { assistantBlock } from './compose/compose.ts'
import type { TurnResult } from './index.ts'
import type { Act } from './read/act-phrases.ts'
import { thresholds } from './retrieve/retrieve.ts'
import type { Subject } from './subject.ts'
import { wordsIn } from './words.ts'

export type Urgent = Extract<Act, 'fraud' | 'court' | 'hazard'>

const byUrgency: Urgent[] = ['fraud', 'court', 'hazard']
/** The right an urgent message comes under when nothing surer does. */
const rightFor: Record<Urgent, Subject> = {
  fraud: { kind: 'right', id: 'unauthorised-payment', score: thresholds.sure },
  court: { kind: 'none' },
  hazard: { kind: 'right', id: 'product-recall', score: thresholds.unsure },
}
const plainlyMeant = 0.7
const topicOf: Record<Urgent, string> = { fraud: 'payment-fraud', court: 'complaint-court', hazard: 'product-safety' }

/** What cannot wait in a message; null for nothing. */
export function urgencyOf(acts: Set<Act>): Urgent | null {
  return byUrgency.find((urgent) => acts.has(urgent)) ?? null
}

/** The subject of an urgent message: the right found when it is sure and of that kind, else the one such a danger comes under. */
export function urgentSubject(urgent: Urgent, subject: Subject, facts: Fact[]): Subject {
  // "A bailiff comes tomorrow" may be about any debt: the right must be more than likely.
  const least = urgent === 'court' ? plainlyMeant : thresholds.sure
  const right = subject.kind === 'right' && subject.score >= least ? rightOf(subject.id) : undefined
  if (right && (urgent === 'hazard' || right.topics.includes(topicOf[urgent]))) return subject
  const ordered = urgent === 'court' && facts.some(({ name, value }) => name === 'order_to_pay' && value === true)
  return ordered ? { kind: 'right', id: 'payment-order', score: thresholds.sure } : rightFor[urgent]
}

/** The answer with the urgent route before anything else, or on demand once it was told. */
export function withUrgency({ answer, situation }: TurnResult, acts: Set<Act>, told = false): TurnResult {
  const urgent = urgencyOf(acts)
  if (!urgent) return { answer, situation }
  const plan = situation.plan && { ...situation.plan, urgent }
  const warning = { ...assistantBlock(urgent, 'caution', [wordsIn(answer.language)[urgent]]), more: told }
  const topics = [...new Set([...answer.topics.slice(0, 1), topicOf[urgent], ...answer.topics])].slice(0, 3)
  return {
    // Someone was harmed by a thing sold: a person takes over, with what is said until then.
    answer: {
      ...answer,
      action: urgent === 'hazard' && acts.has('harmed') ? 'handoff' : answer.action,
      topics,
      blocks: told ? [...answer.blocks, warning] : [warning, ...answer.blocks],
    },
    situation: { ...situation, ...(plan && { plan }) },
  }
}
