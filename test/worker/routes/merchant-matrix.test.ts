import { runInDurableObject } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { KeyScope } from '../../../protocol/index.ts'
import { type Policy, policies } from '../../../worker/routes/policy.ts'
import { bodies } from '../../support/worker-bodies.ts'
import { call } from '../../support/worker-desk.ts'
import { echo, spoiled } from '../../support/worker-hostile.ts'
import { askWith, newProgram, newShopWithProgram, openCaseBy, type Program } from '../../support/worker-merchant.ts'
import { Outside } from '../../support/worker-outside.ts'
import { ask, begin, merchant, openShop, publicOrigin, shopSite } from '../../support/worker-shopper.ts'
import { unknown } from '../../support/worker-target.ts'

/** Every row of the policy table that a key opens, asked by everyone; and every other row, asked with a key. */

const rows = policies.filter(({ roles }) => roles.includes('key'))
const named = ({ method, path }: Policy) => `${method} ${path}`
const shop = 'merchant-matrix'
const desk = () => env.DESK.getByName(shop)
/** In everything of the target, in nothing that a stranger is told. */
const canary = 'canarinette'

interface Asked {
  conversation: string
  caseId: string
  webhook: string
}
let target: Asked
let owner: Program
const nothing: Asked = { conversation: unknown.opened.conversation, caseId: unknown.caseId, webhook: unknown.connector }

beforeAll(async () => {
  await openShop({ ...merchant, slug: shop })
  owner = await newProgram(shop)
  vi.spyOn(globalThis, 'fetch').mockImplementation(new Outside().call)
  const { conversation, caseId } = await openCaseBy(owner, `${canary}@example.com`)
  const url = `https://hooks.shop.example.com/${canary}`
  const added = await owner.ask('POST', 'webhooks', { id: crypto.randomUUID(), name: canary, url })
  const { webhook } = await added.json<{ webhook: { id: string } }>()
  target = { conversation, caseId, webhook: webhook.id }
}, 30_000)
beforeEach(() => void vi.spyOn(globalThis, 'fetch').mockImplementation(new Outside().call))
afterEach(() => void vi.restoreAllMocks())

const pathOf = ({ path }: Policy, { conversation, caseId, webhook }: Asked) =>
  path
    .replace('/v1/merchant/', '')
    .replace(':conversation', conversation)
    .replace(':case', caseId)
    .replace(':webhook', webhook)

