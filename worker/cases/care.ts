import {
  type CaseCare,
  type CaseStatus,
  type FactChange,
  type HistoryEntry,
  Move,
  MoveDetail,
  type Note,
  type PostNote,
  type SentDespite,
  type TakenDecision,
} from '../../protocol/index.ts'
import type { NamedActing, Outcome } from '../env.ts'
import type { Tables } from './schema.ts'

type HistoryRow = { status: CaseStatus; what: string | null; name: string | null; detail: string | null; at: string }

/** Notes for colleagues, and what happened to a case. Rows are added, never changed. */
export class Care {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** What colleagues know of a case beside its file. */
  of(caseId: string): CaseCare {
    const { sql } = this.#tables
    const notes = sql
      .exec<Note>('SELECT id, at, name AS by, text FROM case_notes WHERE case_id = ? ORDER BY number', caseId)
      .toArray()
    const rows = sql
      .exec<HistoryRow>('SELECT status, what, name, detail, at FROM history WHERE case_id = ? ORDER BY number', caseId)
      .toArray()
    return { notes, history: rows.map(entryOf) }
  }

  /** Keeps a note; the same id again is the same note, with other words it is refused. */
  note(agent: NamedActing, caseId: string, { id, text }: PostNote): Outcome<Note> {
    const { sql } = this.#tables
    sql.exec(
      `INSERT INTO case_notes (id, case_id, agent, name, at, text) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      id,
      caseId,
      agent.id,
      agent.name,
      new Date().toISOString(),
      text,
    )
    const kept = sql
      .exec<Note>(
        'SELECT id, at, name AS by, text FROM case_notes WHERE id = ? AND case_id = ? AND agent = ?',
        id,
        caseId,
        agent.id,
      )
      .toArray()[0]
    return kept?.text === text ? { ok: kept } : { problem: 'message-changed' }
  }

  /** An agent sent words that seem to deny a right, and said why. */
  sentDespite(agent: NamedActing, caseId: string, despite: SentDespite): void {
    this.#told('sent-despite', caseId, despite, agent)
  }

  /** An agent decided, and told the shopper so. */
  decided(agent: NamedActing, caseId: string, decision: TakenDecision): void {
    this.#told('decided', caseId, decision, agent)
  }

  /** A fact of a case was set by an agent (`fact-set`), told by the shopper (`fact-told`) or asked for (`fact-asked`). */
  fact(what: 'fact-set' | 'fact-told' | 'fact-asked', caseId: string, change: FactChange, by?: string): void {
    this.#told(what, caseId, change, by === undefined ? {} : { name: by })
  }

  #told(what: HistoryEntry['what'], caseId: string, detail: object, by: { id?: string; name?: string }): void {
    this.#tables.sql.exec(
      `INSERT INTO history (case_id, status, agent, name, what, detail, at)
       SELECT id, status, ?, ?, ?, ?, ? FROM cases WHERE id = ?`,
      by.id ?? null,
      by.name ?? null,
      what,
      JSON.stringify(detail),
      new Date().toISOString(),
      caseId,
    )
  }

  /** Forgets the notes of cases that are forgotten. */
  sweep(): void {
    this.#tables.sql.exec('DELETE FROM case_notes WHERE case_id NOT IN (SELECT id FROM cases)')
  }
}

function entryOf({ status, what, name, detail, at }: HistoryRow, index: number): HistoryEntry {
  const by = name !== null && { by: name }
  if (what === 'sent-despite' && detail !== null) return { what, at, ...by, despite: JSON.parse(detail) as SentDespite }
  if ((what === 'fact-set' || what === 'fact-told' || what === 'fact-asked') && detail !== null)
    return { what, at, ...by, change: JSON.parse(detail) as FactChange }
  if (what === 'decided' && detail !== null) return { what, at, ...by, decision: JSON.parse(detail) as TakenDecision }
  const move = Move.safeParse(what)
  if (move.success) return { what: move.data, at, ...by, move: MoveDetail.parse(JSON.parse(detail ?? '{}')) }
  if (status === 'waiting') return { what: index === 0 ? 'opened' : 'released', at, ...by }
  return { what: status, at, ...by }
}
