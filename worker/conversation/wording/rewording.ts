import {
  type Answer,
  type AnswerChunk,
  type ConversationView,
  modelCallsPerConversation,
} from '../../../protocol/index.ts'
import type { Writing } from '../../answer/write/index.ts'
import type { DeskObject, Env, ModelCall, Outcome } from '../../env.ts'
import { logFailure } from '../../errors.ts'
import { dayInParis } from '../../merchants/clock.ts'
import { hasModel, modelOf, type Usage } from '../../model/index.ts'
import type { Room } from '../room.ts'
import type { StoredTurn } from '../store.ts'
import { events, eventsSoFar } from '../wire.ts'
import { ShownBlocks } from './chunks.ts'
import { labelled } from './label.ts'
import { promptFor, turnsOf } from './prompt.ts'
import type { PendingAnswer, WordingRows } from './rows.ts'
import { isFailure, type Worded, type WordingLimits, word, wordingLimits } from './run.ts'

/** The gate and the prompts: loaded when a model is set, and only then. */
type Writers = typeof import('../../answer/write/index.ts')

/** After this the alarm finds an answer that nobody completed. */
const alarmGraceMs = 2000

interface Live {
  pending: PendingAnswer
  writing: Writing
  shown: ShownBlocks
  cutting: AbortController
  followers: Set<(bytes: Uint8Array, isLast: boolean) => void>
}

interface Given {
  rows: WordingRows
  env: Env
  object: string
  desk(): Pick<DurableObjectStub<DeskObject>, 'beginModelCall' | 'endModelCall'>
  exists(): boolean
  room(): Room
  together<T>(work: () => Outcome<T>): Outcome<T>
  beside(work: Promise<unknown>): void
  wakeAt(instant: number): void
}

/**
 * The answer of a conversation that a model is wording, one at a time. It is kept as composed before the model is asked; what
 * is in memory is only what was said of it since. Whatever else happens in the conversation ends it first, with the words
 * that have passed and the composed ones for the rest.
 */
export class Rewording {
  limits: WordingLimits = wordingLimits
  readonly #given: Given
  #writers: Writers | undefined
  #live: Live | undefined

  constructor(given: Given) {
    this.#given = given
  }

