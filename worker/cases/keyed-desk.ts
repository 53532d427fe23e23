import type { KeyMade, KeysPage } from '../../protocol/index.ts'
import type { KnownKey } from '../back-office.ts'
import type { Acting, DeskObject, Env, Outcome } from '../env.ts'
import { keyOf, keyPrefix, secretHash } from '../merchants/keys.ts'
import { newId, newSecret } from '../privacy/secrets.ts'
import { DeliveringDesk } from './delivering-desk.ts'
import { Keys } from './keys.ts'

/** What a Desk does with the keys of its merchant's programs. */
export abstract class KeyedDesk extends DeliveringDesk {
  readonly #keys: Keys

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.#keys = new Keys(this.tables)
  }

  async keys(): Promise<KeysPage> {
    return { keys: this.#keys.list(Date.now(), (id) => keyPrefix(this.merchant, id)) }
  }

  async makeKey(...[agent, input]: Parameters<DeskObject['makeKey']>): Promise<Outcome<KeyMade>> {
    const id = newId()
    const secret = newSecret()
    const hash = await secretHash(this.env.SECRET, this.merchant, id, secret)
    const isMade = this.ctx.storage.transactionSync(() => {
      const isKept = this.#keys.add({ id, hash, ...input }, Date.now())
      if (isKept) this.queue.audit(agent, id, 'key-made')
      return isKept
    })
    return isMade ? this.#shown(id, secret) : { problem: 'too-many-keys' }
  }

  async rotateKey(agent: Acting, id: string): Promise<Outcome<KeyMade>> {
    const secret = newSecret()
    const hash = await secretHash(this.env.SECRET, this.merchant, id, secret)
    const isRotated = this.ctx.storage.transactionSync(() => {
      const isFound = this.#keys.rotate(id, hash, Date.now())
      if (isFound) this.queue.audit(agent, id, 'key-rotated')
      return isFound
    })
    return isRotated ? this.#shown(id, secret) : { problem: 'not-found' }
  }

  async withdrawKey(agent: Acting, id: string): Promise<Outcome<null>> {
    return this.ctx.storage.transactionSync(() => {
      if (!this.#keys.withdraw(id, Date.now())) return { problem: 'not-found' }
      this.queue.audit(agent, id, 'key-withdrawn')
      return { ok: null }
    })
  }

  async findKey(id: string, hash: string): Promise<Outcome<KnownKey>> {
    return this.#keys.find(id, hash, Date.now())
  }

  protected sweepKeys(now: number): void {
    this.#keys.sweep(now)
  }

  #shown(id: string, secret: string): Outcome<KeyMade> {
    const key = this.#keys.list(Date.now(), (one) => keyPrefix(this.merchant, one)).find((one) => one.id === id)
    return key ? { ok: { key, secret: keyOf(this.merchant, id, secret) } } : { problem: 'not-found' }
  }
}
