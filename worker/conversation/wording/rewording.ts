import {
  type Answer,
  type AnswerChunk,
  type ConversationView,
  modelCallsPerConversation,
} from '../../../protocol/index.ts'
import type { Writing } from '../../answer/write/index.ts'
import type { DeskObject, Env, Outcome } from '../../env.ts'
import { logFailure } from '../../errors.ts'
import { dayInParis } from '../../merchants/clock.ts'
import { hasModel, type Model, modelOf, type Usage } from '../../model/index.ts'
import { redact } from '../../privacy/redact.ts'
import { answered } from '../answered.ts'
import { type Room, turnInput } from '../room.ts'
import type { StoredTurn } from '../store.ts'
import { events, eventsSoFar } from '../wire.ts'
import { beforeWords, ShownBlocks } from './chunks.ts'
import { labelled } from './label.ts'
import { promptFor, turnsOf, unnamedTurn } from './prompt.ts'
import type { PendingAnswer, WordingRows } from './rows.ts'
import { isFailure, type ModelLimits, read, type Worded, word, wordingLimits } from './run.ts'

/** Prompts, forms and the gate: loaded when a model is set, and only then. */
type Writers = typeof import('../../answer/write/index.ts') & typeof import('../../answer/read/proposed/index.ts')
type Wording = Extract<PendingAnswer, { stage: 'wording' }>
type Reading = Extract<PendingAnswer, { stage: 'reading' }>

/** After this the alarm finds an answer that nobody completed. */
const alarmGraceMs = 2000

interface Live {
  pending: PendingAnswer
  /** The words so far, once there are some to wait for. */
  words?: { writing: Writing; shown: ShownBlocks }
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
  /** Sends what is owed. */
  settle(): void
  wakeAt(instant: number): void
}

/**
 * The turn of a conversation that a model has a part in, one at a time: it may read the message, then word the answer. What
 * our own code makes of it is kept before a model is asked; what is in memory is only what was said since. Whatever else
 * happens in the conversation ends it first, with the words that have passed and the composed ones for the rest.
 */
export class Rewording {
  limits: ModelLimits = wordingLimits
  readonly #given: Given
  #writers: Writers | undefined
  #live: Live | undefined

  constructor(given: Given) {
    this.#given = given
  }

