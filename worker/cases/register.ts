import type { DeclarationKind, DeclarationRecord, Register as RegisterView } from '../../protocol/index.ts'
import type { Delivery } from '../env.ts'
import { dayInParis } from '../merchants/clock.ts'
import type { Tables } from './schema.ts'

/** Which declarations are asked for: days of receipt in Paris, both included. */
export interface RegisterFilter {
  kind?: DeclarationKind
  from?: string
  to?: string
}

/** Where a page of the register begins: after this declaration. */
export interface RegisterPlace {
  receivedAt: string
  number: number
}

export interface RegisterPage extends RegisterView {
  /** Where the next page begins; null at the end. */
  next: RegisterPlace | null
}

type Row = { number: number; case_id: string; received_at: string; record: string; resolved_at: string | null }

/** How many declarations have their acknowledgement's mail in one state, and the first and last of them. */
export type Acknowledgements = { mail: Delivery['status'] | null; count: number; first: string; last: string }

const answeredAt = `(SELECT min(at) FROM agent_words WHERE case_id = declarations.case_id AND at >= received_at)`

/** What shoppers declared for good: written once, never changed, forgotten only when its time is over. */
export class Register {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** Writes a declaration down; its number, or null when it is already written. */
  add(record: DeclarationRecord): number | null {
    const written = this.#tables.sql
      .exec<{ number: number }>(
        `INSERT INTO declarations (id, kind, case_id, received_at, received_on, answer_by, record)
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING number`,
        record.id,
        record.kind,
        record.case,
        record.receivedAt,
        dayInParis(new Date(record.receivedAt)),
        record.kind === 'complaint' ? (record.by ?? null) : null,
        JSON.stringify(record),
      )
      .toArray()[0]
    return written?.number ?? null
  }

  /** What was last declared in a case. */
  last(caseId: string): DeclarationRecord | undefined {
    const row = this.#tables.sql
      .exec<{ record: string }>(
        'SELECT record FROM declarations WHERE case_id = ? ORDER BY received_at DESC, number DESC LIMIT 1',
        caseId,
      )
      .toArray()[0]
    return row && (JSON.parse(row.record) as DeclarationRecord)
  }

  /** Newest first, with when each was answered: an agent wrote in its case since, or the case was resolved. */
  page(filter: RegisterFilter, limit: number, after?: RegisterPlace): RegisterPage {
    const { where, bound } = conditions(filter)
    const place = after ? ' AND (received_at, number) < (?, ?)' : ''
    const rows = this.#tables.sql
      .exec<Row & { answered_at: string | null }>(
        `SELECT number, declarations.case_id, received_at, record, resolved_at, ${answeredAt} AS answered_at
         FROM declarations LEFT JOIN cases ON cases.id = declarations.case_id
         WHERE ${where}${place} ORDER BY received_at DESC, number DESC LIMIT ?`,
        ...bound,
        ...(after ? [after.receivedAt, after.number] : []),
        limit,
      )
      .toArray()
    const { total } = this.#tables.sql
      .exec<{ total: number }>(`SELECT count(*) AS total FROM declarations WHERE ${where}`, ...bound)
      .one()
    const last = rows.at(-1)
    return {
      declarations: rows.map(({ record, answered_at, resolved_at }) => {
        const answered = answered_at ?? resolved_at
        return { ...(JSON.parse(record) as DeclarationRecord), ...(answered !== null && { answeredAt: answered }) }
      }),
      total,
      next: last && rows.length === limit ? { receivedAt: last.received_at, number: last.number } : null,
    }
  }

  /** The declarations by where the mail of their acknowledgement stands; null: not come yet, or arrived long ago and forgotten. */
  acknowledgements(): Acknowledgements[] {
    return this.#tables.sql
      .exec<Acknowledgements>(
        `SELECT outbox.status AS mail, count(*) AS count, min(received_at) AS first, max(received_at) AS last
         FROM declarations LEFT JOIN cases ON cases.id = declarations.case_id
         LEFT JOIN outbox ON outbox.id = cases.conversation || ':' || declarations.kind || ':' || declarations.id
         GROUP BY outbox.status`,
      )
      .toArray()
  }

