/** What a message is about: a right, a reply, or nothing that is known. */
import {
  type Assessment,
  assess,
  factDefinitions,
  isFactName,
  type Right,
  replies,
  rightOf,
} from '../../knowledge/index.ts'
import type { Fact, Language } from '../../protocol/index.ts'
import { fits, plainlyAsked } from './compose/passages.ts'
import { isBareDay } from './listen.ts'
import type { ActReading } from './read/act.ts'
import type { FactReading } from './read/facts.ts'
import { type Candidate, thresholds } from './retrieve/retrieve.ts'
import { lawFacts } from './situation.ts'
import type { Turn } from './turn.ts'

/** A subject already talked about needs less to be kept than a new one to be found. */
const sameSubject = 0.06

/** The right a stage turns on is preferred to a likelier detail of it from this share of its score on. */
const leastShare = 0.5

/** A point holds most of what speaks for its broad right from this share on. */
const mostOfWhole = 0.42
/** Two rights are about as likely when one has at least so much of the other's score. */
const aboutAsLikely = 0.75
/** Rights worth looking into for a passage, by their share of the best score, and how many. */
const asLikely = 0.6
const mostPointed = 4
const leastPointed = 0.12
/** A right stands in for a hand-over from so much of its score on. */
const nearlyAsLikely = 0.4
/** From less on, when a fact names it and the withdrawal it stands in for may be over. */
const namedAsLikely = 0.2
/** From much less on, when the days told decide it: "my order of 1 October has not left". */
const datedAsLikely = 0.1
/** "Et les frais de port ?" asks about what is being talked about: other matters count for so much less. */
const elliptic = /^\W*(?:et|and) /
const mostElliptic = 7
/** A passage of the right talked about answers a short message from this fit on. */
const plainFit = 1.8
const farAway = 0.4

/** How firmly a message holds to the right talked about. */
export interface Hold {
  /** It goes on with it, unless another is likely. */
  continues: boolean
  /** How likely another must be, and one about the same moment of the purchase. */
  bar: number
  nearBar: number
}
/** "And if …" is about what is being talked about, an answer or a correction even more. */
const elsewhere = { supposed: 0.65, turned: 0.75, answered: 0.85 }

/** How firmly a message holds to the right talked about, by what it does. */
export function holdOf(turn: Turn, readings: FactReading[], act: ActReading): Hold {
  const { situation, reading, answersQuestion } = turn
  const right = situation.rights[0] === undefined ? undefined : rightOf(situation.rights[0])
  const short = reading.tokens.length < shortMessage
  if (right && isBareDay(reading, turn.readIn, turn.askedOn)) return { continues: true, bar: never, nearBar: never }
  const serves = readings.some(({ name, hinted }) => !hinted && right?.facts.includes(name))
  const continues = answersQuestion || (readings.length > 0 && short) || (act.doesNotKnow && short)
  // "Non, ils m'ont rien dit": a few words that answer are only an answer.
  if (answersQuestion && reading.tokens.length <= bareAnswer) return { continues, bar: never, nearBar: never }
  if (answersQuestion) return { continues, bar: elsewhere.answered, nearBar: elsewhere.answered }
  // "Back to the gym": what was said of it goes on.
  if (turn.turned && right) return { continues: true, bar: elsewhere.answered, nearBar: elsewhere.turned }
  if (act.corrects && readings.length > 0) return { continues, bar: elsewhere.answered, nearBar: thresholds.sure }
  if (act.supposes) return { continues, bar: elsewhere.supposed, nearBar: thresholds.sure }
  const tells = serves && reading.tokens.length < longMessage && !reading.text.includes('?')
  const nearBar = tells ? elsewhere.answered : serves ? elsewhere.supposed : thresholds.sure
  return { continues: continues || tells, bar: thresholds.sure, nearBar }
}
const bareAnswer = 6
const shortMessage = 12
/** Above every score. */
const never = 2
const longMessage = 20
/** Asked for themselves, whatever the case; what is about no purchase is about no right. */
const personal = new Set(['human-request', 'abuse', 'off-topic'])

export type Subject = { kind: 'right' | 'reply'; id: string; score: number } | { kind: 'none' }

/** An insult says nothing of the subject: when a message also states facts, what they point to counts in full. */
export function besideInsults(candidates: Candidate[], readings: FactReading[]): Candidate[] {
  const [best] = candidates
  if (!best || replies[best.id]?.topic !== 'abuse' || best.kind !== 'reply' || readings.length === 0) return candidates
  return candidates.slice(1).map((candidate) => ({ ...candidate, score: candidate.score / (1 - best.score) }))
}

