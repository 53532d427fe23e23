import type { AgentNotice, Case, CaseStatus, ManyMoved, MoveMany, OpenTime } from '../protocol/index.ts'
import type { NamedActing, Outcome } from './env.ts'

/** What a Desk tells a conversation of its case. `reopened`: it was resolved and is taken up again; `merged`: another case goes on in it, or it in another. */
export interface CaseChange {
  caseId: string
  status: CaseStatus
  agent?: { id: string; name: string }
  reopened?: true
  merged?: { as: 'closed' | 'kept'; with: string }
}

/** `decides`: an administrator, who may move what a colleague holds. */
export interface MovingAgent extends NamedActing {
  decides?: boolean
}

/** What a Desk does with cases besides taking them, giving them back and resolving them; a part of `DeskObject`. */
export interface DeskCaseMoves {
  /** Gives a case to somebody; null: who is asked for may not hold one. */
  assignCase(
    agent: MovingAgent,
    caseId: string,
    input: { to: { id: string; name: string } | null; reason: string },
  ): Promise<Outcome<Case>>
  /** `until`: ISO instant. */
  snoozeCase(agent: NamedActing, caseId: string, until: string): Promise<Outcome<Case>>
  wakeCase(agent: NamedActing, caseId: string): Promise<Outcome<Case>>
  reopenCase(agent: NamedActing, caseId: string, reason: string): Promise<Outcome<Case>>
  /** Closes a case into another of the same person; answers the one that is kept. */
  mergeCase(agent: NamedActing, caseId: string, into: string): Promise<Outcome<Case>>
  /** The same to many cases, each for itself. */
  moveMany(
    agent: MovingAgent,
    move:
      | Exclude<MoveMany, { act: 'assign' }>
      | (Omit<Extract<MoveMany, { act: 'assign' }>, 'to'> & { to: { id: string; name: string } | null }),
  ): Promise<ManyMoved>
  /** When the merchant answers, and what this agent is to be told. */
  teamOf(agentId: string): Promise<{ opening: OpenTime[] | null; notices: AgentNotice[] }>
  seeNotices(agentId: string, seen: string[]): Promise<void>
}
