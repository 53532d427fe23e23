import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { AddConnector, ConnectorAdded, ConnectorsPage, RotateConnector } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure, Outcome } from '../transport/outcome.ts'

/** The connectors of the merchant, fetched when their page is shown. */
export interface ConnectorList {
  view: ReadonlySignal<ConnectorsPage | null>
  failure: ReadonlySignal<Failure | null>
  load(): Promise<void>
  add(input: AddConnector): Promise<Outcome<ConnectorAdded>>
  rotate(id: string, input: RotateConnector): Promise<Outcome<ConnectorAdded>>
  act(id: string, act: 'test' | 'disable' | 'enable'): Promise<void>
  /** Sends again what was given up, or an event that has arrived. */
  /** For good, with what it was told. */
  remove(id: string): Promise<void>
  sendAgain(delivery: string): Promise<void>
  clear(): void
}

/** Makes the place of the connectors. */
export function createConnectors(
  client: Pick<
    Client,
    'connectors' | 'addConnector' | 'rotateConnector' | 'actOnConnector' | 'removeConnector' | 'retryDelivery'
  >,
): ConnectorList {
  const view = signal<ConnectorsPage | null>(null)
  const failure = signal<Failure | null>(null)
  let generation = 0

  async function load() {
    generation += 1
    const mine = generation
    const outcome = await client.connectors()
    if (mine !== generation) return
    batch(() => {
      failure.value = 'failure' in outcome ? outcome.failure : null
      if ('ok' in outcome) view.value = outcome.ok
    })
  }

  /** What was done shows in the page that is fetched after it; a failure is said above it. */
  async function done<T>(outcome: Outcome<T>): Promise<Outcome<T>> {
    await load()
    return outcome
  }
  async function said(outcome: Outcome<null>): Promise<void> {
    await load()
    if ('failure' in outcome) failure.value = outcome.failure
  }

  return {
    view,
    failure,
    load,
    add: async (input) => done(await client.addConnector(input)),
    rotate: async (id, input) => done(await client.rotateConnector(id, input)),
    act: async (id, act) => said(await client.actOnConnector(id, act)),
    remove: async (id) => said(await client.removeConnector(id)),
    sendAgain: async (delivery) => said(await client.retryDelivery(delivery)),
    clear() {
      generation += 1
      batch(() => {
        view.value = null
        failure.value = null
      })
    },
  }
}
