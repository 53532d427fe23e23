/** A Desk with one connector: time is turned forward to each next attempt, and no real queue stands between. */
import { createMessageBatch, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import type { AddConnector, ConnectorAdded } from '../../protocol/index.ts'
import { consume } from '../../worker/cases/deliver.ts'
import type { DeliveryAttempt, DeskObject, Env } from '../../worker/env.ts'
import { openDesk } from './worker-case.ts'
import { Outside } from './worker-outside.ts'
import { chatwootKey } from './worker-outside-chatwoot.ts'
import { zendeskKey } from './worker-outside-zendesk.ts'

export const administrator = { id: 'administrator' }

export const inputs = {
  webhook: { kind: 'webhook', name: 'Notre outil', url: 'https://hooks.shop.example.com/recours?key=canari' },
  email: { kind: 'email', name: 'Boîte du service', address: 'service@shop.example' },
  slack: {
    kind: 'slack',
    name: 'Canal',
    url: 'https://hooks.slack.com/services/T0ABCDE12/B0ABCDE34/canariCanariCanari24',
  },
  zendesk: {
    kind: 'zendesk',
    name: 'Zendesk',
    subdomain: 'shop',
    email: 'agent@shop.example',
    token: zendeskKey,
    signingSecret: 'zendesk-signing-secret',
  },
  chatwoot: {
    kind: 'chatwoot',
    name: 'Chatwoot',
    account: '7',
    inbox: '3',
    token: chatwootKey,
    signingSecret: 'chatwoot-signing-secret',
  },
} as const satisfies Record<string, AddConnector>

export type DeliveryRow = { id: string; status: string; attempts: number; next_at: number; payload: string }

export interface Connected {
  desk: DurableObjectStub<DeskObject>
  outside: Outside
  added: ConnectorAdded
  rows(): Promise<DeliveryRow[]>
  /** Turns time forward to what is due next and makes one attempt of each; answers the rows after it. */
  attempt(): Promise<DeliveryRow[]>
}

export async function connect(slug: string, kind: keyof typeof inputs): Promise<Connected> {
  const desk = await openDesk(slug)
  const outside = new Outside()
  await withoutQueue(desk)
  const outcome = await desk.addConnector(administrator, inputs[kind])
  if (!('ok' in outcome)) throw new Error(outcome.problem)
  const rows = () =>
    runInDurableObject(desk, (_desk, { storage }) =>
      storage.sql
        .exec<DeliveryRow>(
          `SELECT id, status, attempts, next_at, payload FROM outbox WHERE kind = 'event' ORDER BY number`,
        )
        .toArray(),
    )
  const attempt = async () => {
    const due = (await rows()).filter(({ status }) => status === 'due')
    if (due.length > 0) {
      vi.setSystemTime(Math.max(Date.now(), ...due.map(({ next_at }) => next_at)))
      await runDurableObjectAlarm(desk)
    }
    for (const { id, attempts } of (await rows()).filter(({ status }) => status === 'queued')) {
      await deliver({ merchant: slug, event: id, attempt: attempts }, outside.call)
    }
    return rows()
  }
  return { desk, outside, added: outcome.ok, rows, attempt }
}

/** The queue's consumer, given one attempt. */
export async function deliver(body: DeliveryAttempt, call: typeof fetch, environment: Env = env): Promise<void> {
  const batch = createMessageBatch<DeliveryAttempt>('deliveries', [
    { id: crypto.randomUUID(), timestamp: new Date(), attempts: 1, body },
  ])
  await consume(batch, environment, call)
}

let giveBack: (() => void) | undefined

/** The queue is everybody's: it is given back when a file has been tested. */
export function withQueue(): void {
  giveBack?.()
  giveBack = undefined
}

/** What a Desk puts in the queue stays in its outbox: nothing in a test may leave by itself. */
export function withoutQueue(desk: DurableObjectStub<DeskObject>): Promise<void> {
  return runInDurableObject(desk, (instance) => {
    const { DELIVERIES } = (instance as unknown as { env: Env }).env
    const { send } = DELIVERIES
    giveBack ??= () => {
      DELIVERIES.send = send
    }
    DELIVERIES.send = async () => ({
      metadata: { metrics: { backlogCount: 0, backlogBytes: 0, oldestMessageTimestamp: new Date() } },
    })
  })
}
