import {
  type Answer,
  type AuditAct,
  type Case,
  type CaseLine,
  type CaseStatus,
  type Language,
  type Message,
  type RestrictedReason,
  retentionLimits,
} from '../../protocol/index.ts'
import type { Acting, Outcome } from '../env.ts'
import { dayInParis } from '../merchants/clock.ts'
import { type CaseState, caseLine, currentCase, queueDeadline } from './line.ts'
import { Clocks } from './moves-clock.ts'
import { Register } from './register.ts'
import type { Tables } from './schema.ts'

const dayMs = 86_400_000
const monthMs = (365.25 / 12) * dayMs

type CaseRow = {
  id: string
  conversation: string
  status: CaseStatus
  claimed_by: string | null
  claimed_name: string | null
  resolved_at: string | null
  satisfaction: number | null
  satisfaction_word: string | null
  waiting_for_agent: number
  last_message_at: string
  file: string
}

/** What agents do with a case, or administrators with what is not one, and is kept for twelve months. */
export type AuditedAct = AuditAct

/** No deadline: after every day. */
const never = '9999-12-31'

function stateOf(row: CaseRow): CaseState {
  return {
    status: row.status,
    ...(row.claimed_by !== null && { claimedBy: { id: row.claimed_by, name: row.claimed_name ?? '' } }),
    ...(row.resolved_at !== null && { resolvedAt: row.resolved_at }),
    ...(row.satisfaction !== null && { satisfaction: row.satisfaction }),
    ...(row.satisfaction_word !== null && { satisfactionWord: row.satisfaction_word }),
    waitingForAgent: row.waiting_for_agent === 1,
    lastMessageAt: row.last_message_at,
  }
}

/** The cases of one merchant, in the order in which they must be dealt with. Every change is one synchronous block. */
export class Queue {
  readonly #tables: Tables
  readonly #register: Register
  readonly #clocks: Clocks

  constructor(tables: Tables) {
    this.#tables = tables
    this.#register = new Register(tables)
    this.#clocks = new Clocks(tables)
  }

  /** True the first time an event is seen, and from then on false. */
  firstTime(eventId: string): boolean {
    return (
      this.#tables.sql
        .exec('INSERT INTO events (id, at) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING id', eventId, Date.now())
        .toArray().length > 0
    )
  }

