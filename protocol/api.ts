import * as z from 'zod'
import { Case, CaseLine, Contact } from './case.ts'
import { SentDespite } from './casework.ts'
import { TakenDecision } from './decision.ts'
import { FeedbackKind } from './feedback.ts'
import { JoinedFiles } from './files.ts'
import { Citation, Fact, Language, Message } from './message.ts'
import { AgentRole, SecondFactorState } from './staff.ts'

const Id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)
/** A client's message id: UUID, version 7. */
export const MessageId = z.uuid()

/** Facts that the merchant's page gives about what is being looked at or was bought. */
export const PageContext = z.strictObject({
  product: z.string().max(150).optional(),
  order: z.string().max(80).optional(),
  price: z.number().nonnegative().optional(),
  /** Days, `YYYY-MM-DD`. */
  orderedOn: z.iso.date().optional(),
  deliveredOn: z.iso.date().optional(),
  /** The lines of the order, to choose from when only some are given back. */
  items: z.array(z.string().trim().min(1).max(150)).max(30).optional(),
})
export type PageContext = z.infer<typeof PageContext>

/** `POST /v1/conversations` → 201 `ConversationCreated`. */
export const CreateConversation = z.strictObject({
  merchant: z.string().max(40),
  language: Language.optional(),
  context: PageContext.optional(),
})
export const ConversationCreated = z.strictObject({ conversation: Id, token: z.string() })
export type ConversationCreated = z.infer<typeof ConversationCreated>

/** `POST /v1/conversations/<id>/messages` → 200 event stream (see `stream.ts`). */
export const PostMessage = z.strictObject({ id: MessageId, text: z.string(), files: JoinedFiles.optional() })
export type PostMessage = z.infer<typeof PostMessage>

/** `GET /v1/conversations/<id>` → the whole thread. */
export const ConversationView = z.strictObject({
  conversation: Id,
  language: Language,
  messages: z.array(Message),
  facts: z.array(Fact),
  /** The open or last case. */
  case: z
    .strictObject({
      reference: z.string(),
      status: Case.shape.status,
      agent: z.string().optional(),
      /** What may still be said of it, once it is over and rated; see `GiveFeedback`. */
      feedback: z.array(FeedbackKind).optional(),
    })
    .nullable(),
  /** True once, after a case was resolved and until it is answered. */
  askSatisfaction: z.boolean(),
  /** Number of the last stored chunk of the answer stream: where to resume. */
  lastChunk: z.int(),
})
export type ConversationView = z.infer<typeof ConversationView>

/** `POST /v1/conversations/<id>/facts` → 200 event stream of the answer computed again; `value` null forgets the fact. */
export const CorrectFact = z.strictObject({
  id: MessageId,
  fact: z.string().max(60),
  value: z.union([z.string().max(150), z.number(), z.boolean(), z.null()]),
})
export type CorrectFact = z.infer<typeof CorrectFact>

/** `POST /v1/conversations/<id>/case` → 201 `CaseOpened`; repeated: 200 with the same case. `GET /v1/conversations/<id>/case`: `HandoffPreview`. */
export const OpenCase = z.strictObject({
  id: MessageId,
  contact: Contact,
  wish: z.string().max(1000),
  /** Facts as the shopper corrected them on the form; null forgets one. */
  corrections: z.array(CorrectFact.omit({ id: true })).max(40),
  consent: z.literal(true),
})
export type OpenCase = z.infer<typeof OpenCase>
export const CaseOpened = z.strictObject({ reference: z.string(), opensAt: z.string().optional() })
export type CaseOpened = z.infer<typeof CaseOpened>

/** `GET /v1/conversations/<id>/letters/<letter>`: the letter filled from the facts; blanks are `[…]` in `text`. */
export const Letter = z.strictObject({
  id: z.string(),
  title: z.string(),
  explanation: z.string(),
  text: z.string(),
  /** The texts of law that the letter rests on, as in force on the day it is made. */
  citations: z.array(Citation),
})
export type Letter = z.infer<typeof Letter>

/** `POST /v1/conversations/<id>/satisfaction` → 204. Once per case. */
export const GiveSatisfaction = z.strictObject({ score: z.int().min(1).max(5), word: z.string().max(1000).optional() })
export type GiveSatisfaction = z.infer<typeof GiveSatisfaction>

/** `POST /v1/resumes`: spends the secret of an e-mailed link → 200 `ConversationCreated` with a new token. */
export const SpendResume = z.strictObject({ secret: z.string().max(200) })

/** `POST /v1/conversations/<id>/tickets` → 201: a ticket for the socket, single use, 30 s. */
export const Ticket = z.strictObject({ ticket: z.string() })
export type Ticket = z.infer<typeof Ticket>

/* ---- the desk, on its own origin, cookie session ---- */

/** `POST /v1/desk/codes` → 204, whether or not the account exists. */
export const AskCode = z.strictObject({ email: z.email().max(254) })
/** `POST /v1/desk/session` → 201 `DeskSession`. `GET` the same → 200; `DELETE` → 204. */
export const SignIn = z.strictObject({ email: z.email().max(254), code: z.string().regex(/^\d{8}$/) })
export const DeskSession = z.strictObject({
  agent: z.strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: AgentRole,
  }),
  merchant: z.strictObject({ slug: z.string(), name: z.string() }),
  /** Sent back in the `x-csrf-token` header of every state-changing request. */
  csrf: z.string(),
  secondFactor: SecondFactorState,
  /** How many recovery codes are left, where there is a second factor. */
  recoveryCodesLeft: z.int(),
})
export type DeskSession = z.infer<typeof DeskSession>

/** `GET /v1/desk/cases?status=waiting|claimed|resolved|open` → nearest deadline first. */
export const CaseList = z.strictObject({ cases: z.array(CaseLine), total: z.int() })
export type CaseList = z.infer<typeof CaseList>
/**
 * `POST /v1/desk/cases/<id>/reply` → 201 `Message`. Same id again: the same message. `seen`: the last sequence that the
 * agent has seen; an agent's word after it is answered with 409 `replied-meanwhile`, which carries it.
 */
export const PostReply = z.strictObject({
  id: MessageId,
  text: z.string(),
  files: JoinedFiles.optional(),
  despite: SentDespite.optional(),
  decision: TakenDecision.optional(),
  seen: z.int().min(0).optional(),
})
/* `POST /v1/desk/cases/<id>/claim`, `/release`, `/resolve` → 200 `Case`; `GET /v1/desk/cases/<id>` → `CaseView`;
   `POST /v1/desk/tickets` → 201 `Ticket` for the desk's socket `GET /v1/desk/socket`. */
