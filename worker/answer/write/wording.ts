/** One composed block, worded by a model as far as its words pass. */
import type { Block, Language, Sentence } from '../../../protocol/index.ts'
import { type Carried, carried, type Ground, groundOf, isCourtesy } from '../gate/index.ts'
import { asSentence, partsOf, sentencesOf } from './sentences.ts'

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
    sentencesOf(sentence.text)
      .flatMap(partsOf)
      .map((text) => ({ text, index })),
  )
  const ground: Ground = groundOf({
    language,
    title: block.title,
    sentences: pieces.map(({ text }) => text),
    said,
    articles: block.sentences.flatMap(({ citations }) => citations),
  })
  const longest = mostLonger * block.sentences.reduce((sum, { text }) => sum + text.length, 0) + leeway
  const shown: Sentence[] = []
  let next = 0
  /** The words of the model that were shown last, and what they carry. */
  let last: (Carried & { words: readonly string[] }) | null = null
  let pending: string[] = []
  let courtesies = 0
  let passed = 0
  let withheld = 0

  /** Composed pieces `first` up to `last`, as their sentences. */
  const composed = (first: number, last: number): Sentence[] => {
    const parts = new Map<number, string[]>()
    for (const { text, index } of pieces.slice(first, last)) parts.set(index, [...(parts.get(index) ?? []), text])
    return [...parts].flatMap(([index, texts]) => {
      const sentence = block.sentences[index]
      if (!sentence) return []
      const isWhole = texts.length === pieces.filter((piece) => piece.index === index).length
      return [isWhole ? sentence : { ...sentence, text: asSentence(texts.join(' ')) }]
    })
  }
  const citationsOf = (first: number, count: number) => [
    ...new Set(pieces.slice(first, first + count).flatMap(({ index }) => block.sentences[index]?.citations ?? [])),
  ]
  const lengthOf = (first: number, count: number) =>
    pieces.slice(first, first + count).reduce((sum, { text }) => sum + text.length, 0)

  /** Whether a sentence goes on with what the one before it carries: "… in fourteen days. After that, …" */
  const goesOn = (sentence: string): boolean => {
    if (!last) return false
    const found = carried([...last.words, sentence].join(' '), ground, last.first)
    // It tells what the words before left out of the same composed sentences, or it is not of them.
    if (found?.first !== last.first || found.count !== last.count || found.cost >= last.cost) return false
    last = { words: [...last.words, sentence], ...found }
    shown.push({ text: sentence, citations: citationsOf(found.first, found.count) })
    passed++
    return true
  }
  const takeAll = (): boolean => {
    const text = pending.join(' ')
    const found = text.length > longest ? null : carried(text, ground, next)
    if (!found) return false
    if (found.count > 0 && text.length > mostLonger * lengthOf(found.first, found.count) + leeway) return false
    shown.push(...composed(next, found.first), { text, citations: citationsOf(found.first, found.count) })
    next = found.count > 0 ? found.first + found.count : next
    last = found.count > 0 ? { words: pending, ...found } : null
    passed += pending.length
    pending = []
    return true
  }

  return {
    take(sentence: string): void {
      // More than the whole block could say: not worth the time to judge.
      if (sentence.length > longest) {
        withheld++
        return
      }
      for (let length = 0; length <= Math.min(pending.length, mostPending - 1); length++) {
        const before = pending
        pending = [...before.slice(before.length - length), sentence]
        if (takeAll()) {
          withheld += before.length - length
          return
        }
        pending = before
      }
      if (pending.length === 0 && goesOn(sentence)) return
      if (courtesies < mostCourtesies && isCourtesy(sentence, ground)) {
        courtesies++
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
