import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { beforeAll, expect, test } from 'vitest'
import type { ConversationCreated } from '../../../protocol/index.ts'
import { ask, begin, objectOf, openShop } from '../../support/worker-shopper.ts'

const day = 86_400_000

beforeAll(() => openShop())

async function withCase(): Promise<{ opened: ConversationCreated; caseId: string }> {
  const opened = await begin()
  const contact = { name: 'Lucie', email: `${crypto.randomUUID()}@example.com` }
  const body = { id: crypto.randomUUID(), contact, wish: '', corrections: [], consent: true }
  await ask(`/v1/conversations/${opened.conversation}/case`, { token: opened.token, body })
  const caseId = await runInDurableObject(objectOf(opened), (_object, { storage }) =>
    String(storage.sql.exec('SELECT id FROM cases').one().id),
  )
  return { opened, caseId }
}

/** What the alarm leaves so many days from now: whether the conversation is there, and in how many days it is looked at again. */
async function after(
  opened: ConversationCreated,
  days: number,
): Promise<{ isKept: boolean; nextInDays: number | null }> {
  const now = Date.now() + days * day
  await runInDurableObject(objectOf(opened), (object, { storage }) => {
    object.now = () => new Date(now)
    return storage.setAlarm(Date.now() + 60_000)
  })
  await runDurableObjectAlarm(objectOf(opened))
  return runInDurableObject(objectOf(opened), async (object, { storage }) => {
    object.now = () => new Date()
    const tables = storage.sql.exec("SELECT name FROM sqlite_master WHERE name = 'messages'").toArray()
    const alarm = await storage.getAlarm()
    return { isKept: tables.length > 0, nextInDays: alarm === null ? null : Math.round((alarm - now) / day) }
  })
}

test('a conversation whose case is open is kept, and looked at once a month, not every ten seconds', async () => {
  const { opened } = await withCase()
  expect(await after(opened, 100)).toEqual({ isKept: true, nextInDays: 30 })
  expect(await after(opened, 2000)).toEqual({ isKept: true, nextInDays: 30 })
})

test('a case that was closed is gone three years later with its conversation, and not before', async () => {
  const { opened, caseId } = await withCase()
  await objectOf(opened).caseChanged({ caseId, status: 'claimed', agent: { id: 'agent-ines', name: 'Inès' } })
  await objectOf(opened).caseChanged({ caseId, status: 'resolved', agent: { id: 'agent-ines', name: 'Inès' } })
  expect(await after(opened, 1095)).toEqual({ isKept: true, nextInDays: 1 })
  expect(await after(opened, 1097)).toEqual({ isKept: false, nextInDays: null })
})
