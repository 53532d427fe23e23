import { runInDurableObject } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AddConnector, ConnectorAdded, ConnectorsPage, Message } from '../../../protocol/index.ts'
import { base64, hmac, signature } from '../../../worker/cases/connectors/signature.ts'
import { inputs, withoutQueue, withQueue } from '../../support/worker-connected.ts'
import { call, newAgent, type Signed, signIn } from '../../support/worker-desk.ts'
import { Outside } from '../../support/worker-outside.ts'
import { ask, begin, merchant, objectOf, openShop, publicOrigin, say } from '../../support/worker-shopper.ts'

const desk = () => env.DESK.getByName(merchant.slug)
const encoder = new TextEncoder()
let administrator: Signed
let outside: Outside

beforeAll(async () => {
  await openShop()
  const email = await newAgent(merchant.slug, 'Ada')
  await env.DB.prepare("UPDATE agents SET role = 'administrator' WHERE merchant = ? AND name = ?")
    .bind(merchant.slug, 'Ada')
    .run()
  await withoutQueue(desk())
  administrator = await signIn(email, merchant.slug)
})
afterAll(withQueue)
beforeEach(() => {
  outside = new Outside()
  vi.spyOn(globalThis, 'fetch').mockImplementation(outside.call)
})
afterEach(() => void vi.restoreAllMocks())

const asked = (method: string, path: string, body?: unknown) =>
  call(method, path, { headers: administrator.headers, body })

async function add(input: AddConnector): Promise<ConnectorAdded> {
  const response = await asked('POST', 'connectors', input)
  expect(response.status).toBe(201)
  return response.json()
}

/** A shopper's conversation with an open case. */
async function openCase() {
  const opened = await begin()
  await (await say(opened, 'Bonjour')).text()
  const contact = { name: 'Karim', email: `${crypto.randomUUID()}@example.com` }
  const body = { id: crypto.randomUUID(), contact, wish: '', corrections: [], consent: true }
  await ask(`/v1/conversations/${opened.conversation}/case`, { token: opened.token, body })
  const caseId = await runInDurableObject(objectOf(opened), (_object, { storage }) =>
    String(storage.sql.exec('SELECT id FROM cases').one().id),
  )
  await vi.waitFor(async () => expect(await desk().read({ id: 'test' }, caseId)).toHaveProperty('ok'), { interval: 5 })
  const replies = async () => {
    const read = await desk().read({ id: 'test' }, caseId)
    return 'ok' in read ? read.ok.transcript.filter(({ author }: Message) => author === 'agent') : []
  }
  return { caseId, replies }
}

function send(address: string, headers: Record<string, string>, body: string): Promise<Response> {
  expect(address.startsWith(`${publicOrigin}/v1/connectors/${merchant.slug}.`)).toBe(true)
  return exports.default.fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
}

/** A reply as a merchant's own tool signs it. */
async function signed(secret: string, body: string, id = `reply-${crypto.randomUUID()}`, at = Date.now()) {
  const timestamp = Math.floor(at / 1000)
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': await signature(secret, { id, timestamp, body }),
  }
}

