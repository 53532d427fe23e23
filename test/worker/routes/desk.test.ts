import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { caseFile, deadline } from '../../support/worker-case.ts'
import { call, invite, newAgent, openSocket, signIn } from '../../support/worker-desk.ts'

beforeAll(() => invite({ merchant: 'house', email: 'owner@house.example', name: 'Lucie', role: 'administrator' }))

test.each([
  ['no session', {}],
  ['an invented session', { cookie: '__Host-recours-desk=invented.invented' }],
])('%s: the desk stays shut', async (_case, headers) => {
  const response = await call('GET', 'cases', { headers })
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({ type: 'not-signed-in' })
})

test('a change without the token of the session is refused', async () => {
  const email = await newAgent()
  const { headers } = await signIn(email)
  const other = await signIn(await newAgent())
  const bare = { cookie: headers.cookie ?? '' }
  expect((await call('POST', 'tickets', { headers: bare })).status).toBe(403)
  const foreign = { ...bare, 'x-csrf-token': other.session.csrf }
  expect((await call('POST', 'tickets', { headers: foreign })).status).toBe(403)
  expect((await call('POST', 'tickets', { headers })).status).toBe(201)
})

test.each([
  ['another site', 'https://evil.example'],
  ['the public host', 'http://127.0.0.1:8787'],
  ['an opaque origin', 'null'],
])('a change asked from %s is refused', async (_case, origin) => {
  const { headers } = await signIn(await newAgent())
  const response = await call('POST', 'tickets', { headers: { ...headers, origin } })
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ type: 'origin-not-allowed' })
})

test('a body that is not JSON by its own word is refused', async () => {
  const { headers } = await signIn(await newAgent())
  const response = await call('POST', 'tickets', { headers: { ...headers, 'content-type': 'text/plain' } })
  expect(response.status).toBe(415)
})

test("another merchant's case and an unknown one are the same 404", async () => {
  await env.DESK.getByName('house').receiveCase(
    'm1',
    caseFile('case-of-house', { deadlines: [deadline('2026-12-01')] }),
  )
  const { headers } = await signIn(await newAgent('stranger'), 'stranger')
  for (const action of ['claim', 'release', 'resolve', 'reply']) {
    const body = action === 'reply' ? { id: crypto.randomUUID(), text: 'Bonjour' } : {}
    const foreign = await call('POST', `cases/case-of-house/${action}`, { headers, body })
    const unknown = await call('POST', `cases/case-of-nobody/${action}`, { headers, body })
    expect(foreign.status).toBe(404)
    const [one, other] = [await foreign.json<object>(), await unknown.json<object>()]
    expect({ ...one, instance: '' }).toEqual({ ...other, instance: '' })
  }
  expect((await call('GET', 'cases/case-of-house', { headers })).status).toBe(404)
  expect(await (await call('GET', 'cases', { headers })).json()).toEqual({ cases: [], total: 0 })
})

test('of two agents who claim at once, one is told the first name of the other', async () => {
  await env.DESK.getByName('house').receiveCase('r1', caseFile('raced'))
  const [ines, paul] = [await signIn(await newAgent('house', 'Inès')), await signIn(await newAgent('house', 'Paul'))]
  const responses = await Promise.all([
    call('POST', 'cases/raced/claim', { headers: ines.headers }),
    call('POST', 'cases/raced/claim', { headers: paul.headers }),
  ])
  expect(responses.map((response) => response.status).sort()).toEqual([200, 409])
  const bodies = await Promise.all(responses.map((response) => response.json<Record<string, unknown>>()))
  const won = bodies.find((body) => body.status === 'claimed')
  const { name } = (won?.claimedBy ?? {}) as { name?: string }
  expect(name).toMatch(/Inès|Paul/)
  expect(bodies).toContainEqual(expect.objectContaining({ type: 'case-already-claimed', detail: name }))
})

test.each([
  ['an unknown status', 'cases?status=lost'],
  ['an unknown key', 'cases?order=name'],
])('%s in the list is refused', async (_case, path) => {
  const { headers } = await signIn(await newAgent())
  expect((await call('GET', path, { headers })).status).toBe(400)
})

test.each([
  ['an empty reply', { text: '  ' }, 'empty-message'],
  ['a reply that is too long', { text: 'x'.repeat(4001) }, 'message-too-long'],
  ['a reply that is not text', { text: { html: '<b>' } }, 'invalid-input'],
  ['a key that nobody asked for', { text: 'Bonjour', author: 'bot' }, 'invalid-input'],
])('%s is refused', async (_case, input, type) => {
  const { headers } = await signIn(await newAgent())
  const response = await call('POST', 'cases/any/reply', { headers, body: { id: crypto.randomUUID(), ...input } })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ type })
})

test('an open desk sees a case arrive; its ticket opens one socket only', async () => {
  const { headers } = await signIn(await newAgent())
  const { ticket } = await (await call('POST', 'tickets', { headers })).json<{ ticket: string }>()
  const socket = await openSocket(headers, ticket)
  const frame = new Promise<string>((resolve) => socket.addEventListener('message', ({ data }) => resolve(`${data}`)))
  await env.DESK.getByName('house').receiveCase('live', caseFile('live-case'))
  expect(JSON.parse(await frame)).toMatchObject({ type: 'case', line: { id: 'live-case', shopper: 'Karim' } })
  await expect(openSocket(headers, ticket)).rejects.toThrow('401')
  socket.close()
})

test('five wrong frames close the socket, each with a word', async () => {
  const { headers } = await signIn(await newAgent())
  const socket = await openSocket(headers)
  const frames: string[] = []
  socket.addEventListener('message', ({ data }) => frames.push(`${data}`))
  const closed = new Promise<number>((resolve) => socket.addEventListener('close', ({ code }) => resolve(code)))
  socket.send('not json')
  socket.send(JSON.stringify({ type: 'shout', case: 'x' }))
  socket.send(JSON.stringify({ type: 'typing', case: 'x', as: 'bot' }))
  socket.send(new ArrayBuffer(8))
  socket.send(JSON.stringify({ type: 'typing', case: 'x'.repeat(20_000) }))
  expect(await closed).toBe(1008)
  const problems = frames.filter((frame) => frame.includes('"type":"problem"'))
  expect(problems).toHaveLength(5)
})
