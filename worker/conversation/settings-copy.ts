import type { MerchantSettings } from '../../protocol/index.ts'
import { logFailure } from '../errors.ts'

const refreshEveryMs = 5000

/** When a conversation's copy of the merchant's settings is asked for again: beside its calls, never before them. */
export class SettingsCopy {
  private refreshedAt = 0

  /** The copy is as new as this instant. */
  renewed(now: number): void {
    this.refreshedAt = now
  }

  isOld(now: number): boolean {
    return now - this.refreshedAt >= refreshEveryMs
  }

  /** Asks the Desk and keeps what it says; a failure leaves the copy as it is. */
  async refresh(
    ask: () => Promise<{ settings: MerchantSettings } | null>,
    keep: (settings: MerchantSettings) => void,
    object: string,
  ): Promise<void> {
    try {
      const found = await ask()
      if (found) keep(found.settings)
    } catch (error) {
      logFailure(error, { object })
    }
  }
}