/** What the message is about: a right, a reply, or nothing that is known. */
export function subjectOf(
  { situation, reading, readIn: language, askedOn, messageId, asksWhat }: Turn,
  candidates: Candidate[],
  { continues, bar, nearBar }: Hold,
): Subject {
  const [current] = situation.rights
  const spoken = current === undefined ? undefined : rightOf(current)
  const isElliptic = spoken !== undefined && reading.tokens.length <= mostElliptic && elliptic.test(reading.flat)
  const favoured = candidates
    .map((candidate) => {
      if (candidate.kind === 'right' && candidate.id === current)
        return { ...candidate, score: candidate.score + sameSubject }
      const isFar = candidate.kind === 'right' && isElliptic && !isNear(spoken, candidate.id)
      return isFar ? { ...candidate, score: candidate.score * farAway } : candidate
    })
    .sort((a, b) => b.score - a.score)
  const named = namedBy(situation, messageId)
  const likeliest = pointOrWhole(favoured)
  const best =
    likeliest &&
    (rightInstead(likeliest, favoured, situation, askedOn) ??
      namedInstead(likeliest, favoured, named, situation, askedOn) ??
      datedInstead(likeliest, favoured, situation, askedOn))
  const leans = bar > thresholds.sure
  if (spoken && (continues || leans)) {
    const least = best && isNear(spoken, best.id) ? nearBar : bar
    const other = best && best.id !== current && best.score >= least ? best : null
    if (other || continues || hasPassageFor(spoken, reading, language))
      return other ?? { kind: 'right', id: spoken.id, score: 1 }
    const isUsual = best?.kind === 'right' && (isNear(spoken, best.id) || rightOf(best.id)?.usual === true)
    if (!best || !isUsual || best.score < thresholds.unsure || best.score >= thresholds.sure)
      return { kind: 'right', id: spoken.id, score: 1 }
  }
  const pointed = pointedAt(favoured, reading, language)
  // "What is the withdrawal button?" asks about one point of the broad right.
  if (pointed && asksWhat) return pointed
  if (best && best.score >= thresholds.sure) return best
  // "Je veux être remboursé": when no other subject is sure, what is talked about answers if it has a passage for it.
  if (spoken && reading.tokens.length <= mostElliptic && bestFit(spoken.id, reading, language) >= plainFit)
    return { kind: 'right', id: spoken.id, score: thresholds.sure }
  if (pointed) return pointed
  const general = generalSubject(favoured)
  if (general && best?.kind === 'right')
    return { ...datedInstead(general, favoured, situation, askedOn), score: general.score }
  if (best && best.score >= thresholds.unsure) return best
  // "And if they do nothing?": about what is being talked about, when that right has something to say to it.
  if (spoken && hasPassageFor(spoken, reading, language))
    return { kind: 'right', id: spoken.id, score: thresholds.unsure }
  return named === undefined ? { kind: 'none' } : { kind: 'right', id: named, score: thresholds.unsure }
}

/** The right that a fact told in this message names by itself. */
function namedBy({ facts }: Turn['situation'], messageId: string | null): string | undefined {
  const named = facts.map(({ name, value, message }) =>
    message === messageId ? toldBy[`${name}=${value}`] : undefined,
  )
  return named.find((id) => id !== undefined)
}
/** What a fact alone says the matter is. */
export const toldBy: Record<string, string> = {
  'problem=defect': 'conformity-guarantee',
  'problem=change-of-mind': 'withdrawal',
  'delivery_state=not-arrived': 'parcel-not-received',
  'delivery_state=damaged': 'damaged-or-wrong-item',
  'refunded=voucher': 'voucher-instead-of-refund',
}

/** Whether a right has something to say to the words of a message. */
function hasPassageFor(right: Right, reading: Turn['reading'], language: Language): boolean {
  return [...fits(right, reading, language).values()].some((fit) => fit >= 1)
}

/** Two rights about one moment of a purchase, or that name each other. */
function isNear(right: Right, other: string): boolean {
  return right.related.includes(other) || rightOf(other)?.stage === right.stage
}

/**
 * A point of a broad right leads only when it holds most of what speaks for the whole; else the broad right does.
 * Either way what speaks for one point speaks for the whole.
 */
function pointOrWhole(candidates: Candidate[]): Candidate | undefined {
  const [likeliest] = candidates
  const whole = likeliest?.kind === 'right' ? (rightOf(likeliest.id)?.detail_of ?? likeliest.id) : undefined
  if (!likeliest || whole === undefined) return likeliest
  const family = candidates.filter(
    ({ kind, id }) => kind === 'right' && (id === whole || rightOf(id)?.detail_of === whole),
  )
  const score = family.reduce((sum, candidate) => sum + candidate.score, 0)
  const leads = likeliest.score >= score * mostOfWhole ? likeliest : family.find(({ id }) => id === whole)
  return { ...(leads ?? likeliest), score }
}

