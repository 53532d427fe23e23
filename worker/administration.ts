import type { AuditEntry, AuditFilter, AuditPlace, AuditTouched } from '../protocol/index.ts'
import type { Acting } from './env.ts'

/** What a Desk does for those who answer for it. */
export interface DeskAdministration {
  /** A page of the log of who did what, newest first; written in it when it begins. Names of people are not known here. */
  auditLog(
    agent: Acting,
    input: { act: 'log-read' | 'log-exported'; filter: AuditFilter; limit: number; after?: AuditPlace },
  ): Promise<{ entries: AuditEntry[]; next: AuditPlace | null }>
  /** Which conversations the acts of a filter touched. */
  auditTouched(agent: Acting, filter: AuditFilter, act: 'log-read' | 'log-exported'): Promise<AuditTouched>
}
