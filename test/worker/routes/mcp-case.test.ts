import { env, exports } from 'cloudflare:workers'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { KeyScope } from '../../../protocol/index.ts'
import { newProgram, newShopWithProgram, type Program, said } from '../../support/worker-merchant.ts'
import { ask, merchant, openShop, publicOrigin } from '../../support/worker-shopper.ts'

/** `open_case` of `/mcp`: with the merchant's key and the shopper's consent, and not without either. */

let program: Program
beforeAll(async () => {
  await openShop()
  program = await newProgram(merchant.slug)
})
afterEach(() => vi.restoreAllMocks())

let networks = 0
const ownNetwork = () => `198.51.100.${++networks}`

function asked(changes: Record<string, unknown> = {}) {
  return {
    id: crypto.randomUUID(),
    said,
    contact: { name: 'Karim Benali', email: `${crypto.randomUUID()}@example.com`, order: 'ML-48213' },
    wish: 'Une réparation.',
    consent: { given: true, how: 'chat', at: new Date().toISOString() },
    ...changes,
  }
}

interface Result {
  isError?: boolean
  content: { text: string }[]
  structuredContent?: { case: string; reference: string; opensAt?: string }
}

/** A bare call, as a program sends it. */
async function call(given: unknown, secret: string, { origin = '' }: { origin?: string } = {}): Promise<Result> {
  const body = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'open_case', arguments: given } }
  const headers = {
    accept: 'application/json, text/event-stream',
    'cf-connecting-ip': ownNetwork(),
    ...(secret !== '' && { authorization: `Bearer ${secret}` }),
  }
  const response = await ask('/mcp', { method: 'POST', origin, body, headers })
  const text = await response.text()
  return JSON.parse(/^data: (.+)$/m.exec(text)?.[1] ?? text).result
}

const inQueue = async (of = program) =>
  (await (await of.ask('GET', 'cases?limit=100')).json<{ cases: { id: string; reference: string }[] }>()).cases

test('the official client, with a key, opens a case that the merchant’s team finds with its facts and the consent', async () => {
  const client = new Client({ name: 'assistant', version: '1' })
  const requestInit = { headers: { authorization: `Bearer ${program.secret}`, 'cf-connecting-ip': ownNetwork() } }
  const send = (url: string | URL, init?: RequestInit) => exports.default.fetch(String(url), init as RequestInit)
  const transport = new StreamableHTTPClientTransport(new URL('/mcp', publicOrigin), {
    fetch: send as typeof fetch,
    requestInit,
  })
  await client.connect(transport)
  const { tools } = await client.listTools()
  expect(tools.find(({ name }) => name === 'open_case')?.annotations).toMatchObject({ readOnlyHint: false })
  const given = asked({ facts: { channel: 'distance' } })
  const told = await client.callTool({ name: 'open_case', arguments: given })
  expect(told.isError).toBeUndefined()
  const { case: id, reference } = told.structuredContent as { case: string; reference: string }
  expect(JSON.stringify(told.content)).toContain(reference)
  const file = await (await program.ask('GET', `cases/${id}`)).json<Record<string, Record<string, unknown>>>()
  expect(file.case).toMatchObject({
    reference,
    origin: 'handoff',
    wish: 'Une réparation.',
    contact: { name: 'Karim Benali' },
    consent: { how: 'chat', at: given.consent.at },
    facts: expect.arrayContaining([expect.objectContaining({ name: 'channel', value: 'distance' })]),
  })
  expect(JSON.stringify(file.transcript)).toContain(said)
})

test('the same call again gives the same case, other words under its id give a refusal, and nothing is added', async () => {
  const given = asked()
  const first = await call(given, program.secret)
  const count = (await inQueue()).length
  expect((await call(given, program.secret)).structuredContent).toEqual(first.structuredContent)
  const changed = await call({ ...given, said: 'Autre chose.' }, program.secret)
  expect([changed.isError, changed.content[0]?.text]).toEqual([
    true,
    expect.stringContaining('already used for another text'),
  ])
  const elsewhere = await call(
    { ...given, contact: { ...given.contact, email: 'elsewhere@example.com' } },
    program.secret,
  )
  expect([elsewhere.isError, elsewhere.structuredContent]).toEqual([true, undefined])
  expect(await inQueue()).toHaveLength(count)
})

test('the shop is the key’s: another shop’s key opens a case there, and none here', async () => {
  const other = await newShopWithProgram('autre-boutique-mcp')
  const before = await inQueue()
  const opened = await call(asked(), other.secret)
  expect(await inQueue(other)).toContainEqual(
    expect.objectContaining({ reference: opened.structuredContent?.reference }),
  )
  expect(await inQueue()).toEqual(before)
})

describe('nothing is opened', () => {
  const withdrawn = async () => {
    const { secret, keyId } = await newProgram(merchant.slug)
    await env.DESK.getByName(merchant.slug).withdrawKey({ id: 'test' }, keyId)
    return secret
  }
  const without = (scope: KeyScope) => async () =>
    (
      await newProgram(
        merchant.slug,
        KeyScope.options.filter((one) => one !== scope),
      )
    ).secret

  test.each<[string, () => Promise<string>, string]>([
    ['without a key', async () => '', 'key'],
    ['with half of a key', async () => program.secret.slice(0, 40), 'key'],
    ['with a key of another secret', async () => `${program.secret.slice(0, -43)}${'A'.repeat(43)}`, 'key'],
    ['with a key that was withdrawn', withdrawn, 'key'],
    ['with a key that may not begin conversations', without('conversations:write'), 'conversations:write'],
    ['with a key that may not open cases', without('cases:write'), 'cases:write'],
  ])('%s', async (_case, secretOf, told) => {
    const before = await inQueue()
    const logged = (['log', 'info', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level))
    const secret = await secretOf()
    const result = await call(asked(), secret)
    expect(result.isError).toBe(true)
    expect(result.content[0]?.text).toContain(told)
    const written = JSON.stringify([result, logged.map(({ mock }) => mock.calls)])
    expect(written).not.toContain(program.secret.slice(-43))
    expect(written).not.toContain(said)
    expect(await inQueue()).toEqual(before)
  })

  test('from a page, ours too: a key is for servers', async () => {
    const before = await inQueue()
    const result = await call(asked(), program.secret, { origin: publicOrigin })
    expect([result.isError, result.content[0]?.text]).toEqual([true, expect.stringContaining('send no “Origin”')])
    expect(await inQueue()).toEqual(before)
  })

  test('with a consent from tomorrow, or facts that are none', async () => {
    const before = await inQueue()
    const at = new Date(Date.now() + 86_400_000).toISOString()
    const tomorrow = await call(asked({ consent: { given: true, how: 'chat', at } }), program.secret)
    expect(tomorrow.content[0]?.text).toContain('consent.at')
    const invented = await call(asked({ facts: { channel: 'moon' } }), program.secret)
    expect(invented.isError).toBe(true)
    expect(await inQueue()).toEqual(before)
  })
})

test('every other tool asks for no key, and does not look at one', async () => {
  const found = vi.spyOn(env.DESK, 'getByName')
  const body = {
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name: 'search_rights', arguments: { text: said } },
  }
  const headers = { accept: 'application/json, text/event-stream', 'cf-connecting-ip': ownNetwork() }
  for (const authorization of ['', 'Bearer rk_nobody.x.y', `Bearer ${program.secret}`]) {
    const response = await ask('/mcp', { method: 'POST', origin: '', body, headers: { ...headers, authorization } })
    expect([response.status, (await response.text()).includes('structuredContent')]).toEqual([200, true])
  }
  expect(found).not.toHaveBeenCalled()
})
