import type {
  AttemptOutcome,
  Case,
  ConnectorDelivery,
  ConnectorEventType,
  ConnectorKind,
  ConnectorView,
} from '../../../protocol/index.ts'
import type { Attempted, ConnectorEvent, ConnectorSettings } from '../../env.ts'
import { newId } from '../../privacy/secrets.ts'
import type { Outbox } from '../outbox.ts'
import type { Tables } from '../schema.ts'
import { connectors } from './all.ts'

const hourMs = 3_600_000
/** How long a replaced secret still counts. */
export const rotationMs = 24 * hourMs
/** After how long without a success the merchant is told. */
const patienceMs = 24 * hourMs
const deliveriesShown = 100

/** A connector as it is stored; its credentials are sealed. */
export interface StoredConnector {
  id: string
  kind: ConnectorKind
  name: string
  settings: ConnectorSettings
  sealed: string
  /** The credentials before, while they count. */
  previous?: string
  isDisabled: boolean
  /** The id that a program gave when it made it with a key. */
  madeAs?: string
}

type Row = {
  id: string
  kind: ConnectorKind
  name: string
  settings: string
  sealed: string
  previous: string | null
  previous_until: number | null
  takes_replies: number
  created_at: number
  disabled_at: number | null
  disabled_why: 'by-hand' | 'gone' | null
  failing_since: number | null
  made_as: string | null
}
type AttemptRow = { delivery: string; at: number; outcome: AttemptOutcome; status: number | null }

const iso = (at: number) => new Date(at).toISOString()

/** The connectors of one merchant, what they are told, and how it went. Only stores: the Desk acts. */
export class Connectors {
  readonly #tables: Tables
  readonly #outbox: Outbox

  constructor(tables: Tables, outbox: Outbox) {
    this.#tables = tables
    this.#outbox = outbox
  }

