import type { KeyScope, KeyView, MakeKey } from '../../protocol/index.ts'
import type { KnownKey } from '../back-office.ts'
import type { Outcome } from '../env.ts'
import { dayInParis } from '../merchants/clock.ts'
import type { Tables } from './schema.ts'

const dayMs = 86_400_000
/** How long a replaced secret still counts. */
const rotationMs = dayMs
/** How long a key counts without being renewed. */
const lifetimeMs = 365 * dayMs
/** The name of a key that is gone is kept as long as the log that names it. */
const rememberedMs = 365 * dayMs
const mostKeys = 20

type Row = {
  id: string
  name: string
  scopes: string
  hash: string
  previous: string | null
  previous_until: number | null
  created_at: number
  ends_at: number
  used_on: string | null
  withdrawn_at: number | null
}

const iso = (at: number) => new Date(at).toISOString()

/** The keys of one merchant's programs: their secrets are known by keyed hashes only. */
export class Keys {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** Those that count or have ended, oldest first; not those that were withdrawn. `prefix`: how a key begins. */
  list(now: number, prefix: (id: string) => string): KeyView[] {
    return this.#tables.sql
      .exec<Row>('SELECT * FROM merchant_keys WHERE withdrawn_at IS NULL ORDER BY created_at, id')
      .toArray()
      .map((row) => ({
        id: row.id,
        name: row.name,
        prefix: prefix(row.id),
        scopes: JSON.parse(row.scopes) as KeyScope[],
        createdAt: iso(row.created_at),
        endsAt: iso(row.ends_at),
        ...(row.used_on !== null && { usedOn: row.used_on }),
        ...(row.previous_until !== null && row.previous_until > now && { rotatingUntil: iso(row.previous_until) }),
      }))
  }

  /** All that the log may name, by the id it has there. */
  holders(): { id: string; name: string }[] {
    return this.#tables.sql
      .exec<{ id: string; name: string }>(
        "SELECT 'key:' || id AS id, name FROM merchant_keys ORDER BY created_at, merchant_keys.id",
      )
      .toArray()
  }

  /** Keeps a new key; the twenty-first is refused. */
  add({ id, hash, name, scopes }: Pick<MakeKey, 'name' | 'scopes'> & { id: string; hash: string }, now: number) {
    const { sql } = this.#tables
    const { count } = sql
      .exec<{ count: number }>('SELECT count(*) AS count FROM merchant_keys WHERE withdrawn_at IS NULL')
      .one()
    if (count >= mostKeys) return false
    sql.exec(
      'INSERT INTO merchant_keys (id, name, scopes, hash, created_at, ends_at) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      name,
      JSON.stringify([...new Set(scopes)]),
      hash,
      now,
      now + lifetimeMs,
    )
    return true
  }

  /** Puts a new secret in the place of the present one, which counts for a day more unless the key has ended. False when there is none. */
  rotate(id: string, hash: string, now: number): boolean {
    return (
      this.#tables.sql
        .exec(
          `UPDATE merchant_keys SET previous = hash, previous_until = min(?, ends_at), hash = ?, ends_at = ?
           WHERE id = ? AND withdrawn_at IS NULL RETURNING id`,
          now + rotationMs,
          hash,
          now + lifetimeMs,
          id,
        )
        .toArray().length > 0
    )
  }

  /** Its secrets are forgotten; only its name stays, for the log. False when there is none. */
  withdraw(id: string, now: number): boolean {
    return (
      this.#tables.sql
        .exec(
          `UPDATE merchant_keys SET hash = '', previous = NULL, previous_until = NULL, withdrawn_at = ?
           WHERE id = ? AND withdrawn_at IS NULL RETURNING id`,
          now,
          id,
        )
        .toArray().length > 0
    )
  }

  /** The key whose secret has this hash. Whoever holds a key that has ended is told so; a stranger learns nothing. */
  find(id: string, hash: string, now: number): Outcome<KnownKey> {
    if (!this.#tables.exist()) return { problem: 'key-not-valid' }
    const { sql } = this.#tables
    const row = sql.exec<Row>('SELECT * FROM merchant_keys WHERE id = ? AND withdrawn_at IS NULL', id).toArray()[0]
    if (!row) return { problem: 'key-not-valid' }
    const isFormer = row.previous !== null && (row.previous_until ?? 0) > now && isSame(row.previous, hash)
    if (!isSame(row.hash, hash) && !isFormer) return { problem: 'key-not-valid' }
    if (row.ends_at <= now) return { problem: 'key-not-valid', detail: 'It has ended: renew it at the desk.' }
    const today = dayInParis(new Date(now))
    if (row.used_on !== today) sql.exec('UPDATE merchant_keys SET used_on = ? WHERE id = ?', today, id)
    return { ok: { id, name: row.name, scopes: JSON.parse(row.scopes) as KeyScope[] } }
  }

  /** Forgets replaced secrets after their day, and withdrawn keys with the log that names them. */
  sweep(now: number): void {
    const { sql } = this.#tables
    sql.exec('UPDATE merchant_keys SET previous = NULL, previous_until = NULL WHERE previous_until <= ?', now)
    sql.exec('DELETE FROM merchant_keys WHERE withdrawn_at <= ?', now - rememberedMs)
  }
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => new TextEncoder().encode(text))
  return !!left && !!right && left.byteLength === right.byteLength && crypto.subtle.timingSafeEqual(left, right)
}
