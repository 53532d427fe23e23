/** One composed block, worded by a model as far as its words pass. */
import type { Block, Language, Sentence } from '../../../protocol/index.ts'
import { carried, type Ground, groundOf, isCourtesy, repeatsShopper } from '../gate/index.ts'
import { sentencesOf } from './sentences.ts'

/** How many sentences of a model may say together what the composed block says. */
const mostPending = 3
/** Courtesies in one block: more is talk. */
const mostCourtesies = 1
/** How much longer than the composed words a wording may be. */
const mostLonger = 1.5
const leeway = 60

export interface Wording {
  block: Block
  /** Sentences of the model. */
  passed: number
  withheld: number
}

/** Takes the sentences of a model for one block, in order. */
export function openWording(block: Block, language: Language, said: readonly string[]) {
  // A composed sentence may hold several of them: they are compared one by one and shown together.
  const pieces = block.sentences.flatMap((sentence, index) =>
    sentencesOf(sentence.text).map((text) => ({ text, index })),
  )
  const ground: Ground = groundOf({
    language,
    title: block.title,
    sentences: pieces.map(({ text }) => text),
    said,
    articles: block.sentences.flatMap(({ citations }) => citations),
  })
  const shown: Sentence[] = []
  let next = 0
  let pending: string[] = []
  let courtesies = 0
  let passed = 0
  let withheld = 0

  /** Composed pieces `first` up to `last`, as their sentences. */
  const composed = (first: number, last: number): Sentence[] => {
    const sentences = new Map<number, string[]>()
    for (const { text, index } of pieces.slice(first, last))
      sentences.set(index, [...(sentences.get(index) ?? []), text])
    return [...sentences].map(([index, texts]) => ({
      text: texts.join(' '),
      citations: block.sentences[index]?.citations ?? [],
    }))
  }
  const citationsOf = (first: number, count: number) => [
    ...new Set(pieces.slice(first, first + count).flatMap(({ index }) => block.sentences[index]?.citations ?? [])),
  ]
  const lengthOf = (first: number, count: number) =>
    pieces.slice(first, first + count).reduce((sum, { text }) => sum + text.length, 0)

  const takeAll = (): boolean => {
    const text = pending.join(' ')
    const found = carried(text, ground, next)
    if (!found) return false
    if (found.count > 0 && text.length > mostLonger * lengthOf(found.first, found.count) + leeway) return false
    shown.push(...composed(next, found.first), { text, citations: citationsOf(found.first, found.count) })
    next = found.count > 0 ? found.first + found.count : next
    passed += pending.length
    pending = []
    return true
  }

  return {
    take(sentence: string): void {
      for (let length = Math.min(pending.length, mostPending - 1); length >= 0; length--) {
        const before = pending
        pending = [...before.slice(before.length - length), sentence]
        if (takeAll()) {
          withheld += before.length - length
          return
        }
        pending = before
      }
      const isPolite = courtesies < mostCourtesies && isCourtesy(sentence, ground)
      if (isPolite || repeatsShopper(sentence, ground)) {
        if (isPolite) courtesies++
        withheld += pending.length
        pending = []
        shown.push({ text: sentence, citations: [] })
        passed++
        return
      }
      pending.push(sentence)
      if (pending.length >= mostPending) {
        pending.shift()
        withheld++
      }
    },
    /** What may be shown so far. */
    soFar: (): Sentence[] => shown,
    finish(): Wording {
      withheld += pending.length
      pending = []
      const sentences = [...shown, ...composed(next, pieces.length)]
      return { block: passed > 0 ? { ...block, sentences } : block, passed, withheld }
    },
  }
}
