/** A model's words taken as they come; what comes out is the whole answer, in its words where they passed. */
import type { Answer, Block } from '../../../protocol/index.ts'
import { sentencesOf, whollyWritten } from './sentences.ts'
import { wordedBlocks } from './worded.ts'
import { openWording } from './wording.ts'

export interface Writing {
  /** Blocks that have changed by these words, each with the sentences that may be shown so far; an empty text gives those that wait for no word. */
  take(delta: string): Block[]
  /** Whether a sentence of the model has passed. */
  hasPassed(): boolean
  /** The whole answer: what was withheld or left out stands in its composed words. */
  finish(): { answer: Answer; passed: number; withheld: number }
}

const mark = /^\s*\[(\d{1,2})\]\s*/
/** How much longer than the composed answer the whole may be. */
const mostLonger = 1.5
/** What is kept waiting for the end of a sentence. */
const longestWait = 2_000
/** Sentences that are judged: the longest answer is told in far fewer, and each takes time. */
const mostSentences = 60
/** What is remembered of a long conversation, in characters, the newest first: each sentence is laid beside all of it. */
const mostSaid = 8_000

/** Begins an answer's wording. `said`: what the shopper wrote in this conversation. */
export function openWriting({ answer, said }: { answer: Answer; said: readonly string[] }): Writing {
  const worded = wordedBlocks(answer)
  const understood = answer.blocks.flatMap(({ kind, sentences }) =>
    kind === 'understood' ? sentences.map(({ text }) => text) : [],
  )
  const wordings = new Map(
    worded.map((block) => [block.id, openWording(block, answer.language, [...newestOf(said), ...understood])]),
  )
  const finished = new Map<string, Block>()
  const most = mostLonger * lengthOf(worded)
  let at = worded.length === 1 ? 0 : -1
  let shownUpTo = 0
  let waiting = ''
  let passed = 0
  let withheld = 0
  let judged = 0
  let isOver = false

  /** Closes the block being worded and goes to another. */
  const goTo = (next: number) => {
    for (const block of worded.slice(Math.max(at, 0), next)) {
      const end = wordings.get(block.id)?.finish()
      if (!end || finished.has(block.id)) continue
      finished.set(block.id, end.block)
      passed += end.passed
      withheld += end.withheld
    }
    at = next
  }
  const takeSentence = (sentence: string) => {
    const block = worded[at]
    if (!block || isOver) return
    if (++judged > mostSentences) isOver = true
    else wordings.get(block.id)?.take(sentence)
  }
  const takeLine = (line: string, isWhole: boolean): string => {
    const found = mark.exec(line)
    if (found) {
      const next = Number(found[1]) - 1
      if (next > at && next < worded.length) goTo(next)
      // Back to what is told already, or to what is not there: nobody's words.
      else if (next !== at) isOver = true
    }
    const told = found ? line.slice(found[0].length) : line
    const { sentences, rest } = isWhole ? { sentences: sentencesOf(told), rest: '' } : whollyWritten(told)
    for (const sentence of sentences) takeSentence(sentence)
    return rest
  }
  /** Blocks of the answer up to the one being worded, as they may be shown. */
  const shown = (): Block[] => {
    const current = worded[at]
    const stop = current
      ? answer.blocks.indexOf(current)
      : worded[0]
        ? answer.blocks.indexOf(worded[0])
        : answer.blocks.length
    const changed = answer.blocks.slice(shownUpTo, stop).map((block) => finished.get(block.id) ?? block)
    shownUpTo = Math.max(shownUpTo, stop)
    const sentences = current && wordings.get(current.id)?.soFar()
    return current && sentences && sentences.length > 0
      ? [...changed, { ...current, sentences: [...sentences] }]
      : changed
  }
  const isTooLong = () => lengthOf([...finished.values()]) + lengthOf(worded.slice(at + 1)) > most

  return {
    take(delta) {
      waiting += delta
      const lines = waiting.split('\n')
      const last = lines.pop() ?? ''
      for (const line of lines) takeLine(line, true)
      waiting = /^\s*\[?\d{0,2}\]?\s*$/.test(last) ? last : takeLine(last, false)
      if (waiting.length > longestWait || isTooLong()) isOver = true
      return shown()
    },
    hasPassed: () => passed > 0 || [...wordings.values()].some((wording) => wording.soFar().length > 0),
    finish() {
      takeLine(waiting, true)
      waiting = ''
      goTo(worded.length)
      return {
        answer:
          passed > 0 ? { ...answer, blocks: answer.blocks.map((block) => finished.get(block.id) ?? block) } : answer,
        passed,
        withheld,
      }
    },
  }
}

/** The texts at the end, as many as may be remembered; of one that is too long by itself, its end. */
function newestOf(said: readonly string[]): string[] {
  let left = mostSaid
  const newest: string[] = []
  for (const text of said.toReversed()) {
    if (left <= 0) break
    newest.unshift(text.slice(-left))
    left -= text.length
  }
  return newest
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { sentences }) => sum + sentences.reduce((length, { text }) => length + text.length, 0), 0)
}