/** Status and text, without the id of the request. */
async function told(row: Policy, of: Asked, as: Program['ask'], headers: Record<string, string> = {}) {
  const body = row.method === 'POST' ? bodies[named(row)]?.('', '') : undefined
  const response = await as(row.method, pathOf(row, of), body, headers)
  return [response.status, (await response.text()).replace(/"instance":"[^"]*"/, '')] as const
}

test('each row has a scope, a body, and no page that may ask', () => {
  expect(rows).toHaveLength(9)
  expect(rows.filter(({ scope, origin, merchant: of }) => !scope || origin !== 'none' || of !== 'token')).toEqual([])
  expect(rows.filter((row) => row.method === 'POST' && bodies[named(row)] === undefined)).toEqual([])
  expect(policies.filter(({ scope, roles }) => scope !== undefined && !roles.includes('key'))).toEqual([])
})

describe('a key', () => {
  let program: Program
  afterEach(async () => void (await desk().withdrawKey({ id: 'test' }, program.keyId)))

  test.each(rows.map((row) => [named(row), row] as const))('with its scope alone opens %s', async (_name, row) => {
    program = await newProgram(shop, row.scope ? [row.scope] : [])
    // What is removed is not what the others look for.
    const added = await owner.ask('POST', 'webhooks', {
      id: crypto.randomUUID(),
      name: 'X',
      url: 'https://hooks.shop.example.com/',
    })
    const { webhook } = await added.json<{ webhook: { id: string } }>()
    const [status] = await told(row, { ...target, webhook: webhook.id }, program.ask)
    // The target’s case is open: nobody is refused for that.
    expect([200, 201, 204]).toContain(status)
  })

  test.each(rows.map((row) => [named(row), row] as const))('without it does not open %s', async (_name, row) => {
    program = await newProgram(
      shop,
      KeyScope.options.filter((scope) => scope !== row.scope),
    )
    const refused = await told(row, target, program.ask)
    expect([refused[0], refused[1].includes('scope-missing')]).toEqual([403, true])
    expect(await told(row, nothing, program.ask)).toEqual(refused)
  })
})

describe('refused, and told nothing of what is there:', () => {
  const strangers: [string, () => Promise<[Program['ask'], Record<string, string>?]>][] = [
    ['nobody', async () => [askWith('')]],
    ['a key with another secret', async () => [askWith(`${owner.secret.slice(0, -43)}${'A'.repeat(43)}`)]],
    ['a withdrawn key', async () => [await spoiledKey("hash = '', withdrawn_at = 1")]],
    ['a key that has ended', async () => [await spoiledKey('ends_at = 1')]],
    ['a secret replaced long ago', async () => [await replacedKey()]],
    ['the shopper’s own token', async () => [askWith((await begin({ merchant: shop })).token)]],
    ['the right key in a page of the shop', async () => [owner.ask, { origin: shopSite }]],
    ['the right key in a page of ours', async () => [owner.ask, { origin: publicOrigin }]],
    ['the right key in a page without a name', async () => [owner.ask, { origin: 'null' }]],
  ]
  test.each(strangers)('%s', async (_name, make) => {
    const [as, headers] = await make()
    for (const row of rows) {
      const refused = await told(row, target, as, headers)
      expect([named(row), [401, 403].includes(refused[0])]).toEqual([named(row), true])
      expect(refused[1]).not.toContain(canary)
      expect(await told(row, nothing, as, headers)).toEqual(refused)
    }
  })

  test('another shop’s key finds nothing here, as if nothing were', async () => {
    const other = await newShopWithProgram('merchant-matrix-other')
    for (const row of rows) {
      const found = await told(row, target, other.ask)
      expect(found[1]).not.toContain(canary)
      if (row.path.includes(':')) expect([named(row), found[0]]).toEqual([named(row), 404])
      if (row.path.includes(':')) expect(await told(row, nothing, other.ask)).toEqual(found)
    }
    expect((await owner.ask('GET', `cases/${target.caseId}`)).status).toBe(200)
  })

  async function spoiledKey(change: string): Promise<Program['ask']> {
    const program = await newProgram(shop)
    await runInDurableObject(desk(), (_desk, { storage }) => {
      storage.sql.exec(`UPDATE merchant_keys SET ${change} WHERE id = ?`, program.keyId)
    })
    return program.ask
  }
  async function replacedKey(): Promise<Program['ask']> {
    const program = await newProgram(shop)
    await desk().rotateKey({ id: 'test' }, program.keyId)
    await runInDurableObject(desk(), (_desk, { storage }) => {
      storage.sql.exec('UPDATE merchant_keys SET previous_until = 1 WHERE id = ?', program.keyId)
    })
    return program.ask
  }
})

test('a preflight is refused: no page may ask', async () => {
  const response = await exports.default.fetch(`${publicOrigin}/v1/merchant/cases`, {
    method: 'OPTIONS',
    headers: { origin: shopSite, 'access-control-request-method': 'GET' },
  })
  expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([403, null])
})

test('a refused key is told how one asks, and nothing else', async () => {
  const response = await askWith('rk_nonsense')('GET', 'cases')
  expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  expect(await response.json()).toEqual({
    type: 'key-not-valid',
    status: 401,
    title: 'This key is not valid',
    detail: 'Send it whole, as “Authorization: Bearer rk_…”.',
    instance: expect.any(String),
  })
})

test('a key with every scope opens no row that is not its own', async () => {
  const opened = await begin({ merchant: shop })
  const others = policies.filter(({ roles, demo }) => !roles.includes('anyone') && !roles.includes('key') && !demo)
  expect(others.length).toBeGreaterThan(100)
  for (const row of others) {
    const isDesk = row.path.startsWith('/v1/desk/')
    const path = row.path
      .replace(':conversation', opened.conversation)
      .replace(':connector', isDesk ? target.webhook : `${shop}.${target.webhook}`)
      .replace(':case', target.caseId)
      .replace(/:[a-z]+/g, 'nothing')
    const headers = { authorization: `Bearer ${owner.secret}` }
    const body = bodies[named(row)]?.('', '')
    const response = isDesk
      ? await call(row.method, path.replace('/v1/desk/', ''), { headers, body })
      : await ask(path, { method: row.method, token: owner.secret, ...(row.method !== 'GET' && { body: body ?? {} }) })
    await response.text()
    expect([named(row), [401, 403, 404, 410, 415].includes(response.status)]).toEqual([named(row), true])
  }
}, 30_000)

test.each(rows.filter(({ method }) => method === 'POST').map((row) => [named(row), row] as const))(
  'no value in any field of %s makes a 500, an echo or a delay',
  async (name, row) => {
    const right = (bodies[name]?.('', '') ?? {}) as Record<string, unknown>
    const program = await newShopWithProgram(`hostile-${rows.indexOf(row)}`)
    for (const body of spoiled(right)) {
      const startedAt = Date.now()
      const response = await program.ask('POST', pathOf(row, nothing), body === undefined ? null : body)
      const text = await response.text()
      expect(response.status, JSON.stringify(body)?.slice(0, 80)).toBeLessThan(429)
      if (response.status >= 400) expect(text).not.toMatch(echo)
      expect(Date.now() - startedAt).toBeLessThan(2000)
    }
  },
  60_000,
)
