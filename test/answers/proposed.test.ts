/**
 * The questions read with a model's proposals, against the same without: written by hand for those that our own reader misses
 * (`proposed.jsonl`), and at random by a sloppy reader that proposes the second-best right for every one.
 */
import { describe, expect, test } from 'vitest'
import type { Answer, Language } from '../../protocol/index.ts'
import { answering, type ProposedReading } from '../../worker/answer/index.ts'
import { readFacts } from '../../worker/answer/read/facts.ts'
import { proposedReading } from '../../worker/answer/read/proposed/index.ts'
import { readText } from '../../worker/answer/read/text.ts'
import { mended, retrieve } from '../../worker/answer/retrieve/retrieve.ts'
import { linesOf } from '../support/answers.ts'
import { askedOn, plainShop } from '../support/asking.ts'

interface Item {
  id: string
  lang: Language
  text: string
  topic: string
  also: string[]
  articles: string[]
  action: Answer['action']
  clarify: string | null
}

const items = ['shoppers', 'tuning', 'voices']
  .flatMap((file) => linesOf(file).map((line): Item => JSON.parse(line)))
  .filter(({ text }) => text !== undefined)

function read({ lang, text, id }: Item, proposed?: ProposedReading): Answer {
  const situation = answering.begin({ language: lang })
  const input = { situation, askedOn, merchant: plainShop, text, messageId: id }
  return answering.answer({ ...input, ...(proposed && { proposed }) }).answer
}

/** Topic first, topic in three, action, articles cited: higher is better. */
function score({ topic, also, action, clarify, articles }: Item, answer: Answer): number[] {
  const wanted = [topic, ...also]
  const cited = new Set(answer.citations.map(({ label }) => label))
  const fits =
    answer.action === action ||
    (action === 'answer' && clarify !== null && answer.action === 'clarify') ||
    (action === 'clarify' && answer.action === 'answer')
  return [
    Number(wanted.includes(answer.topics[0] ?? '')),
    Number(answer.topics.some((one) => wanted.includes(one))),
    Number(fits),
    -articles.filter((article) => !cited.has(article)).length,
  ]
}

const without = new Map(items.map((item) => [item.id, score(item, read(item))]))
const gains = (item: Item, proposed: ProposedReading) =>
  score(item, read(item, proposed)).map((value, place) => value - (without.get(item.id)?.[place] ?? 0))

describe('proposals written by hand for questions that are read badly', () => {
  const written = linesOf('proposed').map((line): { id: string; proposed: ProposedReading; gains: string[] } => {
    const { id, gains: expected, ...form } = JSON.parse(line)
    return { id, gains: expected, proposed: proposedReading.parse(form) }
  })
  const names = ['topic', 'topic-in-three', 'action', 'articles']

  test.each(written)('$id gains $gains', ({ id, proposed, gains: expected }) => {
    const item = items.find((one) => one.id === id)
    if (!item) throw new Error(`No question ${id}`)
    const gained = gains(item, proposed)
    expect(Math.min(...gained)).toBeGreaterThanOrEqual(0)
    expect(names.filter((_name, place) => (gained[place] ?? 0) > 0)).toEqual(expected)
  })
})

/** Numbers that look random and are the same at every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

test.each([1, 2])(
  'a sloppy reader, second-best right and any words of the message, makes no question worse (%i)',
  (seed) => {
    const random = seeded(seed)
    const worse = items.filter((item) => {
      const reading = mended(readText(item.text))
      const stated = readFacts(reading, item.lang, askedOn)
      const second = retrieve(reading, item.lang, stated, [], askedOn)[1]
      const sentences = item.text.split(/(?<=[.!?…;])\s+/)
      const from = Math.floor(random() * sentences.length)
      const evidence = sentences.slice(from, from + 1 + Math.floor(random() * 2)).join(' ')
      if (!second) return false
      const rights = [{ id: second.id, evidence }]
      return gains(item, { act: 'asks', rights, facts: [], passages: [] }).some((gain) => gain < 0)
    })
    expect(worse.map(({ id }) => id)).toEqual([])
  },
)

test('an empty form changes nothing at all', () => {
  const changed = items.filter(
    (item, place) =>
      place % 3 === 0 &&
      JSON.stringify(read(item, { act: 'asks', rights: [], facts: [], passages: [] })) !== JSON.stringify(read(item)),
  )
  expect(changed.map(({ id }) => id)).toEqual([])
})