  /** Loads what wording needs, where a model is set. */
  async ready(): Promise<void> {
    if (!this.#writers && hasModel(this.#given.env)) this.#writers = await import('../../answer/write/index.ts')
  }

  /** The room of a call, in which an answer may be left to a model. */
  in(room: Room): Room {
    if (!this.#writers || !room.store.settings().model?.on) return room
    const { writingPrompt } = this.#writers
    const { rows } = this.#given
    return {
      ...room,
      leaveToModel: (turn, message, answer) => {
        const turns = turnsOf(room.store.messagesAfter(0), room.answering)
        if (promptFor(writingPrompt, answer, turns) === null) return false
        const storedAt = Date.now()
        const dueAt = storedAt + this.limits.whole + alarmGraceMs
        rows.keep({ turn, message, answer, storedAt, dueAt })
        return true
      },
    }
  }

  /** Has a model word the answer that the last call left to it, if it left one. */
  start(): void {
    const pending = this.#writers && !this.#live ? this.#given.rows.pending() : null
    if (!pending || !this.#writers) return
    const { store } = this.#given.room()
    const said = store.messagesAfter(0)
    const turns = turnsOf(said, this.#given.room().answering)
    const writing = this.#writers.openWriting({
      answer: pending.answer,
      said: turns.flatMap(({ author, text }) => (author === 'shopper' ? [text] : [])),
    })
    const shown = new ShownBlocks(pending.message)
    this.#live = { pending, writing, shown, cutting: new AbortController(), followers: new Set() }
    this.#given.wakeAt(pending.dueAt)
    this.#show(this.#live, shown.grown(writing.take('')))
    this.#given.beside(this.#run(this.#live, promptFor(this.#writers.writingPrompt, pending.answer, turns)))
  }

  /** Ends what is being worded, now. */
  cut(): void {
    if (this.#live) this.#finish(this.#live)
  }

  /** Completes an answer that was left in the middle by a sleep or a fault. */
  resume(): void {
    const pending = this.#live ? null : this.#given.rows.pending()
    if (pending) this.#complete(pending, pending.answer, new ShownBlocks(pending.message))
  }

  /** When to look whether it is complete; null when nothing is being worded. */
  nextAt(): number | null {
    return this.#live?.pending.dueAt ?? null
  }

  /** The turn whose answer is being worded. */
  get turn(): string | undefined {
    return this.#live?.pending.turn
  }

  /** Ends a correction's answer: who comes back looks for one only behind a message without an answer. */
  cutUnasked(): void {
    const { turn } = this
    if (turn && !this.#given.room().store.message(turn)) this.cut()
  }

  /** A view of the conversation from which who comes back is told the turn that goes on from its beginning. */
  seenIn(view: ConversationView): ConversationView {
    const turn = this.turn && this.#given.room().store.turn(this.turn)
    return turn ? { ...view, lastChunk: turn.firstChunk } : view
  }

  /** The events of the turn being worded after a chunk, as they come; null when it is not the turn that holds them. */
  follow(turn: StoredTurn | undefined, after: number): ReadableStream<Uint8Array> | null {
    const live = this.#live
    if (!live || (turn && turn.id !== live.pending.turn)) return null
    const { readable, writable } = new IdentityTransformStream()
    const writer = writable.getWriter()
    const follower = (bytes: Uint8Array, isLast: boolean) => {
      writer.write(bytes).catch(() => live.followers.delete(follower))
      if (isLast) writer.close().catch(() => undefined)
    }
    writer.closed.catch(() => live.followers.delete(follower))
    if (turn) {
      const first = Math.max(after + 1, turn.firstChunk)
      const stored: AnswerChunk[] = JSON.parse(turn.chunks)
      follower(eventsSoFar(stored.slice(first - turn.firstChunk), first), false)
    }
    live.followers.add(follower)
    return readable
  }

  async #run(live: Live, prompt: ReturnType<typeof promptFor>): Promise<void> {
    const { desk, env, rows } = this.#given
    const spent: Usage = { inputTokens: 0, outputTokens: 0 }
    let isCounted = false
    const elapsed = Date.now() - live.pending.storedAt
    const worded = await word({
      open: async (signal) => {
        const day = dayInParis(new Date())
        if (prompt === null || !rows.takeCall(day, modelCallsPerConversation)) return null
        isCounted = await desk().beginModelCall()
        const model = isCounted ? await modelOf(env) : null
        return (
          model?.write(prompt, signal, ({ inputTokens, outputTokens }) => {
            spent.inputTokens += inputTokens
            spent.outputTokens += outputTokens
          }) ?? null
        )
      },
      gate: live.writing,
      show: (blocks) => this.#show(live, live.shown.grown(blocks)),
      signal: live.cutting.signal,
      limits: { first: this.limits.first, whole: Math.max(0, this.limits.whole - elapsed) },
    })
    const { passed, withheld } = this.#finish(live)
    if (!isCounted) return
    const call: ModelCall = { ...spent, isFailed: isFailure(worded), passed, withheld, ...timesOf(worded) }
    await desk()
      .endModelCall(call)
      .catch((error: unknown) => logFailure(error, { object: this.#given.object }))
  }

  /** Completes the answer with the words that have passed; what the gate cannot give stands as it was composed. */
  #finish(live: Live): { passed: number; withheld: number } {
    const { pending, writing, shown } = live
    let end: ReturnType<Writing['finish']>
    try {
      end = writing.finish()
    } catch (error) {
      logFailure(error, { object: this.#given.object })
      end = { answer: pending.answer, passed: 0, withheld: 0 }
    }
    if (this.#live !== live) return end
    this.#live = undefined
    const told = this.#complete(pending, labelled(pending.answer, end.answer), shown)
    // A stream that ends without saying so is asked for again, and is told by what completes the answer then.
    for (const follower of live.followers) follower(told, true)
    live.cutting.abort()
    return end
  }

  /** Stores the answer and the rest of its chunks; their events, or none when that failed. */
  #complete(pending: PendingAnswer, answer: Answer, shown: ShownBlocks): Uint8Array {
    const { exists, rows } = this.#given
    if (!exists()) return new Uint8Array()
    const told = this.#given.together<Uint8Array>(() => {
      const room = this.#given.room()
      const sentAt = room.now.toISOString()
      const message = room.store.addMessage({ id: pending.message, author: 'bot', text: '', answer, sentAt })
      const left = shown.closing(room.answering.chunks({ ...message, answer }))
      const first = rows.append(pending.turn, left)
      rows.drop()
      room.announce({ type: 'message', message })
      return { ok: events(left, first) }
    })
    return 'ok' in told ? told.ok : new Uint8Array()
  }

  /** Stores chunks and sends them to who follows; a fault of the storage shows nothing, and nothing is lost by it. */
  #show(live: Live, chunks: AnswerChunk[]): void {
    if (this.#live !== live || chunks.length === 0 || !this.#given.exists()) return
    const stored = this.#given.together<number>(() => ({ ok: this.#given.rows.append(live.pending.turn, chunks) }))
    if (!('ok' in stored)) return
    const bytes = eventsSoFar(chunks, stored.ok)
    for (const follower of live.followers) follower(bytes, false)
  }
}

function timesOf({ firstMs, wholeMs }: Worded): Pick<ModelCall, 'firstMs' | 'wholeMs'> {
  return { firstMs, wholeMs }
}
