import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { DeskSession } from '../../../protocol/index.ts'
import { app } from '../../../worker/app.ts'
import { forgetAccessKeys } from '../../../worker/sign-in/access.ts'
import { accessTeam, audience, team, type Wrong } from '../../support/worker-access.ts'
import { invite, newAgent } from '../../support/worker-desk.ts'

const desk = 'http://localhost:8787'
const lucie = 'lucie@access-house.example'
const trusting = { ...env, ACCESS_TEAM_DOMAIN: team, ACCESS_AUDIENCE: audience }
let access: Awaited<ReturnType<typeof accessTeam>>

beforeAll(() => invite({ merchant: 'access-house', email: lucie, name: 'Lucie', role: 'administrator' }))
beforeEach(async () => {
  forgetAccessKeys()
  access = await accessTeam()
  vi.spyOn(globalThis, 'fetch').mockImplementation(access.fetch)
})
afterEach(() => void vi.restoreAllMocks())

async function ask(
  path: string,
  assertion: string | null,
  {
    method = 'GET',
    headers = {},
    body = {},
    to = trusting,
  }: { method?: string; headers?: object; body?: object; to?: typeof env } = {},
): Promise<Response> {
  const context = createExecutionContext()
  const request = new Request(`${desk}/v1/desk/${path}`, {
    method,
    headers: {
      origin: desk,
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
      ...(assertion !== null && { 'cf-access-jwt-assertion': assertion }),
      ...headers,
    },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  })
  const response = await app.fetch(request, to, context)
  await waitOnExecutionContext(context)
  return response
}

test('whoever Access vouches for and an administrator invited is in, with their role and the second factor given', async () => {
  const response = await ask('session', await access.assertion(lucie))
  expect(response.status).toBe(200)
  const session = await response.json<DeskSession>()
  expect(session).toMatchObject({ agent: { email: lucie, role: 'administrator' }, secondFactor: 'given' })
  expect(response.headers.getSetCookie()).toEqual([])
  expect((await ask('agents', await access.assertion(lucie.toUpperCase()))).status).toBe(200)
  // What changes something needs the token of the session, as ever.
  const assertion = await access.assertion(lucie)
  expect((await ask('tickets', assertion, { method: 'POST' })).status).toBe(403)
  const headers = { 'x-csrf-token': session.csrf }
  expect((await ask('tickets', assertion, { method: 'POST', headers })).status).toBe(201)
  // The keys were fetched once for all of it.
  expect(access.asked).toHaveLength(1)
})

const now = Math.floor(Date.now() / 1000)
test.each<[string, Wrong]>([
  ['for another application', { claims: { aud: ['e'.repeat(64)] } }],
  ['for nobody', { claims: { aud: undefined } }],
  ['of another team', { claims: { iss: 'https://other.cloudflareaccess.com' } }],
  ['unsigned', { alg: 'none' }],
  ['signed with the public key as a secret', { alg: 'HS256' }],
  ['signed by somebody else under the team’s key id', { foreign: true }],
  ['with a key id that the team does not have', { kid: 'team-2' }],
  ['without a key id', { kid: null }],
  ['that ended', { claims: { exp: now - 90 } }],
  ['without an end', { claims: { exp: undefined } }],
  ['that begins later', { claims: { nbf: now + 600 } }],
  ['thirteen hours old', { claims: { iat: now - 13 * 3600 } }],
  ['that names nobody', { claims: { email: undefined } }],
  ['that names an object', { claims: { email: { toString: 'x' } } }],
  ['that names somebody unknown', { claims: { email: 'nobody@access-house.example' } }],
])('an assertion %s opens nothing', async (_what, wrong) => {
  const assertion = await access.assertion(lucie, wrong)
  const response = await ask('session', assertion)
  expect([response.status, (await response.json<{ type: string }>()).type]).toEqual([401, 'not-signed-in'])
})

test('where Access asks for the second factor, a key is made without a code of ours', async () => {
  const assertion = await access.assertion(lucie)
  const { csrf } = await (await ask('session', assertion)).json<DeskSession>()
  const body = { name: 'Back-office', scopes: ['cases:read'] }
  const made = await ask('keys', assertion, { method: 'POST', headers: { 'x-csrf-token': csrf }, body })
  expect(made.status).toBe(201)
  expect(await made.json()).toMatchObject({ secret: expect.stringMatching(/^rk_access-house\./) })
})

test('an end half a minute ago is within the leeway', async () => {
  expect((await ask('session', await access.assertion(lucie, { claims: { exp: now - 30 } }))).status).toBe(200)
})

test('nothing, rubbish, or a cookie of ours opens nothing', async () => {
  for (const assertion of [null, '', 'x', 'a.b.c', 'x'.repeat(9000)])
    expect((await ask('session', assertion)).status).toBe(401)
  expect((await ask('session', null, { headers: { cookie: '__Host-recours-desk=x' } })).status).toBe(401)
})

test('without the team’s keys nobody gets in', async () => {
  access.breakDown()
  expect((await ask('session', await access.assertion(lucie))).status).toBe(401)
})

test('a person who was disabled is out at their next request', async () => {
  const email = await newAgent('access-house')
  const assertion = await access.assertion(email)
  expect((await ask('session', assertion)).status).toBe(200)
  await env.DB.prepare(
    "UPDATE agents SET disabled_at = '2026-01-01' WHERE id = (SELECT id FROM sign_in_users WHERE email = ?)",
  )
    .bind(email)
    .run()
  expect((await ask('session', assertion)).status).toBe(401)
})

test('our own door is shut, and half a setting shuts everything', async () => {
  const assertion = await access.assertion(lucie)
  const { csrf } = await (await ask('session', assertion)).json<DeskSession>()
  const post = { method: 'POST', headers: { 'x-csrf-token': csrf } }
  const doors: [string, object][] = [
    ['codes', { email: lucie }],
    ['session', { email: lucie, code: '12345678' }],
    ['second-factor', {}],
  ]
  for (const [path, body] of doors) expect((await ask(path, assertion, { ...post, body })).status).toBe(404)
  for (const half of [
    { ACCESS_TEAM_DOMAIN: team },
    { ACCESS_AUDIENCE: audience },
    { ACCESS_TEAM_DOMAIN: 'evil.example', ACCESS_AUDIENCE: audience },
    { ACCESS_TEAM_DOMAIN: `${team}@evil.example`, ACCESS_AUDIENCE: audience },
  ]) {
    expect((await ask('session', assertion, { to: { ...env, ...half } })).status).toBe(503)
  }
  // Where Access is not trusted, its header says nothing.
  expect((await ask('session', assertion, { to: env })).status).toBe(401)
})
