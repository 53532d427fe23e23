import * as z from 'zod'
import { MessageId } from './api.ts'
import { Contact } from './case.ts'
import { Citation, Day, Deadline, Sentence } from './message.ts'

/** A statement that a shopper makes for good and of which an acknowledgement is owed. */
export const DeclarationKind = z.enum(['withdrawal', 'complaint', 'cancellation'])
export type DeclarationKind = z.infer<typeof DeclarationKind>

/** What identifies the contract: an order or customer number, or the day and the product. */
const Contract = z.string().trim().min(1).max(150)
const who = { id: MessageId, name: Contact.shape.name, email: Contact.shape.email }

/** `POST /v1/conversations/<id>/withdrawal` → 201 `Acknowledgement`; the same declaration again: 200, the same acknowledgement. */
export const DeclareWithdrawal = z.strictObject({
  ...who,
  contract: Contract,
  /** Empty: the whole order. */
  items: z.array(z.string().trim().min(1).max(150)).max(30),
})
export type DeclareWithdrawal = z.infer<typeof DeclareWithdrawal>

/** `POST /v1/conversations/<id>/complaint` → as above. */
export const SendComplaint = z.strictObject({
  ...who,
  contract: Contract.optional(),
  happened: z.string().trim().min(1).max(4000),
  wanted: z.string().trim().min(1).max(1000),
  /** The day by which the shopper asks for an answer: theirs, not the law's. */
  by: z.iso.date(),
})
export type SendComplaint = z.infer<typeof SendComplaint>

/** `POST /v1/conversations/<id>/cancellation` → as above (D215-2). */
export const CancelSubscription = z.strictObject({
  ...who,
  contract: Contract,
  /** The end that is wished; absent: as early as law and contract allow. */
  endOn: z.iso.date().optional(),
  /** Number of the line, for electronic communications. */
  line: z.string().trim().max(40).optional(),
  /** A legitimate ground, where an early end depends on one. */
  ground: z.string().trim().max(1000).optional(),
})
export type CancelSubscription = z.infer<typeof CancelSubscription>

export const Acknowledgement = z.strictObject({
  kind: DeclarationKind,
  reference: z.string(),
  /** ISO instant of receipt. */
  receivedAt: z.string(),
  /** SHA-256, hexadecimal, of the UTF-8 bytes of `text`. */
  hash: z.string(),
  /** The acknowledgement as plain text, LF line ends. */
  text: z.string(),
  /** The same as a self-contained HTML file. */
  file: z.string(),
  deadlines: z.array(Deadline),
  /** Present when it is the merchant's confirmation of a cancellation: the day the contract ends. */
  endsOn: Day.optional(),
})
export type Acknowledgement = z.infer<typeof Acknowledgement>

/** `GET /v1/conversations/<id>/declarations`: what was declared in this conversation, oldest first. */
export const Declarations = z.strictObject({ declarations: z.array(Acknowledgement) })
export type Declarations = z.infer<typeof Declarations>

/**
 * `GET /v1/conversations/<id>/declarations/<kind>`: what a form starts with, from the page and the conversation, and what
 * the law makes of it today. A caution warns; nothing here ever prevents declaring.
 */
export const DeclarationPreview = z.strictObject({
  kind: DeclarationKind,
  contract: z.string().optional(),
  /** Lines of the order to choose from; empty when unknown. */
  items: z.array(z.string()),
  deadlines: z.array(Deadline),
  /** What speaks for it (`favourable`), or what the seller may object and why, kindly. */
  remarks: z.array(z.strictObject({ kind: z.enum(['favourable', 'caution']), sentences: z.array(Sentence) })),
  citations: z.array(Citation),
  /** Complaint: what the shopper told so far, and a day by which to ask for an answer. */
  happened: z.string().optional(),
  wanted: z.string().optional(),
  by: Day.optional(),
})
export type DeclarationPreview = z.infer<typeof DeclarationPreview>

/** `POST /v1/conversations/<id>/entry` → 204: how the shopper came to the withdrawal function, for the merchant's check of it. */
export const ReportEntry = z.strictObject({
  /** `page`: an element of the merchant's page; `launcher`: its menu; `answer`: an answer's button; `link`: the direct address. */
  from: z.enum(['page', 'launcher', 'answer', 'link']),
  /** The words on the element. */
  label: z.string().trim().max(120).optional(),
})
export type ReportEntry = z.infer<typeof ReportEntry>

/* ---- the desk ---- */

/** A line of the register of declarations: written once, never changed. `answeredAt` is read beside it, from the case. */
export const DeclarationRecord = z.strictObject({
  id: z.string(),
  kind: DeclarationKind,
  reference: z.string(),
  case: z.string(),
  receivedAt: z.string(),
  name: z.string(),
  email: z.string(),
  contract: z.string(),
  items: z.array(z.string()),
  /** Complaint. */
  happened: z.string().optional(),
  wanted: z.string().optional(),
  by: Day.optional(),
  /** Cancellation. */
  endOn: Day.optional(),
  line: z.string().optional(),
  ground: z.string().optional(),
  hash: z.string(),
  text: z.string(),
})
export type DeclarationRecord = z.infer<typeof DeclarationRecord>

/** `GET /v1/desk/declarations?kind=&from=&to=` (days, both included) → newest first; `/declarations.csv` and `/declarations.json`: all of them as files. */
export const Register = z.strictObject({
  declarations: z.array(DeclarationRecord.extend({ answeredAt: z.string().optional() })),
  /** How many there are; only the newest are sent. */
  total: z.int(),
})
export type Register = z.infer<typeof Register>

/** `GET /v1/desk/withdrawal-function`: what L221-21 and D221-5 ask of the function, and what was seen of it on this merchant's site. */
export const WithdrawalFunction = z.strictObject({
  requirements: z.array(
    z.strictObject({
      id: z.enum(['present', 'labelled', 'reachable', 'confirmed-apart', 'acknowledged', 'free-and-without-account']),
      /** `by-design`: true of the function wherever it stands; `unseen`: nothing observed yet. */
      state: z.enum(['met', 'not-met', 'unseen', 'by-design']),
      /** ISO instant of the last observation. */
      seenAt: z.string().optional(),
      /** What was observed: the words of the element. */
      label: z.string().optional(),
    }),
  ),
  declared: z.int(),
  /** Acknowledgements still on their way, or given up and to be sent again. */
  waitingMails: z.int(),
  parkedMails: z.int(),
})
export type WithdrawalFunction = z.infer<typeof WithdrawalFunction>

/** `POST /v1/desk/cases/<id>/end` → 200 `Case`: tells the shopper, on a durable medium, when the contract ends and with what effects (L215-1-1). */
export const ConfirmEnd = z.strictObject({
  id: MessageId,
  endsOn: z.iso.date(),
  effects: z.string().trim().min(1).max(1000),
})
export type ConfirmEnd = z.infer<typeof ConfirmEnd>