describe('a webhook', () => {
  test('is added when its name means a public address; its secrets are shown once', async () => {
    const { connector, secrets } = await add(inputs.webhook)
    expect(secrets?.signing).toMatch(/^whsec_/)
    expect(secrets?.replies).toMatch(/^whsec_/)
    const page = await (await asked('GET', 'connectors')).json<ConnectorsPage>()
    expect(page.connectors.find(({ id }) => id === connector.id)).toEqual(connector)
    expect(JSON.stringify(page)).not.toContain('whsec_')
    expect(connector.target).toBe('hooks.shop.example.com')
  })

  test.each([
    ['means a private address', ['192.168.0.1']],
    ['means nothing', undefined],
  ])('whose name %s is refused, in a demonstration too', async (_case, addresses) => {
    if (addresses) outside.names.set('hooks.shop.example.com', addresses)
    else outside.names.clear()
    const response = await asked('POST', 'connectors', inputs.webhook)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ type: 'connector-target' })
  })

  test('while the resolver is down, nothing is added', async () => {
    outside.resolves = 'not at all'
    expect((await asked('POST', 'connectors', inputs.webhook)).status).toBe(400)
  })

  test('brings a reply to the shopper, once, and tells of it', async () => {
    const { connector, secrets } = await add(inputs.webhook)
    const { caseId, replies } = await openCase()
    const text = '<img src=x onerror=alert(1)> Bonjour **Karim**'
    const body = JSON.stringify({ type: 'reply', case: caseId, text })
    const headers = await signed(secrets?.replies ?? '', body)
    const answers = await Promise.all([1, 2, 3].map(() => send(connector.repliesAt ?? '', headers, body)))
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204])
    expect(await replies()).toMatchObject([{ author: 'agent', name: 'Notre outil', text }])
    const told = (await desk().connectors()).deliveries.filter(({ event }) => event === 'case-replied')
    expect(told.filter((delivery) => delivery.connector === connector.id)).toHaveLength(1)
  })

  test('the same event with other words changes nothing', async () => {
    const { connector, secrets } = await add(inputs.webhook)
    const { caseId, replies } = await openCase()
    const statuses: number[] = []
    for (const text of ['Un', 'Deux']) {
      const body = JSON.stringify({ type: 'reply', case: caseId, text })
      const headers = await signed(secrets?.replies ?? '', body, 'one-and-the-same')
      statuses.push((await send(connector.repliesAt ?? '', headers, body)).status)
    }
    expect(statuses).toEqual([204, 409])
    expect((await replies()).map(({ text }) => text)).toEqual(['Un'])
  })

  test('what is not signed by the secret for replies, or too long ago, is refused alike', async () => {
    const { connector, secrets } = await add(inputs.webhook)
    const other = await add(inputs.webhook)
    const { caseId, replies } = await openCase()
    const body = JSON.stringify({ type: 'reply', case: caseId, text: 'Bonjour' })
    const secret = secrets?.replies ?? ''
    const address = connector.repliesAt ?? ''
    const unknown = address.replace(connector.id, 'A'.repeat(22))
    const wrong: [string, Record<string, string>, string][] = [
      [address, {}, body],
      [address, await signed(secrets?.signing ?? '', body), body],
      [address, await signed(other.secrets?.replies ?? '', body), body],
      [address, await signed(secret, body, 'old', Date.now() - 301_000), body],
      [address, await signed(secret, body, 'early', Date.now() + 302_000), body],
      [address, await signed(secret, body), body.replace('Bonjour', 'Autre')],
      [unknown, await signed(secret, body), body],
      [address.replace(merchant.slug, 'nobody'), await signed(secret, body), body],
    ]
    const seen = new Set<string>()
    for (const [at, headers, text] of wrong) {
      const response = await exports.default.fetch(at, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: text,
      })
      expect(response.status).toBe(401)
      seen.add((await response.text()).replace(/"instance":"[^"]*"/, ''))
    }
    expect(seen.size).toBe(1)
    expect(await replies()).toEqual([])
    expect((await send(address, await signed(secret, body), body)).status).toBe(204)
  })

  test('an unknown case and a case of another shop: the same answer', async () => {
    const { connector, secrets } = await add(inputs.webhook)
    const foreign = await openShop({ ...merchant, slug: 'autre-boutique-2' }).then(() =>
      begin({ merchant: 'autre-boutique-2' }),
    )
    const answers = await Promise.all(
      ['B'.repeat(22), foreign.conversation].map(async (caseId) => {
        const body = JSON.stringify({ type: 'reply', case: caseId, text: 'Bonjour' })
        const response = await send(connector.repliesAt ?? '', await signed(secrets?.replies ?? '', body), body)
        return [response.status, (await response.text()).replace(/"instance":"[^"]*"/, '')]
      }),
    )
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.[0]).toBe(404)
  })

  test.each([
    ['an empty reply', { text: '  ' }],
    ['a reply over the limit', { text: 'a'.repeat(4001) }],
    ['a text that is no text', { text: { html: 'x' } }],
    ['an unknown key', { extra: 1 }],
    ['one of our own events, sent back', { type: 'case-opened' }],
  ])('%s is refused', async (_case, change) => {
    const { connector, secrets } = await add(inputs.webhook)
    const { caseId, replies } = await openCase()
    const body = JSON.stringify({ type: 'reply', case: caseId, text: 'Bonjour', ...change })
    const response = await send(connector.repliesAt ?? '', await signed(secrets?.replies ?? '', body), body)
    expect(response.status).toBe(400)
    expect(await replies()).toEqual([])
    await asked('POST', `connectors/${connector.id}/disable`)
  })

  test('after a rotation the former secret brings replies for a day; a disabled connector brings none', async () => {
    const { connector, secrets } = await add(inputs.webhook)
    const { caseId, replies } = await openCase()
    await asked('POST', `connectors/${connector.id}/rotate`)
    const one = JSON.stringify({ type: 'reply', case: caseId, text: 'Un' })
    const old = secrets?.replies ?? ''
    expect((await send(connector.repliesAt ?? '', await signed(old, one), one)).status).toBe(204)
    await asked('POST', `connectors/${connector.id}/disable`)
    expect((await send(connector.repliesAt ?? '', await signed(old, one), one)).status).toBe(401)
    expect(await replies()).toHaveLength(1)
  })
})

