/**
 * Sixty answers as a lawyer judged them: the sentence that carries each point a shopper must be told is still in the answer.
 * A sentence that changed is judged again before its line is.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answering } from '../../worker/answer/index.ts'
import { ask, plainShop } from '../support/asking.ts'

interface Question {
  id: string
  lang: 'fr' | 'en'
  text: string
  must: string[]
}
interface Judged {
  id: string
  verdict: 'fully-right' | 'partly-right' | 'wrong' | 'harmful'
  points: { must: string; sentence: string }[]
  missing: string[]
  why?: string
}

/** The shop that `npm run ask -- --batch` speaks for when a line names none. */
const shop = { ...plainShop, name: 'la boutique' }
const leastFullyRight = 0.75
const leastCarried = 0.8

function linesOf<Line>(file: string): Line[] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Line => JSON.parse(line))
}

const questions = linesOf<Question>('shoppers.jsonl')
const judged = linesOf<Judged>('judged.jsonl')
const questionOf = (id: string) => {
  const question = questions.find((one) => one.id === id)
  if (!question) throw new Error(`judged.jsonl names ${id}, which nobody asked`)
  return question
}
/** Spaces of any kind are one space: a quote is typed by hand. */
const spaced = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()

describe('a judged answer', () => {
  test.each(judged)('$id still says each sentence that was judged', ({ id, points }) => {
    const { text, lang } = questionOf(id)
    const { answer } = ask(text, { merchant: shop, language: lang })
    const said = spaced([answering.plainText(answer), ...answer.actions.map(({ label }) => label)].join('\n'))
    expect(points.map(({ sentence }) => spaced(sentence)).filter((sentence) => !said.includes(sentence))).toEqual([])
  })

  test.each(judged)('$id has every point carried or missing, each once', ({ id, points, missing }) => {
    const told = new Set(points.map(({ must }) => must))
    expect(missing.filter((must) => told.has(must))).toEqual([])
    expect([...told, ...missing].sort()).toEqual([...questionOf(id).must].sort())
    expect(points.filter(({ sentence }) => spaced(sentence) === '')).toEqual([])
  })

  test.each(judged)('$id misses nothing when fully right, and says why when not', ({ verdict, missing, why }) => {
    if (verdict === 'fully-right') expect(missing).toEqual([])
    else expect(why ?? '').not.toBe('')
  })
})

describe('the judged answers together', () => {
  const share = (count: number, of: number) => count / of

  test('stand in order, each once', () => {
    const ids = judged.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  test('are the answers to all sixty questions', () => {
    expect(judged.map(({ id }) => id)).toEqual(questions.map(({ id }) => id).sort())
  })

  test('none is wrong or harmful', () => {
    expect(judged.filter(({ verdict }) => verdict === 'wrong' || verdict === 'harmful').map(({ id }) => id)).toEqual([])
  })

  test('three in four are fully right', () => {
    const right = judged.filter(({ verdict }) => verdict === 'fully-right')
    expect(share(right.length, judged.length)).toBeGreaterThanOrEqual(leastFullyRight)
  })

  test('four points in five are carried', () => {
    const points = judged.flatMap(({ id }) => questionOf(id).must.map((must) => `${id} ${must}`))
    const missing = judged.flatMap(({ missing: ones }) => ones)
    expect(share(points.length - missing.length, points.length)).toBeGreaterThanOrEqual(leastCarried)
  })
})
