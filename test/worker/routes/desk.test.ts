import { env, exports } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import type { DeskSession } from '../../../protocol/index.ts'
import { demoMerchant } from '../../../worker/routes/demo-merchant.ts'
import { type Invitation, inviteStatements } from '../../../worker/sign-in/accounts.ts'
import { caseFile, deadline } from '../cases/case-file.ts'

const desk = 'http://localhost:8787'
let address = 0

interface Call {
  body?: unknown
  headers?: Record<string, string>
}

/** A call of the desk's page; every caller has a network address of its own unless told otherwise. */
function call(method: string, path: string, { body, headers = {} }: Call = {}): Promise<Response> {
  address += 1
  return exports.default.fetch(`${desk}/v1/desk/${path}`, {
    method,
    headers: {
      origin: desk,
      'cf-connecting-ip': `192.0.2.${address % 250}`,
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
  })
}

async function invite(invitation: Invitation): Promise<void> {
  const settings = { ...demoMerchant(['http://shop.localhost:8787']), slug: invitation.merchant }
  const merchant = env.DB.prepare('INSERT OR IGNORE INTO merchants (slug, settings, version) VALUES (?, ?, 1)')
  await env.DB.batch([
    merchant.bind(settings.slug, JSON.stringify(settings)),
    ...inviteStatements(env.DB, invitation, new Date()),
  ])
  await env.DESK.getByName(invitation.merchant).pushSettings(1, settings)
}

let people = 0
/** A new agent of a merchant, so that limits and codes of one test do not touch another. */
async function newAgent(merchant = 'house', name = 'Inès'): Promise<string> {
  people += 1
  const email = `agent-${people}@${merchant}.example`
  await invite({ merchant, email, name, role: 'agent' })
  return email
}

/** The newest code sent to an address, asked for now. */
async function askCode(email: string, merchant = 'house'): Promise<string> {
  const before = await codesOf(email, merchant)
  expect((await call('POST', 'codes', { body: { email } })).status).toBe(204)
  return vi.waitFor(
    async () => {
      const codes = await codesOf(email, merchant)
      expect(codes.length).toBe(before.length + 1)
      return codes[0] ?? ''
    },
    // The first one loads Better Auth.
    { timeout: 10_000 },
  )
}

async function codesOf(email: string, merchant: string): Promise<string[]> {
  const mails = await env.DESK.getByName(merchant).demoMails(100)
  return mails.filter((mail) => mail.to === email).flatMap((mail) => /^\d{8}$/m.exec(mail.text)?.[0] ?? [])
}

interface Signed {
  session: DeskSession
  headers: Record<string, string>
}

async function signIn(email: string, merchant = 'house'): Promise<Signed> {
  const code = await askCode(email, merchant)
  const response = await call('POST', 'session', { body: { email, code } })
  expect(response.status).toBe(201)
  const session = await response.json<DeskSession>()
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return { session, headers: { cookie, 'x-csrf-token': session.csrf } }
}

beforeAll(() => invite({ merchant: 'house', email: 'owner@house.example', name: 'Lucie', role: 'administrator' }))

test('a code opens a session: cookie for this host only, who one is, and the token of the session', async () => {
  const email = await newAgent()
  const code = await askCode(email)
  const response = await call('POST', 'session', { body: { email, code } })
  expect(response.status).toBe(201)
  const [cookie = '', ...others] = response.headers.getSetCookie()
  expect(others).toEqual([])
  expect(cookie).toMatch(/^__Host-recours-desk=/)
  for (const attribute of [/; Path=\//i, /; Secure/i, /; HttpOnly/i, /; SameSite=Strict/i, /; Max-Age=1800/i]) {
    expect(cookie).toMatch(attribute)
  }
  expect(cookie).not.toMatch(/domain/i)
  const session = await response.json<DeskSession>()
  expect(session).toMatchObject({ agent: { email, name: 'Inès', role: 'agent' }, merchant: { slug: 'house' } })
  const again = await call('GET', 'session', { headers: { cookie: cookie.split(';')[0] ?? '' } })
  expect(await again.json()).toEqual(session)
  expect(again.headers.get('cache-control')).toBe('no-store')
})

test('a code is stored as a keyed hash and works once', async () => {
  const email = await newAgent()
  const code = await askCode(email)
  const { results } = await env.DB.prepare('SELECT * FROM sign_in_codes').all()
  expect(results.length).toBeGreaterThan(0)
  expect(JSON.stringify(results)).not.toContain(code)
  expect((await call('POST', 'session', { body: { email, code } })).status).toBe(201)
  expect((await call('POST', 'session', { body: { email, code } })).status).toBe(401)
})

test('after five wrong codes the right one is worth nothing', async () => {
  const email = await newAgent()
  const code = await askCode(email)
  const wrong = code === '00000000' ? '00000001' : '00000000'
  for (let attempt = 0; attempt < 5; attempt += 1) {
    expect((await call('POST', 'session', { body: { email, code: wrong } })).status).toBe(401)
  }
  const response = await call('POST', 'session', { body: { email, code } })
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({ type: 'wrong-code' })
})

test('of twenty wrong codes at once, no more than five are compared', async () => {
  const email = await newAgent()
  const code = await askCode(email)
  const wrong = code === '00000000' ? '00000001' : '00000000'
  await Promise.all(Array.from({ length: 20 }, () => call('POST', 'session', { body: { email, code: wrong } })))
  const rows = await env.DB.prepare('SELECT value FROM sign_in_codes WHERE identifier = ?')
    .bind(`sign-in-otp-${email}`)
    .all<{ value: string }>()
  for (const { value } of rows.results) expect(Number(value.split(':').at(-1))).toBeLessThanOrEqual(5)
})

test('only the newest code counts', async () => {
  const email = await newAgent()
  const first = await askCode(email)
  const second = await askCode(email)
  expect((await call('POST', 'session', { body: { email, code: first } })).status).toBe(401)
  expect((await call('POST', 'session', { body: { email, code: second } })).status).toBe(201)
})

test('an expired code is refused', async () => {
  const email = await newAgent()
  const code = await askCode(email)
  await env.DB.prepare('UPDATE sign_in_codes SET expiresAt = ? WHERE identifier = ?')
    .bind(new Date(Date.now() - 1000).toISOString(), `sign-in-otp-${email}`)
    .run()
  expect((await call('POST', 'session', { body: { email, code } })).status).toBe(401)
})

test('an unknown address gets the same answers in the same time, no mail and no account', async () => {
  const known = await newAgent()
  const unknown = 'nobody@house.example'
  const ask = async (email: string) => {
    const response = await call('POST', 'codes', { body: { email } })
    return { status: response.status, body: await response.text() }
  }
  expect(await ask(unknown)).toEqual(await ask(known))
  const refuse = async (email: string) => {
    const startedAt = Date.now()
    const response = await call('POST', 'session', { body: { email, code: '12345678' } })
    const { instance: _instance, ...problem } = await response.json<Record<string, unknown>>()
    return { problem, status: response.status, ms: Date.now() - startedAt }
  }
  await refuse(known)
  const [one, other] = [await refuse(known), await refuse(unknown)]
  expect({ ...one, ms: 0 }).toEqual({ ...other, ms: 0 })
  expect(Math.abs(one.ms - other.ms) / Math.max(one.ms, other.ms)).toBeLessThan(0.2)
  expect(await codesOf(unknown, 'house')).toEqual([])
  const users = await env.DB.prepare('SELECT id FROM sign_in_users WHERE email = ?').bind(unknown).all()
  expect(users.results).toEqual([])
})

test('the sixth code within a quarter of an hour is refused, with the time to wait', async () => {
  const email = await newAgent()
  for (let time = 0; time < 5; time += 1) await call('POST', 'codes', { body: { email } })
  const response = await call('POST', 'codes', { body: { email } })
  expect(response.status).toBe(429)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('fifty tries from one network address are the limit', async () => {
  const from = { 'cf-connecting-ip': '203.0.113.7' }
  const tries = Array.from({ length: 51 }, (_none, index) =>
    call('POST', 'session', { body: { email: `a${index}@x.example`, code: '12345678' }, headers: from }),
  )
  const statuses = (await Promise.all(tries)).map((response) => response.status)
  expect(statuses.filter((status) => status === 401)).toHaveLength(50)
  expect(statuses.filter((status) => status === 429)).toHaveLength(1)
})

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

test('a session ends after 30 minutes without a request and, whatever one does, after 12 hours', async () => {
  const asleep = await signIn(await newAgent())
  const past = new Date(Date.now() - 1000).toISOString()
  await env.DB.prepare('UPDATE sign_in_sessions SET expiresAt = ? WHERE userId = ?')
    .bind(past, asleep.session.agent.id)
    .run()
  expect((await call('GET', 'session', { headers: asleep.headers })).status).toBe(401)
  const old = await signIn(await newAgent())
  await env.DB.prepare('UPDATE sign_in_sessions SET createdAt = ? WHERE userId = ?')
    .bind(new Date(Date.now() - 12 * 3_600_000).toISOString(), old.session.agent.id)
    .run()
  expect((await call('GET', 'session', { headers: old.headers })).status).toBe(401)
  const left = await env.DB.prepare('SELECT id FROM sign_in_sessions WHERE userId = ?').bind(old.session.agent.id).all()
  expect(left.results).toEqual([])
})

test('a request keeps the session awake, asking for a ticket does not', async () => {
  const { session, headers } = await signIn(await newAgent())
  const soon = new Date(Date.now() + 60_000).toISOString()
  const end = async () =>
    (
      await env.DB.prepare('SELECT expiresAt FROM sign_in_sessions WHERE userId = ?')
        .bind(session.agent.id)
        .first<{ expiresAt: string }>()
    )?.expiresAt
  await env.DB.prepare('UPDATE sign_in_sessions SET expiresAt = ? WHERE userId = ?').bind(soon, session.agent.id).run()
  await call('POST', 'tickets', { headers })
  expect(await end()).toBe(soon)
  const response = await call('GET', 'cases', { headers })
  expect(response.headers.getSetCookie()[0]).toMatch(/Max-Age=1800/i)
  expect(Date.parse((await end()) ?? '')).toBeGreaterThan(Date.now() + 1_700_000)
})

test('signing out ends the session and its sockets, and clears the cookie', async () => {
  const email = await newAgent()
  const { headers } = await signIn(email)
  const socket = await openSocket(headers)
  const closed = new Promise<number>((resolve) => socket.addEventListener('close', ({ code }) => resolve(code)))
  const response = await call('DELETE', 'session', { headers })
  expect(response.status).toBe(204)
  expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-recours-desk=;.*Max-Age=0/i)
  expect(await closed).toBe(4001)
  expect((await call('GET', 'session', { headers })).status).toBe(401)
})

test('signing in again ends the session that this browser had', async () => {
  const email = await newAgent()
  const first = await signIn(email)
  const code = await askCode(email)
  const response = await call('POST', 'session', {
    body: { email, code },
    headers: { cookie: first.headers.cookie ?? '' },
  })
  expect(response.status).toBe(201)
  expect((await call('GET', 'session', { headers: first.headers })).status).toBe(401)
})

test('who no longer works for the merchant is out at once', async () => {
  const { session, headers } = await signIn(await newAgent())
  await env.DB.prepare('DELETE FROM agents WHERE id = ?').bind(session.agent.id).run()
  expect((await call('GET', 'cases', { headers })).status).toBe(401)
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

async function openSocket(headers: Record<string, string>, ticket?: string): Promise<WebSocket> {
  const spent = ticket ?? (await (await call('POST', 'tickets', { headers })).json<{ ticket: string }>()).ticket
  const response = await call('GET', 'socket', {
    headers: { ...headers, upgrade: 'websocket', 'sec-websocket-protocol': `recours, ${spent}` },
  })
  if (!response.webSocket) throw new Error(`no socket: ${response.status}`)
  response.webSocket.accept()
  return response.webSocket
}

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
