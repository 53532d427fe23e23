import {
  type AnswerChunk,
  type CorrectFact,
  type Message,
  messageMaxLength,
  type PostMessage,
  ProblemError,
} from '../../protocol/index.ts'
import type { TurnResult } from '../answer/index.ts'
import type { Outcome } from '../env.ts'
import { logFailure } from '../errors.ts'
import { redact } from '../privacy/redact.ts'
import { hearInCase } from './case-facts.ts'
import { countAnswer, gapOf } from './counting.ts'
import { carryFiles, withFiles } from './files/join.ts'
import { holdBack, keepHeld, withNotice } from './held.ts'
import { type Room, turnInput } from './room.ts'
import { openingOf } from './wording/chunks.ts'

const limits = [
  { turns: 12, windowMs: 60_000 },
  { turns: 60, windowMs: 3_600_000 },
] as const

/** Stores a shopper's message and answers it, or passes it to the desk while a case is open. Synchronous: one turn at a time. */
export function postMessage(room: Room, input: PostMessage, fingerprint: string): Outcome<{ firstChunk: number }> {
  const { store } = room
  const refusal = emptyOrTooLong(input.text, !!input.files?.length) ?? repeatOrExcess(room, input.id, fingerprint)
  if (refusal) return refusal
  // Files are given to a person: no answer of ours can read them.
  if (input.files?.length && !store.openCase()) return { problem: 'no-open-case' }
  const carried = carryFiles(store, 'shopper', input.id, input.files)
  if (!('ok' in carried)) return carried
  const message = store.addMessage({
    id: input.id,
    author: 'shopper',
    text: redact(input.text.trim().toWellFormed()),
    ...withFiles(carried.ok),
    sentAt: room.now.toISOString(),
  })
  room.announce({ type: 'message', message })
  const acknowledgement: AnswerChunk = { type: 'data-message', id: message.id, data: message }
  const open = store.openCase()
  if (open) {
    store.addOutgoing(`message:${message.id}`, { kind: 'message', caseId: open.id, message }, room.now.getTime())
    hearInCase(room, open, message)
    const chunks: AnswerChunk[] = [{ type: 'start', messageId: message.id }, acknowledgement, { type: 'finish' }]
    return storeTurn(room, input.id, fingerprint, chunks)
  }
  const chunks = answerChunks(
    room,
    input.id,
    () => room.answering.answer({ ...turnInput(room), text: message.text, messageId: message.id }),
    message.text,
  )
  const [start, ...rest] = chunks
  return storeTurn(room, input.id, fingerprint, start ? [start, acknowledgement, ...rest] : [acknowledgement])
}

/** Sets one fact as the shopper corrected it and answers again. */
export function correctFact(room: Room, input: CorrectFact, fingerprint: string): Outcome<{ firstChunk: number }> {
  const refusal = repeatOrExcess(room, input.id, fingerprint)
  if (refusal) return refusal
  if (room.store.openCase()) return { problem: 'case-already-open' }
  try {
    const result = room.answering.correct({ ...turnInput(room), fact: input.fact, value: input.value })
    return storeTurn(
      room,
      input.id,
      fingerprint,
      answerChunks(room, input.id, () => result),
    )
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.type, detail: error.detail }
    throw error
  }
}

function emptyOrTooLong(text: string, hasFiles: boolean): Outcome<never> | undefined {
  const length = text.trim().length
  if (length === 0 && !hasFiles) return { problem: 'empty-message' }
  if (length > messageMaxLength)
    return { problem: 'message-too-long', detail: `At most ${messageMaxLength} characters.` }
  return undefined
}

/** The first result again for a repeat, a refusal for a change, and the limits for what is new. */
function repeatOrExcess(room: Room, id: string, fingerprint: string): Outcome<{ firstChunk: number }> | undefined {
  const { store } = room
  const earlier = store.turn(id)
  if (earlier)
    return earlier.fingerprint === fingerprint
      ? { ok: { firstChunk: earlier.firstChunk } }
      : { problem: 'message-changed' }
  if (store.message(id)) return { problem: 'message-changed' }
  const now = room.now.getTime()
  const recent = store.turnsSince(now - limits[1].windowMs)
  for (const { turns, windowMs } of limits) {
    const inWindow = recent.filter((at) => at > now - windowMs)
    const blocking = inWindow[inWindow.length - turns]
    if (blocking !== undefined)
      return {
        problem: 'too-many-requests',
        retryAfterSeconds: Math.max(1, Math.ceil((blocking + windowMs - now) / 1000)),
      }
  }
  return undefined
}

/**
 * Stores the bot's message and gives its chunks; a failure of the answerer becomes a problem part, the message stays.
 * Left to a model, the message comes when it is worded, and the chunks are those that need no words.
 * `asked`: the words it answers, told to the desk without names when they had no good answer.
 */
function answerChunks(room: Room, turn: string, think: () => TurnResult, asked?: string): AnswerChunk[] {
  const { store } = room
  const id = crypto.randomUUID()
  let wasAsked: boolean
  let answered: TurnResult['answer']
  let told: Message | undefined
  let chunks: AnswerChunk[]
  try {
    wasAsked = store.situation().pending !== null
    const { answer, situation } = think()
    answered = answer
    const heldBack = holdBack(room, answer, situation.inDanger === true)
    const notice = heldBack?.waits ? keepHeld(room, id, answer, asked ?? '') : null
    const shown = heldBack?.shown ?? answer
    const written = { id, author: 'bot' as const, text: '', answer: shown, sentAt: room.now.toISOString() }
    // What a person reads first, or what may save someone, is said in our own words.
    const isLeft = heldBack === null && !situation.inDanger && room.leaveToModel?.(turn, id, answer)
    if (isLeft) chunks = openingOf(room.answering.chunks({ ...written, sequence: 0 }))
    else {
      told = { ...store.addMessage(written), answer: shown }
      const streamed = room.answering.chunks({ ...told, answer: shown })
      chunks = notice ? withNotice(streamed, notice) : streamed
    }
    store.keepSituation(situation)
  } catch (error) {
    const { conversation } = store.about()
    logFailure(error, { conversation })
    const problem = new ProblemError('unexpected').toProblem()
    return [
      { type: 'start', messageId: id },
      { type: 'data-problem', id: 'problem', data: problem, transient: true },
      { type: 'finish' },
    ]
  }
  const { action, language, rights } = answered
  const counted = {
    right: rights[0]?.right ?? null,
    action,
    language,
    day: answered.askedOn,
    counts: countAnswer(room, answered, wasAsked),
  }
  store.addOutgoing(`answer:${id}`, { kind: 'answer', answer: counted }, room.now.getTime())
  const gap = asked === undefined ? null : gapOf(answered, asked)
  if (gap) store.addOutgoing(`gap:${id}`, { kind: 'gap', gap }, room.now.getTime())
  if (told) room.announce({ type: 'message', message: told })
  return chunks
}

function storeTurn(
  room: Room,
  id: string,
  fingerprint: string,
  chunks: AnswerChunk[],
): Outcome<{ firstChunk: number }> {
  return { ok: { firstChunk: room.store.addTurn({ id, fingerprint, chunks, at: room.now.getTime() }) } }
}
