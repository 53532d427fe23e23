/** One question answered without the model and with it, by the product's own way: its prompts, its gate, its time limits. */
import type { Answer, Block } from '../../protocol/index.ts'
import { answering } from '../../worker/answer/index.ts'
import { proposedReading, readingPrompt } from '../../worker/answer/read/proposed/index.ts'
import { openWriting, writingPrompt } from '../../worker/answer/write/index.ts'
import { sentencesOf } from '../../worker/answer/write/sentences.ts'
import { promptFor, unnamedTurn } from '../../worker/conversation/wording/prompt.ts'
import { word, wordingLimits } from '../../worker/conversation/wording/run.ts'
import type { Model } from '../../worker/model/index.ts'
import { redact } from '../../worker/privacy/redact.ts'
import { unname } from '../../worker/privacy/unname.ts'
import { lineOf, merchantOf } from '../asking.ts'
import { type Item, lawOf, type Score, scoreOf } from '../scoring.ts'
import { kindOf } from './ends.ts'

/** A reading of the last message. `end`: `whole`, or why there is none. */
export interface Read {
  end: string
  ms: number
  /** Whether it changed the answer in anything. */
  isUsed: boolean
}

/** A wording of the last answer. */
export interface Wording {
  end: string
  firstMs: number | null
  wholeMs: number
  passed: number
  withheld: number
  /** Sentences of the model that were not shown, as it wrote them. */
  refused: string[]
}

export interface Checked {
  item: Item
  /** As it is answered with no model, read by one, and read and worded by one. */
  without: Answer
  scoreWithout: Score
  with: Answer
  scoreWith: Score
  read: Read | null
  wording: Wording | null
}

/** Answers a question without and with the model. `patience`: how many times longer than the product it waits. */
export async function check(item: Item, model: Model, patience: number): Promise<Checked> {
  const merchant = merchantOf(item.merchant)
  const askedOn = item.asked_on ?? lawOf
  const texts = item.turns ?? [item.text ?? '']
  const fresh = answering.begin({ language: item.lang, ...(item.context && { context: item.context }) })
  let [plain, aided] = [fresh, fresh]
  let without: Answer | undefined
  let final: Answer | undefined
  let read: Read | null = null
  for (const [index, text] of texts.entries()) {
    const messageId = `${item.id}-${index + 1}`
    const alone = answering.answer({ situation: plain, askedOn, merchant, text, messageId })
    const asked = { situation: aided, askedOn, merchant, text, messageId }
    const own = answering.answer(asked)
    const prompt = readingPrompt(unnamedTurn({ ...asked, read: own }))
    let result = own
    read = null
    if (prompt) {
      const reading = await readBy(model, { ...prompt, prompt: redact(prompt.prompt) }, wordingLimits.read * patience)
      if (reading.proposed) result = answering.answer({ ...asked, proposed: reading.proposed })
      read = { end: reading.end, ms: reading.ms, isUsed: JSON.stringify(result) !== JSON.stringify(own) }
    }
    plain = alone.situation
    aided = result.situation
    without = alone.answer
    final = result.answer
  }
  if (!without || !final) throw new Error(`Question ${item.id} says nothing`)
  const { wording, answer } = await wordedBy(model, final, texts, patience)
  return {
    item,
    without,
    scoreWithout: scoreOf(item, { id: item.id, ...lineOf(without) }),
    with: answer,
    scoreWith: scoreOf(item, { id: item.id, ...lineOf(answer) }),
    read,
    wording,
  }
}

async function readBy(model: Model, prompt: { instructions: string; prompt: string }, limitMs: number) {
  const startedAt = performance.now()
  const ms = () => performance.now() - startedAt
  try {
    const proposed = await model.read(prompt, proposedReading, AbortSignal.timeout(limitMs))
    return { proposed, end: 'whole', ms: ms() }
  } catch (error) {
    return { proposed: null, end: kindOf(error), ms: ms() }
  }
}

async function wordedBy(
  model: Model,
  answer: Answer,
  texts: string[],
  patience: number,
): Promise<{ wording: Wording | null; answer: Answer }> {
  const turns = texts.map((text) => ({ author: 'shopper' as const, text: unname(text) }))
  const prompt = promptFor(writingPrompt, answer, turns)
  if (!prompt) return { wording: null, answer }
  const gate = openWriting({ answer, said: turns.map(({ text }) => text) })
  let written = ''
  async function* heard(words: AsyncIterable<string>) {
    for await (const delta of words) {
      written += delta
      yield delta
    }
  }
  const { end, firstMs, wholeMs } = await word({
    open: (signal) => Promise.resolve(heard(model.write(prompt, signal))),
    gate,
    show: () => undefined,
    signal: new AbortController().signal,
    limits: { first: wordingLimits.first * patience, whole: wordingLimits.whole * patience },
  })
  const finished = gate.finish()
  const refused = refusedIn(written, finished.answer.blocks)
  return {
    wording: { end, firstMs, wholeMs, passed: finished.passed, withheld: finished.withheld, refused },
    answer: finished.answer,
  }
}

const mark = /^\s*\[\d{1,2}\]\s*/

/** The sentences a model wrote that stand in no block shown. */
function refusedIn(written: string, blocks: Block[]): string[] {
  const shown = blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')
  return sentencesOf(written)
    .map((sentence) => sentence.replace(mark, '').trim())
    .filter((sentence) => sentence !== '' && !shown.includes(sentence))
}
