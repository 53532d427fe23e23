import { rightOf } from '../../knowledge/index.ts'
import type { Case } from '../../protocol/index.ts'
import type { Tables } from './schema.ts'

/** What a case can be chosen by, beside its long file: small rows that are read fast. */
export class Facets {
  readonly #tables: Tables
  #isComplete = false

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** Writes down what a file can be chosen by. */
  keep(file: Case): void {
    const right = file.rights[0]?.right
    this.#tables.sql.exec(
      `INSERT INTO case_facets (case_id, right_id, stage, language, tone, origin) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET right_id = excluded.right_id, stage = excluded.stage, language = excluded.language,
         tone = excluded.tone, origin = excluded.origin`,
      file.id,
      right ?? null,
      (right !== undefined && rightOf(right)?.stage) || null,
      file.language,
      file.tone,
      file.origin,
    )
  }

  /** The files of cases that came before facets were kept, once after each start. */
  missing(): Case[] {
    if (this.#isComplete) return []
    this.#isComplete = true
    return this.#tables.sql
      .exec<{ file: string }>('SELECT file FROM cases WHERE id NOT IN (SELECT case_id FROM case_facets)')
      .toArray()
      .map(({ file }) => JSON.parse(file) as Case)
  }

  /** The rights that cases turn on, with their titles. */
  rights(): { id: string; title: { fr: string; en: string } }[] {
    return this.#tables.sql
      .exec<{ id: string }>(
        'SELECT DISTINCT right_id AS id FROM case_facets WHERE right_id IS NOT NULL ORDER BY right_id',
      )
      .toArray()
      .flatMap(({ id }) => {
        const title = rightOf(id)?.title
        return title ? [{ id, title: { fr: title.fr, en: title.en } }] : []
      })
  }
}
