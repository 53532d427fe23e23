import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { ConversationView, messageMaxLength } from '../../../protocol/index.ts'
import {
  ask,
  begin,
  merchant,
  openShop,
  problemOf,
  publicOrigin,
  readEvents,
  say,
  shopSite,
} from '../../support/worker-shopper.ts'

const question = 'Je veux rendre mes écouteurs achetés en ligne'
const secret = 'A'.repeat(43)

beforeAll(async () => {
  await openShop()
  await openShop({ ...merchant, slug: 'autre-boutique', name: 'Autre boutique', origins: ['https://autre.example'] })
})

describe('a message', () => {
  test('is acknowledged, answered and closed on one stream of numbered events', async () => {
    const response = await say(await begin(), question)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(response.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { chunks, isDone } = await readEvents(response)
    expect(isDone).toBe(true)
    expect(chunks.map(([number]) => number)).toEqual(chunks.map((_chunk, index) => index + 1))
    expect(chunks[0]?.[1].type).toBe('start')
    expect(chunks[1]?.[1]).toMatchObject({ type: 'data-message', data: { sequence: 1, author: 'shopper' } })
    expect(chunks.at(-1)?.[1].type).toBe('finish')
  })

  test('and its answer stand in the view, which fits its schema', async () => {
    const opened = await begin()
    await (await say(opened, question)).text()
    const response = await ask(`/v1/conversations/${opened.conversation}`, { token: opened.token })
    const view = ConversationView.parse(await response.json())
    expect(view.messages.map(({ author, sequence }) => [author, sequence])).toEqual([
      ['shopper', 1],
      ['bot', 2],
    ])
    expect(view.messages[0]?.text).toBe(question)
    expect(view.case).toBeNull()
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test.each([
    ['empty', '', 'empty-message'],
    ['only blanks', ' \n\t\u00a0', 'empty-message'],
    ['of 5,000 characters', 'é'.repeat(5000), 'message-too-long'],
    ['one character too long', 'a'.repeat(messageMaxLength + 1), 'message-too-long'],
  ])('%s is refused and nothing is stored', async (_case, text, type) => {
    const opened = await begin()
    const response = await say(opened, text)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await problemOf(response)).toMatchObject({ type, status: 400 })
    const view = await ask(`/v1/conversations/${opened.conversation}`, { token: opened.token })
    expect(await view.json()).toMatchObject({ messages: [] })
  })

  test('of exactly the longest length is taken', async () => {
    const response = await say(await begin(), 'a'.repeat(messageMaxLength))
    expect(response.status).toBe(200)
    await response.text()
  })

  test.each([
    ['a text that is an object', { id: crypto.randomUUID(), text: { toString: 'x' } }, 400, 'invalid-input'],
    ['a text that is a number', { id: crypto.randomUUID(), text: 5 }, 400, 'invalid-input'],
    ['an unknown key', { id: crypto.randomUUID(), text: 'Bonjour', role: 'system' }, 400, 'invalid-input'],
    ['an id that is no UUID', { id: '1', text: 'Bonjour' }, 400, 'invalid-input'],
    ['a missing text', { id: crypto.randomUUID() }, 400, 'invalid-input'],
    ['a list', [], 400, 'invalid-input'],
    ['a polluting key', `{"id":"${crypto.randomUUID()}","text":"a","__proto__":{"x":1}}`, 400, 'invalid-input'],
    ['a polluting key inside', `{"id":"x","text":{"constructor":1}}`, 400, 'invalid-input'],
    ['eleven levels', `${'{"a":'.repeat(11)}1${'}'.repeat(11)}`, 400, 'invalid-input'],
    ['broken JSON', '{"id":', 400, 'invalid-json'],
    ['nothing', '', 400, 'invalid-json'],
    ['more than 64 kB', JSON.stringify({ id: 'x', text: 'a'.repeat(66_000) }), 413, 'body-too-large'],
  ])('with %s is refused with the problem that fits', async (_case, body, status, type) => {
    const { conversation, token } = await begin()
    const response = await ask(`/v1/conversations/${conversation}/messages`, { token, body })
    expect(response.status).toBe(status)
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ type, status, instance: expect.any(String) })
    expect(text).not.toMatch(/at .*\.ts|stack|role|toString/)
  })

  test('sent as a form is refused', async () => {
    const { conversation, token } = await begin()
    const headers = { 'content-type': 'text/plain' }
    const response = await ask(`/v1/conversations/${conversation}/messages`, { token, body: '{}', headers })
    expect(await problemOf(response)).toMatchObject({ type: 'wrong-content-type', status: 415 })
  })
})

