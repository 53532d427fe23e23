import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { ConversationCreated, ConversationView } from '../../../protocol/index.ts'
import {
  ask,
  begin,
  merchant,
  objectOf,
  openShop,
  parseEvents,
  problemOf,
  readEvents,
  say,
} from '../../support/worker-shopper.ts'

const question = 'Je veux rendre mes écouteurs achetés en ligne'
const day = 86_400_000

beforeAll(() => openShop())

async function viewOf({ conversation, token }: ConversationCreated): Promise<ConversationView> {
  const response = await ask(`/v1/conversations/${conversation}`, { token })
  expect(response.status).toBe(200)
  return response.json()
}

/** Moves the object's clock; it stays there until the object is evicted. */
async function setClock(opened: ConversationCreated, instant: number): Promise<void> {
  await runInDurableObject(objectOf(opened), (object) => {
    object.now = () => new Date(instant)
  })
}

describe('a stream that was cut', () => {
  test('goes on from the last number that arrived, and nothing is lost', async () => {
    const opened = await begin()
    const response = await say(opened, question)
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    const path = `/v1/conversations/${opened.conversation}/stream`
    const whole = await (await ask(`${path}?after=0`, { token: opened.token })).text()
    const { chunks } = parseEvents(whole)
    expect(chunks.length).toBeGreaterThan(4)
    const rest = await ask(`${path}?after=3`, { token: opened.token })
    expect(rest.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1')
    expect((await readEvents(rest)).chunks).toEqual(chunks.slice(3))
    expect((await viewOf(opened)).lastChunk).toBe(chunks.length)
  })

  test('goes on turn by turn when another was taken meanwhile', async () => {
    const opened = await begin()
    const first = await readEvents(await say(opened, question))
    const second = await readEvents(await say(opened, 'Et les frais ?'))
    const path = `/v1/conversations/${opened.conversation}/stream`
    const rest = await readEvents(await ask(`${path}?after=2`, { token: opened.token }))
    expect(rest.chunks).toEqual(first.chunks.slice(2))
    const next = await readEvents(await ask(`${path}?after=${first.chunks.length}`, { token: opened.token }))
    expect(next.chunks).toEqual(second.chunks)
  })
})

describe('the same message twice', () => {
  test('gives the same turn from its first chunk, one message in the transcript', async () => {
    const opened = await begin()
    const id = crypto.randomUUID()
    const first = await (await say(opened, question, id)).text()
    await (await say(opened, 'Et les frais ?')).text()
    const again = await (await say(opened, question, id)).text()
    expect(again).toBe(first)
    const { messages } = await viewOf(opened)
    expect(messages.filter(({ author }) => author === 'shopper')).toHaveLength(2)
  })

  test('twenty times at once is still one', async () => {
    const opened = await begin()
    const id = crypto.randomUUID()
    const bodies = await Promise.all(Array.from({ length: 20 }, async () => (await say(opened, question, id)).text()))
    expect(new Set(bodies)).toHaveLength(1)
    expect((await viewOf(opened)).messages).toHaveLength(2)
  })

  test('under the same id with another text is refused, and changes nothing', async () => {
    const opened = await begin()
    const id = crypto.randomUUID()
    await (await say(opened, question, id)).text()
    const changed = await say(opened, 'Autre chose', id)
    expect(await problemOf(changed)).toMatchObject({ type: 'message-changed', status: 409 })
    expect((await viewOf(opened)).messages).toHaveLength(2)
  })
})

test('sequence numbers have no gap, whatever order messages come in', async () => {
  const opened = await begin()
  await Promise.all(
    Array.from({ length: 6 }, async (_nothing, index) => (await say(opened, `Question ${index}`)).text()),
  )
  const { messages } = await viewOf(opened)
  expect(messages.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 12 }, (_nothing, index) => index + 1))
  expect(messages.map(({ author }) => author)).toEqual(Array.from({ length: 6 }, () => ['shopper', 'bot']).flat())
})

