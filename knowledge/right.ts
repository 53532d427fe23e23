/** The shapes of the compiled knowledge. */
import type { Assess, Day, FactName } from './assessment.ts'
import type { PeriodEnd, PeriodUnit } from './calendar.ts'

export type KnowledgeLanguage = 'fr' | 'en'
export type Both<T = string> = Record<KnowledgeLanguage, T>

/** How people ask: what retrieval learns from. */
export interface Phrasings {
  /** Short ways of asking, in either language. */
  asked_as: Both<string[]>
  /** Words and short expressions that point to this right or reply rather than to its neighbours. */
  words: Both<string[]>
  /** Whole messages. */
  messages: Both<string[]>
}

/** A sentence of prose. `text` may hold placeholders `{deadlines.x}`, `{days.x}`, `{facts.x}`, `{values.x}`, `{merchant}`. */
export interface ProseSentence {
  text: string
  /** Articles (our notation) and ids of texts outside the codes. */
  citations: string[]
}

/** Conditions of a passage or a letter: all must hold, a list means any of its items. */
export interface Condition {
  kind?: ('applies' | 'does-not-apply' | 'missing')[]
  reason?: string[]
  /** One of these remedies is open. */
  remedy?: string[]
  facts?: Partial<Record<FactName, string | boolean | string[]>>
  /** None of these facts is known. */
  unknown?: FactName[]
}

/** A small titled piece of a right's prose. `verdict:<reason>` passages state the verdict of that reason. */
export interface Passage {
  id: string
  title: Both
  when?: Condition
  words: Both
  place?: 'first' | 'lead' | 'more'
  parts: Both<{ kind: 'paragraph' | 'steps'; sentences: ProseSentence[] }[]>
}

/** What is said of another right when both help: shown beside this one, filled from what the other concludes. */
export interface Beside {
  right: string
  passage: Passage
}

export interface Parameter {
  unit: PeriodUnit | 'percent' | 'euros' | 'number'
  ends: PeriodEnd
  values: { from: Day; value: number; source: string }[]
}

/** A right as compiled: what it is called, what it says and how it decides. */
export interface Right {
  id: string
  title: Both
  stage: string
  topics: string[]
  /** The broad right of which this one is a point. */
  detail_of?: string
  /** Words without which the right only stands beside those that it sets beside itself. */
  named_by?: Both<string[]>
  /** Asked about every day, where the others are asked about now and then. */
  usual: boolean
  /** Facts that bring one of the topics to the front. */
  topic_when?: Record<string, Partial<Record<FactName, string[]>>>
  governed_by?: FactName
  facts: FactName[]
  parameters: Record<string, Parameter>
  deadlines: Record<string, { who: 'shopper' | 'merchant' | 'bank'; article: string; label: Both; computed?: Both }>
  remedies: string[]
  letters: { letter: string; when?: Condition }[]
  related: string[]
  withdraw: boolean
  /** `versions`: the wordings that hold the quote. */
  citations: Record<string, { quote: string; en: string; versions?: string[] }>
  passages: Passage[]
  /** Rights to be used beside this one, the best for the shopper first. */
  beside: Beside[]
  assess: Assess
}

/** What is known of one wording of an article, without its text. */
export interface ArticleVersion {
  /** Name of its file: first day in force, or the month for which it is known. */
  version: string
  in_force_from: Day | 'unknown'
  known_on: string
  until?: Day
  quality?: string
  code_id?: string
  checked_on: Day | 'never'
}

export interface ArticleText extends ArticleVersion {
  id: string
  code: string
  section: string
  source: string
  text: string
}

export interface FactDefinition {
  type: 'choice' | 'yes-no' | 'day' | 'amount' | 'text'
  label: Both
  /** What follows "Si" when a verdict is told for an option, or before "le 3 mai ou après" for a day. */
  supposed?: Both
  question: Both
  /** `hinted_by`: words that make the option likely; they give way to any `said_as` and to what is already known. */
  options?: Record<string, { label: Both; supposed?: Both; said_as: Both<string[]>; hinted_by?: Both<string[]> }>
  said_with?: Both<string[]>
  /** What the message is about when a sum that nothing else explains is this fact. */
  lone_with?: Both<string[]>
}

/** A text outside the codes that we know of and do not hold. */
export interface OtherText {
  title: Both
  reference: string
  confidence: 'high' | 'medium' | 'low'
  check_at: string
}

/** Conversation content that is not law. */
export interface Reply {
  topic: string
  action: 'smalltalk' | 'handoff' | 'decline' | 'answer'
  text: Both
  links: { label: Both; href: string }[]
}

/** A letter in French with placeholders as in prose; `[…]` is shown where one is not known. */
export interface LetterTemplate {
  id: string
  title: Both
  explanation: Both
  /** Every text of law that the letter names. */
  articles: string[]
  text: string
}

export interface Authority {
  name: Both
  when: Both
  limit?: Both
  site: string
  source?: string
}

/** A word of the law, with what it means in plain words. */
export interface Term {
  fr: string
  en: string
  meaning: Both
}

export interface Reference {
  /** In the order in which one turns to them. */
  authorities: Record<string, Authority>
  glossary: Record<string, Term>
}
