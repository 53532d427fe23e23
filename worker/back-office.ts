import type { KeyMade, KeyScope, KeysPage, MakeKey } from '../protocol/index.ts'
import type { Acting, Outcome } from './env.ts'

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
