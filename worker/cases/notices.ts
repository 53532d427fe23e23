import type { AgentNotice, Case, MoveDetail } from '../../protocol/index.ts'
import type { Tables } from './schema.ts'

const dayMs = 86_400_000
const keptDays = 30
const mostShown = 20

/** What agents are told about cases that are or were theirs, until they have seen it. */
export class Notices {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** `by`: first name of who did it; null: the desk itself. */
  add(
    agentId: string,
    caseId: string,
    what: AgentNotice['what'],
    by: string | null,
    detail: MoveDetail,
    now: number,
  ): void {
    this.#tables.sql.exec(
      'INSERT INTO agent_notices (id, agent, case_id, what, name, detail, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      crypto.randomUUID(),
      agentId,
      caseId,
      what,
      by,
      JSON.stringify(detail),
      now,
    )
  }

  /** What this agent has not seen yet, newest first. */
  of(agentId: string): AgentNotice[] {
    return this.#tables.sql
      .exec<{
        id: string
        case_id: string
        what: AgentNotice['what']
        name: string | null
        detail: string
        at: number
        file: string
      }>(
        `SELECT agent_notices.id, case_id, what, name, detail, at, file FROM agent_notices JOIN cases ON cases.id = case_id
         WHERE agent = ? ORDER BY number DESC LIMIT ?`,
        agentId,
        mostShown,
      )
      .toArray()
      .map(({ id, case_id, what, name, detail, at, file }) => ({
        id,
        case: case_id,
        reference: (JSON.parse(file) as Case).reference,
        what,
        at: new Date(at).toISOString(),
        ...(name !== null && { by: name }),
        detail: JSON.parse(detail) as MoveDetail,
      }))
  }

  /** The agent has seen these. */
  seen(agentId: string, ids: readonly string[]): void {
    for (const id of ids) this.#tables.sql.exec('DELETE FROM agent_notices WHERE id = ? AND agent = ?', id, agentId)
  }

  /** Who is to be told something, since an instant. */
  sweep(now: number): void {
    this.#tables.sql.exec('DELETE FROM agent_notices WHERE at < ?', now - keptDays * dayMs)
  }
}
