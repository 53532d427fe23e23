import type { Count, Figure } from '../../protocol/index.ts'
import { dayInParis } from '../merchants/clock.ts'
import type { Tables } from './schema.ts'

const dayMs = 86_400_000
/** Two years can be compared, and the current month beside them. */
const keptDays = 761

/** How many of a figure on a day under a right; `right` is empty where none was found. */
export type CountRow = { day: string; figure: Figure; right: string; count: number }

/** What is counted of conversations and cases for insights: days, rights and numbers. */
export class Counts {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  add(counts: readonly Count[]): void {
    for (const { day, figure, right, by } of counts)
      this.#tables.sql.exec(
        `INSERT INTO insight_counts (day, figure, right_id, count) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET count = count + excluded.count`,
        day,
        figure,
        right ?? '',
        by,
      )
  }

  /** All that is not nothing in a period, both days included. */
  between(from: string, to: string): CountRow[] {
    return this.#tables.sql
      .exec<CountRow>(
        `SELECT day, figure, right_id AS right, count FROM insight_counts
         WHERE day BETWEEN ? AND ? AND count <> 0 ORDER BY day, figure, right_id`,
        from,
        to,
      )
      .toArray()
  }

  /** How many last days of the merchant are over in cases that are open. */
  overdue(today: string): number {
    return this.#tables.sql
      .exec<{ total: number }>(
        `SELECT count(*) AS total FROM cases, json_each(cases.file, '$.deadlines') AS deadline
         WHERE status <> 'resolved' AND deadline.value ->> 'who' = 'merchant'
           AND deadline.value ->> 'approximate' IS NULL AND deadline.value ->> 'day' < ?`,
        today,
      )
      .one().total
  }

  sweep(now: number): void {
    this.#tables.sql.exec('DELETE FROM insight_counts WHERE day < ?', dayInParis(new Date(now - keptDays * dayMs)))
  }
}
