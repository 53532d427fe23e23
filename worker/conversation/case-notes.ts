import type { AgentNote } from '../answer/index.ts'
import type { OpenFeedback } from './feedback.ts'

/** What is noted beside the case: facts that agents gave, and what its shopper may still say of it. */
export class CaseNotes {
  private readonly sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.sql = sql
  }

  /** What agents gave of facts, oldest first. */
  agentNotes(): AgentNote[] {
    return this.value<AgentNote[]>('agent-notes') ?? []
  }

  keepAgentNotes(notes: readonly AgentNote[]): void {
    this.keep('agent-notes', notes)
  }

  /** What may still be said of the last case. */
  feedback(): OpenFeedback | null {
    return this.value('feedback')
  }

  keepFeedback(feedback: OpenFeedback): void {
    this.keep('feedback', feedback)
  }

  private value<T>(key: string): T | null {
    const row = this.sql.exec<{ value: string }>('SELECT value FROM about WHERE key = ?', key).toArray()[0]
    return row ? JSON.parse(row.value) : null
  }

  private keep(key: string, value: unknown): void {
    this.sql.exec('INSERT OR REPLACE INTO about (key, value) VALUES (?, ?)', key, JSON.stringify(value))
  }
}
