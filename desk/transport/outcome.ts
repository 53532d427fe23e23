import type { Message, ProblemType } from '../../protocol/index.ts'

/** Why a call brought nothing. `unreachable`: no answer came at all. */
export interface Failure {
  type: ProblemType | 'unreachable'
  retryAfterSeconds?: number
  /** What the service adds: who holds a case, or the last day allowed. */
  detail?: string
  /** Of `replied-meanwhile`: what was said. */
  said?: Message[]
}

/** What a call brings: a value, or why there is none. Nothing here throws for an expected failure. */
export type Outcome<T> = { ok: T } | { failure: Failure }
