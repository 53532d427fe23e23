import type {
  AskCaseFact,
  Case,
  CaseFactNames,
  FactChange,
  GiveFeedback,
  Language,
  Message,
  SetCaseFact,
  ShopperWords,
  ShopperWordsPage,
} from '../protocol/index.ts'
import type { NamedActing, Outcome } from './env.ts'

/** Who works on a case, as the conversation knows them. */
interface ByAgent {
  caseId: string
  agent: { id: string; name: string }
}

/** A file as it was computed again, what changed, and the name of the event that also brings it to the Desk. */
export interface FileChanged {
  file: Case
  change: FactChange | null
  event: string
}

/** What a conversation does for the Desk with the facts of its open case. */
export interface ConversationCaseWork extends ConversationFeedback {
  setCaseFact(input: SetCaseFact & ByAgent): Promise<Outcome<FileChanged>>
  /** Puts the question about a fact to the shopper. */
  askCaseFact(input: AskCaseFact & ByAgent): Promise<Outcome<{ message: Message; label: FactChange['label'] }>>
}

/** What a shopper says once a case is over. */
export interface ConversationFeedback {
  giveFeedback(token: string, input: GiveFeedback): Promise<Outcome<null>>
}

/** What a Desk keeps of it. */
export interface DeskFeedback {
  /** True once in 90 days for a shopper, known by a keyed hash. `at`: the conversation's time. */
  mayAskRecommendation(shopper: string, at: number): Promise<boolean>
  /** Idempotent by `eventId`. `word`: as the shopper gave it, beside the case. */
  receiveSatisfaction(eventId: string, caseId: string, score: number, word?: string): Promise<void>
  /** Words without what tells whose they are; idempotent by `eventId`. */
  receiveWords(eventId: string, words: ShopperWords): Promise<void>
  shopperWords(period: { from: string; to: string }): Promise<ShopperWordsPage>
  /** The same as a spreadsheet. */
  shopperWordsFile(period: { from: string; to: string }, language: Language): Promise<string>
}

/** What a Desk does with the facts of a case. */
export interface DeskCaseWork extends DeskFeedback {
  /** From a conversation's outbox; idempotent by `eventId`. `change`: the fact by which it was computed again, and the agent who gave it. */
  receiveCase(eventId: string, file: Case, change?: FactChange & { by?: string }): Promise<void>
  /** Sets a fact of a case that the agent holds. */
  setCaseFact(agent: NamedActing, caseId: string, input: SetCaseFact): Promise<Outcome<Case>>
  /** Asks the shopper about a fact, in a case that the agent holds. */
  askCaseFact(agent: NamedActing, caseId: string, input: AskCaseFact): Promise<Outcome<Message>>
  /** Every fact that the law knows; those that a right of the case asks for are marked. */
  caseFactNames(caseId: string, language: Language): Promise<Outcome<CaseFactNames>>
}
