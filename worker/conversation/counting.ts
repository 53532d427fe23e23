import {
  type Answer,
  type Case,
  type Count,
  type DeclarationKind,
  type Figure,
  type GiveSatisfaction,
  type Outcome,
  type ReportedGap,
  timeBoundsHours,
} from '../../protocol/index.ts'
import { dayInParis } from '../merchants/clock.ts'
import { unname } from '../privacy/unname.ts'
import type { Room } from './room.ts'

const hourMs = 3_600_000
/** Characters of a question that are kept to find out what it was about. */
const mostGapLength = 300

/** How the matter of a conversation was last counted, so that it can be counted otherwise when it goes on. */
export interface CountedMatter {
  day: string
  right: string | null
  outcome: Outcome
  /** The same thing had to be said again. */
  again: boolean
}

/** Rights of the forms, for a declaration that no question came before. */
const rightDeclared: Record<DeclarationKind, string | null> = {
  withdrawal: 'withdrawal',
  complaint: null,
  cancellation: 'online-cancellation',
}

/**
 * What an answer adds to the counts. `pending`: the assistant had asked something; an answer to that under the same
 * right is no new question.
 */
export function countAnswer(room: Room, answer: Answer, pending: boolean): Count[] {
  if (answer.action === 'smalltalk') return []
  const day = dayInParis(room.now)
  const before = room.store.countedMatter()
  const right = answer.rights[0]?.right ?? null
  const isReply = pending && (right === null || right === before?.right)
  const counts: Count[] = []
  if (!isReply) {
    counts.push({ day, figure: 'question', right, by: 1 })
    if (answer.confidence !== 'sure') counts.push({ day, figure: answer.confidence, right, by: 1 })
  }
  const again = before?.again === true || (!isReply && answer.blocks.some(({ id }) => id === 'unchanged'))
  return [...counts, ...moveMatter(room, { right, outcome: outcomeOf(answer), again })]
}

/** What the desk is told of a question that had no good answer: its words, without what tells whose they are. */
export function gapOf({ action, askedOn, confidence, language }: Answer, asked: string): ReportedGap | null {
  if (confidence === 'sure' || action === 'smalltalk') return null
  return { day: askedOn, language, confidence, words: unname(asked).slice(0, mostGapLength) }
}

/** A person was asked for. */
export function countHandoff(room: Room): void {
  leave(room, moveMatter(room, { right: null, outcome: 'handed-off' }))
}

/** Something was declared for good; in a case that a person has already, the matter stays handed off. */
export function countDeclaration(room: Room, kind: DeclarationKind): void {
  const right = rightDeclared[kind]
  const counts: Count[] = [{ day: dayInParis(room.now), figure: kind, right, by: 1 }]
  const before = room.store.countedMatter()
  if (before?.outcome !== 'handed-off') {
    counts.push(...moveMatter(room, { right: before?.right ?? right, outcome: 'declared' }))
  }
  leave(room, counts)
}

/** An agent's words; the first ones of a case tell how long the shopper waited. */
export function countReply(room: Room, file: Case): void {
  const words = room.store.messagesAfter(0).filter(({ author }) => author === 'agent')
  const isFirst = words.filter(({ sentAt }) => sentAt >= file.openedAt).length === 1
  if (isFirst) leave(room, [timed(room.now, file, 'first-reply')])
}

/** A case was resolved: how long it took, and which of the merchant's days it kept. Its matter is over. */
export function countResolved(room: Room, file: Case): void {
  leave(room, resolvedCounts(file, room.now))
  room.store.keepCountedMatter(null)
}

/** It was not the end: what was counted then is taken back on its own day, and counted when the case is resolved. */
export function countReopened(room: Room, file: Case, resolvedAt: string | null): void {
  if (resolvedAt === null) return
  const counts = resolvedCounts(file, new Date(resolvedAt))
  leave(
    room,
    counts.map((count) => ({ ...count, by: -1 })),
  )
}

function resolvedCounts(file: Case, now: Date): Count[] {
  const day = dayInParis(now)
  const right = file.rights[0]?.right ?? null
  const promised = file.deadlines.filter(({ who, approximate }) => who === 'merchant' && !approximate)
  const openedOn = dayInParis(new Date(file.openedAt))
  // What was over before the case came was not in the agents' hands.
  const days = [
    ...promised.map((deadline) => deadline.day),
    ...(file.answerBy === undefined ? [] : [file.answerBy]),
  ].filter((last) => last >= openedOn)
  return [
    timed(now, file, 'resolved'),
    ...days.map((last): Count => ({ day, figure: day <= last ? 'deadline-kept' : 'deadline-missed', right, by: 1 })),
  ]
}

/** A score, from 1 to 5. */
export function countScore(room: Room, file: Case, score: GiveSatisfaction['score']): void {
  countFigure(room, file, `score-${score}` as Figure)
}

/** One of a figure today, under the right of a case. */
export function countFigure(room: Room, file: Case, figure: Figure): void {
  leave(room, [{ day: dayInParis(room.now), figure, right: file.rights[0]?.right ?? null, by: 1 }])
}

function outcomeOf({ action, confidence, question }: Answer): Outcome {
  if (confidence === 'unknown' || action === 'decline' || action === 'handoff') return 'unanswered'
  return question === null ? 'answered' : 'open'
}

/** Counts the matter as it now stands, and no longer as it stood. */
function moveMatter(
  room: Room,
  { right, outcome, again }: { right: string | null; outcome: Outcome; again?: boolean },
): Count[] {
  const before = room.store.countedMatter()
  const after: CountedMatter = {
    day: dayInParis(room.now),
    right: right ?? before?.right ?? null,
    outcome,
    again: again ?? before?.again ?? false,
  }
  room.store.keepCountedMatter(after)
  const isSame =
    before?.day === after.day &&
    before.right === after.right &&
    before.outcome === after.outcome &&
    before.again === after.again
  if (isSame) return []
  return [...(before ? [counted(before, -1)] : []), counted(after, 1)]
}

function counted({ day, right, outcome, again }: CountedMatter, by: 1 | -1): Count {
  return { day, figure: again ? `${outcome}-again` : outcome, right, by }
}

/** The class of the time since a case was opened. */
function timed(now: Date, { openedAt, rights }: Case, what: 'first-reply' | 'resolved'): Count {
  const hours = (now.getTime() - Date.parse(openedAt)) / hourMs
  const index = timeBoundsHours.findIndex((bound) => hours <= bound)
  const figure = `${what}-${index < 0 ? timeBoundsHours.length : index}` as Figure
  return { day: dayInParis(now), figure, right: rights[0]?.right ?? null, by: 1 }
}

function leave(room: Room, counts: Count[]): void {
  if (counts.length === 0) return
  room.store.addOutgoing(`counts:${crypto.randomUUID()}`, { kind: 'counts', counts }, room.now.getTime())
}
