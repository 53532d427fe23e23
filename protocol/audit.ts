import * as z from 'zod'
import { Move } from './moves.ts'
import { RestrictedReason } from './privacy.ts'

/** What people of the merchant do with shoppers' data, or decide, that is written down for twelve months. */
export const AuditAct = z.enum([
  'read',
  'claimed',
  'released',
  'replied',
  'resolved',
  'confirmed-end',
  'noted',
  'answer-checked',
  'sent-despite',
  'fact-set',
  'fact-asked',
  'file-opened',
  'decided',
  ...Move.options,
  'canned-saved',
  'canned-forgotten',
  'register-read',
  'register-exported',
  'log-read',
  'log-exported',
  'person-exported',
  'person-erased',
  'restricted-read',
  'settings-saved',
  'agent-invited',
  'invitation-withdrawn',
  'role-changed',
  'agent-disabled',
  'agent-enabled',
  'second-factor-set',
  'second-factor-reset',
  'recovery-code-used',
  'recovery-codes-renewed',
  'connector-added',
  'connector-rotated',
  'connector-enabled',
  'connector-disabled',
  'connector-tested',
  'connector-removed',
  'opened-for-shopper',
  'key-made',
  'key-rotated',
  'key-withdrawn',
])
export type AuditAct = z.infer<typeof AuditAct>

/** Which acts are asked for. `session`, `network`: as an entry names them; instants, both included. */
export const AuditFilter = z.strictObject({
  agent: z.string().max(64).optional(),
  act: AuditAct.optional(),
  /** Reference or id. */
  case: z.string().max(64).optional(),
  session: z.string().max(64).optional(),
  network: z.string().max(64).optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
})
export type AuditFilter = z.infer<typeof AuditFilter>

/** Where the next page begins: after `skip` acts of this instant (milliseconds). */
export const AuditPlace = z.strictObject({ at: z.int(), skip: z.int() })
export type AuditPlace = z.infer<typeof AuditPlace>

/** Who did what, to what, when, and where from. */
export const AuditEntry = z.strictObject({
  at: z.string(),
  agent: z.strictObject({ id: z.string(), name: z.string().nullable() }),
  act: AuditAct,
  /** What it was done to. `case`: still in the queue; `other`: a person of the team, a connector, or something that is gone. */
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('case'), id: z.string(), reference: z.string() }),
    z.strictObject({ kind: z.literal('other'), id: z.string(), name: z.string().nullable() }),
  ]),
  session: z.string().nullable(),
  /** Keyed hash of the network: equal for equal networks, and nothing else. */
  network: z.string().nullable(),
  /** Why a restricted case was read. */
  reason: RestrictedReason.nullable(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** `GET /v1/desk/audit?lang=…&<filter>&at=…&skip=…` → newest first. `/audit.csv` takes the same filter. Both are acts themselves. */
export const AuditPage = z.strictObject({
  entries: z.array(AuditEntry),
  next: AuditPlace.nullable(),
  /** Every act in the words of the language asked for. */
  words: z.record(AuditAct, z.string()),
  /** Who works here, or did, and the keys of the merchant's programs. */
  people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
})
export type AuditPage = z.infer<typeof AuditPage>

/** `GET /v1/desk/audit/conversations?<filter>` → which conversations those acts touched, for the account of an incident. */
export const AuditTouched = z.strictObject({
  conversations: z.array(
    z.strictObject({
      case: z.string(),
      /** Null once the case is forgotten. */
      reference: z.string().nullable(),
      conversation: z.string().nullable(),
      acts: z.int(),
      first: z.string(),
      last: z.string(),
    }),
  ),
  /** The whole register of declarations was read or taken away: every declaration of the time counts as seen. */
  register: z.boolean(),
})
export type AuditTouched = z.infer<typeof AuditTouched>
