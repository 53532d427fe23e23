import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { DeskSession, SecondFactorOffer, SecondFactorSet, Staff } from '../../../protocol/index.ts'
import { stepAt, totp } from '../../../worker/sign-in/totp.ts'
import { openDesk } from '../../support/worker-case.ts'
import { askCode, call, invite, newAgent, openSocket, type Signed } from '../../support/worker-desk.ts'
import { ask } from '../../support/worker-shopper.ts'

const shop = 'factor-house'
const lucie = 'lucie@factor-house.example'

/** By the mail's code alone, as it is before any second factor. */
async function byMail(email: string): Promise<Signed> {
  const response = await call('POST', 'session', { body: { email, code: await askCode(email, shop) } })
  return signedBy(response)
}

async function signedBy(response: Response): Promise<Signed> {
  const session = await response.json<DeskSession>()
  return { session, headers: headersOf(response, session.csrf) }
}

function headersOf(response: Response, csrf: string): Record<string, string> {
  const cookies = response.headers.getSetCookie()
  // One cookie goes out: what the old session was given beside it would undo the change.
  expect(cookies.filter((cookie) => cookie.startsWith('__Host-'))).toHaveLength(1)
  return { cookie: cookies[0]?.split(';')[0] ?? '', 'x-csrf-token': csrf }
}

async function enrol(signed: Signed): Promise<{ secret: string; set: SecondFactorSet; signed: Signed }> {
  const offered = await call('POST', 'second-factor', { headers: signed.headers })
  expect(offered.status).toBe(201)
  const { secret } = await offered.json<SecondFactorOffer>()
  const code = await totp(secret, stepAt(Date.now()) - 1)
  const response = await call('POST', 'second-factor/confirm', { headers: signed.headers, body: { code } })
  expect(response.status).toBe(200)
  const set = await response.json<SecondFactorSet>()
  return { secret, set, signed: { session: set.session, headers: headersOf(response, set.session.csrf) } }
}

const give = (signed: Signed, code: string) =>
  call('POST', 'second-factor/session', { headers: signed.headers, body: { code } })
const now = (secret: string, steps = 0) => totp(secret, stepAt(Date.now()) + steps)
const audited = () =>
  runInDurableObject(env.DESK.getByName(shop), (_desk, { storage }) =>
    storage.sql
      .exec<{ what: string }>('SELECT what FROM audit')
      .toArray()
      .map(({ what }) => what),
  )

let administrator: Awaited<ReturnType<typeof enrol>>
beforeAll(async () => {
  await openDesk(shop)
  await invite({ merchant: shop, email: lucie, name: 'Lucie', role: 'administrator' })
  administrator = await enrol(await byMail(lucie))
}, 30_000)
beforeEach(async () => {
  // The limits are proved on their own below.
  await env.DB.prepare('UPDATE second_factors SET last_step = 0').run()
})

test('an administrator without a second factor works as an agent and administers nothing until there is one', async () => {
  await invite({ merchant: shop, email: 'new@factor-house.example', name: 'Ada', role: 'administrator' })
  const fresh = await byMail('new@factor-house.example')
  expect(fresh.session.secondFactor).toBe('absent')
  expect((await call('GET', 'cases', { headers: fresh.headers })).status).toBe(200)
  for (const path of ['settings', 'agents', 'connectors']) {
    const refused = await call('GET', path, { headers: fresh.headers })
    expect([refused.status, (await refused.json<{ type: string }>()).type]).toEqual([403, 'second-factor-missing'])
  }
  const { signed, set } = await enrol(fresh)
  expect(set.session.secondFactor).toBe('given')
  expect(set.recoveryCodes).toHaveLength(10)
  for (const path of ['settings', 'agents', 'connectors']) {
    expect((await call('GET', path, { headers: signed.headers })).status).toBe(200)
  }
  // The session changed with the rights it has: the earlier cookie opens nothing.
  expect((await call('GET', 'session', { headers: fresh.headers })).status).toBe(401)
  expect(await audited()).toContain('second-factor-set')
})

test('whoever has one gives it at each sign-in, and gets nothing before', async () => {
  const owing = await byMail(lucie)
  expect(owing.session.secondFactor).toBe('asked')
  for (const path of ['cases', 'settings', 'insights?from=2026-11-01&to=2026-11-02', 'views']) {
    const refused = await call('GET', path, { headers: owing.headers })
    expect([refused.status, (await refused.json<{ type: string }>()).type]).toEqual([403, 'second-factor-asked'])
  }
  expect((await call('POST', 'second-factor', { headers: owing.headers })).status).toBe(403)
  await expect(openSocket(owing.headers)).rejects.toThrow()
  const given = await give(owing, await now(administrator.secret))
  expect(given.status).toBe(200)
  const signed = await signedBy(given)
  expect(signed.session.secondFactor).toBe('given')
  expect((await call('GET', 'settings', { headers: signed.headers })).status).toBe(200)
  expect((await call('GET', 'session', { headers: owing.headers })).status).toBe(401)
})

