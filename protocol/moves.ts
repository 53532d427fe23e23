import * as z from 'zod'
import { Day } from './message.ts'
import type { ProblemType } from './problem.ts'

/** Cases that may be moved by one request. */
export const mostMoved = 100
/** Nothing is put aside for longer, whatever its days. */
export const longestSnoozeDays = 60

/** Opening hours without an answer after which a case goes back to the queue, and days before a legal day of the seller on which it is marked, unless the merchant says otherwise. */
export const serviceDefaults = { returnAfterHours: 4, escalateDays: 2 } as const

/** What a merchant decides about silent agents. */
export const ServiceRules = z.strictObject({
  returnAfterHours: z.int().min(1).max(40).optional(),
  escalateDays: z.int().min(1).max(5).optional(),
})
export type ServiceRules = z.infer<typeof ServiceRules>

const Id = z.string().min(1).max(64)
const Reason = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u)
const Instant = z.iso.datetime()
const Cases = z
  .array(Id)
  .min(1)
  .max(mostMoved)
  .refine((ids) => new Set(ids).size === ids.length)

/** `POST /v1/desk/cases/<id>/assign` → 200 `Case`: gives a case to a colleague, or one's own to another. */
export const AssignCase = z.strictObject({ to: Id, reason: Reason })
export type AssignCase = z.infer<typeof AssignCase>

/** `POST /v1/desk/cases/<id>/snooze` → 200 `Case`, or `snooze-too-late` with the last day allowed in `detail`. `/wake` → 200 `Case`. */
export const SnoozeCase = z.strictObject({ until: Instant })
export type SnoozeCase = z.infer<typeof SnoozeCase>

/** `POST /v1/desk/cases/<id>/reopen` → 200 `Case`, held by who reopens it. */
export const ReopenCase = z.strictObject({ reason: Reason })
export type ReopenCase = z.infer<typeof ReopenCase>

/** `POST /v1/desk/cases/<id>/merge` → 200 `Case`, the one that is kept: closes the case of the address into another. */
export const MergeCase = z.strictObject({ into: Id })
export type MergeCase = z.infer<typeof MergeCase>

/** `POST /v1/desk/moves` → 200 `ManyMoved`: the same for many cases at once, each for itself. */
export const MoveMany = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('claim'), cases: Cases }),
  z.strictObject({ act: z.literal('assign'), cases: Cases, to: Id, reason: Reason }),
  z.strictObject({ act: z.literal('snooze'), cases: Cases, until: Instant }),
  z.strictObject({ act: z.literal('resolve'), cases: Cases }),
])
export type MoveMany = z.infer<typeof MoveMany>

/** What became of each case: done, or why not. `detail`: who holds it, or the last day allowed. */
export interface ManyMoved {
  done: string[]
  failed: { case: string; problem: ProblemType; detail?: string }[]
}

/** What happened to a case besides being taken, given back and resolved. `joined`: another case was closed into it. */
export const Move = z.enum(['assigned', 'snoozed', 'woken', 'reopened', 'merged', 'joined', 'returned', 'escalated'])
export type Move = z.infer<typeof Move>

/** Another case, by what opens nothing to a stranger. */
export const OtherCase = z.strictObject({ id: z.string(), reference: z.string() })

/** How a move was made; what each needs and no more. */
export const MoveDetail = z.strictObject({
  /** Whom it was given to. */
  to: z.string().optional(),
  /** Whose it was. */
  from: z.string().optional(),
  reason: z.string().optional(),
  /** ISO instant. */
  until: z.string().optional(),
  /** What brought it back. */
  because: z.enum(['time', 'shopper', 'deadline', 'agent']).optional(),
  /** Opening hours without an answer. */
  hours: z.int().optional(),
  /** The legal day that comes near. */
  day: Day.optional(),
  other: OtherCase.optional(),
})
export type MoveDetail = z.infer<typeof MoveDetail>

/** How a case stands beside its status. */
export const CaseMarks = z.strictObject({
  /** ISO instant of the shopper's first word that nobody has answered. */
  waitingSince: z.string().optional(),
  /** Put aside until then, ISO instant. */
  snoozedUntil: z.string().optional(),
  /** A legal day of the seller comes near, and nobody has answered. */
  escalatedFor: Day.optional(),
})
export type CaseMarks = z.infer<typeof CaseMarks>

/** An open case that may tell the same matter. `keep`: which of the two may be kept if they are merged; none: they may not be. */
export const Duplicate = OtherCase.extend({
  shopper: z.string(),
  title: z.string(),
  openedAt: z.string(),
  same: z.array(z.enum(['email', 'order'])),
  keep: z.array(z.enum(['this', 'other'])),
})
export type Duplicate = z.infer<typeof Duplicate>

/** What can be done with a case as it stands. */
export const CaseMoves = CaseMarks.extend({
  /** Last day until which it may be put aside; one that is past: it may not. */
  latestSnooze: Day,
  duplicates: z.array(Duplicate),
})
export type CaseMoves = z.infer<typeof CaseMoves>

/** Something an agent is told about a case that is or was theirs, until they have seen it. */
export interface AgentNotice {
  id: string
  case: string
  reference: string
  what: 'assigned' | 'returned' | 'woken'
  /** ISO instant. */
  at: string
  /** Who did it; absent: the desk itself. */
  by?: string
  detail: MoveDetail
}

/** `POST /v1/desk/notices` → 204: these have been seen. */
export const SeeNotices = z.strictObject({ seen: z.array(Id).min(1).max(100) })

/** A time during which the merchant answers, in milliseconds since 1970. */
export interface OpenTime {
  from: number
  to: number
}

/** `GET /v1/desk/team` → who may hold a case, when the merchant answers (null: at any time), and what the agent is to be told. */
export interface DeskTeam {
  holders: { id: string; name: string }[]
  /** Over the last weeks and the next days, in order. */
  opening: OpenTime[] | null
  notices: AgentNotice[]
}
