import * as z from 'zod'
import { messageMaxLength } from './message.ts'

/** The systems that a case can be told to. */
export const connectorKinds = ['webhook', 'email', 'slack', 'zendesk', 'chatwoot'] as const
export type ConnectorKind = (typeof connectorKinds)[number]

/** What connectors are told about. `test`: asked for at the desk. */
export const connectorEvents = [
  'case-opened',
  'case-claimed',
  'case-replied',
  'case-resolved',
  'declaration-received',
  'complaint-unanswered',
  'case-erased',
  'test',
] as const
export type ConnectorEventType = (typeof connectorEvents)[number]

const Name = z.string().trim().min(1).max(80)
// Printable ASCII without spaces: what a provider calls a key or token.
const Credential = z.string().regex(/^[\x21-\x7e]{8,400}$/)
const SigningSecret = z.string().regex(/^[\x21-\x7e]{16,200}$/)
const NumberText = z.string().regex(/^[1-9]\d{0,11}$/)

const Webhook = z.strictObject({ kind: z.literal('webhook'), name: Name, url: z.string().min(1).max(2000) })
const Email = z.strictObject({ kind: z.literal('email'), name: Name, address: z.email().max(254) })
const Slack = z.strictObject({ kind: z.literal('slack'), name: Name, url: Credential })
const Zendesk = z.strictObject({
  kind: z.literal('zendesk'),
  name: Name,
  subdomain: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/),
  email: z.email().max(254),
  token: Credential,
  signingSecret: SigningSecret.optional(),
})
const Chatwoot = z.strictObject({
  kind: z.literal('chatwoot'),
  name: Name,
  account: NumberText,
  inbox: NumberText,
  token: Credential,
  signingSecret: SigningSecret.optional(),
})

/** A connector as an administrator adds it. */
export const AddConnector = z.discriminatedUnion('kind', [Webhook, Email, Slack, Zendesk, Chatwoot])
export type AddConnector = z.infer<typeof AddConnector>

/** New credentials for a connector. A webhook's are made by us: it sends nothing. */
export const RotateConnector = z.strictObject({
  url: Credential.optional(),
  token: Credential.optional(),
  signingSecret: SigningSecret.optional(),
})
export type RotateConnector = z.infer<typeof RotateConnector>

/** An agent's reply written elsewhere, as a signed webhook brings it. */
export const InboundReply = z.strictObject({
  type: z.literal('reply'),
  case: z.string().regex(/^[\w-]{1,64}$/),
  text: z.string().min(1).max(messageMaxLength),
})
export type InboundReply = z.infer<typeof InboundReply>

/** A connector as the desk shows it: never its secrets. */
export interface ConnectorView {
  id: string
  kind: ConnectorKind
  name: string
  /** Where it sends: a host or an address, nothing secret. */
  target: string
  /** ISO instants. */
  createdAt: string
  disabled?: { at: string; why: 'by-hand' | 'gone' }
  /** Since when nothing has arrived, while deliveries are tried again. */
  failingSince?: string
  /** A replaced secret still counts until then. */
  rotatingUntil?: string
  /** Where replies written there come back to; absent when it brings none. */
  repliesAt?: string
}

/** Shown once, then never again. */
export interface ConnectorSecrets {
  signing: string
  replies: string
}

export interface ConnectorAdded {
  connector: ConnectorView
  /** Only for what we made. */
  secrets?: ConnectorSecrets
}

/** How one attempt ended. */
export type AttemptOutcome =
  | 'delivered'
  | 'refused'
  | 'redirected'
  | 'gone'
  | 'busy'
  | 'failed'
  | 'unreachable'
  | 'forbidden-target'

export interface ConnectorAttempt {
  at: string
  outcome: AttemptOutcome
  /** What the other side answered, when it answered. */
  status?: number
}

/** One event on its way to one connector. */
export interface ConnectorDelivery {
  id: string
  connector: string
  event: ConnectorEventType
  /** Absent for a test. */
  reference?: string
  status: 'due' | 'queued' | 'delivered' | 'parked'
  createdAt: string
  nextAt?: string
  attempts: ConnectorAttempt[]
}

/** A mail that we gave up sending. */
export interface ParkedMail {
  id: string
  to: string
  subject: string
  attempts: number
  createdAt: string
}

/** The page of connectors. */
export interface ConnectorsPage {
  connectors: ConnectorView[]
  /** Newest first. */
  deliveries: ConnectorDelivery[]
  parkedMails: ParkedMail[]
}