test('a code is accepted once, also by two requests at the same time, and never one that is older', async () => {
  const email = await newAgent(shop)
  const { secret } = await enrol(await byMail(email))
  const code = await now(secret)
  const [one, other] = [await byMail(email), await byMail(email)]
  const both = await Promise.all([give(one, code), give(other, code)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 401])
  const late = both[0]?.status === 200 ? other : one
  expect((await give(late, await now(secret, -1))).status).toBe(401)
  expect((await give(late, await now(secret, 1))).status).toBe(200)
})

test('five wrong codes, and the right one is refused too; the address does not matter', async () => {
  const email = await newAgent(shop)
  const { secret } = await enrol(await byMail(email))
  const owing = await byMail(email)
  // Confirming was the first of the five tries.
  const statuses: number[] = []
  for (let attempt = 0; attempt < 4; attempt += 1) statuses.push((await give(owing, '000000')).status)
  expect(statuses).toEqual([401, 401, 401, 401])
  const refused = await give(owing, await now(secret))
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('a recovery code stands in for the application once; neither it nor the secret is stored as it is', async () => {
  const email = await newAgent(shop)
  const { secret, set } = await enrol(await byMail(email))
  const [first = '', second = ''] = set.recoveryCodes
  const stored = await env.DB.batch([
    env.DB.prepare('SELECT * FROM second_factors'),
    env.DB.prepare('SELECT * FROM recovery_codes'),
  ])
  for (const word of [secret, first, first.replace('-', '')]) expect(JSON.stringify(stored)).not.toContain(word)
  const signed = await signedBy(await give(await byMail(email), first.toLowerCase()))
  expect(signed.session).toMatchObject({ secondFactor: 'given', recoveryCodesLeft: 9 })
  expect((await give(await byMail(email), first)).status).toBe(401)
  expect(await audited()).toContain('recovery-code-used')
  const renewed = await call('POST', 'second-factor/codes', { headers: signed.headers, body: { code: second } })
  expect(renewed.status).toBe(200)
  const fresh = await renewed.json<SecondFactorSet>()
  expect(fresh.recoveryCodes).toHaveLength(10)
  expect(fresh.recoveryCodes).not.toContain(second)
  const rows = await env.DB.prepare('SELECT count(*) AS count FROM recovery_codes WHERE agent = ?')
    .bind(signed.session.agent.id)
    .first<{ count: number }>()
  expect(rows?.count).toBe(10)
})

test('an open session alone does not exchange the application: a code of the present one is asked for', async () => {
  const email = await newAgent(shop)
  const { secret, signed } = await enrol(await byMail(email))
  expect((await call('POST', 'second-factor', { headers: signed.headers })).status).toBe(401)
  const offered = await call('POST', 'second-factor', { headers: signed.headers, body: { code: await now(secret, 1) } })
  expect(offered.status).toBe(201)
  const { secret: next } = await offered.json<SecondFactorOffer>()
  expect(next).not.toBe(secret)
  const confirmed = await call('POST', 'second-factor/confirm', {
    headers: signed.headers,
    body: { code: await now(next) },
  })
  expect(confirmed.status).toBe(200)
  const owing = await byMail(email)
  expect((await give(owing, await now(secret, 1))).status).toBe(401)
})

test('a colleague’s lost one is reset by an administrator: sessions and sockets end, and it is written down', async () => {
  const email = await newAgent(shop)
  const { signed } = await enrol(await byMail(email))
  const { id } = signed.session.agent
  const socket = await openSocket(signed.headers)
  const closed = new Promise<number>((done) => socket.addEventListener('close', ({ code }) => done(code)))
  const as = (path: string) =>
    call('POST', `agents/${path}/second-factor/reset`, { headers: administrator.signed.headers })
  const answered = await as(id)
  expect(answered.status).toBe(200)
  const { agents } = await answered.json<Staff>()
  expect(agents.find((agent) => agent.id === id)?.secondFactor).toBe(false)
  expect(await closed).toBe(4001)
  expect((await call('GET', 'session', { headers: signed.headers })).status).toBe(401)
  expect((await byMail(email)).session.secondFactor).toBe('absent')
  expect(await audited()).toContain('second-factor-reset')
  // Not one's own, not somebody's of another shop.
  expect((await as(administrator.signed.session.agent.id)).status).toBe(403)
  const elsewhere = await newAgent('elsewhere')
  const stranger = await env.DB.prepare('SELECT id FROM sign_in_users WHERE email = ?')
    .bind(elsewhere)
    .first<{ id: string }>()
  expect((await as(stranger?.id ?? '')).status).toBe(404)
})

test('the demonstration shows what a telephone would', async () => {
  const codes = await (await ask('/demo/codes.json')).json<{ email: string; code: string; left: number }[]>()
  const hers = codes.find(({ email }) => email === lucie)
  expect([await now(administrator.secret), await now(administrator.secret, -1)]).toContain(hers?.code)
  expect(await (await ask('/demo/outbox')).text()).toContain('Codes du second facteur')
})