describe('who may ask', () => {
  test('a foreign token, an unknown conversation, no token and a token of another shop get the same body', async () => {
    const mine = await begin()
    const other = await begin()
    const elsewhere = await begin({ merchant: 'autre-boutique' })
    const responses = await Promise.all([
      ask(`/v1/conversations/${mine.conversation}`, { token: other.token }),
      ask('/v1/conversations/AAAAAAAAAAAAAAAAAAAAAA', { token: mine.token }),
      ask(`/v1/conversations/${mine.conversation}`),
      ask(`/v1/conversations/${mine.conversation}`, { token: elsewhere.token }),
      ask(`/v1/conversations/${mine.conversation}`, { token: `${merchant.slug}.${secret}` }),
      ask(`/v1/conversations/${mine.conversation}`, { token: `no-such-shop.${secret}` }),
      ask('/v1/conversations/x', { token: mine.token }),
    ])
    const bodies = await Promise.all(
      responses.map(async (response) => ({ ...(await problemOf(response)), instance: '' })),
    )
    expect(new Set(bodies.map((body) => JSON.stringify(body)))).toHaveLength(1)
    expect(bodies[0]).toMatchObject({ type: 'not-found', status: 404 })
  })

  test.each([
    ['GET', ''],
    ['POST', '/messages'],
    ['POST', '/facts'],
    ['GET', '/stream'],
    ['GET', '/case'],
    ['POST', '/case'],
    ['POST', '/withdrawal'],
    ['GET', '/letters/withdrawal'],
    ['POST', '/satisfaction'],
    ['POST', '/tickets'],
  ])('%s %s with a stranger’s token is not found', async (method, path) => {
    const mine = await begin()
    const { token } = await begin()
    const id = crypto.randomUUID()
    const contact = { name: 'Eve', email: 'eve@example.com' }
    const bodies: Record<string, unknown> = {
      '/messages': { id, text: 'Bonjour' },
      '/facts': { id, fact: 'channel', value: 'distance' },
      '/case': { id, contact, wish: '', corrections: [], consent: true },
      '/withdrawal': { id, ...contact, contract: 'A-1', items: [] },
      '/satisfaction': { score: 5 },
      '/tickets': {},
    }
    const body = method === 'POST' ? bodies[path] : undefined
    const response = await ask(`/v1/conversations/${mine.conversation}${path}`, { method, token, body })
    expect(await problemOf(response)).toMatchObject({ type: 'not-found' })
  })

  test('an unknown shop gets a clear problem and no conversation', async () => {
    const response = await ask('/v1/conversations', { body: { merchant: 'nulle-part' } })
    expect(await problemOf(response)).toMatchObject({ type: 'unknown-merchant', status: 404 })
    const malformed = await ask('/v1/conversations', { body: { merchant: 'Nulle Part' } })
    expect(await problemOf(malformed)).toMatchObject({ type: 'unknown-merchant' })
  })

  test('our frame and the merchant’s page may, another site, the null origin and none may not', async () => {
    const body = { merchant: merchant.slug }
    const statuses: number[] = []
    for (const origin of [publicOrigin, shopSite, 'https://autre.example', 'null', '', `${shopSite}:444`]) {
      statuses.push((await ask('/v1/conversations', { body, origin })).status)
    }
    expect(statuses).toEqual([201, 201, 403, 403, 403, 403])
  })

  test('the merchant’s page may read answers and refusals, another site may read neither', async () => {
    const opened = await begin()
    const path = `/v1/conversations/${opened.conversation}`
    const allowed = await ask(path, { token: opened.token, origin: shopSite })
    expect(allowed.status).toBe(200)
    expect(allowed.headers.get('access-control-allow-origin')).toBe(shopSite)
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull()
    const refused = await ask(`${path}/messages`, { token: opened.token, origin: shopSite, body: {} })
    expect(refused.headers.get('access-control-allow-origin')).toBe(shopSite)
    const foreign = await ask(path, { token: opened.token, origin: 'https://autre.example' })
    expect(foreign.status).toBe(403)
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('a preflight names what may be sent, without credentials', async () => {
    const headers = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' }
    const response = await ask('/v1/conversations', { method: 'OPTIONS', origin: shopSite, headers })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization, content-type, x-file-name')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
    const desk = await ask('/v1/resumes', { method: 'OPTIONS', origin: shopSite, headers })
    expect(desk.status).toBe(403)
  })
})

test('new conversations of one network stop at 300 an hour, each shop counted apart', async () => {
  const { LIMIT } = env
  const headers = { 'cf-connecting-ip': '203.0.113.9' }
  const first = await ask('/v1/conversations', { body: { merchant: merchant.slug }, headers })
  expect(first.status).toBe(201)
  const { keyedHash } = await import('../../../worker/privacy/secrets.ts')
  const key = await keyedHash(env.SECRET, 'new-conversations', `${merchant.slug}\n203.0.113.9`)
  for (let count = 1; count < 300; count++) await LIMIT.getByName(key).take(300, 3600)
  const refused = await ask('/v1/conversations', { body: { merchant: merchant.slug }, headers })
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3500)
  const elsewhere = await ask('/v1/conversations', { body: { merchant: 'autre-boutique' }, headers })
  expect(elsewhere.status).toBe(201)
})

test('a stream asked from a number that is no number is refused, from the last one is empty', async () => {
  const opened = await begin()
  const { chunks } = await readEvents(await say(opened, question))
  const path = `/v1/conversations/${opened.conversation}/stream`
  const wrong = await ask(`${path}?after=abc`, { token: opened.token })
  expect(await problemOf(wrong)).toMatchObject({ type: 'invalid-input' })
  const empty = await ask(`${path}?after=${chunks.length}`, { token: opened.token })
  expect(empty.status).toBe(204)
})
