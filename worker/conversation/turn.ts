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
import { redact } from '../privacy/redact.ts'
import { answered } from './answered.ts'
import { hearInCase } from './case-facts.ts'
import { carryFiles, withFiles } from './files/join.ts'
import { type Room, turnInput } from './room.ts'

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
    message,
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

/** The answer's chunks; where a model is to read the message first, those that come before. */
function answerChunks(room: Room, turn: string, think: () => TurnResult, asked?: Message): AnswerChunk[] {
  const message = crypto.randomUUID()
  if (!asked || !room.leaveToReader) return answered(room, { turn, message }, think, asked?.text)
  let read: TurnResult | undefined
  try {
    read = think()
    if (room.leaveToReader({ turn, message, asked, read })) return [{ type: 'start', messageId: message }]
  } catch {
    // It fails again below, where what to do about it is known.
  }
  return answered(room, { turn, message }, () => read ?? think(), asked.text)
}

function storeTurn(
  room: Room,
  id: string,
  fingerprint: string,
  chunks: AnswerChunk[],
): Outcome<{ firstChunk: number }> {
  return { ok: { firstChunk: room.store.addTurn({ id, fingerprint, chunks, at: room.now.getTime() }) } }
}
