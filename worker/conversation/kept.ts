import { DurableObject } from 'cloudflare:workers'
import type { ShopperFrame } from '../../protocol/index.ts'
import { answering } from '../answer/index.ts'
import type { DeskObject, Env, Outcome } from '../env.ts'
import { logFailure } from '../errors.ts'
import { currentTime } from '../merchants/clock.ts'
import { keyedHash } from '../privacy/secrets.ts'
import type { Credentials } from './credentials.ts'
import type { Outbox } from './outbox.ts'
import type { Room } from './room.ts'
import type { SettingsCopy } from './settings-copy.ts'
import type { Sockets } from './sockets.ts'
import type { Store } from './store.ts'

export const outboxGraceMs = 10_000

/** How a conversation is kept: who may ask, all or nothing stored, what is owed sent afterwards. */
export abstract class KeptConversation extends DurableObject<Env> {
  /** The clock; a test sets the day. */
  now = currentTime
  protected abstract readonly store: Store
  protected abstract readonly credentials: Credentials
  protected abstract readonly sockets: Sockets
  protected abstract readonly outbox: Outbox
  protected abstract readonly settingsCopy: SettingsCopy
  protected abstract isCreated: boolean
  protected alarmAt = Number.POSITIVE_INFINITY
  /** Frames of the change that is being stored: they leave once it is. */
  #pending: ShopperFrame[] = []

  /**
   * Runs what a token's holder asked, all or nothing; a stranger learns nothing, not even that we exist. `first`: what is
   * stored for itself just before.
   */
  protected async asShopper<T>(token: string, work: () => Outcome<T>, first?: () => void): Promise<Outcome<T>> {
    const hash = await this.credentials.hash('token', token)
    if (!this.holds(hash)) return { problem: 'not-found' }
    first?.()
    return this.settled(work)
  }

  protected asDesk<T>(caseId: string, work: () => Outcome<T>): Outcome<T> {
    return this.isCreated && this.store.case(caseId) ? this.settled(work) : { problem: 'not-found' }
  }

  protected settled<T>(work: () => Outcome<T>): Outcome<T> {
    const outcome = this.together(work)
    this.settle()
    return outcome
  }

  /** For work that hashes before it stores: it stores by `together` when it is ready. */
  protected async sealing<T>(
    work: (together: (step: () => Outcome<T>) => Outcome<T>) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const outcome = await work((step) => this.together(step))
    this.settle()
    return outcome
  }

  protected holds(tokenHash: string): boolean {
    return this.isCreated && this.credentials.isToken(tokenHash, this.now().getTime())
  }

  /**
   * Stores all of it or nothing; only then are the open windows told. What fails is logged here, without its words: the
   * platform would write those of an error that leaves an object.
   */
  protected together<T>(work: () => Outcome<T>): Outcome<T> {
    this.#pending = []
    try {
      const outcome = this.ctx.storage.transactionSync(work)
      for (const frame of this.#pending) this.sockets.announce(frame)
      return outcome
    } catch (error) {
      logFailure(error, { object: this.ctx.id.toString() })
      return { problem: 'unexpected' }
    } finally {
      this.#pending = []
    }
  }

  protected room(): Room {
    return {
      store: this.store,
      answering,
      now: this.now(),
      announce: (frame) => this.#pending.push(frame),
    }
  }

  protected fingerprint(kind: string, body: string): Promise<string> {
    return keyedHash(this.env.SECRET, `fingerprint:${kind}`, body)
  }

  protected desk(): DurableObjectStub<DeskObject> {
    return this.env.DESK.getByName(this.store.about().merchant)
  }

  /** After each call: what is owed leaves at once, with an alarm behind it; the copy of the settings is renewed beside. */
  protected settle(): void {
    const now = this.now().getTime()
    if (this.outbox.nextDue() !== null) {
      this.wakeAt(now + outboxGraceMs)
      this.ctx.waitUntil(this.outbox.drain(() => this.now().getTime()))
    }
    const renewed = this.settingsCopy.renew(now, () => this.desk())
    if (renewed) this.ctx.waitUntil(renewed)
  }

  /** The earliest asked for wins; the alarm itself works out the next one. */
  protected wakeAt(instant: number): void {
    if (instant >= this.alarmAt) return
    this.alarmAt = instant
    this.ctx.waitUntil(this.ctx.storage.setAlarm(instant))
  }
}
