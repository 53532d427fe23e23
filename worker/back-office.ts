import type {
  AddConnector,
  ConnectorAdded,
  ConnectorsPage,
  KeyMade,
  KeyScope,
  KeysPage,
  MakeKey,
  RotateConnector,
} from '../protocol/index.ts'
import type { Acting, Outcome } from './env.ts'
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

/** What a Desk does for the merchant's other systems. */
export interface DeskBackOffice extends DeskKeys, DeskConnections {}