  /** Loads what a model's part needs, where one is set. */
  async ready(): Promise<void> {
    if (this.#writers || !hasModel(this.#given.env)) return
    const [write, proposed] = await Promise.all([
      import('../../answer/write/index.ts'),
      import('../../answer/read/proposed/index.ts'),
    ])
    this.#writers = { ...write, ...proposed }
  }

  /** The room of a call, in which a turn may be left to a model. */
  in(room: Room): Room {
    const writers = this.#writers
    if (!writers || !room.store.settings().model?.on) return room
    const { rows } = this.#given
    const times = () => {
      const storedAt = this.#live?.pending.storedAt ?? Date.now()
      return { storedAt, dueAt: storedAt + this.limits.whole + alarmGraceMs }
    }
    return {
      ...room,
      leaveToReader: ({ turn, message, asked, read }) => {
        const { id, text } = asked
        if (writers.readingPrompt(unnamedTurn({ ...turnInput(room), text, read })) === null) return false
        rows.keep({ stage: 'reading', turn, message, asked: { id, text }, read, ...times() })
        return true
      },
      leaveToWriter: (turn, message, answer) => {
        const turns = turnsOf(room.store.messagesAfter(0), room.answering)
        if (promptFor(writers.writingPrompt, answer, turns) === null) return false
        rows.keep({ stage: 'wording', turn, message, answer, ...times() })
        return true
      },
    }
  }

  /** Has a model do what the last call left to it, if it left something. */
  start(): void {
    const pending = this.#writers && !this.#live ? this.#given.rows.pending() : null
    if (!pending || !this.#writers) return
    const live: Live = { pending, cutting: new AbortController(), followers: new Set() }
    this.#live = live
    this.#given.wakeAt(pending.dueAt)
    const work =
      pending.stage === 'reading' ? this.#read(live, pending, this.#writers) : this.#word(live, this.#writers)
    // An error that leaves an object is written down with its words.
    this.#given.beside(work.catch((error: unknown) => this.#recover(live, error)))
  }

  /** Ends what a model is doing, now. */
  cut(): void {
    if (this.#live) this.#finish(this.#live)
  }

  /** Our own code failed beside a model: what is kept of the turn completes it; who follows it asks for the rest. */
  #recover(live: Live, error: unknown): void {
    logFailure(error, { object: this.#given.object })
    if (this.#live !== live) return
    this.#live = undefined
    live.cutting.abort()
    this.resume()
    for (const follower of live.followers) follower(new Uint8Array(), true)
  }

  /** Completes a turn that was left in the middle by a sleep or a fault. */
  resume(): void {
    const pending = this.#live ? null : this.#given.rows.pending()
    if (pending?.stage === 'reading') this.#conclude(pending, null, this.#given.room())
    else if (pending) this.#complete(pending, pending.answer, new ShownBlocks(pending.message))
  }

  /** When a turn that a model has a part in is completed in any case; null without one. */
  nextAt(): number | null {
    return this.#given.rows.pending()?.dueAt ?? null
  }

  /** The turn that a model has a part in now. */
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

  /** The events of the turn that goes on after a chunk, as they come; null when it is not the turn that holds them. */
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

  /** A model reads the message; what it proposes, or nothing, then goes the way of every answer. */
  async #read(live: Live, pending: Reading, writers: Writers): Promise<void> {
    const room = this.#given.room()
    const { text } = pending.asked
    const prompt = writers.readingPrompt(unnamedTurn({ ...turnInput(room), text, read: pending.read }))
    const call = this.#call()
    const reading = await read(
      async (signal) => {
        const model = prompt && (await call.open())
        if (!model) return null
        const redacted = { ...prompt, prompt: redact(prompt.prompt) }
        return model.read(redacted, writers.proposedReading, signal, call.spend)
      },
      live.cutting.signal,
      this.limits.read,
    )
    this.#given.beside(call.close(reading))
    if (this.#live !== live) return
    const told = this.#conclude(pending, reading.value, this.in(room))
    this.#given.settle()
    const left = this.#given.exists() ? this.#given.rows.pending() : null
    const isToWord = left?.stage === 'wording'
    if (isToWord) live.pending = left
    else this.#live = undefined
    for (const follower of live.followers) follower(told, !isToWord)
    if (isToWord) await this.#word(live, writers)
  }

  async #word(live: Live, writers: Writers): Promise<void> {
    const { pending } = live
    if (pending.stage !== 'wording') return
    const { answering, store } = this.#given.room()
    const turns = turnsOf(store.messagesAfter(0), answering)
    const prompt = promptFor(writers.writingPrompt, pending.answer, turns)
    const said = turns.flatMap(({ author, text }) => (author === 'shopper' ? [text] : []))
    const writing = writers.openWriting({ answer: pending.answer, said })
    const shown = new ShownBlocks(pending.message)
    live.words = { writing, shown }
    this.#show(live, shown.grown(beforeWords(pending.answer, writing.take(''))))
    const call = this.#call()
    const worded = await word({
      open: async (signal) => {
        const model = prompt && (await call.open())
        return model ? model.write(prompt, signal, call.spend) : null
      },
      gate: writing,
      show: (blocks) => this.#show(live, shown.grown(blocks)),
      signal: live.cutting.signal,
      limits: { first: this.limits.first, whole: Math.max(0, pending.storedAt + this.limits.whole - Date.now()) },
    })
    const { passed, withheld } = this.#finish(live)
    await call.close({ ...worded, passed, withheld })
  }

  /** One call of a model: allowed by the conversation and by the desk, and told to the desk when it has ended. */
  #call() {
    const { desk, env, object, rows } = this.#given
    const spent: Usage = { inputTokens: 0, outputTokens: 0 }
    let isCounted = false
    return {
      open: async (): Promise<Model | null> => {
        if (!rows.takeCall(dayInParis(new Date()), modelCallsPerConversation)) return null
        isCounted = await desk().beginModelCall()
        return isCounted ? modelOf(env) : null
      },
      spend: (usage: Usage) => {
        spent.inputTokens += usage.inputTokens
        spent.outputTokens += usage.outputTokens
      },
      close: async (ended: Worded & { passed?: number; withheld?: number }): Promise<void> => {
        if (!isCounted) return
        const { firstMs, passed = 0, withheld = 0 } = ended
        const wholeMs = ended.passed === undefined ? null : ended.wholeMs
        const told = { ...spent, isFailed: isFailure(ended), passed, withheld, firstMs, wholeMs }
        await desk()
          .endModelCall(told)
          .catch((error: unknown) => logFailure(error, { object }))
      },
    }
  }

  /** Ends a turn with what there is: our own reading, the words that have passed, the composed ones for the rest. */
  #finish(live: Live): { passed: number; withheld: number } {
    const { pending, words } = live
    const end = words && this.#endOf(words.writing)
    const counted = { passed: end?.passed ?? 0, withheld: end?.withheld ?? 0 }
    if (this.#live !== live) return counted
    this.#live = undefined
    const told =
      pending.stage === 'reading'
        ? this.#conclude(pending, null, this.#given.room())
        : this.#complete(
            pending,
            labelled(pending.answer, end?.answer ?? pending.answer),
            words?.shown ?? new ShownBlocks(pending.message),
          )
    // A stream that ends without saying so is asked for again, and is told by what completes the turn then.
    for (const follower of live.followers) follower(told, true)
    live.cutting.abort()
    return counted
  }

  /** What the gate gives; undefined, so that the composed answer stands, when it fails. */
  #endOf(writing: Writing): ReturnType<Writing['finish']> | undefined {
    try {
      return writing.finish()
    } catch (error) {
      logFailure(error, { object: this.#given.object })
      return undefined
    }
  }

  /** Answers a message with what a model proposed about it, or with our own reading; the events, with their end if nothing is left. */
  #conclude(pending: Reading, proposed: unknown, room: Room): Uint8Array {
    const { exists, rows, together } = this.#given
    if (!exists()) return new Uint8Array()
    const { asked, message, read, turn } = pending
    const parsed = this.#writers?.proposedReading.safeParse(proposed)
    const told = together<Uint8Array>(() => {
      rows.drop()
      const think = () =>
        parsed?.success
          ? room.answering.answer({ ...turnInput(room), text: asked.text, messageId: asked.id, proposed: parsed.data })
          : read
      const chunks = answered(room, { turn, message }, think, asked.text).filter(({ type }) => type !== 'start')
      const first = rows.append(turn, chunks)
      return { ok: rows.pending() ? eventsSoFar(chunks, first) : events(chunks, first) }
    })
    return 'ok' in told ? told.ok : new Uint8Array()
  }

  /** Stores the answer and the rest of its chunks; their events, or none when that failed. */
  #complete(pending: Wording, answer: Answer, shown: ShownBlocks): Uint8Array {
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
