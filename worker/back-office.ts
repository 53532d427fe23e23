import type {
  AddConnector,
  AddWebhook,
  ConnectorAdded,
  ConnectorsPage,
  KeyMade,
  KeyScope,
  KeysPage,
  Language,
  MakeKey,
  MerchantCase,
  MerchantReplied,
  MerchantReply,
  MerchantSettings,
  OpenRelayedCase,
  PageContext,
  RelayedCase,
  RelayedMessage,
  RelayMessage,
  RotateConnector,
  WebhookAdded,
  Webhooks,
} from '../protocol/index.ts'
import type { Acting, NamedActing, Outcome } from './env.ts'
import type { Attempted, ConnectorTask } from './parcels.ts'

/** A key as who holds it is known. */
export interface KnownKey {
  id: string
  name: string
  scopes: KeyScope[]
}

/** What a Desk keeps of the keys of its merchant's programs. */
export interface DeskKeys {
  keys(): Promise<KeysPage>
  /** Who they are in the log, withdrawn ones too for as long as it names them. */
  keyHolders(): Promise<{ id: string; name: string }[]>
  makeKey(agent: Acting, input: Pick<MakeKey, 'name' | 'scopes'>): Promise<Outcome<KeyMade>>
  /** A new secret, and twelve months more; the former secret counts for a day. */
  rotateKey(agent: Acting, id: string): Promise<Outcome<KeyMade>>
  /** It ends at once. */
  withdrawKey(agent: Acting, id: string): Promise<Outcome<null>>
  /** The key whose secret has this hash; `key-not-valid` otherwise. Notes the day. */
  findKey(id: string, hash: string): Promise<Outcome<KnownKey>>
}

/** What a Desk does with the systems that it is connected to. */
export interface DeskConnections {
  /** The connectors, what they were told, and the mails that were given up. */
  connectors(): Promise<ConnectorsPage>
  /** The route has checked what the address of a webhook means. */
  addConnector(agent: Acting, input: AddConnector): Promise<Outcome<ConnectorAdded>>
  rotateConnector(agent: Acting, connector: string, input: RotateConnector): Promise<Outcome<ConnectorAdded>>
  switchConnector(agent: Acting, connector: string, state: 'on' | 'off'): Promise<Outcome<null>>
  removeConnector(agent: Acting, connector: string): Promise<Outcome<null>>
  testConnector(agent: Acting, connector: string): Promise<Outcome<null>>
  /** What the attempt needs, once per attempt; null for any other call. */
  beginConnectorDelivery(id: string, attempt: number): Promise<ConnectorTask | null>
  reportConnectorDelivery(id: string, attempt: number, attempted: Attempted): Promise<void>
  /** What another system sent back, as it came; `not-signed-in` unless its secret signed it. The same event again does it once. */
  receiveFromConnector(
    connector: string,
    request: { headers: [string, string][]; body: string },
  ): Promise<Outcome<null>>
}

/** What a Desk does for who holds a key; the route has checked its scope. */
export interface DeskBackOffice extends DeskKeys, DeskConnections {
  /** The file and what was said, written in the log as read. */
  readForKey(acting: NamedActing, caseId: string): Promise<Outcome<MerchantCase>>
  /** Replies in the merchant's name, whoever holds the case; `denies-a-right` unless it is said why. */
  replyForKey(acting: NamedActing, caseId: string, input: MerchantReply): Promise<Outcome<MerchantReplied>>
  /** The webhooks made with a key. */
  webhooks(): Promise<Webhooks>
  /** The route has checked what the address means. The same id again gives the same one, without its secrets. */
  addWebhook(acting: Acting, input: AddWebhook): Promise<Outcome<WebhookAdded & { repeated: boolean }>>
  /** Only what was made with a key is removed by one. */
  removeWebhook(acting: Acting, id: string): Promise<Outcome<null>>
}

/** What a conversation does for a program of its merchant that writes down what the shopper says elsewhere. */
export interface ConversationBackOffice {
  beginRelayed(input: {
    merchant: MerchantSettings
    conversation: string
    language: Language
    context?: PageContext
  }): Promise<Outcome<{ repeated: boolean }>>
  relay(input: RelayMessage): Promise<Outcome<RelayedMessage>>
  openRelayed(input: OpenRelayedCase): Promise<Outcome<RelayedCase & { repeated: boolean }>>
}
