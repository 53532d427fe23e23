import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import type { Acknowledgement, ConversationCreated } from '../../../../protocol/index.ts'
import { Store } from '../../../../worker/conversation/store.ts'
import { bodyOf, declare } from '../../../support/worker-declare.ts'
import { ask, begin, objectOf, openShop, problemOf } from '../../../support/worker-shopper.ts'

beforeAll(() => openShop())

/** Makes a conversation look as it did before the three kinds: its withdrawals in a table of their own. */
async function asBefore(opened: ConversationCreated): Promise<void> {
  await runInDurableObject(objectOf(opened), (_object, { storage }) => {
    storage.sql.exec(`
      CREATE TABLE withdrawals (
        id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL UNIQUE, case_id TEXT NOT NULL, acknowledgement TEXT NOT NULL
      );
      INSERT INTO withdrawals
        SELECT id, fingerprint, case_id, json_remove(acknowledgement, '$.kind') FROM declarations;
      DROP TABLE declarations;
      DROP TABLE confirmations;
    `)
  })
}

const migrate = (opened: ConversationCreated) =>
  runInDurableObject(objectOf(opened), (_object, { storage }) => {
    storage.transactionSync(() => new Store(storage.sql).declarations.migrate())
  })

test('a conversation from before the three kinds keeps its withdrawal, and goes on', async () => {
  const opened = await begin()
  const body = bodyOf('withdrawal')
  const first = await (await declare(opened, 'withdrawal', body)).json<Acknowledgement>()
  await asBefore(opened)
  await migrate(opened)
  // What is done twice, or was interrupted and is done again, changes nothing.
  await migrate(opened)
  const again = await declare(opened, 'withdrawal', { ...body, id: crypto.randomUUID() })
  expect([again.status, await again.json()]).toEqual([200, first])
  const changed = await declare(opened, 'withdrawal', { ...body, name: 'Luc' })
  expect(await problemOf(changed)).toMatchObject({ type: 'message-changed' })
  const { conversation, token } = opened
  const list = await ask(`/v1/conversations/${conversation}/declarations`, { token })
  expect(await list.json()).toEqual({ declarations: [first] })
  const by = new Date(Date.now() + 86_400_000 * 10).toISOString().slice(0, 10)
  expect((await declare(opened, 'complaint', bodyOf('complaint', { by }))).status).toBe(201)
})

test('the table of before stays as it was', async () => {
  const opened = await begin()
  await declare(opened, 'withdrawal')
  await asBefore(opened)
  await migrate(opened)
  const kept = await runInDurableObject(objectOf(opened), (_object, { storage }) =>
    storage.sql.exec('SELECT id FROM withdrawals').toArray(),
  )
  expect(kept).toHaveLength(1)
})

test('an object that nobody created stores nothing', async () => {
  const stub = env.CONVERSATION.getByName('maison-lucie:nobody-created-this')
  await stub.declarations('maison-lucie.nothing')
  const tables = await runInDurableObject(stub, (_object, { storage }) =>
    storage.sql.exec("SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_%' ESCAPE '\\'").toArray(),
  )
  expect(tables).toEqual([])
})
