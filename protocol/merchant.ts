/** What a merchant's own programs ask with a key, from a server: `/v1/merchant/…`, `Authorization: Bearer rk_…`. */
import * as z from 'zod'
import { CorrectFact, MessageId, PageContext } from './api.ts'
import { Case, CaseLine, CaseOrigin, CaseStatus, Consent, Contact } from './case.ts'
import { SentDespite } from './casework.ts'
import { Language, Message } from './message.ts'
import { QueueDue, QueueState } from './queue.ts'

/** `POST /v1/merchant/conversations` → 201 `RelayedConversation`; the same id again: 200 with the same one. */
export const BeginRelayed = z.strictObject({
  id: MessageId,
  language: Language.optional(),
  context: PageContext.optional(),
})
export type BeginRelayed = z.infer<typeof BeginRelayed>

/** A conversation in which the merchant writes down what its shopper says elsewhere. */
export const RelayedConversation = z.strictObject({ conversation: z.string(), language: Language })
export type RelayedConversation = z.infer<typeof RelayedConversation>

/** `POST /v1/merchant/conversations/<id>/messages` → 201 `RelayedMessage`: the shopper's words, as they said them. */
export const RelayMessage = z.strictObject({ id: MessageId, text: z.string() })
export type RelayMessage = z.infer<typeof RelayMessage>

/** `answer`: the assistant's message; null while a case is open, when a person answers. */
export const RelayedMessage = z.strictObject({ message: Message, answer: Message.nullable() })
export type RelayedMessage = z.infer<typeof RelayedMessage>

/** `POST /v1/merchant/conversations/<id>/case` → 201 `RelayedCase`; repeated: 200 with the same case. */
export const OpenRelayedCase = z.strictObject({
  id: MessageId,
  contact: Contact,
  wish: z.string().max(1000).default(''),
  /** Facts as the shopper corrected them; null forgets one. */
  corrections: z
    .array(CorrectFact.omit({ id: true }))
    .max(40)
    .default([]),
  /** The shopper's own agreement to be written to and to have their conversation handed over. */
  consent: Consent.extend({ given: z.literal(true) }),
})
export type OpenRelayedCase = z.infer<typeof OpenRelayedCase>
/** `case`: its id, for this interface; `reference`: what the shopper is told. `opensAt`: when somebody is there to read it. */
export const RelayedCase = z.strictObject({ case: z.string(), reference: z.string(), opensAt: z.string().optional() })
export type RelayedCase = z.infer<typeof RelayedCase>

/** `GET /v1/merchant/cases?status=…`. What is left out is free; cases that were put aside come when `state` asks for them. */
export const MerchantCasesQuery = z.strictObject({
  status: CaseStatus.default('waiting'),
  right: z.string().min(1).max(64).optional(),
  language: Language.optional(),
  origin: CaseOrigin.optional(),
  due: QueueDue.optional(),
  state: QueueState.optional(),
  /** The `next` of the page before. */
  after: z
    .string()
    .regex(/^[\w-]{1,400}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** A case in a list, which names nobody. */
export const MerchantCaseLine = CaseLine.pick({
  id: true,
  reference: true,
  origin: true,
  status: true,
  title: true,
  language: true,
  deadline: true,
  answerBy: true,
  openedAt: true,
  waitingForAgent: true,
  lastMessageAt: true,
})
export type MerchantCaseLine = z.infer<typeof MerchantCaseLine>

/** Nearest legal day first. `next`: where the next page begins; null after the last one. */
export const MerchantCases = z.strictObject({ cases: z.array(MerchantCaseLine), next: z.string().nullable() })
export type MerchantCases = z.infer<typeof MerchantCases>

/** `GET /v1/merchant/cases/<id>`: the file and what was said, without the team's notes. */
export const MerchantCase = z.strictObject({ case: Case, transcript: z.array(Message) })
export type MerchantCase = z.infer<typeof MerchantCase>

/** `POST /v1/merchant/cases/<id>/replies` → 201 `MerchantReplied`. `seen`: the last sequence that was read, so that two replies do not cross. */
export const MerchantReply = z.strictObject({
  id: MessageId,
  text: z.string(),
  seen: z.int().min(0),
  /** Why it is sent although it seems to deny a right that the case grants. */
  despite: SentDespite.optional(),
})
export type MerchantReply = z.infer<typeof MerchantReply>

/** What a reader may take badly in a reply. `words`: the sentence. */
export const ToneRemark = z.strictObject({
  kind: z.enum(['blame', 'harsh', 'shouting', 'no-way-forward']),
  words: z.string(),
})
export type ToneRemark = z.infer<typeof ToneRemark>

/** The reply as it stands in the conversation, and what was remarked of its tone. */
export const MerchantReplied = z.strictObject({ message: Message, tone: z.array(ToneRemark) })
export type MerchantReplied = z.infer<typeof MerchantReplied>

/** `POST /v1/merchant/webhooks` → 201 `WebhookAdded`; the same id again: 200 without the secrets, which are told once. */
export const AddWebhook = z.strictObject({
  id: MessageId,
  name: z.string().trim().min(1).max(80),
  url: z.string().min(1).max(2000),
})
export type AddWebhook = z.infer<typeof AddWebhook>

/** A subscription to events, made with a key. `target`: the host it sends to. */
export const Webhook = z.strictObject({
  id: z.string(),
  name: z.string(),
  target: z.string(),
  createdAt: z.string(),
  disabled: z.strictObject({ at: z.string(), why: z.enum(['by-hand', 'gone']) }).optional(),
  /** Since when nothing has arrived, while deliveries are tried again. */
  failingSince: z.string().optional(),
})
export type Webhook = z.infer<typeof Webhook>

/** `secrets`: to check what we send (`signing`), and to sign replies sent back to `/v1/connectors` (`replies`). */
export const WebhookAdded = z.strictObject({
  webhook: Webhook,
  secrets: z.strictObject({ signing: z.string(), replies: z.string() }).optional(),
})
export type WebhookAdded = z.infer<typeof WebhookAdded>

/** `GET /v1/merchant/webhooks`: those made with a key, oldest first. `DELETE /v1/merchant/webhooks/<id>` → 204. */
export const Webhooks = z.strictObject({ webhooks: z.array(Webhook) })
export type Webhooks = z.infer<typeof Webhooks>
