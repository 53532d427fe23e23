import { type AnswerChunk, type Message, ProblemError } from '../../protocol/index.ts'
import type { TurnResult } from '../answer/index.ts'
import { logFailure } from '../errors.ts'
import { countAnswer, gapOf } from './counting.ts'
import { holdBack, keepHeld, withNotice } from './held.ts'
import type { Room } from './room.ts'
import { openingOf } from './wording/chunks.ts'

/**
 * Stores the bot's message and gives its chunks; a failure of the answerer becomes a problem part, the message stays.
 * Left to a model, the message comes when it is worded, and the chunks are those that need no words.
 * `asked`: the words it answers, told to the desk without names when they had no good answer.
 */
export function answered(
  room: Room,
  { turn, message: id }: { turn: string; message: string },
  think: () => TurnResult,
  asked?: string,
): AnswerChunk[] {
  const { store } = room
  let wasAsked: boolean
  let given: TurnResult['answer']
  let told: Message | undefined
  let chunks: AnswerChunk[]
  try {
    wasAsked = store.situation().pending !== null
    const { answer, situation } = think()
    given = answer
    const heldBack = holdBack(room, answer, situation.inDanger === true)
    const notice = heldBack?.waits ? keepHeld(room, id, answer, asked ?? '') : null
    const shown = heldBack?.shown ?? answer
    const written = { id, author: 'bot' as const, text: '', answer: shown, sentAt: room.now.toISOString() }
    // What a person reads first, or what may save someone, is said in our own words.
    const isLeft = heldBack === null && !situation.inDanger && room.leaveToWriter?.(turn, id, answer)
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
  const { action, language, rights } = given
  const counted = {
    right: rights[0]?.right ?? null,
    action,
    language,
    day: given.askedOn,
    counts: countAnswer(room, given, wasAsked),
  }
  store.addOutgoing(`answer:${id}`, { kind: 'answer', answer: counted }, room.now.getTime())
  const gap = asked === undefined ? null : gapOf(given, asked)
  if (gap) store.addOutgoing(`gap:${id}`, { kind: 'gap', gap }, room.now.getTime())
  if (told) room.announce({ type: 'message', message: told })
  return chunks
}
