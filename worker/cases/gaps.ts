import { rightOf, rights } from '../../knowledge/index.ts'
import { type Gap, type Gaps as GapsView, Language, type ReportedGap } from '../../protocol/index.ts'
import { dayInParis } from '../merchants/clock.ts'
import { groupAlike, stemsOf } from './likeness.ts'
import type { Tables } from './schema.ts'

const dayMs = 86_400_000
const keptDays = 90
/** The oldest go first: a flood of nonsense must not fill the Desk. */
const mostKept = 2000
const mostWords = 5

type GapRow = {
  id: string
  day: string
  language: Language
  confidence: Gap['confidence']
  words: string
  right: string | null
}

interface Group {
  language: Language
  rows: GapRow[]
}

/** Questions without a good answer, without what tells whose they are; kept 90 days. */
export class Gaps {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  add(gap: ReportedGap): void {
    const { sql } = this.#tables
    sql.exec(
      'INSERT INTO gaps (id, day, language, confidence, words) VALUES (?, ?, ?, ?, ?)',
      crypto.randomUUID(),
      gap.day,
      gap.language,
      gap.confidence,
      gap.words,
    )
    sql.exec('DELETE FROM gaps WHERE number <= (SELECT max(number) FROM gaps) - ?', mostKept)
  }

  /** Groups of questions that are alike, the largest first, with the rights they may be attached to. */
  view(): GapsView {
    const gaps = this.#groups().map(gapOf)
    gaps.sort((one, other) => other.count - one.count || other.lastOn.localeCompare(one.lastOn))
    return { gaps, rights: rights.map(({ id, stage, title }) => ({ id, stage, title })) }
  }

  /** Attaches a group to a right, or to none. False when there is no such group or no such right. */
  attach(gapId: string, right: string | null): boolean {
    const group = this.#groups().find(({ rows }) => rows[0]?.id === gapId)
    if (!group || (right !== null && !rightOf(right))) return false
    for (const { id } of group.rows) this.#tables.sql.exec('UPDATE gaps SET right_id = ? WHERE id = ?', right, id)
    return true
  }

  /** What is attached, as the editors' files have it: every wording under its right and language. */
  file(): string {
    const attached = this.#groups().filter(({ rows }) => rightOfGroup(rows) !== null)
    const byRight = Map.groupBy(attached, ({ rows }) => rightOfGroup(rows) ?? '')
    const parts = [...byRight].map(([right, groups]) => {
      const lines = Language.options.flatMap((language) => {
        const rows = groups.filter((group) => group.language === language).flatMap((group) => group.rows)
        const words = [...new Set(rows.map((row) => row.words))]
        return words.length === 0 ? [] : [`    ${language}:`, ...words.map((one) => `      - ${JSON.stringify(one)}`)]
      })
      return [`${right}:`, '  asked_as:', ...lines].join('\n')
    })
    return `# To be read by an editor before it is added to a right.yaml\n${parts.length === 0 ? '{}' : parts.join('\n')}\n`
  }

  sweep(now: number): void {
    this.#tables.sql.exec('DELETE FROM gaps WHERE day < ?', dayInParis(new Date(now - keptDays * dayMs)))
  }

  #groups(): Group[] {
    const rows = this.#tables.sql
      .exec<GapRow>('SELECT id, day, language, confidence, words, right_id AS right FROM gaps ORDER BY number')
      .toArray()
    return Language.options.flatMap((language) => {
      const inLanguage = rows.filter((row) => row.language === language)
      const likened = inLanguage.map(({ words }) => ({ stems: stemsOf(words), words }))
      return groupAlike(likened).map((group) => ({ language, rows: group.flatMap((index) => inLanguage[index] ?? []) }))
    })
  }
}

function gapOf({ language, rows }: Group): Gap {
  return {
    id: rows[0]?.id ?? '',
    language,
    confidence: rows.some(({ confidence }) => confidence === 'unknown') ? 'unknown' : 'unsure',
    words: [...new Set(rows.map(({ words }) => words).reverse())].slice(0, mostWords),
    count: rows.length,
    lastOn: rows.reduce((last, { day }) => (day > last ? day : last), ''),
    right: rightOfGroup(rows),
  }
}

/** What was attached last holds for the questions that joined since. */
function rightOfGroup(rows: readonly GapRow[]): string | null {
  return rows.findLast(({ right }) => right !== null)?.right ?? null
}
