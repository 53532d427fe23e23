import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AuditPage, KeyMade, KeyScope, KeysPage } from '../../../protocol/index.ts'
import { requireKey } from '../../../worker/merchants/keys.ts'
import { renewRecoveryCodes } from '../../../worker/sign-in/second-factor.ts'
import { openDesk } from '../../support/worker-case.ts'
import { call, newAgent, type Signed, signIn } from '../../support/worker-desk.ts'
import { problemOf } from '../../support/worker-shopper.ts'

const shop = 'keys'
const desk = () => env.DESK.getByName(shop)
const lucie = { id: 'lucie' }

let signed: Signed
let codes: string[] = []
beforeAll(async () => {
  await openDesk(shop)
  const email = await newAgent(shop, 'Lucie')
  await env.DB.prepare("UPDATE agents SET role = 'administrator' WHERE merchant = ?").bind(shop).run()
  signed = await signIn(email, shop)
  codes = await renewRecoveryCodes(env, signed.session.agent.id)
}, 60_000)

async function make(scopes: KeyScope[] = ['cases:read'], name = 'Back-office'): Promise<KeyMade> {
  const made = await desk().makeKey(lucie, { name, scopes })
  if (!('ok' in made)) throw new Error(made.problem)
  return made.ok
}

/** Changes the stored row, as time would. */
async function spoil(id: string, change: string): Promise<void> {
  await runInDurableObject(desk(), (_desk, { storage }) => {
    storage.sql.exec(`UPDATE merchant_keys SET ${change} WHERE id = ?`, id)
  })
}

const network = () => crypto.randomUUID()
const holds = (secret: string, scope: KeyScope = 'cases:read', from = network()) =>
  requireKey(env, { authorization: `Bearer ${secret}`, network: from, scope })

beforeEach(async () => {
  for (const { id } of (await desk().keys()).keys) await desk().withdrawKey(lucie, id)
})

describe('at the desk', () => {
  const ask = (method: string, path: string, body?: unknown) => call(method, path, { headers: signed.headers, body })

  test('a key is made, replaced and withdrawn with a code asked again, and each act is in the log under its name', async () => {
    const given = { name: 'Back-office', scopes: ['cases:read', 'replies:write', 'cases:read'] }
    expect(await problemOf(await ask('POST', 'keys', given))).toMatchObject({ type: 'wrong-code' })
    const [first = '', second = ''] = codes
    const answer = await ask('POST', 'keys', { ...given, code: first })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([201, 'no-store'])
    const { key, secret } = await answer.json<KeyMade>()
    expect(secret).toBe(`rk_${shop}.${key.id}.${secret.slice(-43)}`)
    expect(key.scopes).toEqual(['cases:read', 'replies:write'])
    // A code is never accepted twice.
    expect((await ask('POST', 'keys', { ...given, code: first })).status).toBe(401)
    expect((await ask('POST', `keys/${key.id}/rotate`, {})).status).toBe(401)
    const rotated = await (await ask('POST', `keys/${key.id}/rotate`, { code: second })).json<KeyMade>()
    expect([rotated.key.id, rotated.secret === secret]).toEqual([key.id, false])
    const page = await (await ask('GET', 'keys')).json<KeysPage>()
    expect(page.keys.map(({ id }) => id)).toEqual([key.id])
    expect(JSON.stringify(page)).not.toContain(secret.slice(-43))
    expect((await ask('DELETE', `keys/${key.id}`, {})).status).toBe(204)
    expect((await ask('DELETE', `keys/${key.id}`, {})).status).toBe(404)
    const log = await (await ask('GET', 'audit')).json<AuditPage>()
    const acts = log.entries.filter(({ subject }) => subject.id === key.id)
    expect(acts.map(({ act }) => act)).toEqual(['key-withdrawn', 'key-rotated', 'key-made'])
    // Whoever looks into an incident can choose it, also once it is withdrawn.
    expect(log.people).toContainEqual({ id: `key:${key.id}`, name: 'Back-office' })
    expect(acts.map(({ subject }) => subject)).toEqual(
      acts.map(() => ({ kind: 'other', id: key.id, name: 'Back-office' })),
    )
  })

  test('what it may do is named from a closed list, and at least once', async () => {
    for (const scopes of [[], ['everything'], 'cases:read', ['cases:read', null]])
      expect((await ask('POST', 'keys', { name: 'X', scopes, code: '000000' })).status).toBe(400)
  })
})