test('an evicted conversation keeps all of it', async () => {
  const opened = await begin({ context: { product: 'Écouteurs' } })
  await (await say(opened, question)).text()
  const before = await viewOf(opened)
  await evictDurableObject(objectOf(opened))
  expect(await viewOf(opened)).toEqual(before)
  const response = await say(opened, 'Et les frais ?')
  expect(response.status).toBe(200)
  const { chunks } = await readEvents(response)
  expect(chunks[0]?.[0]).toBe(before.lastChunk + 1)
})

describe('twelve messages a minute', () => {
  test('the thirteenth waits, is not stored, and a repeat of an old one is still answered', async () => {
    const opened = await begin()
    const id = crypto.randomUUID()
    await (await say(opened, question, id)).text()
    for (let count = 2; count <= 12; count++) await (await say(opened, `Question ${count}`)).text()
    const refused = await say(opened, 'Encore une')
    expect(refused.status).toBe(429)
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(await problemOf(refused)).toMatchObject({ type: 'too-many-requests', retryAfterSeconds: seconds })
    expect((await viewOf(opened)).messages).toHaveLength(24)
    expect((await say(opened, question, id)).status).toBe(200)
    await setClock(opened, Date.now() + 61_000)
    const later = await say(opened, 'Encore une')
    expect(later.status).toBe(200)
    await later.text()
  })

  test('and sixty an hour', async () => {
    const opened = await begin()
    const start = Date.now()
    for (let minute = 0; minute < 5; minute++) {
      await setClock(opened, start + minute * 61_000)
      for (let count = 0; count < 12; count++) await (await say(opened, `Question ${minute} ${count}`)).text()
    }
    await setClock(opened, start + 6 * 61_000)
    const refused = await say(opened, 'La soixante et unième')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000)
    await setClock(opened, start + 3_601_000)
    const later = await say(opened, 'Une heure après')
    expect(later.status).toBe(200)
    await later.text()
  })
})

describe('a token', () => {
  test('dies after thirty idle days, and lives on while it is used', async () => {
    const idle = await begin()
    const used = await begin()
    const start = Date.now()
    await setClock(used, start + 20 * day)
    await viewOf(used)
    await setClock(used, start + 45 * day)
    await viewOf(used)
    await setClock(idle, start + 31 * day)
    const response = await ask(`/v1/conversations/${idle.conversation}`, { token: idle.token })
    expect(await problemOf(response)).toMatchObject({ type: 'not-found' })
  })

  test('is nowhere in what the object stores', async () => {
    const opened = await begin()
    const secret = opened.token.split('.')[1] ?? ''
    expect(secret).toHaveLength(43)
    const stored = await runInDurableObject(objectOf(opened), (_object, { storage }) =>
      ['about', 'tokens', 'tickets', 'resumes', 'outbox'].map((table) =>
        storage.sql.exec(`SELECT * FROM ${table}`).toArray(),
      ),
    )
    expect(JSON.stringify(stored)).not.toContain(secret)
  })
})

test('a conversation that nobody created stores nothing when it is asked about', async () => {
  const stranger = { conversation: 'AAAAAAAAAAAAAAAAAAAAAA', token: `${merchant.slug}.${'A'.repeat(43)}` }
  for (const response of [
    await ask(`/v1/conversations/${stranger.conversation}`, { token: stranger.token }),
    await say(stranger, question),
    await ask('/v1/resumes', { body: { secret: `${merchant.slug}.${stranger.conversation}.${'A'.repeat(43)}` } }),
  ]) {
    expect([404, 410]).toContain(response.status)
    await response.text()
  }
  const tables = await runInDurableObject(objectOf(stranger), (_object, { storage }) =>
    storage.sql.exec("SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'").toArray(),
  )
  expect(tables).toEqual([])
})

test('an unknown shop’s Desk stores nothing either', async () => {
  await ask('/v1/conversations', { body: { merchant: 'nulle-part' } })
  const tables = await runInDurableObject(env.DESK.getByName('nulle-part'), (_object, { storage }) =>
    storage.sql.exec("SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'").toArray(),
  )
  expect(tables).toEqual([])
})

