import * as z from 'zod'
import type { CaseLine } from './case.ts'
import { type CaseReader, Reading, Seen, type ShopperAt } from './live.ts'
import type { Answer, Message } from './message.ts'
import type { Problem } from './problem.ts'

/** What the service tells a shopper's socket. */
export type ShopperFrame =
  | { type: 'message'; message: Message }
  | { type: 'status'; status: 'waiting' | 'claimed' | 'resolved'; agent?: string }
  | { type: 'typing'; name: string }
  /** The agent who has the case has it in sight, by name; null: has left. */
  | { type: 'presence'; agent: string | null }
  /** An agent has had the conversation in sight up to this sequence. */
  | { type: 'read'; sequence: number }
  | { type: 'problem'; problem: Problem }

/** What a shopper's socket may say. `hello`: the last sequence seen; what was missed comes back. */
export const ShopperSays = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), after: z.int().min(0) }),
  z.strictObject({ type: z.literal('typing') }),
  Seen,
])
export type ShopperSays = z.infer<typeof ShopperSays>

/** What the service tells an agent's socket. */
export type DeskFrame =
  | { type: 'case'; line: z.infer<typeof CaseLine> }
  | { type: 'message'; case: string; message: Message }
  | { type: 'typing'; case: string }
  /** Who has these cases open; `whole`: and nobody has any other. */
  | { type: 'readers'; cases: { case: string; readers: CaseReader[] }[]; whole?: true }
  /** The shopper has come, left, or seen more. */
  | ({ type: 'shopper'; case: string } & ShopperAt)
  /** The notes or the history of a case have changed: to be fetched again where they are shown. */
  | { type: 'care'; case: string }
  /** This agent is to be told something: to be fetched. */
  | { type: 'told'; agent: string }
  /** The canned replies have changed. */
  | { type: 'canned' }
  /** The register, or what was seen of the withdrawal function, has changed: to be fetched again where it is shown. */
  | { type: 'register' }
  /** A case is out of everybody's sight: its shopper had the conversation erased. */
  | { type: 'gone'; case: string }
  /** The answers that wait to be read by a person have changed: to be fetched again. */
  | { type: 'answers' }
  | { type: 'problem'; problem: Problem }

/** What an agent's socket may say. */
export const AgentSays = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('typing'), case: z.string().max(64) }),
  Reading,
])
export type AgentSays = z.infer<typeof AgentSays>

export type { Answer }
