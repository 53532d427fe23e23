import * as z from 'zod'
import { AgentFact } from './case-facts.ts'
import { CaseCare } from './casework.ts'
import { AgentAction } from './decision.ts'
import { ShopperAt } from './live.ts'
import { Citation, Day, Deadline, Fact, Language, Message, RightVerdict } from './message.ts'
import { CaseMarks, CaseMoves } from './moves.ts'

export const nameMaxLength = 80

/** How to reach the shopper. */
export const Contact = z.strictObject({
  name: z.string().trim().min(1).max(nameMaxLength),
  email: z.email().max(254),
  order: z.string().trim().max(80).optional(),
})
export type Contact = z.infer<typeof Contact>

export const CaseStatus = z.enum(['waiting', 'claimed', 'resolved'])
export type CaseStatus = z.infer<typeof CaseStatus>

/** How a shopper agreed to be handed over, where they said so to the merchant and not on our form. `at`: ISO instant. */
export const Consent = z.strictObject({
  how: z.enum(['telephone', 'letter', 'e-mail', 'in-person', 'chat']),
  at: z.iso.datetime(),
})
export type Consent = z.infer<typeof Consent>

export const CaseOrigin = z.enum(['handoff', 'withdrawal', 'complaint', 'cancellation'])

/** A point on which the merchant's written policy gives less than the law: the law was applied, the policy is to be mended. */
export const PolicyConflict = z.strictObject({
  point: z.enum([
    'return-days',
    'credit-note',
    'fault-credit-note',
    'refund-days',
    'guarantee-months',
    'faulty-return-costs',
  ]),
  /** What the merchant wrote and what the law gives, in days or months as the point says; absent for a point without a number. */
  written: z.int().optional(),
  lawful: z.int().optional(),
  /** The text of law, quoted. */
  citations: z.array(Citation),
})
export type PolicyConflict = z.infer<typeof PolicyConflict>

/** The file passed to an agent, frozen at hand-off. Its transcript is read from the conversation, which remains the source of truth. */
export const Case = z.strictObject({
  id: z.string(),
  /** Ten letters and digits without look-alikes; opens nothing. */
  reference: z.string(),
  conversation: z.string(),
  origin: CaseOrigin,
  status: CaseStatus,
  language: Language,
  contact: Contact,
  /** Absent: given on our own form. */
  consent: Consent.optional(),
  /** The shopper's free word at hand-off. */
  wish: z.string(),
  product: z.string().optional(),
  price: z.string().optional(),
  facts: z.array(Fact),
  /** Those that an agent gave, with what had been said. Absent: none. */
  agentFacts: z.array(AgentFact).optional(),
  /** Counted from 1, absent for the first: how often the file was computed, and when it last was. */
  version: z.int().optional(),
  computedAt: z.string().optional(),
  /** With verdict and reason; `why` holds the verdict's sentences as they were shown, `articles` the texts they rest on, `told` what a reply may say of it. */
  rights: z.array(
    RightVerdict.extend({
      why: z.array(z.string()),
      articles: z.array(z.string()).optional(),
      told: z.string().optional(),
    }),
  ),
  citations: z.array(Citation),
  /** Nearest first. */
  deadlines: z.array(Deadline),
  /** The day by which the shopper asked for an answer: theirs, not the law's. */
  answerBy: Day.optional(),
  /** When an agent first answered the complaint that asked for an answer; written by the Desk. */
  answeredAt: z.string().optional(),
  /** What the seller may object to what was declared (an exception, an expired period), in French: a warning, never a refusal. */
  caution: z.string().optional(),
  /** Where the merchant's policy gives less than the law for this case: for the agent alone. Absent in cases opened before it was compared. */
  policyConflicts: z.array(PolicyConflict).optional(),
  /** Facts that would change the verdict and are not known: their question, in the agent's words. */
  missing: z.array(z.strictObject({ fact: z.string(), question: z.string() })),
  /** Three lines at most, in French. */
  summary: z.array(z.string()),
  tone: z.enum(['calm', 'worried', 'angry']),
  suggestedReply: z.string(),
  agentActions: z.array(AgentAction),
  knowledgeVersion: z.string(),
  openedAt: z.string(),
  claimedBy: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  resolvedAt: z.string().optional(),
  /** Satisfaction given by the shopper, 1 to 5. */
  satisfaction: z.int().optional(),
  /** In the shopper's own words. */
  satisfactionWord: z.string().optional(),
})
export type Case = z.infer<typeof Case>

/** A line of the queue. */
export const CaseLine = z.strictObject({
  id: z.string(),
  reference: z.string(),
  origin: CaseOrigin,
  status: CaseStatus,
  shopper: z.string(),
  title: z.string(),
  language: Language,
  tone: Case.shape.tone,
  deadline: Deadline.pick({ day: true, label: true, who: true, approximate: true })
    .extend({ article: Deadline.shape.article.optional() })
    .optional(),
  /** A complaint that nobody has answered: the day by which the shopper asked for an answer. */
  answerBy: Day.optional(),
  openedAt: z.string(),
  claimedBy: Case.shape.claimedBy,
  /** The last word is the shopper's. */
  waitingForAgent: z.boolean(),
  satisfaction: Case.shape.satisfaction,
  lastMessageAt: z.string(),
  ...CaseMarks.shape,
})
export type CaseLine = z.infer<typeof CaseLine>

/** What the shopper sees before agreeing to hand off. */
export const HandoffPreview = z.strictObject({
  summary: z.array(z.string()),
  facts: z.array(Fact),
  rights: z.array(RightVerdict),
  deadlines: z.array(Deadline),
  messages: z.int(),
  /** When an agent will answer, from the merchant's opening hours: an ISO instant; absent when open now. */
  opensAt: z.string().optional(),
})
export type HandoffPreview = z.infer<typeof HandoffPreview>

/** `care`: what agents keep beside the file, for them alone. `shopper`: where the shopper is, once that is known. */
export const CaseView = z.strictObject({
  case: Case,
  transcript: z.array(Message),
  care: CaseCare.optional(),
  shopper: ShopperAt.optional(),
  moves: CaseMoves.optional(),
})
export type CaseView = z.infer<typeof CaseView>