describe('ninety days after the last message', () => {
  test('a conversation without a case is gone', async () => {
    const opened = await begin()
    await (await say(opened, question)).text()
    await setClock(opened, Date.now() + 91 * day)
    await runDurableObjectAlarm(objectOf(opened))
    const left = await runInDurableObject(objectOf(opened), (_object, { storage }) =>
      storage.sql.exec("SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'").toArray(),
    )
    expect(left).toEqual([])
    const response = await ask(`/v1/conversations/${opened.conversation}`, { token: opened.token })
    expect(response.status).toBe(404)
  })

  test('one that was used lately stays, and an alarm is set for the rest of its time', async () => {
    const opened = await begin()
    await (await say(opened, question)).text()
    await setClock(opened, Date.now() + 80 * day)
    await runDurableObjectAlarm(objectOf(opened))
    const alarm = await runInDurableObject(objectOf(opened), (_object, { storage }) => storage.getAlarm())
    expect(Math.round(((alarm ?? 0) - Date.now()) / day)).toBe(90)
    await setClock(opened, Date.now())
    await viewOf(opened)
  })
})

test('a number that opens an account or a person’s file is not kept', async () => {
  const opened = await begin()
  await (await say(opened, 'Remboursez-moi sur FR76 3000 6000 0112 3456 7890 189 svp')).text()
  const { messages } = await viewOf(opened)
  expect(messages[0]?.text).toBe('Remboursez-moi sur [IBAN FR…189] svp')
})

test('a corrected fact gives a new answer, an unknown one a problem', async () => {
  const opened = await begin()
  await (await say(opened, question)).text()
  const path = `/v1/conversations/${opened.conversation}/facts`
  const id = crypto.randomUUID()
  const corrected = await ask(path, { token: opened.token, body: { id, fact: 'channel', value: 'distance' } })
  expect(corrected.status).toBe(200)
  const first = await corrected.text()
  expect(parseEvents(first).isDone).toBe(true)
  const again = await ask(path, { token: opened.token, body: { id, fact: 'channel', value: 'distance' } })
  expect(await again.text()).toBe(first)
  const view = await viewOf(opened)
  expect(view.messages.map(({ author }) => author)).toEqual(['shopper', 'bot', 'bot'])
  expect(view.facts).toContainEqual(
    expect.objectContaining({ name: 'channel', value: 'distance', origin: 'corrected' }),
  )
  const body = { id: crypto.randomUUID(), fact: 'no-such-fact', value: 'x' }
  const unknown = await ask(path, { token: opened.token, body })
  expect(await problemOf(unknown)).toMatchObject({ type: 'invalid-input', status: 400 })
})

test('an answerer that fails leaves the message stored and says so on the stream', async () => {
  const opened = await begin()
  await runInDurableObject(objectOf(opened), (_object, { storage }) => {
    storage.sql.exec('UPDATE about SET value = \'{"language":"fr"}\' WHERE key = \'settings\'')
    storage.sql.exec("UPDATE about SET value = 'null' WHERE key = 'situation'")
  })
  const { chunks, isDone } = await readEvents(await say(opened, question))
  expect(isDone).toBe(true)
  expect(chunks.map(([, chunk]) => chunk.type)).toEqual(['start', 'data-message', 'data-problem', 'finish'])
  expect(chunks[2]?.[1]).toMatchObject({ transient: true, data: { type: 'unexpected' } })
})

test('a failure inside does not leave the object with its words: it is a problem, and nothing is half stored', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const opened = await begin()
  await runInDurableObject(objectOf(opened), (_object, { storage }) => {
    storage.sql.exec("CREATE TRIGGER full BEFORE INSERT ON turns BEGIN SELECT RAISE(ABORT, 'canari'); END")
  })
  const outcome = await objectOf(opened).post(opened.token, { id: crypto.randomUUID(), text: question })
  expect(outcome).toEqual({ problem: 'unexpected' })
  expect((await viewOf(opened)).messages).toEqual([])
  expect(JSON.stringify(log.mock.calls)).toContain('failure')
  expect(JSON.stringify(log.mock.calls)).not.toContain('canari')
  log.mockRestore()
})
