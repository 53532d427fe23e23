import type { RelayedCase, RelayedMessage } from '../../protocol/index.ts'
import type { ConversationObject, Outcome } from '../env.ts'
import { keyedHash } from '../privacy/secrets.ts'
import { ErasableConversation } from './erasure.ts'
import { beginRelayed, openRelayed, relay } from './relay.ts'
import { firstLookAt } from './retention.ts'

const newConversationsPerHour = 300

/**
 * A conversation in which a merchant's program writes down what its shopper says by telephone or letter. Whoever writes is
 * known by a key, which the route has checked; a conversation that a shopper began, or has come back to, is none of these.
 */
export abstract class RelayedConversation extends ErasableConversation {
  async beginRelayed(
    ...[input]: Parameters<ConversationObject['beginRelayed']>
  ): Promise<Outcome<{ repeated: boolean }>> {
    const { language, context } = input
    const fingerprint = await this.fingerprint('relayed', JSON.stringify([language, context ?? null]))
    const earlier = this.#earlier(fingerprint)
    if (earlier) return earlier
    const retryAfterSeconds = await this.#limited(input.merchant.slug)
    if (retryAfterSeconds > 0) return { problem: 'too-many-requests', retryAfterSeconds }
    // The same request may have come again while the limit was asked.
    const meanwhile = this.#earlier(fingerprint)
    if (meanwhile) return meanwhile
    const begun = this.together(() => {
      beginRelayed(super.room(), input, fingerprint)
      return { ok: { repeated: false } }
    })
    // One that is still being erased, for example.
    if (!('ok' in begun)) return begun
    this.isCreated = true
    this.settingsCopy.renewed(this.now().getTime())
    this.wakeAt(firstLookAt(this.now().getTime(), input.merchant))
    return begun
  }

  async relay(...[input]: Parameters<ConversationObject['relay']>): Promise<Outcome<RelayedMessage>> {
    const fingerprint = await this.fingerprint('message', input.text)
    // In our own words: a program waits for the whole answer.
    return this.#forShopper(() => relay(super.room(), input, fingerprint))
  }

  async openRelayed(
    ...[input]: Parameters<ConversationObject['openRelayed']>
  ): Promise<Outcome<RelayedCase & { repeated: boolean }>> {
    const { contact, wish, corrections } = input
    const fingerprint = await this.fingerprint('relayed-case', JSON.stringify([contact, wish, corrections]))
    const opened = this.#forShopper(() => openRelayed(super.room(), input, fingerprint))
    // What is opened can be read at once; out of reach, the Desk gets it later.
    if ('ok' in opened) await this.outbox.drain(() => this.now().getTime())
    return opened
  }

  /** What a repeat is answered; null when nothing has begun. */
  #earlier(fingerprint: string): Outcome<{ repeated: boolean }> | null {
    if (!this.isCreated) return null
    const isSame = this.store.about().relayed === fingerprint
    return isSame ? { ok: { repeated: true } } : { problem: 'message-changed' }
  }

  /** As many as shoppers of one network may begin: a key that leaked fills no queue and writes to few. */
  async #limited(merchant: string): Promise<number> {
    const key = await keyedHash(this.env.SECRET, 'relayed-conversations', merchant)
    return this.env.LIMIT.getByName(key).take(newConversationsPerHour, 3600)
  }

  /** Does something in the shopper's place, unless they are there themself. */
  #forShopper<T>(work: () => Outcome<T>): Outcome<T> {
    if (!this.isCreated || this.store.about().relayed === undefined) return { problem: 'not-found' }
    if (this.credentials.isHeld()) return { problem: 'shopper-present' }
    return this.settled(work)
  }
}
