import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import type { DeskSession } from '../../../protocol/index.ts'
import { askCode, call, codesOf, invite, newAgent, openSocket, signIn } from '../../support/worker-desk.ts'

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
  // Turn by turn, and the quickest of each: a busy moment of the machine is no sign of an account.
  const times = { known: [one.ms], unknown: [other.ms] }
  for (let turn = 0; turn < 5; turn++) {
    times.known.push((await refuse(await newAgent())).ms)
    times.unknown.push((await refuse(`nobody-${turn}@house.example`)).ms)
  }
  const [knownMs, unknownMs] = [Math.min(...times.known), Math.min(...times.unknown)]
  expect(Math.abs(knownMs - unknownMs) / Math.max(knownMs, unknownMs)).toBeLessThan(0.2)
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

test('signing in again ends the session that this browser had, and its sockets', async () => {
  const email = await newAgent()
  const first = await signIn(email)
  const socket = await openSocket(first.headers)
  const closed = new Promise<number>((resolve) => socket.addEventListener('close', ({ code }) => resolve(code)))
  const code = await askCode(email)
  const response = await call('POST', 'session', {
    body: { email, code },
    headers: { cookie: first.headers.cookie ?? '' },
  })
  expect(response.status).toBe(201)
  expect((await call('GET', 'session', { headers: first.headers })).status).toBe(401)
  expect(await closed).toBe(4001)
})

test('who no longer works for the merchant is out at once', async () => {
  const { session, headers } = await signIn(await newAgent())
  await env.DB.prepare('DELETE FROM agents WHERE id = ?').bind(session.agent.id).run()
  expect((await call('GET', 'cases', { headers })).status).toBe(401)
})

test('the token of a session is stored as a hash, and what is stored opens nothing', async () => {
  const { headers, session } = await signIn(await newAgent())
  const token =
    decodeURIComponent(headers.cookie ?? '')
      .split('=')[1]
      ?.split('.')[0] ?? ''
  expect(token.length).toBeGreaterThanOrEqual(32)
  const row = await env.DB.prepare('SELECT * FROM sign_in_sessions WHERE userId = ?').bind(session.agent.id).first()
  expect(JSON.stringify(row)).not.toContain(token)
  expect(row?.token).toMatch(/^[0-9a-f]{64}$/)
  const stored = { cookie: (headers.cookie ?? '').replace(token, String(row?.token)) }
  expect((await call('GET', 'session', { headers: stored })).status).toBe(401)
  expect((await call('GET', 'session', { headers })).status).toBe(200)
})
