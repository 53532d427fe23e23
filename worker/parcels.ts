import type { AttemptOutcome, ConnectorEventType, ConnectorKind, Language } from '../protocol/index.ts'

/** An e-mail to one recipient. Delivered once per `id`; `resume` asks for a link back into the conversation. */
export interface Mail {
  id: string
  to: string
  /** Whose mail it is, shown beside our address: the shop's name. */
  senderName?: string
  subject: string
  text: string
  /** Plain HTML; escaped by its maker. */
  html: string
  /** ISO instant after which it is worthless (a sign-in code): dropped from then on, and never delayed by the recipient's hourly limit. */
  expiresAt?: string
  /** Asks to confirm an address: one an hour per address, the next one waits. */
  confirms?: boolean
}

/** Something that is on its way, or stuck, at a Desk. `to` and `subject` are empty unless it is a mail. */
export interface Delivery {
  id: string
  kind: 'mail' | 'event' | 'reply' | 'case-changed'
  to: string
  subject: string
  status: 'due' | 'queued' | 'delivered' | 'parked'
  attempts: number
  createdAt: string
}

/**
 * What connectors are told: ids, dates and names of rights. No name, address or word of a shopper leaves by a
 * connector; who may read them opens the case at the desk.
 */
export interface ConnectorEvent {
  /** Constant over all attempts. */
  id: string
  type: ConnectorEventType
  /** ISO instant. */
  at: string
  case?: {
    id: string
    reference: string
    language: Language
    openedAt: string
    /** Titles of the rights concerned. */
    rights: string[]
    /** Nearest first. */
    deadlines: { day: string; who: string; article: string }[]
    /** Day by which a complaint asks for an answer. */
    answerBy?: string
    /** At the desk. */
    url: string
  }
}

/** What a connector keeps that is not secret, by kind. */
export interface ConnectorSettings {
  url?: string
  address?: string
  subdomain?: string
  email?: string
  account?: string
  inbox?: string
}

/** How one attempt ended, and when the next may come at the earliest. */
export interface Attempted {
  outcome: AttemptOutcome
  status?: number
  retryAfterSeconds?: number
}

/** What one attempt of telling a connector needs. `sealed`, `previous`: credentials that only the service's key opens. */
export interface ConnectorTask {
  id: string
  kind: ConnectorKind
  settings: ConnectorSettings
  sealed: string
  previous?: string
  event: ConnectorEvent
  language: Language
}

/** A delivery attempt put in the queue by a Desk: a mail, or the id of an event for a connector. `attempt`: counted from 1. */
export type DeliveryAttempt =
  | { merchant: string; mail: Mail; attempt: number }
  | { merchant: string; event: string; attempt: number }

/** What a call of a model came to. */
export interface ModelCall {
  isFailed: boolean
  inputTokens: number
  outputTokens: number
  /** Sentences that were shown, and those that were not; both nothing when it only read. */
  passed: number
  withheld: number
  /** Milliseconds to the first sentence shown; null when none was. */
  firstMs: number | null
  /** Until the answer was whole; null when it only read. */
  wholeMs: number | null
}
