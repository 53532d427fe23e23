import type { HeldAnswer } from '../../protocol/index.ts'
import type { Tables } from './schema.ts'

const dayMs = 86_400_000

/** Answers that wait to be read by a person, as conversations report them: the conversation alone decides what is shown. */
export class HeldAnswerList {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  receive(conversation: string, held: HeldAnswer): void {
    this.#tables.sql.exec(
      'INSERT INTO held_answers (id, conversation, due_at, value) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      held.id,
      conversation,
      Date.parse(held.dueAt),
      JSON.stringify(held),
    )
  }

  /** It has been shown: its words go, that it was there is known for a day. */
  forget(id: string): void {
    this.#tables.sql.exec("UPDATE held_answers SET value = '' WHERE id = ?", id)
  }

  /** The next one to be shown first. */
  all(): HeldAnswer[] {
    return this.#tables.sql
      .exec<{ value: string }>("SELECT value FROM held_answers WHERE value <> '' ORDER BY due_at, id")
      .toArray()
      .map(({ value }) => JSON.parse(value) as HeldAnswer)
  }

  find(id: string): { conversation: string; isShown: boolean } | undefined {
    const query = 'SELECT conversation, value FROM held_answers WHERE id = ?'
    const [row] = this.#tables.sql.exec<{ conversation: string; value: string }>(query, id).toArray()
    return row && { conversation: row.conversation, isShown: row.value === '' }
  }

  /** What a conversation that is no more never took back. */
  sweep(now: number): void {
    this.#tables.sql.exec('DELETE FROM held_answers WHERE due_at < ?', now - dayMs)
  }
}