  add(connector: Omit<StoredConnector, 'isDisabled' | 'previous'> & { takesReplies: boolean }, now: number): void {
    const { id, kind, name, settings, sealed, takesReplies, madeAs } = connector
    this.#tables.sql.exec(
      `INSERT INTO connectors (id, kind, name, settings, sealed, takes_replies, created_at, made_as)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      kind,
      name,
      JSON.stringify(settings),
      sealed,
      takesReplies ? 1 : 0,
      now,
      madeAs ?? null,
    )
  }

  count(): number {
    return this.#tables.sql
      .exec<{ count: number }>('SELECT count(*) AS count FROM connectors WHERE disabled_at IS NULL')
      .one().count
  }

  find(id: string, now: number): StoredConnector | null {
    if (!this.#tables.exist()) return null
    const row = this.#tables.sql.exec<Row>('SELECT * FROM connectors WHERE id = ?', id).toArray()[0]
    return row ? stored(row, now) : null
  }

  /** Those that programs made with a key, with the ids they gave, oldest first. */
  made(now: number): StoredConnector[] {
    return this.#tables.sql
      .exec<Row>('SELECT * FROM connectors WHERE made_as IS NOT NULL ORDER BY created_at, id')
      .toArray()
      .map((row) => stored(row, now))
  }

  /** Puts new credentials in the place of the present ones, which count for a day more. */
  rotate(id: string, sealed: string, takesReplies: boolean, now: number): void {
    this.#tables.sql.exec(
      'UPDATE connectors SET previous = sealed, previous_until = ?, sealed = ?, takes_replies = ? WHERE id = ?',
      now + rotationMs,
      sealed,
      takesReplies ? 1 : 0,
      id,
    )
  }

  /** Nothing more is sent; what waits is parked, where it can be sent again. False when there is none of this id. */
  disable(id: string, why: 'by-hand' | 'gone', now: number): boolean {
    const { sql } = this.#tables
    const found = sql
      .exec('UPDATE connectors SET disabled_at = ?, disabled_why = ? WHERE id = ? RETURNING id', now, why, id)
      .toArray()
    sql.exec(
      `UPDATE outbox SET status = 'parked' WHERE kind = 'event' AND status IN ('due', 'queued')
       AND json_extract(payload, '$.connector') = ?`,
      id,
    )
    return found.length > 0
  }

  enable(id: string): boolean {
    return (
      this.#tables.sql
        .exec(
          `UPDATE connectors SET disabled_at = NULL, disabled_why = NULL, failing_since = NULL, told = 0
           WHERE id = ? RETURNING id`,
          id,
        )
        .toArray().length > 0
    )
  }

  /** Tells every connector in use. `key`: the same again changes nothing. */
  tell(type: ConnectorEventType, file: Case, key: string, deskOrigin: string, now: number): void {
    const rows = this.#tables.sql.exec<{ id: string }>('SELECT id FROM connectors WHERE disabled_at IS NULL').toArray()
    for (const { id } of rows) this.#put(id, `${type}:${file.id}:${key}`, eventOf(type, file, deskOrigin, now), now)
  }

  test(id: string, now: number): void {
    this.#put(id, `test:${newId()}`, { id: `evt_${newId()}`, type: 'test', at: iso(now) }, now)
  }

  #put(connector: string, key: string, event: ConnectorEvent, now: number): void {
    this.#outbox.add(`connector:${connector}:${key}`, { kind: 'event', connector, event }, now)
  }

  /** Notes how an attempt ended. `gone`: the other side wants nothing more. */
  attempted(delivery: string, connector: string, attempted: Attempted, now: number): void {
    const { sql } = this.#tables
    sql.exec(
      'INSERT INTO connector_attempts (delivery, at, outcome, status) VALUES (?, ?, ?, ?)',
      delivery,
      now,
      attempted.outcome,
      attempted.status ?? null,
    )
    if (attempted.outcome === 'delivered') {
      sql.exec('UPDATE connectors SET failing_since = NULL, told = 0 WHERE id = ?', connector)
    } else {
      sql.exec('UPDATE connectors SET failing_since = coalesce(failing_since, ?) WHERE id = ?', now, connector)
    }
  }

  /** Connectors to which nothing has arrived for a day and that the merchant has not been told of; each is given once. */
  takeFailing(now: number): { id: string; name: string; since: string }[] {
    return this.#tables.sql
      .exec<{ id: string; name: string; failing_since: number }>(
        `UPDATE connectors SET told = 1 WHERE told = 0 AND disabled_at IS NULL AND failing_since <= ?
         RETURNING id, name, failing_since`,
        now - patienceMs,
      )
      .toArray()
      .map(({ id, name, failing_since }) => ({ id, name, since: iso(failing_since) }))
  }

  /** When the merchant must next be told of a failure; null when nothing fails. */
  nextAt(): number | null {
    const { since } = this.#tables.sql
      .exec<{ since: number | null }>(
        'SELECT min(failing_since) AS since FROM connectors WHERE told = 0 AND disabled_at IS NULL',
      )
      .one()
    return since === null ? null : since + patienceMs
  }

  /** Connectors as people see them. `repliesAt`: the address for one that takes replies. */
  list(now: number, repliesAt: (id: string) => string): ConnectorView[] {
    return this.#tables.sql
      .exec<Row>('SELECT * FROM connectors ORDER BY created_at, id')
      .toArray()
      .map((row) => ({
        id: row.id,
        kind: row.kind,
        name: row.name,
        target: connectors[row.kind].target(JSON.parse(row.settings) as ConnectorSettings),
        createdAt: iso(row.created_at),
        ...(row.disabled_at !== null && { disabled: { at: iso(row.disabled_at), why: row.disabled_why ?? 'by-hand' } }),
        ...(row.failing_since !== null && { failingSince: iso(row.failing_since) }),
        ...(row.previous_until !== null && row.previous_until > now && { rotatingUntil: iso(row.previous_until) }),
        ...(row.takes_replies === 1 && { repliesAt: repliesAt(row.id) }),
      }))
  }

  /** The newest deliveries with their attempts. */
  deliveries(): ConnectorDelivery[] {
    return this.#outbox.events(deliveriesShown).map(({ id, status, createdAt, nextAt, parcel }) => ({
      id,
      connector: parcel.connector,
      event: parcel.event.type,
      ...(parcel.event.case && { reference: parcel.event.case.reference }),
      status,
      createdAt: iso(createdAt),
      ...(status === 'due' && { nextAt: iso(nextAt) }),
      attempts: this.#tables.sql
        .exec<AttemptRow>('SELECT * FROM connector_attempts WHERE delivery = ? ORDER BY number', id)
        .toArray()
        .map(({ at, outcome, status: answered }) => ({
          at: iso(at),
          outcome,
          ...(answered !== null && { status: answered }),
        })),
    }))
  }

  /** Forgets the attempts of deliveries that are forgotten, and secrets that were replaced a day ago. */
  /** Forgets a connector, what it was told, and what it still should be; false when there is none of this id. */
  remove(id: string): boolean {
    const { sql } = this.#tables
    const gone = sql.exec('DELETE FROM connectors WHERE id = ? RETURNING id', id).toArray()
    if (gone.length === 0) return false
    const events = "SELECT id FROM outbox WHERE kind = 'event' AND json_extract(payload, '$.connector') = ?"
    sql.exec(`DELETE FROM connector_attempts WHERE delivery IN (${events})`, id)
    sql.exec(`DELETE FROM outbox WHERE id IN (${events})`, id)
    return true
  }

  sweep(now: number): void {
    const { sql } = this.#tables
    sql.exec('DELETE FROM connector_attempts WHERE delivery NOT IN (SELECT id FROM outbox)')
    sql.exec('UPDATE connectors SET previous = NULL, previous_until = NULL WHERE previous_until <= ?', now)
  }
}

function stored(row: Row, now: number): StoredConnector {
  const isRotating = row.previous !== null && (row.previous_until ?? 0) > now
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    settings: JSON.parse(row.settings) as ConnectorSettings,
    sealed: row.sealed,
    ...(isRotating && row.previous !== null && { previous: row.previous }),
    isDisabled: row.disabled_at !== null,
    ...(row.made_as !== null && { madeAs: row.made_as }),
  }
}

/** What of a case may be told outside: nothing that the shopper wrote, and no name. */
function eventOf(type: ConnectorEventType, file: Case, deskOrigin: string, now: number): ConnectorEvent {
  const { id, reference, language, openedAt, rights, deadlines, answerBy } = file
  return {
    id: `evt_${newId()}`,
    type,
    at: iso(now),
    case: {
      id,
      reference,
      language,
      openedAt,
      rights: rights.slice(0, 5).map(({ title }) => title),
      deadlines: deadlines
        .toSorted((one, other) => one.day.localeCompare(other.day))
        .slice(0, 5)
        .map(({ day, who, article }) => ({ day, who, article })),
      ...(answerBy !== undefined && { answerBy }),
      url: `${deskOrigin}/desk#${id}`,
    },
  }
}
