import type { CannedReplies, CannedReply } from '../../../protocol/index.ts'
import type { Acting, Outcome } from '../../env.ts'
import type { Queue } from '../queue.ts'
import type { Tables } from '../schema.ts'
import { starters } from './starters.ts'

const mostReplies = 200

/** The merchant's own sentences, ready to be filled from a case. */
export class Canned {
  readonly #tables: Tables
  readonly #queue: Queue

  constructor(tables: Tables, queue: Queue) {
    this.#tables = tables
    this.#queue = queue
  }

  /** All of them, by language and title; the first time, what every merchant begins with. */
  all(): CannedReplies {
    this.#begin()
    return {
      replies: this.#tables.sql
        .exec<CannedReply>('SELECT id, language, title, text FROM canned_replies ORDER BY language DESC, title, id')
        .toArray(),
    }
  }

  /** Keeps one; the same id again replaces it. */
  save(acting: Acting, reply: CannedReply): Outcome<CannedReply> {
    this.#begin()
    const { sql } = this.#tables
    const others = sql
      .exec<{ count: number }>('SELECT count(*) AS count FROM canned_replies WHERE id <> ?', reply.id)
      .one()
    if (others.count >= mostReplies) return { problem: 'invalid-input', detail: 'Two hundred replies at most.' }
    this.#keep(reply)
    this.#queue.audit(acting, reply.id, 'canned-saved')
    return { ok: reply }
  }

  forget(acting: Acting, id: string): Outcome<null> {
    this.#begin()
    const gone = this.#tables.sql.exec('DELETE FROM canned_replies WHERE id = ? RETURNING id', id).toArray()
    if (gone.length === 0) return { problem: 'not-found' }
    this.#queue.audit(acting, id, 'canned-forgotten')
    return { ok: null }
  }

  #keep({ id, language, title, text }: CannedReply): void {
    this.#tables.sql.exec(
      'INSERT OR REPLACE INTO canned_replies (id, language, title, text) VALUES (?, ?, ?, ?)',
      id,
      language,
      title,
      text,
    )
  }

  /** Once and for all: what a merchant has thrown away does not come back. */
  #begin(): void {
    const isFirst = this.#tables.sql
      .exec('INSERT INTO canned_begun (only_row) VALUES (1) ON CONFLICT DO NOTHING RETURNING only_row')
      .toArray()
    if (isFirst.length > 0) for (const reply of starters) this.#keep(reply)
  }
}
