import { describe, expect, test } from 'vitest'
import { type Asking, answerMcp } from '../../../worker/mcp/index.ts'

/**
 * The rules of the protocol's version of 2026-07-28 that a server without sessions, sampling or subscriptions meets,
 * named as the official suite names them (`@modelcontextprotocol/conformance`; see worker/mcp/README.md).
 */

const asking: Asking = {
  origin: 'https://recours.example',
  today: '2026-11-22',
  openCase: () => Promise.reject(new Error('no case is opened here')),
}
const prefix = 'io.modelcontextprotocol/'
const whole = {
  [`${prefix}protocolVersion`]: '2026-07-28',
  [`${prefix}clientInfo`]: { name: 'test', version: '1' },
  [`${prefix}clientCapabilities`]: {},
}

interface Sent {
  method?: string
  params?: Record<string, unknown>
  meta?: object | null
  headers?: Record<string, string | null>
}
interface Answered {
  status: number
  body: {
    id: unknown
    error?: { code: number; message: string; data?: unknown }
    result?: Record<string, unknown> & { _meta?: object }
  }
}

/** One request as the version asks for it, but for what is said otherwise; null takes a header or the whole `_meta` away. */
async function send({ method = 'tools/list', params = {}, meta = whole, headers = {} }: Sent = {}): Promise<Answered> {
  const body = { jsonrpc: '2.0', id: 'asked', method, params: { ...params, ...(meta && { _meta: meta }) } }
  const named = (params.name ?? params.uri) as string | undefined
  const all = new Headers({
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    'mcp-protocol-version': '2026-07-28',
    'mcp-method': method,
    ...(named !== undefined && { 'mcp-name': named }),
  })
  for (const [name, value] of Object.entries(headers)) value === null ? all.delete(name) : all.set(name, value)
  const request = new Request(`${asking.origin}/mcp`, { method: 'POST', headers: all, body: JSON.stringify(body) })
  const response = await answerMcp(request, body, asking)
  const text = await response.text()
  return { status: response.status, body: JSON.parse(/^data: (.+)$/m.exec(text)?.[1] ?? text) }
}

const without = (key: string) => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== prefix + key))
const search = { method: 'tools/call', params: { name: 'search_rights', arguments: { text: 'colis perdu' } } }

test.each<[string, Sent]>([
  ['sep-2575: a request whole in itself', {}],
  ['sep-2575: who asks need not say their name', { meta: without('clientInfo') }],
  ['sep-2243: names of headers in capitals', { headers: { 'mcp-method': null, 'MCP-METHOD': 'tools/list' } }],
  ['sep-2243: space around a header’s value', { ...search, headers: { 'mcp-name': '  search_rights ' } }],
])('%s is answered', async (_rule, sent) => {
  const { status, body } = await send(sent)
  expect([status, body.id]).toEqual([200, 'asked'])
  expect(body.result).toMatchObject({ resultType: 'complete' })
  expect(body.result?._meta).toMatchObject({ [`${prefix}serverInfo`]: { name: 'recours' } })
})

test.each<[string, Sent, number, number]>([
  ['sep-2575: no _meta', { meta: null }, 400, -32602],
  ['sep-2575: no version in _meta', { meta: without('protocolVersion') }, 400, -32602],
  ['sep-2575: no capabilities in _meta', { meta: without('clientCapabilities') }, 400, -32602],
  [
    'sep-2575: a version of nobody',
    {
      meta: { ...whole, [`${prefix}protocolVersion`]: '2099-01-01' },
      headers: { 'mcp-protocol-version': '2099-01-01' },
    },
    400,
    -32022,
  ],
  ['sep-2575: another version in the header', { headers: { 'mcp-protocol-version': '2025-11-25' } }, 400, -32020],
  ...['initialize', 'ping', 'logging/setLevel', 'resources/subscribe', 'resources/unsubscribe', 'tools/burn'].map(
    (method): [string, Sent, number, number] => [`sep-2575: ${method}, gone or never there`, { method }, 404, -32601],
  ),
  ['sep-2243: another method in the header', { headers: { 'mcp-method': 'prompts/list' } }, 400, -32020],
  ['sep-2243: no method in the header', { headers: { 'mcp-method': null } }, 400, -32020],
  ['sep-2243: the method in capitals', { headers: { 'mcp-method': 'TOOLS/LIST' } }, 400, -32020],
  ['sep-2243: another tool in the header', { ...search, headers: { 'mcp-name': 'read_article' } }, 400, -32020],
  ['sep-2243: no tool in the header', { ...search, headers: { 'mcp-name': null } }, 400, -32020],
])('%s is refused under the id that asked', async (_rule, sent, status, code) => {
  const answered = await send(sent)
  expect([answered.status, answered.body.error?.code, answered.body.id]).toEqual([status, code, 'asked'])
  expect(answered.body.result).toBeUndefined()
})

test('sep-2575: what the server says it can do is what it does', async () => {
  const { body } = await send({ method: 'server/discover' })
  expect(body.result).toMatchObject({
    supportedVersions: expect.arrayContaining(['2026-07-28']),
    capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
  })
  const declared = Object.keys((body.result?.capabilities ?? {}) as object)
  const asked: Record<string, Sent> = {
    tools: { method: 'tools/list' },
    resources: { method: 'resources/list' },
    prompts: { method: 'prompts/list' },
    completions: {
      method: 'completion/complete',
      params: {
        ref: { type: 'ref/resource', uri: 'recours://rights/{right}{?lang}' },
        argument: { name: 'right', value: 'with' },
      },
    },
  }
  expect(declared.sort()).toEqual(Object.keys(asked).sort())
  for (const one of Object.values(asked)) expect((await send(one)).status).toBe(200)
})

describe('sep-2549: how long an answer may be kept', () => {
  const kept: [string, Sent][] = [
    ['tools/list', {}],
    ['prompts/list', { method: 'prompts/list' }],
    ['resources/list', { method: 'resources/list' }],
    ['resources/templates/list', { method: 'resources/templates/list' }],
    ['resources/read', { method: 'resources/read', params: { uri: 'recours://articles/L221-18' } }],
  ]
  test.each(kept)('is told with %s', async (_method, sent) => {
    const { ttlMs, cacheScope } = (await send(sent)).body.result ?? {}
    expect(Number.isInteger(ttlMs) && Number(ttlMs) >= 0).toBe(true)
    expect(['public', 'private']).toContain(cacheScope)
  })
})

test('sep-2164: a resource that does not exist is a refusal, not an empty list', async () => {
  const { body } = await send({ method: 'resources/read', params: { uri: 'recours://rights/nothing' } })
  expect([body.error?.code, body.result]).toEqual([-32602, undefined])
})

test('tools come in the same order every time, with names that every client takes', async () => {
  const [first, second] = [await send(), await send()]
  expect(first.body.result?.tools).toEqual(second.body.result?.tools)
  const tools = (first.body.result?.tools ?? []) as { name: string }[]
  expect(tools.length).toBeGreaterThan(4)
  for (const { name } of tools) expect(name).toMatch(/^[A-Za-z0-9_.-]{1,128}$/)
})

test('many ask at once, and each has the answer to their own question', async () => {
  const texts = ['colis perdu', 'rendre un pull', 'garantie']
  const answers = await Promise.all(
    texts.map((text) => send({ ...search, params: { ...search.params, arguments: { text } } })),
  )
  const first = answers.map(({ body }) => JSON.stringify(body.result?.structuredContent))
  expect(new Set(first).size).toBe(texts.length)
})
