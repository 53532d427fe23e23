import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { Gaps } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'

/** Questions without a good answer, fetched with the insights. */
export interface GapsPlace {
  view: ReadonlySignal<Gaps | null>
  failure: ReadonlySignal<Failure | null>
  load(): Promise<void>
  /** Attaches a group to a right, or to none. */
  attach(gap: string, right: string | null): Promise<void>
  clear(): void
}

/** Makes the place of the questions without a good answer. */
export function createGaps(client: Pick<Client, 'gaps' | 'attachGap'>): GapsPlace {
  const view = signal<Gaps | null>(null)
  const failure = signal<Failure | null>(null)
  let generation = 0

  async function load() {
    generation += 1
    const mine = generation
    const outcome = await client.gaps()
    if (mine !== generation) return
    batch(() => {
      failure.value = 'failure' in outcome ? outcome.failure : null
      if ('ok' in outcome) view.value = outcome.ok
    })
  }

  return {
    view,
    failure,
    load,
    async attach(gap, right) {
      const outcome = await client.attachGap(gap, right)
      if ('failure' in outcome) failure.value = outcome.failure
      else await load()
    },
    clear() {
      generation += 1
      batch(() => {
        view.value = null
        failure.value = null
      })
    },
  }
}
