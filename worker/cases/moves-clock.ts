import type { Case, CaseMarks, CaseStatus, Move, MoveDetail } from '../../protocol/index.ts'
import { type ClockState, type Due, dueOf, type Rules } from './moves-rules.ts'
import type { Tables } from './schema.ts'

/** Cases looked at by one alarm: the next one follows at once. */
const mostAtOnce = 200

type ClockRow = {
  id: string
  status: CaseStatus
  claimed_by: string | null
  claimed_name: string | null
  file: string
  unanswered_since: string | null
  held_since: string | null
  snoozed_until: number | null
  snoozed_by: string | null
  escalated_for: string | null
}

/** A case as the clock knows it. */
export interface Clocked {
  id: string
  file: Case
  holder?: { id: string; name: string }
  /** Who put it aside. */
  snoozedBy?: string
  state: ClockState
}

const clockedCases = `
  SELECT cases.id AS id, status, claimed_by, claimed_name, file, snoozed_until, snoozed_by, escalated_for,
    CASE WHEN waiting_for_agent = 1 THEN coalesce(unanswered_since, last_message_at) END AS unanswered_since,
    (SELECT max(at) FROM history WHERE case_id = cases.id AND history.status = 'claimed'
      AND (what IS NULL OR what IN ('assigned', 'woken', 'reopened'))) AS held_since
  FROM cases JOIN case_clocks ON case_clocks.case_id = cases.id`

/** What time does to cases: when each must be looked at, and how each is marked. Only stores: the Desk acts. */
export class Clocks {
  readonly #tables: Tables
  #isComplete = false

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** When the next case must be looked at; null when none. What has changed since is worked out again first. */
  nextAt(rules: Rules, now: number): number | null {
    const { sql } = this.#tables
    this.#complete()
    for (const one of this.#rows('stale = 1 LIMIT ?', mostAtOnce)) {
      const { due, nextAt } = dueOf(one.state, rules, now)
      this.#keepNext(one.id, due.length > 0 ? now : nextAt)
    }
    const { stale, next } = sql
      .exec<{ stale: number; next: number | null }>(
        'SELECT EXISTS (SELECT 1 FROM case_clocks WHERE stale = 1) AS stale, (SELECT min(next_at) FROM case_clocks) AS next',
      )
      .one()
    return stale === 1 ? now : next
  }