  /** Files a case, or what was added to one that is filed. A second open case of the same conversation is not filed. */
  file(file: Case): boolean {
    // A file computed later may have come first.
    if ((this.#stored(file.id)?.version ?? 1) > (file.version ?? 1)) return false
    const added = this.#tables.sql
      .exec(
        'UPDATE cases SET file = ?, deadline_day = ? WHERE id = ? RETURNING id',
        JSON.stringify(file),
        queueDeadline(file)?.day ?? null,
        file.id,
      )
      .toArray()
    if (added.length > 0) {
      this.awaits(file.id)
      return true
    }
    const filed = this.#tables.sql
      .exec(
        `INSERT INTO cases (id, conversation, status, deadline_day, waiting_since, opened_at, waiting_for_agent, last_message_at, file)
         VALUES (?, ?, 'waiting', ?, ?, ?, 1, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
        file.id,
        file.conversation,
        queueDeadline(file)?.day ?? null,
        Date.parse(file.openedAt),
        file.openedAt,
        file.openedAt,
        JSON.stringify(file),
      )
      .toArray()
    if (filed.length === 0) return false
    this.#remember(file.id, 'waiting', null)
    this.awaits(file.id)
    return true
  }

  /** Notes whether a complaint of this case still waits for its answer. */
  awaits(caseId: string): void {
    const row = this.#row(caseId)
    if (!row) return
    const { answerBy, openedAt } = JSON.parse(row.file) as Case
    this.#register.awaits(caseId, { answerBy, since: openedAt, isResolved: row.status === 'resolved' })
  }

  /**
   * Complaints whose asked day has passed without an answer first, then by nearest day, legal or asked for, then the
   * oldest; resolved cases newest first.
   */
  list(status: CaseStatus | 'open', limit: number): { cases: CaseLine[]; total: number } {
    const where = status === 'open' ? `status <> 'resolved'` : 'status = ?'
    const bound = status === 'open' ? [] : [status]
    const order = status === 'resolved' ? 'resolved_at DESC' : 'late DESC, first_day, waiting_since, id'
    const rows = this.#tables.sql
      .exec<CaseRow>(
        // Only the ids are sorted: the files are long.
        `SELECT cases.* FROM (
           SELECT id, day IS NOT NULL AND day < ? AS late,
             min(coalesce(deadline_day, '${never}'), coalesce(day, '${never}')) AS first_day
           FROM cases LEFT JOIN awaited_answers ON case_id = id WHERE ${where} ORDER BY ${order} LIMIT ?
         ) AS page JOIN cases USING (id) ORDER BY ${order}`,
        dayInParis(new Date()),
        ...bound,
        limit,
      )
      .toArray()
    const { total } = this.#tables.sql
      .exec<{ total: number }>(`SELECT count(*) AS total FROM cases WHERE ${where}`, ...bound)
      .one()
    return { cases: rows.map((row) => this.#lineOf(row)), total }
  }

  /** The case as it stands, or undefined. */
  find(caseId: string): Case | undefined {
    const row = this.#row(caseId)
    if (!row) return undefined
    const file = JSON.parse(row.file) as Case
    const answeredAt = file.answerBy && this.#register.answeredAt(row.id, file.openedAt)
    const declared = this.#register.last(row.id)
    return currentCase(file, { ...stateOf(row), ...(answeredAt && { answeredAt }), ...(declared && { declared }) })
  }

  /** Its line of the queue, or undefined. */
  line(caseId: string): CaseLine | undefined {
    const row = this.#row(caseId)
    return row && this.#lineOf(row)
  }

  #lineOf(row: CaseRow): CaseLine {
    const answerBy = this.#register.awaitedBy(row.id)
    const line = caseLine(JSON.parse(row.file) as Case, { ...stateOf(row), ...(answerBy && { answerBy }) })
    return { ...line, ...this.#clocks.marks(row.id) }
  }

  /** One statement decides between two agents; a repeat by the same agent is not an error. `changed`: it was this call. */
  claim(agent: { id: string; name: string }, caseId: string): Outcome<{ case: Case; changed: boolean }> {
    const claimed = this.#tables.sql
      .exec(
        `UPDATE cases SET status = 'claimed', claimed_by = ?, claimed_name = ? WHERE id = ? AND status = 'waiting' RETURNING id`,
        agent.id,
        agent.name,
        caseId,
      )
      .toArray()
    if (claimed.length > 0) this.#remember(caseId, 'claimed', agent.id, agent.name)
    const held = this.heldBy(agent.id, caseId)
    return 'ok' in held ? { ok: { case: held.ok, changed: claimed.length > 0 } } : held
  }

  /** The case, if this agent holds it; otherwise why not. */
  heldBy(agentId: string, caseId: string): Outcome<Case> {
    const found = this.find(caseId)
    if (!found) return { problem: 'not-found' }
    if (found.status === 'resolved') return { problem: 'case-closed' }
    if (found.status === 'waiting') return { problem: 'case-not-claimed' }
    if (found.claimedBy?.id !== agentId) return { problem: 'case-already-claimed', detail: found.claimedBy?.name }
    return { ok: found }
  }

  /** Back to the queue; the place in it is kept. */
  release(agentId: string, caseId: string): Outcome<Case> {
    return this.#leave(agentId, caseId, 'waiting', null)
  }

  /** Takes a case from whoever holds it; undefined when nobody does. */
  takeBack(caseId: string): Case | undefined {
    const taken = this.#tables.sql
      .exec(
        "UPDATE cases SET status = 'waiting', claimed_by = NULL, claimed_name = NULL WHERE id = ? AND status = 'claimed' RETURNING id",
        caseId,
      )
      .toArray()
    return taken.length > 0 ? this.find(caseId) : undefined
  }

  /** Closes the case; the conversation may open another one later. */
  resolve(agentId: string, caseId: string): Outcome<Case> {
    return this.#leave(agentId, caseId, 'resolved', new Date().toISOString())
  }

  /** Notes who spoke last. */
  spoke(caseId: string, message: Pick<Message, 'author' | 'sentAt'>): void {
    if (message.author !== 'shopper' && message.author !== 'agent') return
    if (message.author === 'agent') {
      this.#register.spoke(caseId, message.sentAt)
      this.awaits(caseId)
    }
    this.#tables.sql.exec(
      'UPDATE cases SET waiting_for_agent = ?, last_message_at = ? WHERE id = ? AND last_message_at <= ?',
      message.author === 'shopper' ? 1 : 0,
      message.sentAt,
      caseId,
      message.sentAt,
    )
  }

  /** An agent told the end of the contract, which is an answer though the system says it. */
  ended(agent: Acting, caseId: string, sentAt: string): void {
    this.spoke(caseId, { author: 'agent', sentAt })
    this.audit(agent, caseId, 'confirmed-end')
  }

  /** Keeps the shopper's score. */
  scored(caseId: string, score: number, word?: string): void {
    const change = 'UPDATE cases SET satisfaction = ?, satisfaction_word = ? WHERE id = ?'
    this.#tables.sql.exec(change, score, word ?? null, caseId)
  }

  /** One more answer of this kind on this day, for insights. */
  countAnswer(day: string, answer: { right: string | null; action: Answer['action']; language: Language }): void {
    this.#tables.sql.exec(
      `INSERT INTO answer_counts (day, right_id, action, language, count) VALUES (?, ?, ?, ?, 1)
       ON CONFLICT DO UPDATE SET count = count + 1`,
      day,
      answer.right ?? '',
      answer.action,
      answer.language,
    )
  }

  /** The cases that an agent holds. */
  heldCases(agentId: string): string[] {
    const held = "SELECT id FROM cases WHERE status = 'claimed' AND claimed_by = ?"
    return this.#tables.sql
      .exec<{ id: string }>(held, agentId)
      .toArray()
      .map(({ id }) => id)
  }

  /** Who did what to which case, when and where from. */
  audit({ id, session, network }: Acting, caseId: string, what: AuditedAct, reason?: RestrictedReason): void {
    this.#tables.sql.exec(
      'INSERT INTO audit (at, agent, case_id, what, session, network, reason) VALUES (?, ?, ?, ?, ?, ?, ?)',
      Date.now(),
      id,
      caseId,
      what,
      session ?? null,
      network ?? null,
      reason ?? null,
    )
  }

  /** Forgets what is past its retention: events after 30 days, audit rows after twelve months, cases and declarations three years after closing, or the fewer months that the merchant chose. */
  sweep(now: number, caseMonths: number = retentionLimits.caseMonths): void {
    const { sql } = this.#tables
    sql.exec('DELETE FROM events WHERE at < ?', now - 30 * dayMs)
    sql.exec('DELETE FROM audit WHERE at < ?', now - 365 * dayMs)
    const closedBefore = new Date(now - Math.min(caseMonths, retentionLimits.caseMonths) * monthMs).toISOString()
    const closed = "SELECT id FROM cases WHERE status = 'resolved' AND resolved_at < ?"
    sql.exec(`DELETE FROM history WHERE case_id IN (${closed})`, closedBefore)
    sql.exec(`DELETE FROM cases WHERE id IN (${closed})`, closedBefore)
    this.#register.sweep(closedBefore)
  }

  #stored(caseId: string): Case | undefined {
    const row = this.#row(caseId)
    return row && (JSON.parse(row.file) as Case)
  }

  #row(caseId: string): CaseRow | undefined {
    return this.#tables.sql.exec<CaseRow>('SELECT * FROM cases WHERE id = ?', caseId).toArray()[0]
  }

  #leave(agentId: string, caseId: string, status: 'waiting' | 'resolved', resolvedAt: string | null): Outcome<Case> {
    const held = this.heldBy(agentId, caseId)
    if (!('ok' in held)) return held
    const holder = status === 'resolved' ? held.ok.claimedBy : undefined
    this.#tables.sql.exec(
      `UPDATE cases SET status = ?, claimed_by = ?, claimed_name = ?, resolved_at = ? WHERE id = ? AND claimed_by = ?`,
      status,
      holder?.id ?? null,
      holder?.name ?? null,
      resolvedAt,
      caseId,
      agentId,
    )
    this.#remember(caseId, status, agentId, held.ok.claimedBy?.name)
    this.awaits(caseId)
    const left = this.find(caseId)
    return left ? { ok: left } : { problem: 'not-found' }
  }

  #remember(caseId: string, status: CaseStatus, agentId: string | null, name?: string): void {
    this.#tables.sql.exec(
      'INSERT INTO history (case_id, status, agent, name, at) VALUES (?, ?, ?, ?, ?)',
      caseId,
      status,
      agentId,
      name ?? null,
      new Date().toISOString(),
    )
  }
}