test('Zendesk: a public comment of its staff reaches the shopper; a note, a customer’s word and other events do not', async () => {
  const { connector } = await add(inputs.zendesk)
  const { caseId, replies } = await openCase()
  const comment = (text: string, changes: object = {}, type = 'ticket.comment_added') => ({
    account_id: 1,
    type: `zen:event-type:${type}`,
    id: `event-${text.slice(0, 20)}`,
    subject: 'zen:ticket:100',
    time: new Date().toISOString(),
    zendesk_event_version: '2022-11-06',
    detail: { id: '100', external_id: caseId, status: 'OPEN' },
    event: {
      comment: { id: '1', body: text, is_public: true, author: { id: '2', is_staff: true, name: 'Zoé' }, ...changes },
    },
  })
  const deliver = async (value: object, secret: string = inputs.zendesk.signingSecret, at = new Date()) => {
    const body = JSON.stringify(value)
    const timestamp = at.toISOString()
    return send(
      connector.repliesAt ?? '',
      {
        'x-zendesk-webhook-signature': base64(await hmac(encoder.encode(secret), `${timestamp}${body}`)),
        'x-zendesk-webhook-signature-timestamp': timestamp,
      },
      body,
    )
  }
  const statuses = [
    await deliver(comment('Bonjour')),
    await deliver(comment('Bonjour')),
    await deliver(comment('note', { is_public: false })),
    await deliver(comment('client', { author: { id: '3', is_staff: false, name: 'K' } })),
    await deliver(comment('autre', {}, 'ticket.status_changed')),
    await deliver(comment('faux'), 'another-signing-secret'),
    await deliver(comment('vieux'), inputs.zendesk.signingSecret, new Date(Date.now() - 301_000)),
    await deliver(comment('a'.repeat(4001))),
  ].map(({ status }) => status)
  expect(statuses).toEqual([204, 204, 204, 204, 204, 401, 401, 400])
  expect((await replies()).map(({ text }) => text)).toEqual(['Bonjour'])
})

