import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { ConversationCreated, ShopperFrame } from '../../../protocol/index.ts'
import { ask, begin, merchant, objectOf, openShop, publicOrigin, say, shopSite } from '../../support/worker-shopper.ts'

const ines = { id: 'agent-ines', name: 'Inès' }

beforeAll(() => openShop())

async function ticketFor({ conversation, token }: ConversationCreated): Promise<string> {
  const response = await ask(`/v1/conversations/${conversation}/tickets`, { token, body: {} })
  expect(response.status).toBe(201)
  return (await response.json<{ ticket: string }>()).ticket
}

function open({ conversation }: ConversationCreated, ticket: string, origin = publicOrigin): Promise<Response> {
  return exports.default.fetch(`${publicOrigin}/v1/conversations/${conversation}/socket`, {
    headers: { upgrade: 'websocket', 'sec-websocket-protocol': `recours, ${ticket}`, origin },
  })
}

interface Window {
  socket: WebSocket
  frames: ShopperFrame[]
  raw: string[]
  closed: () => number | undefined
}

async function connect(opened: ConversationCreated): Promise<Window> {
  const response = await open(opened, await ticketFor(opened))
  expect(response.status).toBe(101)
  expect(response.headers.get('sec-websocket-protocol')).toBe('recours')
  const socket = response.webSocket
  if (!socket) throw new Error('No socket came with the answer')
  const frames: ShopperFrame[] = []
  const raw: string[] = []
  let code: number | undefined
  socket.addEventListener('message', ({ data }) => {
    raw.push(String(data))
    if (String(data).startsWith('{')) frames.push(JSON.parse(String(data)))
  })
  socket.addEventListener('close', (event) => {
    code = event.code
  })
  socket.accept()
  return { socket, frames, raw, closed: () => code }
}

async function handOff({ conversation, token }: ConversationCreated): Promise<string> {
  const contact = { name: 'Lucie', email: `${conversation.toLowerCase().replaceAll(/[^a-z0-9]/g, 'x')}@example.com` }
  const body = { id: crypto.randomUUID(), contact, wish: '', corrections: [], consent: true }
  await ask(`/v1/conversations/${conversation}/case`, { token, body })
  return runInDurableObject(objectOf({ conversation, token }), (_object, { storage }) =>
    String(storage.sql.exec('SELECT id FROM cases').one().id),
  )
}

describe('a ticket', () => {
  test('opens one socket once', async () => {
    const opened = await begin()
    const ticket = await ticketFor(opened)
    expect((await open(opened, ticket)).status).toBe(101)
    expect((await open(opened, ticket)).status).toBe(404)
  })

  test('is dead after thirty seconds', async () => {
    const opened = await begin()
    const ticket = await ticketFor(opened)
    await runInDurableObject(objectOf(opened), (object) => {
      object.now = () => new Date(Date.now() + 31_000)
    })
    expect((await open(opened, ticket)).status).toBe(404)
  })

  test('of one conversation opens no other, and a token is no ticket', async () => {
    const mine = await begin()
    const other = await begin()
    expect((await open(other, await ticketFor(mine))).status).toBe(404)
    expect((await open(mine, mine.token)).status).toBe(404)
  })

  test.each([
    ['from another site', 'https://autre.example'],
    ['from the null origin', 'null'],
  ])('%s opens nothing', async (_case, origin) => {
    const opened = await begin()
    expect((await open(opened, await ticketFor(opened), origin)).status).toBe(403)
  })

  test('from the merchant’s own page opens', async () => {
    const opened = await begin()
    expect((await open(opened, await ticketFor(opened), shopSite)).status).toBe(101)
  })

  test('without an origin, or without asking for a socket, opens nothing', async () => {
    const opened = await begin()
    const url = `${publicOrigin}/v1/conversations/${opened.conversation}/socket`
    const protocol = { 'sec-websocket-protocol': `recours, ${await ticketFor(opened)}` }
    expect((await exports.default.fetch(url, { headers: { ...protocol, upgrade: 'websocket' } })).status).toBe(403)
    expect((await exports.default.fetch(url, { headers: protocol })).status).toBe(400)
  })
})

