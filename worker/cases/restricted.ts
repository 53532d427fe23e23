import {
  type KeptCase,
  type MerchantSettings,
  type RestrictedCases,
  type RestrictedFile,
  retentionLimits,
} from '../../protocol/index.ts'
import type { PersonRows } from '../administration.ts'
import { dayInParis } from '../merchants/clock.ts'
import { type KeptTable, keptIn } from '../privacy/register.ts'
import type { Care } from './care.ts'
import type { Queue } from './queue.ts'
import type { Tables } from './schema.ts'

const monthMs = (365.25 / 12) * 86_400_000
/** Mails that the law wants to arrive, whatever their reader erased since. */
const acknowledgements = ['withdrawal', 'complaint', 'cancellation', 'end', 'end-confirmed']

type CaseRow = { id: string; status: string; resolved_at: string | null; deadline_day: string | null }
type Restricted = {
  case_id: string
  reference: string
  at: string
  until: string
  was_open: number
  deadline_day: string | null
  kinds: string
}

/**
 * What is kept of a person at a Desk: given out, or gone. Evidence is moved into one table that no list, search or count
 * reads; which tables hold what of a person is written in the register of `privacy`.
 */
export class Restriction {
  readonly #tables: Tables
  readonly #queue: Queue
  readonly #care: Care

  constructor(tables: Tables, queue: Queue, care: Care) {
    this.#tables = tables
    this.#queue = queue
    this.#care = care
  }

  /** Ids and conversations of the cases of one address. */
  casesOf(email: string): { id: string; conversation: string; reference: string; openedAt: string }[] {
    return this.#tables.sql
      .exec<{ id: string; conversation: string; reference: string; openedAt: string }>(
        `SELECT id, conversation, json_extract(file, '$.reference') AS reference, opened_at AS openedAt FROM cases
         WHERE lower(json_extract(file, '$.contact.email')) = ? ORDER BY opened_at, id`,
        email.toLowerCase(),
      )
      .toArray()
  }

  /** The cases of a conversation. */
  of(conversation: string): string[] {
    return this.#tables.sql
      .exec<{ id: string }>('SELECT id FROM cases WHERE conversation = ?', conversation)
      .toArray()
      .map(({ id }) => id)
  }

