import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { DeclarationKind, Register } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'

/** Which declarations are shown: a kind, and days of receipt, both included; an empty day is open. */
export interface RegisterFilter {
  kind: DeclarationKind | null
  from: string
  to: string
}

/** The register of declarations, fetched when its page is shown. */
export interface RegisterList {
  filter: Signal<RegisterFilter>
  view: ReadonlySignal<Register | null>
  failure: ReadonlySignal<Failure | null>
  choose(change: Partial<RegisterFilter>): void
  load(): Promise<void>
  /** Address of the same declarations as a file. */
  fileAddress(as: 'csv' | 'json'): string
  clear(): void
}

const everything: RegisterFilter = { kind: null, from: '', to: '' }

/** What the filter asks of the service; nothing for what is open. */
export function registerQuery({ kind, from, to }: RegisterFilter): string {
  const asked = new URLSearchParams()
  if (kind) asked.set('kind', kind)
  if (from) asked.set('from', from)
  if (to) asked.set('to', to)
  const query = asked.toString()
  return query === '' ? '' : `?${query}`
}

/** Makes the place of the register. */
export function createRegister(client: Pick<Client, 'register'>): RegisterList {
  const filter = signal<RegisterFilter>(everything)
  const view = signal<Register | null>(null)
  const failure = signal<Failure | null>(null)
  let generation = 0

  async function load() {
    generation += 1
    const mine = generation
    const outcome = await client.register(registerQuery(filter.value))
    if (mine !== generation) return
    batch(() => {
      if ('failure' in outcome) {
        failure.value = outcome.failure
        return
      }
      failure.value = null
      view.value = outcome.ok
    })
  }

  return {
    filter,
    view,
    failure,
    load,
    choose(change) {
      filter.value = { ...filter.value, ...change }
      void load()
    },
    fileAddress: (as) => `/v1/desk/declarations.${as}${registerQuery(filter.value)}`,
    clear() {
      generation += 1
      batch(() => {
        filter.value = everything
        view.value = null
        failure.value = null
      })
    },
  }
}