describe('whoever holds a key', () => {
  test('is known with its merchant, its scopes and a name for the log', async () => {
    const { key, secret } = await make(['cases:read', 'events:write'])
    const holder = await holds(secret)
    expect([holder.merchant, holder.key.scopes]).toEqual([shop, ['cases:read', 'events:write']])
    expect(holder.acting).toMatchObject({ id: `key:${key.id}`, name: holder.settings.name })
    expect((await desk().keys()).keys[0]?.usedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  test('may do what its scopes say and nothing else', async () => {
    const { secret } = await make(['cases:read'])
    await expect(holds(secret, 'cases:write')).rejects.toMatchObject({ type: 'scope-missing' })
  })

  test('a secret that is wrong, of another key or of another shop, or no key at all: the same refusal', async () => {
    const [one, other] = [await make(), await make()]
    await openDesk('keys-elsewhere')
    const part = (secret: string, at: number) => secret.split('.')[at] ?? ''
    const swapped = `rk_${shop}.${part(one.secret, 1)}.${part(other.secret, 2)}`
    const refusals = [
      swapped,
      one.secret.replace(`rk_${shop}`, 'rk_keys-elsewhere'),
      one.secret.replace(`rk_${shop}`, 'rk_no-such-shop'),
      `${one.secret}A`,
      one.secret.slice(3),
      `rk_${shop}.${'A'.repeat(22)}.${'A'.repeat(43)}`,
      '',
      "rk_' OR 1=1 --",
    ]
    const told = await Promise.all(
      refusals.map((secret) => holds(secret).catch(({ type, detail }: Record<string, unknown>) => ({ type, detail }))),
    )
    expect(told).toEqual(
      refusals.map(() => ({ type: 'key-not-valid', detail: expect.stringContaining('Bearer rk_…') })),
    )
  })

  test('after a replacement holds either for a day, and then only the new one', async () => {
    const { key, secret } = await make()
    const rotated = await desk().rotateKey(lucie, key.id)
    const renewed = 'ok' in rotated ? rotated.ok.secret : ''
    for (const one of [secret, renewed]) expect((await holds(one)).key.id).toBe(key.id)
    await spoil(key.id, `previous_until = ${Date.now() - 1}`)
    await expect(holds(secret)).rejects.toMatchObject({ type: 'key-not-valid' })
    expect((await holds(renewed)).key.id).toBe(key.id)
    await runDurableObjectAlarm(desk())
    const kept = await runInDurableObject(desk(), (_desk, { storage }) =>
      storage.sql.exec('SELECT previous FROM merchant_keys WHERE id = ?', key.id).one(),
    )
    expect(kept).toEqual({ previous: null })
  })

  test('is refused from the moment it is withdrawn; nothing of its secret is kept', async () => {
    const { key, secret } = await make()
    await holds(secret)
    await desk().withdrawKey(lucie, key.id)
    await expect(holds(secret)).rejects.toMatchObject({
      type: 'key-not-valid',
      detail: expect.stringContaining('Bearer rk_…'),
    })
    const row = await runInDurableObject(desk(), (_desk, { storage }) =>
      storage.sql.exec('SELECT name, hash, previous FROM merchant_keys WHERE id = ?', key.id).one(),
    )
    expect(row).toEqual({ name: 'Back-office', hash: '', previous: null })
    expect(await desk().rotateKey(lucie, key.id)).toEqual({ problem: 'not-found' })
  })

  test('after twelve months is told that it has ended, and goes on once it is renewed', async () => {
    const { key, secret } = await make()
    await spoil(key.id, `ends_at = ${Date.now() - 1}`)
    await expect(holds(secret)).rejects.toMatchObject({ type: 'key-not-valid', detail: expect.stringMatching('ended') })
    const rotated = await desk().rotateKey(lucie, key.id)
    expect((await holds('ok' in rotated ? rotated.ok.secret : '')).key.id).toBe(key.id)
    // What had ended does not live again.
    await expect(holds(secret)).rejects.toMatchObject({ type: 'key-not-valid' })
  })

  test('asks 120 times a minute; a stranger who knows its name takes nothing of that', async () => {
    const { secret } = await make()
    const wrong = `${secret.slice(0, -43)}${'A'.repeat(43)}`
    for (let tries = 0; tries < 30; tries += 1)
      await expect(holds(wrong, 'cases:read', '203.0.113.9')).rejects.toMatchObject({ type: 'key-not-valid' })
    await expect(holds(wrong, 'cases:read', '203.0.113.9')).rejects.toMatchObject({ type: 'too-many-requests' })
    for (let times = 0; times < 120; times += 1) await holds(secret, 'cases:read', '203.0.113.9')
    await expect(holds(secret)).rejects.toMatchObject({
      type: 'too-many-requests',
      retryAfterSeconds: expect.any(Number),
    })
  }, 30_000)
})

test('a shop has twenty keys, not more', async () => {
  for (let made = 0; made < 20; made += 1) await make()
  expect(await desk().makeKey(lucie, { name: 'One too many', scopes: ['cases:read'] })).toEqual({
    problem: 'too-many-keys',
  })
})
