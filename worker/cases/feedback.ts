import type { Language } from '../../protocol/index.ts'
import {
  leastRecommendations,
  type Recommendation,
  recommendationEveryDays,
  type ShopperWords,
  type ShopperWordsPage,
} from '../../protocol/index.ts'
import { dayInParis } from '../merchants/clock.ts'
import { csvLine } from './register-file.ts'
import type { Tables } from './schema.ts'

const dayMs = 86_400_000
const wordsKeptDays = 365
/** The oldest go first: a flood must not fill the Desk. */
const mostWords = 5000
const shownWords = 200

/** What shoppers say once a case is over: when they were asked, and their words, without what tells whose they are. */
export class Feedback {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** True once in 90 days for a shopper, who is known by a keyed hash alone; from then on they have been asked. */
  mayAsk(shopper: string, at: number): boolean {
    const { sql } = this.#tables
    const since = at - recommendationEveryDays * dayMs
    sql.exec('DELETE FROM recommendations_asked WHERE asked_at <= ?', since)
    const query =
      'INSERT INTO recommendations_asked (shopper, asked_at) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING shopper'
    return sql.exec(query, shopper, at).toArray().length > 0
  }

  add({ day, language, kind, score, words }: ShopperWords): void {
    const { sql } = this.#tables
    const columns = 'day, language, kind, score, words'
    sql.exec(`INSERT INTO shopper_words (${columns}) VALUES (?, ?, ?, ?, ?)`, day, language, kind, score, words)
    sql.exec('DELETE FROM shopper_words WHERE number <= (SELECT max(number) FROM shopper_words) - ?', mostWords)
  }

  /** The newest words of a period. */
  page(period: { from: string; to: string }): ShopperWordsPage {
    const words = this.#between(period, shownWords)
    const { total } = this.#tables.sql
      .exec<{ total: number }>(
        'SELECT count(*) AS total FROM shopper_words WHERE day BETWEEN ? AND ?',
        period.from,
        period.to,
      )
      .one()
    return { words, total }
  }

  /** All words of a period as a spreadsheet, with the mark by which spreadsheets know UTF-8. */
  file(period: { from: string; to: string }, language: Language): string {
    const { heads, kinds } = fileWords[language]
    const lines = this.#between(period, mostWords).map(({ day, kind, score, language: spoken, words }) =>
      csvLine([day, kinds[kind], score === null ? '' : String(score), spoken, words]),
    )
    return `\ufeff${csvLine(heads)}${lines.join('')}`
  }

  #between({ from, to }: { from: string; to: string }, limit: number): ShopperWords[] {
    return this.#tables.sql
      .exec<ShopperWords>(
        `SELECT day, language, kind, score, words FROM shopper_words WHERE day BETWEEN ? AND ?
         ORDER BY day DESC, number DESC LIMIT ?`,
        from,
        to,
        limit,
      )
      .toArray()
  }

  /** Forgets who was asked 90 days ago, and words that are a year old. */
  sweep(now: number): void {
    const { sql } = this.#tables
    sql.exec('DELETE FROM recommendations_asked WHERE asked_at <= ?', now - recommendationEveryDays * dayMs)
    sql.exec('DELETE FROM shopper_words WHERE day < ?', dayInParis(new Date(now - wordsKeptDays * dayMs)))
  }
}

/** Promoters minus detractors, in points of a hundred; null where too few have answered. `given`: how many said 0, 1, … 10. */
export function recommendationOf(given: number[]): Recommendation {
  const sum = (from: number, to: number) => given.slice(from, to + 1).reduce((one, other) => one + other, 0)
  const all = sum(0, 10)
  const score = all < leastRecommendations ? null : Math.round(((sum(9, 10) - sum(0, 6)) / all) * 100) + 0
  return { given, score, least: leastRecommendations }
}

const fileWords: Record<Language, { heads: readonly string[]; kinds: Record<ShopperWords['kind'], string> }> = {
  fr: {
    heads: ['Jour', 'Nature', 'Note', 'Langue', 'Mots'],
    kinds: {
      satisfaction: 'satisfaction (1 à 5)',
      recommendation: 'recommandation (0 à 10)',
      suggestion: 'suggestion',
    },
  },
  en: {
    heads: ['Day', 'Kind', 'Score', 'Language', 'Words'],
    kinds: {
      satisfaction: 'satisfaction (1 to 5)',
      recommendation: 'recommendation (0 to 10)',
      suggestion: 'suggestion',
    },
  },
}