describe('a window', () => {
  test('gets what the agent writes, does and types, live', async () => {
    const opened = await begin()
    const caseId = await handOff(opened)
    const { frames } = await connect(opened)
    const object = objectOf(opened)
    await object.caseChanged({ caseId, status: 'claimed', agent: ines })
    await object.agentTyping({ caseId, name: 'Inès' })
    await object.agentReply({ caseId, id: crypto.randomUUID(), agent: ines, text: 'Bonjour' })
    await vi.waitFor(() => expect(frames).toHaveLength(4))
    expect(frames[0]).toMatchObject({ type: 'message', message: { event: 'case-claimed', name: 'Inès' } })
    expect(frames[1]).toEqual({ type: 'status', status: 'claimed', agent: 'Inès' })
    expect(frames[2]).toEqual({ type: 'typing', name: 'Inès' })
    expect(frames[3]).toMatchObject({ type: 'message', message: { author: 'agent', text: 'Bonjour', name: 'Inès' } })
  })

  test('that comes back gets what it missed, and the status', async () => {
    const opened = await begin()
    const caseId = await handOff(opened)
    const object = objectOf(opened)
    await object.caseChanged({ caseId, status: 'claimed', agent: ines })
    await object.agentReply({ caseId, id: crypto.randomUUID(), agent: ines, text: 'Bonjour' })
    const { socket, frames } = await connect(opened)
    socket.send(JSON.stringify({ type: 'hello', after: 1 }))
    await vi.waitFor(() => expect(frames).toHaveLength(4))
    expect(frames.map((frame) => (frame.type === 'message' ? frame.message.sequence : frame.type))).toEqual([
      2,
      3,
      'status',
      'presence',
    ])
  })

  test('sees what is written in another one', async () => {
    const opened = await begin()
    await handOff(opened)
    const { frames } = await connect(opened)
    await (await say(opened, 'Depuis mon téléphone')).text()
    await vi.waitFor(() => expect(frames).toHaveLength(1))
    expect(frames[0]).toMatchObject({ type: 'message', message: { author: 'shopper', text: 'Depuis mon téléphone' } })
  })

  test('that pings is answered', async () => {
    const { socket, raw } = await connect(await begin())
    socket.send('ping')
    await vi.waitFor(() => expect(raw).toEqual(['pong']))
  })

  test.each([
    ['an unknown kind', JSON.stringify({ type: 'shout' })],
    ['an unknown key', JSON.stringify({ type: 'hello', after: 0, role: 'agent' })],
    ['a wrong type', JSON.stringify({ type: 'hello', after: '0' })],
    ['broken JSON', '{'],
    ['more than 16 kB', JSON.stringify({ type: 'hello', after: 0, pad: 'a'.repeat(17_000) })],
  ])('that says %s is told, and closed the fifth time', async (_case, text) => {
    const { socket, frames, closed } = await connect(await begin())
    for (let count = 1; count <= 4; count++) socket.send(text)
    await vi.waitFor(() => expect(frames).toHaveLength(4))
    expect(frames.every(({ type }) => type === 'problem')).toBe(true)
    expect(closed()).toBeUndefined()
    socket.send(text)
    await vi.waitFor(() => expect(closed()).toBe(1008))
  })

  test('that fell silent does not count as present: a mail tells', async () => {
    const opened = await begin()
    const caseId = await handOff(opened)
    await connect(opened)
    const object = objectOf(opened)
    const queued = () =>
      runInDurableObject(object, (_object, { storage }) =>
        Number(storage.sql.exec('SELECT noticed_at FROM cases').one().noticed_at),
      )
    await object.agentReply({ caseId, id: crypto.randomUUID(), agent: ines, text: 'Présente' })
    expect(await queued()).toBe(0)
    await runInDurableObject(object, (instance) => {
      instance.now = () => new Date(Date.now() + 46_000)
    })
    await object.agentReply({ caseId, id: crypto.randomUUID(), agent: ines, text: 'Absente' })
    expect(await queued()).toBeGreaterThan(0)
  })
})

test('a window that says nothing for 45 seconds is dropped by the alarm, one that pings is not', async () => {
  const opened = await begin()
  const silent = await connect(opened)
  const alarm = await runInDurableObject(objectOf(opened), (_object, { storage }) => storage.getAlarm())
  expect((alarm ?? 0) - Date.now()).toBeLessThanOrEqual(45_001)
  await runInDurableObject(objectOf(opened), (object) => {
    object.now = () => new Date(Date.now() + 40_000)
  })
  await runDurableObjectAlarm(objectOf(opened))
  expect(silent.closed()).toBeUndefined()
  const speaking = await connect(opened)
  await runInDurableObject(objectOf(opened), (object) => {
    object.now = () => new Date(Date.now() + 46_000)
  })
  await runDurableObjectAlarm(objectOf(opened))
  await vi.waitFor(() => expect(silent.closed()).toBe(1001))
  expect(speaking.closed()).toBeUndefined()
})

test('what could not be stored is not told to the windows either', async () => {
  const opened = await begin()
  const { frames, socket, raw } = await connect(opened)
  await runInDurableObject(objectOf(opened), (_object, { storage }) => {
    storage.sql.exec("CREATE TRIGGER full BEFORE INSERT ON turns BEGIN SELECT RAISE(ABORT, 'full'); END")
  })
  expect((await say(opened, 'Bonjour')).status).toBe(500)
  socket.send('ping')
  await vi.waitFor(() => expect(raw).toEqual(['pong']))
  expect(frames).toEqual([])
})

test('a window that says a hundred times that it types is passed on once', async () => {
  const opened = await begin()
  await handOff(opened)
  const { socket, raw } = await connect(opened)
  const shared = vi.fn(async () => undefined)
  await runInDurableObject(objectOf(opened), (object) => {
    Object.defineProperty(object, 'desk', { value: () => ({ shopperTyping: shared }) })
  })
  for (let count = 0; count < 100; count++) socket.send(JSON.stringify({ type: 'typing' }))
  socket.send('ping')
  await vi.waitFor(() => expect(raw).toEqual(['pong']))
  await vi.waitFor(() => expect(shared).toHaveBeenCalledTimes(1))
})

test('the merchant of a socket comes from its ticket', async () => {
  const opened = await begin()
  const ticket = await ticketFor(opened)
  expect(ticket.startsWith(`${merchant.slug}.`)).toBe(true)
  const elsewhere = ticket.replace(merchant.slug, 'autre-boutique')
  expect((await open(opened, elsewhere)).status).toBe(404)
})
