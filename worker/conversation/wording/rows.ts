import type { Answer, AnswerChunk } from '../../../protocol/index.ts'
import type { TurnResult } from '../../answer/index.ts'

/**
 * A turn that a model has a part in. What our own code made of it is kept whole, so that the turn is completed whatever
 * happens. `storedAt`, `dueAt`: when the message was stored, and when its answer is shown in any case, in milliseconds.
 */
export type PendingAnswer = { turn: string; message: string; storedAt: number; dueAt: number } & (
  | { stage: 'reading'; asked: { id: string; text: string }; read: TurnResult }
  | { stage: 'wording'; answer: Answer }
)

/** What a conversation keeps of a model's work. Synchronous, like the rest of its rows. */
export class WordingRows {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
  }

  pending(): PendingAnswer | null {
    return this.#value<PendingAnswer>('pending-answer')
  }

  keep(pending: PendingAnswer): void {
    this.#keep('pending-answer', pending)
  }

  drop(): void {
    this.#sql.exec("DELETE FROM about WHERE key = 'pending-answer'")
  }

  /** Adds chunks to a turn under the next numbers; gives the first one. */
  append(turn: string, chunks: readonly AnswerChunk[]): number {
    const row = this.#sql
      .exec<{ last: number; chunks: string }>('SELECT last_chunk AS last, chunks FROM turns WHERE id = ?', turn)
      .one()
    const all: AnswerChunk[] = [...JSON.parse(row.chunks), ...chunks]
    const last = row.last + chunks.length
    this.#sql.exec('UPDATE turns SET last_chunk = ?, chunks = ? WHERE id = ?', last, JSON.stringify(all), turn)
    return row.last + 1
  }

  /** Counts a call of a model today; false, and not counted, when there were enough. */
  takeCall(day: string, most: number): boolean {
    const before = this.#value<{ day: string; calls: number }>('model-calls')
    const calls = before?.day === day ? before.calls : 0
    if (calls >= most) return false
    this.#keep('model-calls', { day, calls: calls + 1 })
    return true
  }

  #value<T>(key: string): T | null {
    const row = this.#sql.exec<{ value: string }>('SELECT value FROM about WHERE key = ?', key).toArray()[0]
    return row ? JSON.parse(row.value) : null
  }

  #keep(key: string, value: unknown): void {
    this.#sql.exec('INSERT OR REPLACE INTO about (key, value) VALUES (?, ?)', key, JSON.stringify(value))
  }
}
