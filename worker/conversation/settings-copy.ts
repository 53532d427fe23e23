import type { MerchantSettings } from '../../protocol/index.ts'
import type { DeskObject } from '../env.ts'
import { logFailure } from '../errors.ts'

const refreshEveryMs = 5000

/** A conversation's copy of the merchant's settings, asked for again beside its calls, never before them. */
export class SettingsCopy {
  private readonly object: string
  private renewedAt = 0

  /** `object`: its id, for the log. */
  constructor(object: string) {
    this.object = object
  }

  /** The copy is as new as this instant. */
  renewed(now: number): void {
    this.renewedAt = now
  }

  /** Asks the Desk when the copy is old; undefined when it is not. A failure leaves the copy as it is. */
  renew(
    now: number,
    desk: () => Pick<DurableObjectStub<DeskObject>, 'settings'>,
    keep: (settings: MerchantSettings) => void,
  ): Promise<void> | undefined {
    if (now - this.renewedAt < refreshEveryMs) return undefined
    this.renewed(now)
    return this.ask(desk, keep)
  }

  private async ask(
    desk: () => Pick<DurableObjectStub<DeskObject>, 'settings'>,
    keep: (settings: MerchantSettings) => void,
  ): Promise<void> {
    try {
      const found = await desk().settings()
      if (found) keep(found.settings)
    } catch (error) {
      logFailure(error, { object: this.object })
    }
  }
}
