import { runInDurableObject } from 'cloudflare:test'
import { beforeAll, expect, test } from 'vitest'
import type { ConversationCreated } from '../../../../protocol/index.ts'
import { Store } from '../../../../worker/conversation/store.ts'
import { ask, begin, objectOf, openShop, problemOf } from '../../../support/worker-shopper.ts'

beforeAll(() => openShop())

const report = ({ conversation, token }: ConversationCreated, body: unknown) =>
  ask(`/v1/conversations/${conversation}/entry`, { token, body })

test('a way into the function is told once, with the words on its element', async () => {
  const opened = await begin()
  const entry = { from: 'page', label: 'Renoncer au contrat ici' }
  expect((await report(opened, entry)).status).toBe(204)
  expect((await report(opened, entry)).status).toBe(204)
  expect((await report(opened, { from: 'link' })).status).toBe(204)
  const known = await runInDurableObject(objectOf(opened), (_object, { storage }) =>
    storage.sql.exec<{ value: string }>("SELECT value FROM about WHERE key = 'entries'").one(),
  )
  expect(JSON.parse(known.value)).toEqual(['page:Renoncer au contrat ici', 'link:'])
})

test('a conversation tells of a dozen ways at most', async () => {
  const opened = await begin()
  const numbers = await runInDurableObject(objectOf(opened), (_object, { storage }) => {
    const store = new Store(storage.sql)
    return Array.from({ length: 20 }, (_none, index) => store.addEntry(`page:${index}`))
  })
  expect(numbers.filter((number) => number !== null)).toHaveLength(12)
})

test.each([
  ['an unknown way', { from: 'elsewhere' }],
  ['an unknown key', { from: 'link', url: 'https://x.example' }],
  ['too long a label', { from: 'page', label: 'a'.repeat(121) }],
])('%s is refused', async (_case, body) => {
  expect(await problemOf(await report(await begin(), body))).toMatchObject({ type: 'invalid-input' })
})