  /** The cases to which something is due, with what. Each must be dealt with before it is asked again. */
  due(rules: Rules, now: number): { one: Clocked; due: Due[] }[] {
    return this.#rows('next_at <= ? LIMIT ?', now, mostAtOnce).flatMap((one) => {
      const { due, nextAt } = dueOf(one.state, rules, now)
      this.#keepNext(one.id, nextAt)
      return due.length > 0 ? [{ one, due }] : []
    })
  }

  /** The rules have changed: every open case is looked at again. */
  changed(): void {
    this.#tables.sql.exec(
      "UPDATE case_clocks SET stale = 1 WHERE case_id IN (SELECT id FROM cases WHERE status <> 'resolved')",
    )
  }

  /** How a case stands beside its status. */
  marks(caseId: string): CaseMarks {
    const row = this.#tables.sql
      .exec<Pick<ClockRow, 'status' | 'unanswered_since' | 'snoozed_until' | 'escalated_for'>>(
        `SELECT status, snoozed_until, escalated_for,
           CASE WHEN waiting_for_agent = 1 THEN coalesce(unanswered_since, last_message_at) END AS unanswered_since
         FROM cases LEFT JOIN case_clocks ON case_clocks.case_id = cases.id WHERE cases.id = ?`,
        caseId,
      )
      .toArray()[0]
    if (!row || row.status === 'resolved') return {}
    return {
      ...(row.unanswered_since !== null && { waitingSince: row.unanswered_since }),
      ...(row.snoozed_until !== null && { snoozedUntil: new Date(row.snoozed_until).toISOString() }),
      ...(row.escalated_for !== null && { escalatedFor: row.escalated_for }),
    }
  }

  snooze(caseId: string, until: number, agentId: string): void {
    this.#tables.sql.exec(
      `INSERT INTO case_clocks (case_id, stale, snoozed_until, snoozed_by) VALUES (?, 1, ?, ?)
       ON CONFLICT (case_id) DO UPDATE SET stale = 1, snoozed_until = excluded.snoozed_until, snoozed_by = excluded.snoozed_by`,
      caseId,
      until,
      agentId,
    )
  }

  /** True when it was put aside until now. */
  wake(caseId: string): boolean {
    return (
      this.#tables.sql
        .exec(
          'UPDATE case_clocks SET stale = 1, snoozed_until = NULL WHERE case_id = ? AND snoozed_until IS NOT NULL RETURNING case_id',
          caseId,
        )
        .toArray().length > 0
    )
  }

  /** Marks a case for its nearest legal day, and what the administrators must be told of; null: no longer. */
  escalate(caseId: string, day: string | null, fresh: readonly { id: string; day: string }[], now: number): void {
    const { sql } = this.#tables
    sql.exec('UPDATE case_clocks SET stale = 1, escalated_for = ? WHERE case_id = ?', day, caseId)
    for (const deadline of fresh) {
      sql.exec(
        'INSERT INTO escalations (case_id, deadline, day, at, told) VALUES (?, ?, ?, ?, 0) ON CONFLICT DO NOTHING',
        caseId,
        deadline.id,
        deadline.day,
        now,
      )
    }
  }

  /** The legal days of which no administrator has been told. */
  untold(): { caseId: string; deadline: string; day: string }[] {
    return this.#tables.sql
      .exec<{ caseId: string; deadline: string; day: string }>(
        'SELECT case_id AS caseId, deadline, day FROM escalations WHERE told = 0 ORDER BY day, case_id',
      )
      .toArray()
  }

  /** True while a legal day waits for its mail. */
  get owesTelling(): boolean {
    return this.#tables.sql.exec('SELECT 1 FROM escalations WHERE told = 0 LIMIT 1').toArray().length > 0
  }

  /** The mail about these is in the outbox. */
  told(those: readonly { caseId: string; deadline: string; day: string }[]): void {
    for (const { caseId, deadline, day } of those)
      this.#tables.sql.exec(
        'UPDATE escalations SET told = 1 WHERE case_id = ? AND deadline = ? AND day = ?',
        caseId,
        deadline,
        day,
      )
  }

  /** Writes in the history what was done; nothing there is ever changed. */
  remember(
    caseId: string,
    what: Move,
    agent: { id: string; name: string } | null,
    detail: MoveDetail,
    now: number,
  ): void {
    this.#tables.sql.exec(
      `INSERT INTO history (case_id, status, agent, name, what, detail, at)
       SELECT id, status, ?, ?, ?, ?, ? FROM cases WHERE id = ?`,
      agent?.id ?? null,
      agent?.name ?? null,
      what,
      JSON.stringify(detail),
      new Date(now).toISOString(),
      caseId,
    )
  }

  #keepNext(caseId: string, at: number | null): void {
    this.#tables.sql.exec('UPDATE case_clocks SET stale = 0, next_at = ? WHERE case_id = ?', at, caseId)
  }

  /** Open cases that came before there was a clock get one, once after each start. */
  #complete(): void {
    if (this.#isComplete) return
    this.#isComplete = true
    this.#tables.sql.exec(
      `INSERT INTO case_clocks (case_id, stale) SELECT id, 1 FROM cases
       WHERE status <> 'resolved' AND id NOT IN (SELECT case_id FROM case_clocks)`,
    )
  }

  #rows(where: string, ...bound: SqlStorageValue[]): Clocked[] {
    const { sql } = this.#tables
    return sql
      .exec<ClockRow>(`${clockedCases} WHERE ${where}`, ...bound)
      .toArray()
      .map((row) => {
        const told = sql
          .exec<{ deadline: string; day: string }>('SELECT deadline, day FROM escalations WHERE case_id = ?', row.id)
          .toArray()
        const file = JSON.parse(row.file) as Case
        return {
          id: row.id,
          file,
          ...(row.claimed_by !== null && { holder: { id: row.claimed_by, name: row.claimed_name ?? '' } }),
          ...(row.snoozed_by !== null && { snoozedBy: row.snoozed_by }),
          state: {
            file,
            status: row.status,
            ...(row.unanswered_since !== null && { waitingSince: row.unanswered_since }),
            ...(row.held_since !== null && { heldSince: row.held_since }),
            ...(row.snoozed_until !== null && { snoozedUntil: row.snoozed_until }),
            ...(row.escalated_for !== null && { escalatedFor: row.escalated_for }),
            told: new Set(told.map(({ deadline, day }) => `${deadline} ${day}`)),
          },
        }
      })
  }
}
