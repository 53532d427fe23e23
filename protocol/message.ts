import * as z from 'zod'
import { JoinedFile } from './files.ts'

/** Languages of screens and answers. Not a jurisdiction. */
export const Language = z.enum(['fr', 'en'])
export type Language = z.infer<typeof Language>

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** Characters a message may hold. */
export const messageMaxLength = 4000

/** Why a fact is believed: said by the shopper, given by the merchant's page, corrected by the shopper on a form, or given by an agent. */
export const FactOrigin = z.enum(['message', 'page', 'corrected', 'agent'])

/** One named item of a shopper's situation. `value`: a day, an option of the fact, a number, or true/false. `words`: the shopper's own. */
export const Fact = z.strictObject({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  origin: FactOrigin,
  words: z.string().optional(),
  message: z.string().optional(),
  /** True: a day that the words do not fix exactly ("in May", "14 months ago"). */
  approximate: z.boolean().optional(),
  /** True: read in those words by a language model, and found there again. */
  proposed: z.literal(true).optional(),
  /** For people, in the answer's language: "Acheté" → "en ligne". */
  label: z.string(),
  display: z.string(),
})
export type Fact = z.infer<typeof Fact>

/** A quote of one version of an article. `text` absent: a text we know of but do not hold, to check at its source. */
export const Citation = z.strictObject({
  /** Our notation: `L221-18`, `civ:1641`, or the id of a text outside the codes. */
  article: z.string(),
  /** For people: `L221-18`, `C. civ. 1641`. */
  label: z.string(),
  /** Name of the code or text. */
  source: z.string(),
  /** First day of the version, or `known-on YYYY-MM`: the month for which the wording is known. */
  version: z.string(),
  quote: z.string().optional(),
  /** Unofficial translation, in the answer's language when it is not French. */
  translation: z.string().optional(),
  /** Said to the shopper: this is not confirmed, and where to check. */
  toCheck: z.string().optional(),
  /** Our page of the article (path), absent for texts we do not hold. */
  page: z.string().optional(),
  /** The official page (https). */
  official: z.string().optional(),
})
export type Citation = z.infer<typeof Citation>

/** A last day to act. `days`: from the day asked about; negative when past. */
export const Deadline = z.strictObject({
  id: z.string(),
  day: Day,
  days: z.int(),
  /** Who must act by then. */
  who: z.enum(['shopper', 'merchant', 'bank']),
  /** "Dernier jour pour vous rétracter". */
  label: z.string(),
  article: z.string(),
  /** Counted from a day that was only roughly given: never shown as a firm date. */
  approximate: z.literal(true).optional(),
  /** How the day was computed, one sentence. */
  computed: z.string().optional(),
})
export type Deadline = z.infer<typeof Deadline>

/** What a button does. `withdraw`, `complain`, `cancel`, `letter` and `handoff` open a form in the frame; `ask` sends `text` as a message. */
export const Action = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('withdraw'), label: z.string() }),
  z.strictObject({ kind: z.literal('complain'), label: z.string() }),
  z.strictObject({ kind: z.literal('cancel'), label: z.string() }),
  z.strictObject({ kind: z.literal('letter'), letter: z.string(), label: z.string() }),
  z.strictObject({ kind: z.literal('handoff'), label: z.string() }),
  z.strictObject({ kind: z.literal('ask'), text: z.string(), label: z.string() }),
  z.strictObject({ kind: z.literal('link'), href: z.url(), label: z.string() }),
])
export type Action = z.infer<typeof Action>

/** A sentence with the articles it rests on (keys into the answer's citations). */
export const Sentence = z.strictObject({ text: z.string(), citations: z.array(z.string()) })
export type Sentence = z.infer<typeof Sentence>

/** A piece of an answer. `source: 'merchant'` is the merchant's own policy and is shown as such, never as law. */
export const Block = z.strictObject({
  id: z.string(),
  kind: z.enum(['understood', 'verdict', 'paragraph', 'steps', 'policy', 'other-right', 'caution', 'smalltalk']),
  source: z.enum(['law', 'merchant', 'assistant']),
  title: z.string().optional(),
  sentences: z.array(Sentence),
  /** True: shown on demand under "En savoir plus". */
  more: z.boolean(),
})
export type Block = z.infer<typeof Block>

/** A question that would change the verdict, with the answers as buttons. `replies` empty: a free text or a date. */
export const Question = z.strictObject({
  fact: z.string(),
  text: z.string(),
  replies: z.array(z.strictObject({ label: z.string() })),
  input: z.enum(['choice', 'date', 'amount', 'text']),
})
export type Question = z.infer<typeof Question>

export const VerdictKind = z.enum(['applies', 'does-not-apply', 'depends', 'none'])

/** What the law gives this shopper under one right. `reason`: the assessment's own word for it. */
export const RightVerdict = z.strictObject({
  right: z.string(),
  title: z.string(),
  kind: VerdictKind,
  reason: z.string(),
  score: z.number(),
})
export type RightVerdict = z.infer<typeof RightVerdict>

/** One answer of the assistant: the same value feeds the widget, the API, the transcript, the case and the tests. */
export const Answer = z.strictObject({
  language: Language,
  action: z.enum(['answer', 'clarify', 'handoff', 'decline', 'smalltalk']),
  /** Topics served, best first, at most three. */
  topics: z.array(z.string()),
  /** Rights found, best first; the first one is what `blocks` answer. */
  rights: z.array(RightVerdict),
  blocks: z.array(Block),
  citations: z.array(Citation),
  deadlines: z.array(Deadline),
  actions: z.array(Action),
  question: Question.nullable(),
  facts: z.array(Fact),
  confidence: z.enum(['sure', 'unsure', 'unknown']),
  knowledgeVersion: z.string(),
  askedOn: Day,
  /** Some of its sentences were worded by a language model; a block of the answer says so. */
  wording: z.literal('model').optional(),
})
export type Answer = z.infer<typeof Answer>

export const Author = z.enum(['shopper', 'bot', 'agent', 'system'])
export type Author = z.infer<typeof Author>

/** What happened in a conversation besides words. */
export const ConversationEvent = z.enum([
  'case-opened',
  'case-claimed',
  'case-resolved',
  'case-reopened',
  'case-merged',
  'case-joined',
  'withdrawal-declared',
  'complaint-sent',
  'complaint-unanswered',
  'cancellation-notified',
  'end-confirmed',
  'answer-held',
  'answer-checked',
  'answer-unchecked',
])
export type ConversationEvent = z.infer<typeof ConversationEvent>

/**
 * One utterance of a conversation. `sequence` is the server's, without gaps, starting at 1. A bot's message has `answer`
 * and an empty `text`; a system message has `event`, and `text` holds what it concerns (a case reference; of two cases made one, the other's).
 */
export const Message = z.strictObject({
  sequence: z.int(),
  id: z.string(),
  author: Author,
  /** First name of the agent who wrote. */
  name: z.string().optional(),
  text: z.string(),
  answer: Answer.optional(),
  /** An agent's question about one fact, which `text` words: the next message of the shopper answers it. */
  question: Question.optional(),
  event: ConversationEvent.optional(),
  /** What its author joined to it; `text` may then be empty. */
  files: z.array(JoinedFile).optional(),
  /** ISO instant, UTC. */
  sentAt: z.string(),
})
export type Message = z.infer<typeof Message>
