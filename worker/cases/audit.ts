import {
  type AuditAct,
  type AuditEntry,
  type AuditFilter,
  type AuditPlace,
  type AuditTouched,
  Move,
} from '../../protocol/index.ts'
import type { Acting } from '../env.ts'
import type { Tables } from './schema.ts'

type Row = {
  at: number
  agent: string
  case_id: string
  what: AuditAct
  session: string | null
  network: string | null
  reason: AuditEntry['reason']
  reference: string | null
  /** The connector or key that it was done to. */
  named: string | null
}

const readingMs = 10 * 60_000
const reference = "json_extract(cases.file, '$.reference')"

/** The log of who did what, read. It is written by the queue, never changed, and swept after twelve months. */
export class AuditLog {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** Newest first. No row has a number outside: a page begins after so many acts of one instant. */
  page(filter: AuditFilter, limit: number, after?: AuditPlace): { entries: AuditEntry[]; next: AuditPlace | null } {
    const { where, bound } = this.#conditions(filter)
    const rows = this.#tables.sql
      .exec<Row>(
        `SELECT page.*, ${reference} AS reference, coalesce(connectors.name, kept.name) AS named
         FROM (SELECT number, at, agent, case_id, what, session, network, reason FROM audit
               WHERE ${where} AND at <= ? ORDER BY at DESC, number DESC LIMIT ? OFFSET ?) AS page
         LEFT JOIN cases ON cases.id = page.case_id LEFT JOIN connectors ON connectors.id = page.case_id
         LEFT JOIN merchant_keys AS kept ON kept.id = page.case_id
         ORDER BY page.at DESC, page.number DESC`,
        ...bound,
        after?.at ?? Number.MAX_SAFE_INTEGER,
        limit,
        after?.skip ?? 0,
      )
      .toArray()
    const last = rows.at(-1)
    if (!last || rows.length < limit) return { entries: rows.map(entryOf), next: null }
    const sameInstant = rows.filter(({ at }) => at === last.at).length
    const skip = sameInstant + (after?.at === last.at ? after.skip : 0)
    return { entries: rows.map(entryOf), next: { at: last.at, skip } }
  }

  /** True when this session has read the log within the last ten minutes. */
  isReading({ id, session }: Acting, now: number): boolean {
    const read = "SELECT 1 FROM audit WHERE at > ? AND what = 'log-read' AND agent = ? AND session = ? LIMIT 1"
    return this.#tables.sql.exec(read, now - readingMs, id, session ?? null).toArray().length > 0
  }

  /** The cases that these acts touched, by when they were first touched. */
  touched(filter: AuditFilter): AuditTouched {
    const { where, bound } = this.#conditions(filter)
    const rows = this.#tables.sql
      .exec<{
        case_id: string
        acts: number
        first: number
        last: number
        reference: string | null
        conversation: string | null
      }>(
        `SELECT page.*, ${reference} AS reference, cases.conversation
         FROM (SELECT case_id, count(*) AS acts, min(at) AS first, max(at) AS last FROM audit
               WHERE ${where} AND what IN (${ofCases.map(() => '?').join(', ')}) GROUP BY case_id) AS page
         LEFT JOIN cases ON cases.id = page.case_id ORDER BY first, case_id`,
        ...bound,
        ...ofCases,
      )
      .toArray()
    const register = this.#tables.sql
      .exec(`SELECT 1 FROM audit WHERE ${where} AND what IN ('register-read', 'register-exported') LIMIT 1`, ...bound)
      .toArray()
    return {
      conversations: rows.map(({ case_id, first, last, ...row }) => ({
        ...row,
        case: case_id,
        first: new Date(first).toISOString(),
        last: new Date(last).toISOString(),
      })),
      register: register.length > 0,
    }
  }

  /** The conditions of a filter, over names of our own only. */
  #conditions({ agent, act, case: named, session, network, from, to }: AuditFilter): {
    where: string
    bound: (string | number)[]
  } {
    const asked: [string, (string | number)[] | undefined][] = [
      ['agent = ?', agent === undefined ? undefined : [agent]],
      ['what = ?', act === undefined ? undefined : [act]],
      [
        `case_id IN (SELECT ? UNION ALL SELECT id FROM cases WHERE ${reference} = ?)`,
        named === undefined ? undefined : [named, named.toUpperCase()],
      ],
      ['session = ?', session === undefined ? undefined : [session]],
      ['network = ?', network === undefined ? undefined : [network]],
      ['at >= ?', from === undefined ? undefined : [Date.parse(from)]],
      ['at <= ?', to === undefined ? undefined : [Date.parse(to)]],
    ]
    const used = asked.flatMap(([condition, values]) => (values === undefined ? [] : [[condition, values] as const]))
    return {
      where: ['1', ...used.map(([condition]) => condition)].join(' AND '),
      bound: used.flatMap(([, values]) => values),
    }
  }
}

/** Acts whose subject is a case. */
const ofCases: AuditAct[] = [
  'read',
  'opened-for-shopper',
  'person-exported',
  'person-erased',
  'restricted-read',
  'claimed',
  'released',
  'replied',
  'resolved',
  'confirmed-end',
  'noted',
  'sent-despite',
  'fact-set',
  'fact-asked',
  'file-opened',
  'decided',
  ...Move.options,
]

function entryOf({ at, agent, case_id, what, session, network, reason, reference, named }: Row): AuditEntry {
  return {
    at: new Date(at).toISOString(),
    agent: { id: agent, name: null },
    act: what,
    subject:
      reference === null ? { kind: 'other', id: case_id, name: named } : { kind: 'case', id: case_id, reference },
    session,
    network,
    reason,
  }
}
