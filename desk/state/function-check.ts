import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { WithdrawalFunction } from '../../protocol/index.ts'
import type { Client, ParkedDelivery } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'

/** What was seen of the withdrawal function on the merchant's site, fetched when its page is shown. */
export interface FunctionCheck {
  view: ReadonlySignal<WithdrawalFunction | null>
  /** Mails that were given up. */
  parked: ReadonlySignal<ParkedDelivery[]>
  failure: ReadonlySignal<Failure | null>
  checking: ReadonlySignal<boolean>
  check(): Promise<void>
  /** Sends a mail again that was given up. */
  retry(delivery: string): Promise<void>
  clear(): void
}

/** Makes the place of the check. */
export function createFunctionCheck(
  client: Pick<Client, 'withdrawalFunction' | 'deliveries' | 'retryDelivery'>,
): FunctionCheck {
  const view = signal<WithdrawalFunction | null>(null)
  const parked = signal<ParkedDelivery[]>([])
  const failure = signal<Failure | null>(null)
  const checking = signal(false)
  let generation = 0

  async function check() {
    generation += 1
    const mine = generation
    checking.value = true
    const [seen, deliveries] = await Promise.all([client.withdrawalFunction(), client.deliveries()])
    if (mine !== generation) return
    batch(() => {
      checking.value = false
      if ('failure' in seen || 'failure' in deliveries) {
        failure.value = 'failure' in seen ? seen.failure : 'failure' in deliveries ? deliveries.failure : null
        return
      }
      failure.value = null
      view.value = seen.ok
      parked.value = deliveries.ok.deliveries.filter(({ kind }) => kind === 'mail')
    })
  }

  return {
    view,
    parked,
    failure,
    checking,
    check,
    async retry(delivery) {
      const outcome = await client.retryDelivery(delivery)
      await check()
      // Sent again by a colleague meanwhile: what was just fetched shows it.
      if ('failure' in outcome && outcome.failure.type !== 'not-found') failure.value = outcome.failure
    },
    clear() {
      generation += 1
      batch(() => {
        view.value = null
        parked.value = []
        failure.value = null
        checking.value = false
      })
    },
  }
}
