/** What a conversation keeps of itself, of a turn and of a case, as it is read back. */
import type { Case, CaseStatus } from '../../protocol/index.ts'

/** What a conversation knows of itself. */
export interface About {
  merchant: string
  conversation: string
  createdAt: string
  /** The merchant writes in it for its shopper: fingerprint of how it was begun. */
  relayed?: string
  /** The case it opened for them: its client id, and the fingerprint of what was asked. */
  relayedCase?: { id: string; fingerprint: string }
}

export interface StoredTurn {
  id: string
  fingerprint: string
  firstChunk: number
  lastChunk: number
  chunks: string
}

export interface StoredCase {
  id: string
  reference: string
  status: CaseStatus
  agent: string | null
  file: Case
  /** `asked`: the shopper may say how it went; `given`: said. */
  satisfaction: 'none' | 'asked' | 'given'
  noticedAt: number
}
