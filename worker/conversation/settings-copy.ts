import type { DeskObject } from '../env.ts'
import { logFailure } from '../errors.ts'
import type { Store } from './store.ts'

const refreshEveryMs = 5000

/** A conversation's copy of the merchant's settings, asked for again beside its calls, never before them. */
export class SettingsCopy {
  private readonly store: Store
  private readonly object: string
  private renewedAt = 0

  /** `object`: its id, for the log. */
  constructor(store: Store, object: string) {
    this.store = store
    this.object = object
  }

  /** The copy is as new as this instant. */
  renewed(now: number): void {
    this.renewedAt = now
  }

  /** Asks the Desk when the copy is old; undefined when it is not. A failure leaves the copy as it is. */
  renew(now: number, desk: () => Pick<DurableObjectStub<DeskObject>, 'settings'>): Promise<void> | undefined {
    if (now - this.renewedAt < refreshEveryMs) return undefined
    this.renewed(now)
    return this.ask(desk)
  }

  private async ask(desk: () => Pick<DurableObjectStub<DeskObject>, 'settings'>): Promise<void> {
    try {
      const found = await desk().settings()
      // Erased in between, the conversation keeps nothing any more.
      if (found && this.store.exists()) this.store.keepSettings(found.settings)
    } catch (error) {
      logFailure(error, { object: this.object })
    }
  }
}