test('Chatwoot: what an agent writes reaches the shopper; a note, a robot and an incoming message do not', async () => {
  const { connector } = await add(inputs.chatwoot)
  const { caseId, replies } = await openCase()
  let number = 0
  const message = (content: string, changes: object = {}) => {
    number += 1
    return {
      event: 'message_created',
      id: number,
      content,
      message_type: 'outgoing',
      content_type: 'text',
      private: false,
      account: { id: 7, name: 'Boutique' },
      inbox: { id: 3, name: 'Recours' },
      sender: { id: 1, name: 'Zoé', type: 'user' },
      conversation: { id: 500, custom_attributes: { recours_case: caseId } },
      ...changes,
    }
  }
  const deliver = async (value: object, secret: string = inputs.chatwoot.signingSecret, at = Date.now()) => {
    const body = JSON.stringify(value)
    const timestamp = String(Math.floor(at / 1000))
    const digest = await hmac(encoder.encode(secret), `${timestamp}.${body}`)
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    const headers = { 'x-chatwoot-signature': `sha256=${hex}`, 'x-chatwoot-timestamp': timestamp }
    return send(connector.repliesAt ?? '', headers, body)
  }
  const first = message('Bonjour')
  const statuses = [
    await deliver(first),
    await deliver(first),
    await deliver(message('note', { private: true })),
    await deliver(message('robot', { sender: { id: 2, type: 'agent_bot' } })),
    await deliver(message('entrant', { message_type: 'incoming' })),
    await deliver(message('ailleurs', { conversation: { id: 501, custom_attributes: {} } })),
    await deliver(message('faux'), 'another-signing-secret'),
    await deliver(message('vieux'), inputs.chatwoot.signingSecret, Date.now() - 302_000),
  ].map(({ status }) => status)
  expect(statuses).toEqual([204, 204, 204, 204, 204, 204, 401, 401])
  expect((await replies()).map(({ text }) => text)).toEqual(['Bonjour'])
})

test('a resolved case takes no reply', async () => {
  const { connector, secrets } = await add(inputs.webhook)
  const { caseId } = await openCase()
  const inès = { id: 'inès', name: 'Inès' }
  await desk().claim(inès, caseId)
  await desk().resolve(inès, caseId)
  const body = JSON.stringify({ type: 'reply', case: caseId, text: 'Bonjour' })
  const response = await send(connector.repliesAt ?? '', await signed(secrets?.replies ?? '', body), body)
  expect(response.status).toBe(409)
})

test('what administrators do is written in the log; an agent does not see the page', async () => {
  const { connector } = await add(inputs.slack)
  await asked('POST', `connectors/${connector.id}/test`)
  await asked('POST', `connectors/${connector.id}/disable`)
  const done = await runInDurableObject(desk(), (_desk, { storage }) =>
    storage.sql.exec('SELECT what FROM audit WHERE case_id = ? ORDER BY number', connector.id).toArray(),
  )
  expect(done.map(({ what }) => what)).toEqual(['connector-added', 'connector-tested', 'connector-disabled'])
  const agent = await signIn(await newAgent(merchant.slug), merchant.slug)
  expect((await call('GET', 'connectors', { headers: agent.headers })).status).toBe(403)
})

test('one that is removed is gone with its secret and what it was told, and its replies open nothing', async () => {
  const { connector, secrets } = await add(inputs.webhook)
  await openCase()
  const stored = (word: string) =>
    runInDurableObject(desk(), (_desk, { storage }) =>
      JSON.stringify([
        storage.sql.exec('SELECT * FROM connectors').toArray(),
        storage.sql.exec("SELECT payload FROM outbox WHERE kind = 'event'").toArray(),
      ]).includes(word),
    )
  expect(await stored(connector.id)).toBe(true)
  expect((await asked('DELETE', `connectors/${connector.id}`)).status).toBe(204)
  expect(await stored(connector.id)).toBe(false)
  const body = JSON.stringify({ type: 'reply', case: 'one', text: 'Bonjour' })
  const reply = await send(connector.repliesAt ?? '', await signed(secrets?.replies ?? '', body), body)
  expect(reply.status).toBe(401)
  expect((await asked('DELETE', `connectors/${connector.id}`)).status).toBe(404)
})

test('more than a hundred and twenty replies a minute from one place are refused before they are read', async () => {
  const address = `${publicOrigin}/v1/connectors/${merchant.slug}.${'A'.repeat(22)}/replies`
  const from = { 'cf-connecting-ip': '203.0.113.77' }
  const answers = await Promise.all(Array.from({ length: 121 }, () => send(address, from, '{}')))
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 401)).toHaveLength(120)
  const refused = answers.find(({ status }) => status === 429)
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await send(address, { 'cf-connecting-ip': '203.0.113.78' }, '{}')).status).toBe(401)
})
