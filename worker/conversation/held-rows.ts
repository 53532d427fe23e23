import type { Answer } from '../../protocol/index.ts'

/** Answers of a conversation that wait to be read by a person. */
export class HeldRows {
  private readonly sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.sql = sql
  }

  migrate(): void {
    this.sql.exec(
      'CREATE TABLE IF NOT EXISTS held_answers (id TEXT PRIMARY KEY, answer TEXT NOT NULL, due_at INTEGER NOT NULL)',
    )
  }

  add(id: string, answer: Answer, dueAt: number): void {
    this.sql.exec('INSERT INTO held_answers (id, answer, due_at) VALUES (?, ?, ?)', id, JSON.stringify(answer), dueAt)
  }

  /** The answer, which from then on waits no more; undefined when it does not wait. */
  take(id: string): Answer | undefined {
    const rows = this.sql
      .exec<{ answer: string }>('DELETE FROM held_answers WHERE id = ? RETURNING answer', id)
      .toArray()
    return rows[0] && (JSON.parse(rows[0].answer) as Answer)
  }

  due(now: number): string[] {
    return this.sql
      .exec<{ id: string }>('SELECT id FROM held_answers WHERE due_at <= ? ORDER BY due_at', now)
      .toArray()
      .map(({ id }) => id)
  }

  /** When the next one is shown in any case; null when none waits. */
  nextAt(): number | null {
    return this.sql.exec<{ due: number | null }>('SELECT min(due_at) AS due FROM held_answers').one().due
  }
}
