import type {
  AgentAction,
  ConversationEvent,
  DeclarationKind,
  DeclarationRecord,
  Language,
} from '../../../protocol/index.ts'
import type { Declared } from '../../env.ts'
import type { Line } from './lines.ts'

type Told<K extends DeclarationKind> = Extract<Declared, { kind: K }>

/** What one kind of declaration says in its own words; everything else is the same for all. */
export interface Kind<K extends DeclarationKind> {
  /** Written in the transcript. */
  event: ConversationEvent
  /** What the agent has to do first. */
  agentActions: readonly AgentAction[]
  words: Record<Language, KindWords>
  /** Fields that must hold something that can be seen. */
  required: readonly (keyof Told<K> & string)[]
  /** What makes two declarations the same one: compared, so the order of a known kind never changes. */
  content(told: Told<K>): readonly unknown[]
  /**
   * What is declared, without name and address, which stand in every acknowledgement. In a `mail` nothing stands that the
   * shopper worded freely: the first mail to an address could be one to a stranger.
   */
  lines(told: Told<K>, language: Language, merchant: { email: string; address: string }, place: 'file' | 'mail'): Line[]
  /** The line of the case's summary, in French. */
  summary(told: Told<K>, receivedOn: string): string
  /** The fields of the register that are this kind's own. */
  record(
    told: Told<K>,
  ): Omit<DeclarationRecord, 'id' | 'kind' | 'reference' | 'case' | 'receivedAt' | 'name' | 'email' | 'hash' | 'text'>
}

export interface KindWords {
  /** First line of the text. */
  title: string
  /** Heading of the file. */
  heading: string
  /** Beginning of the file's name. */
  fileName: string
  /** The declaration itself, in the shopper's mouth. */
  statement: string
}
