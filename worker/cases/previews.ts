import { MerchantSettings } from '../../protocol/index.ts'
import { newId } from '../privacy/secrets.ts'
import type { Tables } from './schema.ts'

const lifetimeMs = 3_600_000
/** Every pause in the writing makes one: the newest of them are enough for all who write at once. */
const mostKept = 20

/** Settings that are being written, kept for an hour so that the real window can show them before they are saved. */
export class Previews {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** Keeps a draft; what opens it. */
  keep(settings: MerchantSettings, now: number): string {
    const { sql } = this.#tables
    const ticket = newId()
    sql.exec(
      'INSERT INTO previews (ticket, settings, expires_at) VALUES (?, ?, ?)',
      ticket,
      JSON.stringify(settings),
      now + lifetimeMs,
    )
    sql.exec('DELETE FROM previews WHERE number <= (SELECT max(number) FROM previews) - ?', mostKept)
    return ticket
  }

  /** The draft that a ticket opens; null for none, or one that is too old. */
  find(ticket: string, now: number): MerchantSettings | null {
    if (!this.#tables.exist()) return null
    const rows = this.#tables.sql
      .exec<{ settings: string }>('SELECT settings FROM previews WHERE ticket = ? AND expires_at > ?', ticket, now)
      .toArray()
    return rows[0] ? MerchantSettings.parse(JSON.parse(rows[0].settings)) : null
  }

  sweep(now: number): void {
    this.#tables.sql.exec('DELETE FROM previews WHERE expires_at <= ?', now)
  }
}
