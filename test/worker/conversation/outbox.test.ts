import { runInDurableObject } from 'cloudflare:test'
import { beforeAll, expect, test, vi } from 'vitest'
import { Outbox, type Outgoing } from '../../../worker/conversation/outbox.ts'
import { Store } from '../../../worker/conversation/store.ts'
import { begin, objectOf, openShop } from '../../support/worker-shopper.ts'

beforeAll(() => openShop())

const score = (caseId: string): Outgoing => ({ kind: 'satisfaction', caseId, score: 5 })
const mail: Outgoing = { kind: 'mail', mail: 'case-opened', to: 'a@example.com', reference: 'ABCDEFGHJK' }

/** Runs with the rows of a real conversation and a receiver of our own. */
async function withOutbox(
  deliver: (event: string, body: Outgoing) => Promise<void>,
  work: (outbox: Outbox, store: Store) => Promise<void>,
): Promise<void> {
  const opened = await begin()
  await runInDurableObject(objectOf(opened), (_object, { storage }) =>
    work(new Outbox(storage.sql, deliver), new Store(storage.sql)),
  )
}

test('what is owed leaves in order, once', async () => {
  const seen: string[] = []
  await withOutbox(
    async (event) => {
      seen.push(event)
    },
    async (outbox, store) => {
      for (const event of ['one', 'two', 'two', 'three']) store.addOutgoing(event, score('a'), 0)
      await Promise.all([outbox.drain(() => 1), outbox.drain(() => 1)])
      expect(seen).toEqual(['one', 'two', 'three'])
      expect(outbox.nextDue()).toBeNull()
    },
  )
})

test('after a failure the following ones wait for it, mails do not, and time passes before the next try', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const seen: string[] = []
  let isDown = true
  await withOutbox(
    async (event) => {
      if (isDown && event === 'one') throw new Error('down')
      seen.push(event)
    },
    async (outbox, store) => {
      store.addOutgoing('one', score('a'), 0)
      store.addOutgoing('two', score('a'), 0)
      store.addOutgoing('mail', mail, 0)
      await outbox.drain(() => 1000)
      expect(seen).toEqual(['mail'])
      isDown = false
      await outbox.drain(() => 1001)
      expect(seen).toEqual(['mail'])
      await outbox.drain(() => 6000)
      expect(seen).toEqual(['mail', 'one', 'two'])
    },
  )
})

test('what goes wrong is logged without what was to be delivered', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await withOutbox(
    async () => {
      throw new Error('secret words')
    },
    async (outbox, store) => {
      store.addOutgoing('mail', mail, 0)
      await outbox.drain(() => 1)
    },
  )
  expect(JSON.stringify(log.mock.calls)).toContain('outbox-attempt-failed')
  expect(JSON.stringify(log.mock.calls)).not.toMatch(/secret words|example\.com|ABCDEFGHJK/)
})
