import type { Block } from '../../../protocol/index.ts'
import { type FailureKind, ModelFailure } from '../../model/index.ts'

/**
 * Milliseconds. `read`: what a reading may take. `first`: from the verdict to the first sentence that passed. `whole`: from
 * the shopper's message to the end.
 */
export interface ModelLimits {
  read: number
  first: number
  whole: number
}
export const wordingLimits: ModelLimits = { read: 1500, first: 2000, whole: 8000 }

/** What the gate gives back of a model's words. */
export interface Gate {
  take(delta: string): Block[]
  hasPassed(): boolean
}

/** How it ended. `cut`: by us, since something else came. `not-allowed`: no call was made. `fault`: ours. */
export type WordingEnd = 'whole' | 'cut' | 'not-allowed' | 'fault' | FailureKind
export interface Worded {
  end: WordingEnd
  /** Until the first sentence that passed; null when none did. */
  firstMs: number | null
  wholeMs: number
  /** A whole sentence came, whether it passed or not. */
  hasSpoken?: boolean
}

/**
 * Passes a model's words through the gate as they come, and shows what may be shown. Ends in time whatever the model does,
 * and never throws: what to do about it is in the end it tells.
 */
export async function word({
  open,
  gate,
  show,
  signal,
  limits,
}: {
  /** Calls the model; null: it may not be called. */
  open: (signal: AbortSignal) => Promise<AsyncIterable<string> | null>
  gate: Gate
  show: (blocks: Block[]) => void
  /** Something else came. */
  signal: AbortSignal
  limits: Pick<ModelLimits, 'first' | 'whole'>
}): Promise<Worded> {
  const startedAt = Date.now()
  const calling = new AbortController()
  let firstMs: number | null = null
  let hasSpoken = false
  let words: AsyncIterator<string> | undefined
  const { promise: over, resolve: stop } = Promise.withResolvers<'late' | 'cut'>()
  const cut = () => stop('cut')
  const timers = [
    setTimeout(() => firstMs === null && stop('late'), Math.min(limits.first, limits.whole)),
    setTimeout(() => stop('late'), limits.whole),
  ]
  signal.addEventListener('abort', cut)
  const take = (text: string) => {
    hasSpoken = true
    const blocks = gate.take(text)
    if (firstMs === null && gate.hasPassed()) firstMs = Date.now() - startedAt
    if (firstMs !== null) show(blocks)
  }
  const run = async (): Promise<WordingEnd> => {
    const opened = await Promise.race([open(calling.signal), over])
    if (opened === null) return 'not-allowed'
    if (typeof opened === 'string') return opened
    words = opened[Symbol.asyncIterator]()
    let rest = ''
    for (;;) {
      const next = await Promise.race([words.next(), over])
      if (typeof next === 'string') return next
      if (next.done) break
      const [ready, begun] = atSentence(rest + next.value)
      rest = begun
      if (ready) take(ready)
    }
    // Only an end that the model meant: half a sentence may say the contrary of the whole.
    take(rest)
    return 'whole'
  }
  let end: WordingEnd
  try {
    end = await run()
  } catch (error) {
    end = error instanceof ModelFailure ? error.kind : 'fault'
  }
  for (const timer of timers) clearTimeout(timer)
  signal.removeEventListener('abort', cut)
  calling.abort()
  words?.return?.().then(undefined, () => undefined)
  return { end, firstMs, wholeMs: Date.now() - startedAt, hasSpoken }
}

/** What a model reads, or null when it gives nothing in time; never throws. */
export async function read<T>(
  ask: (signal: AbortSignal) => Promise<T | null>,
  signal: AbortSignal,
  limitMs: number,
): Promise<{ value: T | null } & Worded> {
  const startedAt = Date.now()
  const calling = new AbortController()
  const { promise: over, resolve: stop } = Promise.withResolvers<'late' | 'cut'>()
  const cut = () => stop('cut')
  const timer = setTimeout(() => stop('late'), limitMs)
  signal.addEventListener('abort', cut)
  const ended = (value: T | null, end: WordingEnd) => ({ value, end, firstMs: null, wholeMs: Date.now() - startedAt })
  try {
    const given = await Promise.race([ask(calling.signal).then((value) => ({ value })), over])
    if (typeof given === 'string') return ended(null, given)
    return ended(given.value, given.value === null ? 'not-allowed' : 'whole')
  } catch (error) {
    return ended(null, error instanceof ModelFailure ? error.kind : 'fault')
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', cut)
    calling.abort()
  }
}

/**
 * Whether an end is the model's failure. Words that did not pass, or that were still coming, are none: a shopper who makes a
 * model talk would else close it for everybody.
 */
export function isFailure({ end, firstMs, hasSpoken = false }: Worded): boolean {
  if (end === 'late') return firstMs === null && !hasSpoken
  return end !== 'whole' && end !== 'cut' && end !== 'not-allowed' && end !== 'fault' && end !== 'too-long'
}

/** A text up to its last sentence or line that is over, closed like a line so that it waits for nothing, and the rest. */
function atSentence(text: string): [ready: string, begun: string] {
  const end = [...text.matchAll(/[.!?…]["»”)]?\s+(?=[\p{Lu}«"“0-9-])|\n/gu)].at(-1)
  const at = end ? end.index + end[0].length : 0
  return [at > 0 ? `${text.slice(0, at).trimEnd()}\n` : '', text.slice(at)]
}
