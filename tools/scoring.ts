/** What an answer to one of our questions is worth: topic, action, articles. For `eval` and `model:check`. */
import { readFileSync } from 'node:fs'
import type { AskedLine, BatchLine } from './asking.ts'

/** A question with what its answer must hold. */
export interface Item extends AskedLine {
  lang: 'fr' | 'en'
  topic: string
  also: string[]
  articles: string[]
  action: BatchLine['action']
  clarify: string | null
}

/** What one answer is worth. */
export interface Score {
  item: Item
  line: BatchLine
  first: boolean
  inThree: boolean
  action: boolean
  /** Share of the expected articles that were cited; null when none is expected. */
  cited: number | null
  missed: string[]
}

/** The day whose law the questions are answered by. */
export const lawOf = '2026-11-21'

/** The questions of a file, one a line. */
export function itemsOf(file: string): Item[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((raw) => raw.trim() !== '')
    .map((raw) => JSON.parse(raw) as Item)
}

/** Scores the answer to a question. */
export function scoreOf(item: Item, line: BatchLine): Score {
  const wanted = [item.topic, ...item.also]
  const cited = new Set(line.citations.map(({ article }) => article))
  const missed = item.articles.filter((article) => !cited.has(article))
  return {
    item,
    line,
    first: wanted.includes(line.topics[0] ?? ''),
    inThree: line.topics.some((topic) => wanted.includes(topic)),
    action: actionFits(item, line.action),
    cited: item.articles.length === 0 ? null : 1 - missed.length / item.articles.length,
    missed,
  }
}

function actionFits({ action, clarify }: Item, given: BatchLine['action']): boolean {
  if (given === action) return true
  return (
    (action === 'answer' && clarify !== null && given === 'clarify') || (action === 'clarify' && given === 'answer')
  )
}

/** A share, five characters wide. */
export const percent = (part: number, whole: number) =>
  whole === 0 ? '   –' : `${Math.round((100 * part) / whole)} %`.padStart(5)
/** How many of the scores pass a test. */
export const count = (scores: Score[], test: (score: Score) => boolean) => scores.filter(test).length

/** One line of a table: how many, topic first, in three, action, articles. */
export function row(name: string, scores: Score[]): string {
  const expected = scores.reduce((sum, { item }) => sum + item.articles.length, 0)
  const missed = scores.reduce((sum, score) => sum + score.missed.length, 0)
  return [
    name.padEnd(26),
    String(scores.length).padStart(3),
    percent(
      count(scores, ({ first }) => first),
      scores.length,
    ),
    percent(
      count(scores, ({ inThree }) => inThree),
      scores.length,
    ),
    percent(
      count(scores, ({ action }) => action),
      scores.length,
    ),
    percent(expected - missed, expected),
  ].join('  ')
}

/** What stands over such lines. */
export const columns = `${''.padEnd(26)}    n  first  in 3  action  articles`
