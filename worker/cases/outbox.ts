import type { CaseChange, ConnectorEvent, Delivery, Mail } from '../env.ts'
import { attemptLeaseMs, nextAttemptAt } from './schedule.ts'
import type { Tables } from './schema.ts'

/** What leaves a Desk: a mail or an event for a connector through the queue, or a call to a conversation. */
export type Parcel =
  | { kind: 'mail'; mail: Mail }
  | { kind: 'event'; connector: string; event: ConnectorEvent }
  | { kind: 'reply'; caseId: string; id: string; agent: { id: string; name: string }; text: string }
  | ({ kind: 'case-changed' } & CaseChange)

type Status = Delivery['status']

type OutboxRow = {
  id: string
  kind: Parcel['kind']
  conversation: string | null
  payload: string
  status: Status
  attempts: number
  begun: number
  counted: number
  next_at: number
  expires_at: number | null
  created_at: number
}

/** A parcel with its place in the outbox. */
export interface Stored {
  id: string
  conversation: string | null
  attempts: number
  /** True when it has been counted against its recipient's hourly limit. */
  counted: boolean
  createdAt: number
  status: Status
  nextAt: number
  parcel: Parcel
}

function stored(row: OutboxRow): Stored {
  return {
    id: row.id,
    conversation: row.conversation,
    attempts: row.attempts,
    counted: row.counted === 1,
    createdAt: row.created_at,
    status: row.status,
    nextAt: row.next_at,
    parcel: JSON.parse(row.payload) as Parcel,
  }
}

/** The rows of what must still leave, with the time of their next attempt. Only stores: the Desk acts. */
export class Outbox {
  readonly #tables: Tables
  readonly #keepContent: boolean

  /** `keepContent`: delivered mails keep their words (demonstration only). */
  constructor(tables: Tables, keepContent: boolean) {
    this.#tables = tables
    this.#keepContent = keepContent
  }

