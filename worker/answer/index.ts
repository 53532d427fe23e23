/** The door of answering: pure functions over the compiled knowledge, no I/O, no `cloudflare:*`. */
import type {
  Answer,
  AnswerChunk,
  Case,
  Day,
  DeclarationKind,
  DeclarationPreview,
  Fact,
  Language,
  Letter,
  MerchantSettings,
  Message,
  PageContext,
} from '../../protocol/index.ts'

import { caseMaterial } from './case-material.ts'
import { chunks } from './chunks.ts'
import { checkPolicy } from './compose/policy-check.ts'
import type { Told } from './declarations/happened.ts'
import { type Declared, declared, previewDeclaration } from './declarations/index.ts'
import { type Complaint, complaintUnanswered } from './declarations/unanswered.ts'
import { type LetterInput, letter } from './letter.ts'
import { plainText } from './plain-text.ts'
import type { FollowUp } from './read/follow-up.ts'
import type { ProposedReading } from './read/proposed/schema.ts'
import { begin } from './situation.ts'
import { answer, correct } from './turn.ts'
import type { Urgent } from './urgent.ts'

type DayString = string

/** What a conversation remembers between turns. Plain JSON: it is stored by the conversation. */
export interface Situation {
  language: Language
  /** Everything known, the latest value of each fact. */
  facts: Fact[]
  /** Rights being talked about, best first. */
  rights: string[]
  /** The fact asked for by the last answer. */
  pending: string | null
  /** Facts already asked for: never asked twice. */
  asked: string[]
  /** Turns in a row without a sure answer. */
  unsureTurns: number
  tone: Case['tone']
  /** What the last answer rests on: said again in the other language, compared with the next verdict. */
  plan?: Plan | null
  /** The last message that asked or told something, answered again when another language is wished. */
  heard?: Heard
  /** What was shown under the right being talked about, not to be said again in full. */
  shown?: string[]
  /** Questions asked in a row. */
  questions?: number
  /** The last message spoke of suicide: what follows is met with care first. */
  inDanger?: boolean
  /** Insults so far. */
  insults?: number
  /** Other purchases spoken of in this conversation, the latest first. */
  aside?: Purchase[]
}

/** A message as it was written, and the language it was read in. */
export interface Heard {
  text: string
  readIn: Language
  messageId: string | null
  /** It was not understood: what follows may explain it. */
  unclear: boolean
}

/** What is known of one purchase while another is being talked about. */
export type Purchase = Pick<Situation, 'facts' | 'rights' | 'asked' | 'plan'>

/** What one answer rests on, so that it can be composed again. */
export interface Plan extends Omit<Heard, 'unclear'> {
  /** Best first. */
  rights: { id: string; score: number }[]
  /** Other rights that the message may be about, likeliest first. */
  likely: string[]
  /** The right asked about, which is over. */
  over: string | null
  confidence: Answer['confidence']
  /** The one point asked of the answer before. */
  followUp: FollowUp | null
  asksWhat: boolean
  statesFacts: boolean
  followsUp: boolean
  /** What cannot wait, said first. */
  urgent: Urgent | null
  /** Facts it only supposed: "and if they refuse?". */
  supposed?: Fact[]
  /** Passages that a model found to answer it. */
  passages?: string[]
  /** Facts asked for before this answer. */
  asked: string[]
  /** Verdict and last days it came to, to tell whether a correction changes them. */
  verdict: string
}

/** What a turn is computed from. `askedOn`: today in Europe/Paris. */
export interface TurnInput {
  situation: Situation
  askedOn: DayString
  merchant: MerchantSettings
}

export interface TurnResult {
  answer: Answer
  situation: Situation
}

/** What the case is made of, beside contact, ids and clock. */
export type CaseMaterial = Pick<
  Case,
  | 'language'
  | 'product'
  | 'price'
  | 'facts'
  | 'rights'
  | 'citations'
  | 'deadlines'
  | 'missing'
  | 'policyConflicts'
  | 'summary'
  | 'tone'
  | 'suggestedReply'
  | 'agentActions'
  | 'knowledgeVersion'
>

export interface Answering {
  /** A fresh situation, holding the facts that the merchant's page gave. */
  begin(input: { language: Language; context?: PageContext }): Situation
  /** Reads `text` (message `messageId`) and answers it; `proposed`: what a model reads in it. Never throws for either. */
  answer(input: TurnInput & { text: string; messageId: string; proposed?: ProposedReading }): TurnResult
  /** Sets (or, with null, forgets) one fact as corrected by the shopper and answers again. Throws `ProblemError('invalid-input')` for an unknown fact or value. */
  correct(input: TurnInput & { fact: string; value: string | number | boolean | null }): TurnResult
  /** The event stream of a bot message (AI SDK UI message stream), cards first. Without `data-message`, which the conversation adds. */
  chunks(message: Message & { answer: Answer }): AnswerChunk[]
  /** The whole answer as plain text. */
  plainText(answer: Answer): string
  /** What a hand-off freezes. `wish`: the shopper's free word. */
  caseMaterial(input: TurnInput & { wish: string; contactName: string }): CaseMaterial
  /** What a declaration made on `askedOn` starts (`whole`: for all of the contract): last days, texts of law, any caution about exception or expiry (in French, for the case). */
  declared(input: TurnInput & { kind: DeclarationKind; whole: boolean }): Declared
  /** What a declaration's form starts with. `told`: the shopper's messages, oldest first; `items`: the lines of the order. */
  previewDeclaration(input: TurnInput & { kind: DeclarationKind; told: Told[]; items: string[] }): DeclarationPreview
  /** What a shopper can do when nobody answered a complaint by the day asked for. */
  complaintUnanswered(input: TurnInput & { complaint: Complaint }): Answer
  /** A letter filled from what is known, with the texts it rests on; null when there is no such letter. What is not known is a visible blank `[…]`. */
  letter(input: LetterInput): Letter | null
}
/** The answerer over the compiled knowledge. */
export const answering: Answering = {
  begin,
  answer,
  correct,
  chunks,
  plainText,
  caseMaterial,
  declared,
  previewDeclaration,
  complaintUnanswered,
  letter,
}
export * from './case-facts.ts'
export { citationsOf } from './compose/citations.ts'
export { type ArticleRead, articleNamed, readArticle } from './doors/article.ts'
export { type Assessed, assessSituation } from './doors/assess.ts'
export { type FoundRights, findRights } from './doors/find.ts'
export { draftLetter, letterIds } from './doors/letter.ts'
export type { FactChoice, ToldFacts } from './doors/told.ts'
export { inLanguage } from './situation.ts'
export type { Day, Declared, ProposedReading, Told }
export { checkPolicy }
