import { type ReadonlySignal, signal } from '@preact/signals'
import type { SaveView } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'

/** The views that the agent keeps. */
export interface Views {
  kept: ReadonlySignal<SaveView[]>
  load(): Promise<void>
  /** Keeps a view; the outcome is for who asked. */
  keep(view: Omit<SaveView, 'id'>): Promise<Failure | null>
  forget(id: string): Promise<Failure | null>
  clear(): void
}

/** Makes the list of views. `newId` gives an id for a new one. */
export function createViews(client: Pick<Client, 'views' | 'saveView' | 'forgetView'>, newId: () => string): Views {
  const kept = signal<SaveView[]>([])
  return {
    kept,
    async load() {
      const outcome = await client.views()
      if ('ok' in outcome) kept.value = outcome.ok.views
    },
    async keep(view) {
      const outcome = await client.saveView({ id: newId(), ...view })
      if ('failure' in outcome) return outcome.failure
      kept.value = [...kept.value, outcome.ok]
      return null
    },
    async forget(id) {
      const outcome = await client.forgetView(id)
      if ('failure' in outcome) return outcome.failure
      kept.value = kept.value.filter((view) => view.id !== id)
      return null
    },
    clear() {
      kept.value = []
    },
  }
}