  /** Adds a parcel, due at once, or with what its conversation still waits for. The same id again changes nothing. */
  add(id: string, parcel: Parcel, now: number, conversation: string | null = null): void {
    const expiresAt = parcel.kind === 'mail' && parcel.mail.expiresAt ? Date.parse(parcel.mail.expiresAt) : null
    this.#tables.sql.exec(
      `INSERT INTO outbox (id, kind, conversation, payload, status, next_at, expires_at, created_at)
       VALUES (?, ?, ?, ?, 'due', max(?, coalesce(
         (SELECT max(next_at) FROM outbox WHERE conversation = ? AND status = 'due'), 0)), ?, ?) ON CONFLICT DO NOTHING`,
      id,
      parcel.kind,
      conversation,
      JSON.stringify(parcel),
      now,
      conversation,
      expiresAt,
      now,
    )
  }

  /** Whether a reply waits under this id with these very words. */
  holdsReply(id: string, text: string): boolean {
    return this.#rows('id = ?', id).some(({ parcel }) => parcel.kind === 'reply' && parcel.text === text)
  }

  /** Mails whose turn it is. Attempts that were never reported back are due again; what is worthless by now is dropped. */
  dueMails(now: number): Stored[] {
    this.#tables.sql.exec(
      `DELETE FROM outbox WHERE expires_at IS NOT NULL AND expires_at <= ? AND status <> 'delivered'`,
      now,
    )
    this.#tables.sql.exec(`UPDATE outbox SET status = 'due' WHERE status = 'queued' AND next_at <= ?`, now)
    return this.#rows(`kind = 'mail' AND status = 'due' AND next_at <= ?`, now)
  }

  /** Events for connectors whose turn it is; asked for after the mails, which bring lost attempts back. */
  dueEvents(now: number): Stored[] {
    return this.#rows(`kind = 'event' AND status = 'due' AND next_at <= ?`, now)
  }

  /** The event under this id; undefined when there is none. */
  event(id: string): Extract<Parcel, { kind: 'event' }> | undefined {
    const parcel = this.#rows('id = ?', id)[0]?.parcel
    return parcel?.kind === 'event' ? parcel : undefined
  }

  /** The newest events, arrived or not. */
  events(limit: number): (Omit<Stored, 'parcel'> & { parcel: Extract<Parcel, { kind: 'event' }> })[] {
    return this.#tables.sql
      .exec<OutboxRow>(`SELECT * FROM outbox WHERE kind = 'event' ORDER BY number DESC LIMIT ?`, limit)
      .toArray()
      .map(stored)
      .flatMap((row) => (row.parcel.kind === 'event' ? [{ ...row, parcel: row.parcel }] : []))
  }

  /** True while this very attempt has begun and has not been reported. */
  isUnderWay(id: string, attempt: number): boolean {
    return this.#rows(`id = ? AND status = 'queued' AND attempts = ? AND begun = ?`, id, attempt, attempt).length > 0
  }

  /** Calls to conversations whose turn it is, oldest first. */
  dueCalls(now: number): Stored[] {
    return this.#rows(`kind IN ('reply', 'case-changed') AND status = 'due' AND next_at <= ?`, now)
  }

  /** True when something for this conversation has not arrived yet. */
  owes(conversation: string): boolean {
    return this.#rows(`conversation = ? AND status = 'due'`, conversation).length > 0
  }

  /** The mail waits, without counting an attempt. */
  delay(id: string, until: number): void {
    this.#tables.sql.exec('UPDATE outbox SET next_at = ? WHERE id = ?', until, id)
  }

  /** It was counted against its recipient's hourly limit: a retry is not counted again. */
  counted(id: string): void {
    this.#tables.sql.exec('UPDATE outbox SET counted = 1 WHERE id = ?', id)
  }

  /** One attempt starts now. Answers its number, from 1. */
  queued(id: string, now: number): number {
    const { attempts } = this.#tables.sql
      .exec<{ attempts: number }>(
        `UPDATE outbox SET status = 'queued', attempts = attempts + 1, next_at = ? WHERE id = ? RETURNING attempts`,
        now + attemptLeaseMs,
        id,
      )
      .one()
    return attempts
  }

  /** True for the first caller that begins this very attempt. */
  begin(id: string, attempt: number): boolean {
    return (
      this.#tables.sql
        .exec(
          `UPDATE outbox SET begun = ? WHERE id = ? AND status = 'queued' AND attempts = ? AND begun < ? RETURNING id`,
          attempt,
          id,
          attempt,
          attempt,
        )
        .toArray().length > 0
    )
  }

  /** It arrived. Calls leave no trace; mails keep their id, so that the same one is never sent again; events are shown in the log. */
  delivered(id: string): void {
    this.#tables.sql.exec(`DELETE FROM outbox WHERE id = ? AND kind IN ('reply', 'case-changed')`, id)
    this.#tables.sql.exec(
      `UPDATE outbox SET status = 'delivered', payload = CASE WHEN ? OR kind = 'event' THEN payload ELSE '' END WHERE id = ?`,
      this.#keepContent ? 1 : 0,
      id,
    )
  }

  /** The attempt failed: the next one by the schedule, not before the wait that was asked for, or parked. `isCounted`: `queued` has counted it. */
  failed(id: string, now: number, random: number, isCounted: boolean, retryAfterSeconds = 0): void {
    if (!isCounted) this.#tables.sql.exec('UPDATE outbox SET attempts = attempts + 1 WHERE id = ?', id)
    const row = this.#rows(`id = ? AND status IN ('due', 'queued')`, id)[0]
    if (!row) return
    const scheduled = nextAttemptAt(now, row.attempts, random)
    const next = scheduled === null ? null : Math.max(scheduled, now + retryAfterSeconds * 1000)
    if (next === null) this.park(id)
    else this.#tables.sql.exec(`UPDATE outbox SET status = 'due', next_at = ? WHERE id = ?`, next, id)
    // What was said later to the same conversation does not overtake it.
    if (next !== null && row.conversation !== null) this.#holdBack(row.conversation, next)
  }

  #holdBack(conversation: string, until: number): void {
    this.#tables.sql.exec(
      `UPDATE outbox SET next_at = max(next_at, ?) WHERE conversation = ? AND status = 'due'`,
      until,
      conversation,
    )
  }

  /** No more attempts until an agent asks for them. */
  park(id: string): void {
    this.#tables.sql.exec(`UPDATE outbox SET status = 'parked' WHERE id = ? AND status <> 'delivered'`, id)
  }

  /** Parked parcels, newest first. */
  parked(): Delivery[] {
    return this.#rows(`status = 'parked'`)
      .reverse()
      .map(({ id, attempts, createdAt, parcel }) => ({
        id,
        kind: parcel.kind,
        to: parcel.kind === 'mail' ? parcel.mail.to : '',
        subject: parcel.kind === 'mail' ? parcel.mail.subject : '',
        status: 'parked',
        attempts,
        createdAt: new Date(createdAt).toISOString(),
      }))
  }

  /** Starts the schedule of a parked parcel again, or of an event that has arrived; false when there is none of this id. */
  retry(id: string, now: number): boolean {
    return (
      this.#tables.sql
        .exec(
          `UPDATE outbox SET status = 'due', attempts = 0, begun = 0, next_at = ? WHERE id = ?
           AND (status = 'parked' OR (kind = 'event' AND status = 'delivered')) RETURNING id`,
          now,
          id,
        )
        .toArray().length > 0
    )
  }

  /** Newest mails that still have their words. */
  mails(limit: number): (Mail & { createdAt: string })[] {
    return this.#tables.sql
      .exec<OutboxRow>(`SELECT * FROM outbox WHERE kind = 'mail' AND payload <> '' ORDER BY number DESC LIMIT ?`, limit)
      .toArray()
      .map(stored)
      .flatMap(({ parcel, createdAt }) =>
        parcel.kind === 'mail' ? [{ ...parcel.mail, createdAt: new Date(createdAt).toISOString() }] : [],
      )
  }

  /** When the next attempt is due; null when nothing waits. */
  nextAt(): number | null {
    return this.#tables.sql
      .exec<{ next: number | null }>(`SELECT min(next_at) AS next FROM outbox WHERE status IN ('due', 'queued')`)
      .one().next
  }

  /** Forgets what arrived more than 30 days ago. */
  sweep(now: number): void {
    const days = 24 * 60 * 60 * 1000
    this.#tables.sql.exec(`DELETE FROM outbox WHERE status = 'delivered' AND created_at < ?`, now - 30 * days)
  }

  #rows(where: string, ...bound: SqlStorageValue[]): Stored[] {
    return this.#tables.sql
      .exec<OutboxRow>(`SELECT * FROM outbox WHERE ${where} ORDER BY number`, ...bound)
      .toArray()
      .filter((row) => row.payload !== '')
      .map(stored)
  }
}