/**
 * The right that a fact names, where the likeliest is not sure or is a withdrawal that may be over: "delivered on the 8th of
 * September, it has broken down" asks for no change of mind.
 */
function namedInstead(
  likeliest: Candidate,
  candidates: Candidate[],
  named: string | undefined,
  { facts }: Turn['situation'],
  askedOn: string,
): Candidate | null {
  const right = likeliest.kind === 'right' ? rightOf(likeliest.id) : undefined
  const other = candidates.find(({ kind, id }) => kind === 'right' && id === named)
  if (!right || !other || other.id === right.id) return null
  const isOver = right.withdraw && assess(right.id, lawFacts(facts), askedOn).kind !== 'applies'
  const isDoubtful = likeliest.score < thresholds.sure
  const share = isOver ? namedAsLikely : nearlyAsLikely
  if (!(isOver || isDoubtful) || other.score < likeliest.score * share) return null
  return { ...other, score: likeliest.score + other.score }
}

/** Of two rights about as likely, the one that the dates given decide is meant rather than one that still has to ask. */
function datedInstead(
  likeliest: Candidate,
  candidates: Candidate[],
  { facts }: Turn['situation'],
  askedOn: string,
): Candidate {
  const decided = (candidate: Candidate, kinds: Assessment['kind'][]) => {
    const assessment = candidate.kind === 'right' ? assess(candidate.id, lawFacts(facts), askedOn) : null
    return assessment !== null && kinds.includes(assessment.kind) && isDated(assessment)
  }
  if (likeliest.kind !== 'right' || !facts.some(isDayTold) || decided(likeliest, ['applies', 'does-not-apply']))
    return likeliest
  const close = candidates.filter(({ score }) => score >= likeliest.score * aboutAsLikely)
  return close.find((candidate) => decided(candidate, ['applies'])) ?? likeliest
}

/** Where a person would be offered ("where is my order"), a right nearly as likely that answers the case ("it is three weeks late"). */
function rightInstead(
  likeliest: Candidate,
  candidates: Candidate[],
  { facts }: Turn['situation'],
  askedOn: string,
): Candidate | null {
  const content = likeliest.kind === 'reply' ? replies[likeliest.id] : undefined
  if (content?.action !== 'handoff' || personal.has(content.topic)) return null
  // "The cart on your site is empty": what is hardly understood makes no right sure.
  if (likeliest.score < thresholds.unsure) return null
  const next = candidates.find(({ kind }) => kind === 'right')
  const assessment = next && assess(next.id, lawFacts(facts), askedOn)
  if (!next || assessment?.kind !== 'applies') return null
  const share = facts.some(isDayTold) && isDated(assessment) ? datedAsLikely : nearlyAsLikely
  if (next.score < likeliest.score * share) return null
  return { ...next, score: Math.max(next.score, thresholds.sure) }
}

/** When no right stands out, the one of the likely ones that has a passage for the very thing asked. */
function pointedAt(candidates: Candidate[], reading: Turn['reading'], language: Language): Candidate | null {
  const [best] = candidates
  if (best?.kind !== 'right' || best.score < leastPointed) return null
  const told = candidates
    .filter(({ kind, score }) => kind === 'right' && score >= best.score * asLikely)
    .slice(0, mostPointed)
    .map((candidate) => ({ candidate, fit: bestFit(candidate.id, reading, language) }))
    .sort((a, b) => b.fit - a.fit)
  const [first, second] = told
  if (!first || first.fit < plainlyAsked || (second && second.fit >= first.fit * asLikely)) return null
  return { ...first.candidate, score: Math.max(first.candidate.score, thresholds.unsure) }
}

function bestFit(id: string, reading: Turn['reading'], language: Language): number {
  const right = rightOf(id)
  const passages = right
    ? [...fits(right, reading, language)].filter(([{ id: name }]) => !name.startsWith('verdict:'))
    : []
  return Math.max(0, ...passages.map(([, fit]) => fit))
}

const isDayTold = ({ name, origin }: Fact) =>
  origin === 'message' && isFactName(name) && factDefinitions[name].type === 'day'
/** Whether a verdict rests on days. */
export function isDated(assessment: Assessment): boolean {
  return assessment.kind !== 'missing' && Object.keys(assessment.deadlines).length > 0
}

/** When no right stands out but one stage of a purchase does, the right that stage turns on. */
function generalSubject(candidates: Candidate[]): Candidate | null {
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
    return { ...main, score: Math.max(main.score, thresholds.unsure) }
  }
  return null
}
