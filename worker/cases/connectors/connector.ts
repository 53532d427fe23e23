import type { AddConnector, ConnectorKind, Language } from '../../../protocol/index.ts'
import type { Attempted, ConnectorEvent, ConnectorSettings, Mail } from '../../env.ts'

/** What a connector keeps sealed. */
export interface ConnectorCredentials {
  /** Signs what we send (webhook), or opens the other system (token, address of Slack). */
  key?: string
  /** Verifies the replies that come back. */
  replies?: string
}

/** The current credentials, and the ones they replaced while both count. */
export interface Keyring {
  current: ConnectorCredentials
  previous?: ConnectorCredentials
}

/** What a connector is given to send with. `call` and `now` are the outside world. */
export interface SendingWith {
  settings: ConnectorSettings
  keys: Keyring
  language: Language
  /** Counted from 1. */
  attempt: number
  call: typeof fetch
  now: Date
  mail: (mail: Mail) => Promise<Attempted>
}

/** A request from another system, with its body as it came. */
export interface InboundRequest {
  headers: Headers
  body: string
  now: Date
}

/** What an inbound request says: a reply, or nothing that concerns a shopper. `event`: the same again is the same reply. */
export type Inbound = { kind: 'reply'; event: string; caseId: string; text: string } | { kind: 'nothing' }

/** One way of telling another system. `send` never throws; it is called once per attempt. */
export interface Connector {
  kind: ConnectorKind
  /** Settings and credentials of what an administrator typed; null when it may not be used. */
  accept(input: AddConnector): { settings: ConnectorSettings; credentials: ConnectorCredentials } | null
  /** What people see of its target; nothing secret. */
  target(settings: ConnectorSettings): string
  send(event: ConnectorEvent, using: SendingWith): Promise<Attempted>
  /** Reads a reply that came back. Null: not signed by the holder of the secret, or too old. Throws `ProblemError` for a wrong shape. */
  receive?(request: InboundRequest, secret: string): Promise<Inbound | null>
}
