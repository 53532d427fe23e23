import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { KeyMade, KeysPage, MakeKey } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure, Outcome } from '../transport/outcome.ts'

/** The keys of the merchant's programs, fetched when their section is shown. A secret is in nobody's hands but those of who asked for it. */
export interface KeyList {
  view: ReadonlySignal<KeysPage | null>
  failure: ReadonlySignal<Failure | null>
  load(): Promise<void>
  make(input: MakeKey): Promise<Outcome<KeyMade>>
  /** `code`: of one's second factor; absent where Cloudflare Access asks for it. */
  rotate(id: string, code?: string): Promise<Outcome<KeyMade>>
  withdraw(id: string): Promise<void>
  clear(): void
}

/** Makes the place of the keys. */
export function createKeys(client: Pick<Client, 'keys' | 'makeKey' | 'rotateKey' | 'withdrawKey'>): KeyList {
  const view = signal<KeysPage | null>(null)
  const failure = signal<Failure | null>(null)
  let generation = 0

  async function load() {
    generation += 1
    const mine = generation
    const outcome = await client.keys()
    if (mine !== generation) return
    batch(() => {
      failure.value = 'failure' in outcome ? outcome.failure : null
      if ('ok' in outcome) view.value = outcome.ok
    })
  }
  async function done<T>(outcome: Outcome<T>): Promise<Outcome<T>> {
    if ('ok' in outcome) await load()
    return outcome
  }

  return {
    view,
    failure,
    load,
    make: async (input) => done(await client.makeKey(input)),
    rotate: async (id, code) => done(await client.rotateKey(id, code)),
    async withdraw(id) {
      const outcome = await client.withdrawKey(id)
      await load()
      if ('failure' in outcome) failure.value = outcome.failure
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