  /** An agent spoke in the case at this instant. */
  spoke(caseId: string, at: string): void {
    this.#tables.sql.exec('INSERT INTO agent_words (case_id, at) VALUES (?, ?) ON CONFLICT DO NOTHING', caseId, at)
  }

  /**
   * Notes whether a complaint of this case still waits for an answer, and until when it was asked for. `asked`: what
   * the case itself says, for a complaint whose line of the register is still on its way.
   */
  awaits(caseId: string, asked: { answerBy?: string; since: string; isResolved: boolean }): void {
    const { sql } = this.#tables
    sql.exec('DELETE FROM awaited_answers WHERE case_id = ?', caseId)
    if (asked.isResolved) return
    const complaints = sql
      .exec<{ day: string; answered: string | null }>(
        `SELECT answer_by AS day, ${answeredAt} AS answered FROM declarations WHERE case_id = ? AND answer_by IS NOT NULL`,
        caseId,
      )
      .toArray()
    const waiting = complaints.filter(({ answered }) => answered === null).map(({ day }) => day)
    if (complaints.length === 0 && asked.answerBy !== undefined && this.#firstWord(caseId, asked.since) === null) {
      waiting.push(asked.answerBy)
    }
    const [first] = waiting.toSorted()
    if (first !== undefined) sql.exec('INSERT INTO awaited_answers (case_id, day) VALUES (?, ?)', caseId, first)
  }

  /** The day by which an answer is awaited in a case. */
  awaitedBy(caseId: string): string | undefined {
    return this.#tables.sql
      .exec<{ day: string }>('SELECT day FROM awaited_answers WHERE case_id = ?', caseId)
      .toArray()[0]?.day
  }

  /** When the last complaint of a case was answered; undefined while one waits. */
  answeredAt(caseId: string, openedAt: string): string | undefined {
    if (this.awaitedBy(caseId) !== undefined) return undefined
    const { last } = this.#tables.sql
      .exec<{ last: string | null }>(
        'SELECT max(received_at) AS last FROM declarations WHERE case_id = ? AND answer_by IS NOT NULL',
        caseId,
      )
      .one()
    return this.#firstWord(caseId, last ?? openedAt) ?? undefined
  }

  /** Forgets what was declared three years ago or more, once its case is forgotten too. */
  sweep(before: string): void {
    const { sql } = this.#tables
    sql.exec(
      'DELETE FROM declarations WHERE received_at < ? AND NOT EXISTS (SELECT 1 FROM cases WHERE id = case_id)',
      before,
    )
    const gone = 'NOT EXISTS (SELECT 1 FROM cases WHERE id = case_id)'
    sql.exec(
      `DELETE FROM agent_words WHERE ${gone} AND case_id NOT IN (SELECT case_id FROM declarations) AND at < ?`,
      before,
    )
    sql.exec('DELETE FROM reminders WHERE declaration NOT IN (SELECT number FROM declarations)')
    sql.exec(`DELETE FROM awaited_answers WHERE ${gone}`)
  }

  #firstWord(caseId: string, since: string): string | null {
    return this.#tables.sql
      .exec<{ at: string | null }>('SELECT min(at) AS at FROM agent_words WHERE case_id = ? AND at >= ?', caseId, since)
      .one().at
  }
}

/** The conditions of a filter, over names of our own only. */
function conditions({ kind, from, to }: RegisterFilter): { where: string; bound: string[] } {
  const asked: [string, string | undefined][] = [
    ['kind = ?', kind],
    ['received_on >= ?', from],
    ['received_on <= ?', to],
  ]
  const used = asked.flatMap(([condition, value]) => (value === undefined ? [] : [[condition, value] as const]))
  return { where: ['1', ...used.map(([condition]) => condition)].join(' AND '), bound: used.map(([, value]) => value) }
}
