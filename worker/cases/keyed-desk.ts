import type { KeyMade, KeysPage, MerchantCase, MerchantReplied, WebhookAdded, Webhooks } from '../../protocol/index.ts'
import type { KnownKey } from '../back-office.ts'
import type { Acting, DeskObject, Env, Outcome } from '../env.ts'
import { logFailure } from '../errors.ts'
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

  async keyHolders(): Promise<{ id: string; name: string }[]> {
    return this.#keys.holders()
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
    try {
      return this.#keys.find(id, hash, Date.now())
    } catch (error) {
      // Logged here, without its words: the platform would write those of an error that leaves an object.
      logFailure(error, { object: this.ctx.id.toString() })
      return { problem: 'unexpected' }
    }
  }

  async readForKey(...[acting, caseId]: Parameters<DeskObject['readForKey']>): Promise<Outcome<MerchantCase>> {
    const found = await this.read(acting, caseId)
    return 'ok' in found ? { ok: { case: found.ok.case, transcript: found.ok.transcript } } : found
  }

  async replyForKey(
    ...[acting, caseId, input]: Parameters<DeskObject['replyForKey']>
  ): Promise<Outcome<MerchantReplied>> {
    const file = this.queue.find(caseId)
    if (!file) return { problem: 'not-found' }
    if (file.status === 'resolved') return { problem: 'case-closed' }
    const { lawRemarks, toneRemarks } = await import('../../desk/draft-check/index.ts')
    const [denied] = lawRemarks(input.text, file)
    if (denied && !input.despite) {
      const { right, title, article } = denied
      const under = article ? `, ${article.label}` : ''
      return {
        problem: 'denies-a-right',
        detail: `“${title}” (${right}${under}). Say in “despite” why it is sent all the same.`,
      }
    }
    const said = await this.say(acting, file, input)
    return 'ok' in said ? { ok: { message: said.ok, tone: toneRemarks(input.text, file.language) } } : said
  }

  async webhooks(): Promise<Webhooks> {
    return { webhooks: this.connected.webhooks(Date.now()) }
  }

  async addWebhook(
    ...[acting, input]: Parameters<DeskObject['addWebhook']>
  ): Promise<Outcome<WebhookAdded & { repeated: boolean }>> {
    // One at a time: the same request twice must not make two while its secrets are being sealed.
    return this.ctx.blockConcurrencyWhile(() => this.connected.addWebhook(acting, input, Date.now()))
  }

  async removeWebhook(acting: Acting, id: string): Promise<Outcome<null>> {
    return this.ctx.storage.transactionSync(() => this.connected.removeWebhook(acting, id, Date.now()))
  }

  protected sweepKeys(now: number): void {
    this.#keys.sweep(now)
  }

  #shown(id: string, secret: string): Outcome<KeyMade> {
    const key = this.#keys.list(Date.now(), (one) => keyPrefix(this.merchant, one)).find((one) => one.id === id)
    return key ? { ok: { key, secret: keyOf(this.merchant, id, secret) } } : { problem: 'not-found' }
  }
}
