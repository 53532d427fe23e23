import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { ShopperWordsPage } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'
import type { InsightsPlace } from './insights.ts'

/** What shoppers said in a period, fetched where it is shown. */
export interface ShopperWordsPlace {
  view: ReadonlySignal<ShopperWordsPage | null>
  failure: ReadonlySignal<Failure | null>
  load(): Promise<void>
  fileAddress(language: string): string
  clear(): void
}

/** Makes the place of the shoppers' words; their period is that of the insights. */
export function createShopperWords(
  client: Pick<Client, 'shopperWords'>,
  insights: Pick<InsightsPlace, 'period' | 'wrong'>,
): ShopperWordsPlace {
  const view = signal<ShopperWordsPage | null>(null)
  const failure = signal<Failure | null>(null)
  let generation = 0
  const query = () => `?from=${insights.period.value.from}&to=${insights.period.value.to}`
  return {
    view,
    failure,
    async load() {
      generation += 1
      const mine = generation
      if (insights.wrong.value) return
      const outcome = await client.shopperWords(query())
      if (mine !== generation) return
      batch(() => {
        failure.value = 'failure' in outcome ? outcome.failure : null
        if ('ok' in outcome) view.value = outcome.ok
      })
    },
    fileAddress: (language) => `/v1/desk/suggestions.csv${query()}&lang=${language}`,
    clear() {
      generation += 1
      batch(() => {
        view.value = null
        failure.value = null
      })
    },
  }
}