  /** All rows about these cases, as the register says. */
  rows(cases: string[], conversations: string[]): PersonRows {
    const tables: PersonRows['tables'] = {}
    for (const kept of keptIn('desk').filter(({ isExported }) => isExported)) {
      const columns = kept.columns.replaceAll(' ', ', ')
      const found = cases.flatMap((id) => this.#select(kept, columns, id))
      tables[kept.table] = kept.whose === 'mail' ? conversations.flatMap((one) => this.#mails(columns, one)) : found
    }
    return { of: '', tables, files: [] }
  }

  /** Moves the cases of a conversation out of sight, and removes everything else about them. `told`: what was promised, by number of the case. */
  restrict(conversation: string, kept: KeptCase[], settings: MerchantSettings | undefined, now: number): string[] {
    const { sql } = this.#tables
    const cases = sql
      .exec<CaseRow>('SELECT id, status, resolved_at, deadline_day FROM cases WHERE conversation = ?', conversation)
      .toArray()
    // What was said must not stay in the pages of the search either.
    if (cases.length > 0) sql.exec("INSERT INTO case_search (case_search, rank) VALUES ('secure-delete', 1)")
    for (const row of cases) this.#move(row, kept, settings, now)
    this.#forgetMails(conversation)
    sql.exec('DELETE FROM held_answers WHERE conversation = ?', conversation)
    return cases.map(({ id }) => id)
  }

  list(): RestrictedCases {
    const rows = this.#tables.sql
      .exec<Restricted>(
        `SELECT case_id, reference, at, until, was_open, deadline_day, kinds FROM restricted_cases
         ORDER BY was_open DESC, deadline_day IS NULL, deadline_day, at DESC`,
      )
      .toArray()
    return {
      cases: rows.map(({ case_id, was_open, deadline_day, kinds, ...row }) => ({
        ...row,
        id: case_id,
        wasOpen: was_open === 1,
        deadline: deadline_day,
        declarations: JSON.parse(kinds),
      })),
    }
  }

  find(caseId: string): RestrictedFile | undefined {
    const row = this.#tables.sql
      .exec<{ file: string }>('SELECT file FROM restricted_cases WHERE case_id = ?', caseId)
      .toArray()[0]
    return row && (JSON.parse(row.file) as RestrictedFile)
  }

  /** Forgets what has been kept for its time. */
  sweep(now: number): void {
    this.#tables.sql.exec('DELETE FROM restricted_cases WHERE until <= ?', dayInParis(new Date(now)))
  }

  #move(row: CaseRow, kept: KeptCase[], settings: MerchantSettings | undefined, now: number): void {
    const { sql } = this.#tables
    const file = this.#queue.find(row.id)
    if (!file) return
    const declared = sql.exec<{ kind: string; record: string }>(
      'SELECT kind, record FROM declarations WHERE case_id = ? ORDER BY number',
      row.id,
    )
    const declarations = declared.toArray()
    const evidence = {
      case: file,
      declarations: declarations.map(({ record }) => JSON.parse(record)),
      care: this.#care.of(row.id),
    }
    const most = retentionLimits.caseMonths
    const months = Math.min(settings?.retention?.caseMonths ?? most, most)
    const closedAt = row.resolved_at === null ? now : Date.parse(row.resolved_at)
    const promised = kept.find(({ reference }) => reference === file.reference)?.until
    sql.exec(
      `INSERT INTO restricted_cases (case_id, reference, at, until, was_open, deadline_day, kinds, file)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      row.id,
      file.reference,
      new Date(now).toISOString(),
      promised ?? dayInParis(new Date(closedAt + months * monthMs)),
      row.status === 'resolved' ? 0 : 1,
      row.deadline_day,
      JSON.stringify([...new Set(declarations.map(({ kind }) => kind))]),
      JSON.stringify(evidence),
    )
    const gone = keptIn('desk').filter(({ erasure, table }) => erasure !== 'nobody' && table !== 'restricted_cases')
    const order = ['declaration', 'case', 'case-id']
    for (const whose of order) {
      for (const { table } of gone.filter((one) => one.whose === whose)) {
        const where =
          whose === 'declaration'
            ? 'declaration IN (SELECT number FROM declarations WHERE case_id = ?)'
            : whose === 'case'
              ? 'case_id = ?'
              : 'id = ?'
        sql.exec(`DELETE FROM ${table} WHERE ${where}`, row.id)
      }
    }
  }

  /** Mails to a shopper whose conversation goes: not sent any more, but for acknowledgements on their way; no words of those that were. */
  #forgetMails(conversation: string): void {
    const { sql } = this.#tables
    sql.exec("DELETE FROM outbox WHERE conversation = ? AND kind IN ('reply', 'case-changed')", conversation)
    const mails = sql
      .exec<{ id: string; status: string }>(
        "SELECT id, status FROM outbox WHERE kind = 'mail' AND substr(id, 1, ?) = ?",
        conversation.length + 1,
        `${conversation}:`,
      )
      .toArray()
    for (const { id, status } of mails) {
      const what = id.slice(conversation.length + 1).split(':')[0] ?? ''
      if (status === 'delivered') sql.exec("UPDATE outbox SET payload = '' WHERE id = ?", id)
      else if (!acknowledgements.includes(what)) sql.exec('DELETE FROM outbox WHERE id = ?', id)
    }
  }

  #select({ table, whose }: KeptTable, columns: string, caseId: string): PersonRows['tables'][string] {
    if (whose === 'mail') return []
    const where = whose === 'case-id' ? 'id = ?' : 'case_id = ?'
    return this.#tables.sql.exec(`SELECT ${columns} FROM ${table} WHERE ${where}`, caseId).toArray() as never
  }

  #mails(columns: string, conversation: string): PersonRows['tables'][string] {
    const query = `SELECT ${columns} FROM outbox WHERE kind = 'mail' AND substr(id, 1, ?) = ?`
    const bound = [conversation.length + 1, `${conversation}:`] as const
    return this.#tables.sql.exec(query, ...bound).toArray() as never
  }
}
