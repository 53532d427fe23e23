import type {
  AuditEntry,
  AuditFilter,
  AuditPlace,
  AuditTouched,
  ErasureReceipt,
  KeptCase,
  PersonCases,
  PersonScope,
  RestrictedCases,
  RestrictedFile,
  RestrictedReason,
} from '../protocol/index.ts'
import type { Acting, Outcome } from './env.ts'

type Cell = string | number | null

/** What one object keeps of a person: its rows, table by table, and where the contents of their files are. `of`: the conversation, or empty for the Desk. */
export interface PersonRows {
  of: string
  tables: Record<string, Record<string, Cell>[]>
  files: { name: string; key: string }[]
}

/** What a conversation does when its shopper asks for their data, or wants it gone. */
export interface ConversationPrivacy {
  ownData(token: string): Promise<Outcome<PersonRows>>
  erase(token: string): Promise<Outcome<ErasureReceipt>>
  /** Called by the merchant's Desk only. */
  caseData(caseId: string): Promise<Outcome<PersonRows>>
  eraseCase(caseId: string): Promise<Outcome<ErasureReceipt>>
}

/** What a Desk does for those who answer for it. */
export interface DeskAdministration {
  /** A page of the log of who did what, newest first; written in it when it begins. Names of people are not known here. */
  auditLog(
    agent: Acting,
    input: { act: 'log-read' | 'log-exported'; filter: AuditFilter; limit: number; after?: AuditPlace },
  ): Promise<{ entries: AuditEntry[]; next: AuditPlace | null }>
  /** Which conversations the acts of a filter touched. */
  auditTouched(agent: Acting, filter: AuditFilter, act: 'log-read' | 'log-exported'): Promise<AuditTouched>
  /** The cases whose contact has the same address. */
  personCases(caseId: string): Promise<Outcome<PersonCases>>
  /** All that is kept of a person, here and in their conversations. */
  personData(agent: Acting, caseId: string, of: PersonScope): Promise<Outcome<PersonRows[]>>
  /** For a conversation whose shopper asks: what the Desk keeps of it. */
  conversationData(conversation: string): Promise<PersonRows>
  erasePerson(agent: Acting, caseId: string, of: PersonScope): Promise<Outcome<ErasureReceipt>>
  /** A conversation is going: what is evidence is moved out of sight, everything else of it goes. Again: nothing changes. */
  receiveErasure(conversation: string, kept: KeptCase[]): Promise<void>
  restrictedCases(): Promise<RestrictedCases>
  readRestricted(agent: Acting, caseId: string, reason: RestrictedReason): Promise<Outcome<RestrictedFile>>
}
