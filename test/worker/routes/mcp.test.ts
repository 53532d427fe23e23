import { env, exports } from 'cloudflare:workers'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { articleIds, articleTexts, rights } from '../../../knowledge/index.ts'
import { ask, publicOrigin } from '../../support/worker-shopper.ts'

/** The official client against the Worker; what the protocol asks of a server; what hostile callers get. */

let network = 0
/** Each caller has a network of its own, so that only who means to meets the limit. */
const ownNetwork = () => `203.0.113.${++network}`

async function connect(mode: 'legacy' | 'auto'): Promise<Client> {
  const address = ownNetwork()
  const send = (url: string | URL, init?: RequestInit) => {
    const headers = new Headers(init?.headers)
    headers.set('cf-connecting-ip', address)
    return exports.default.fetch(String(url), { ...init, headers } as RequestInit)
  }
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } })
  await client.connect(
    new StreamableHTTPClientTransport(new URL('/mcp', publicOrigin), { fetch: send as typeof fetch }),
  )
  return client
}

interface Posted {
  headers?: Record<string, string>
  origin?: string
  method?: string
}

/** A bare request, as a program sends it. */
function post(body: unknown, { headers, origin = '', method = 'POST' }: Posted = {}): Promise<Response> {
  const accept = 'application/json, text/event-stream'
  return ask('/mcp', {
    ...(method === 'POST' && { body }),
    ...{ method, origin, headers: { accept, 'cf-connecting-ip': ownNetwork(), ...headers } },
  })
}

interface Told {
  id: unknown
  error?: { code: number; message: string }
  result?: Record<string, unknown> & {
    isError?: boolean
    content?: { text: string }[]
    structuredContent?: Record<string, unknown>
  }
}

/** The message in an answer, whether alone or in a stream. */
async function told(response: Response): Promise<Told> {
  const text = await response.text()
  return JSON.parse(/^data: (.+)$/m.exec(text)?.[1] ?? text)
}

const message = (method: string, params?: unknown) => ({
  jsonrpc: '2.0',
  id: 1,
  method,
  ...(params !== undefined && { params }),
})
const call = async (name: string, given: unknown) => told(await post(message('tools/call', { name, arguments: given })))
const textOf = (result: { content: unknown }) =>
  (result.content as { text: string }[]).map(({ text }) => text).join('\n')

const bought = { channel: 'distance', contracted_on: '2026-11-05', delivered_on: '2026-11-10' }

describe.each(['legacy', 'auto'] as const)('the official client, %s', (mode) => {
  let client: Client
  beforeAll(async () => {
    client = await connect(mode)
  })

  test('learns who it speaks to, what that is worth, and in which version', () => {
    expect(client.getServerVersion()?.name ?? 'recours').toBe('recours')
    expect(client.getInstructions()).toContain('general information, not legal advice')
    expect(client.getNegotiatedProtocolVersion()).toBe(mode === 'auto' ? '2026-07-28' : '2025-11-25')
  })

  test('finds a right by plain words, assesses the case, computes the day and drafts the letter', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      ...['search_rights', 'read_article', 'assess_situation', 'compute_deadline', 'draft_letter', 'open_case'],
    ])
    const found = await client.callTool({
      name: 'search_rights',
      arguments: { text: 'J’ai commandé un pull en ligne, reçu le 10 novembre 2026, je veux le rendre' },
    })
    expect(found.structuredContent).toMatchObject({
      rights: expect.arrayContaining([
        expect.objectContaining({ id: 'withdrawal', url: `${publicOrigin}/droits/withdrawal` }),
      ]),
      facts: expect.arrayContaining([expect.objectContaining({ name: 'delivered_on', value: '2026-11-10' })]),
    })
    const given = { right: 'withdrawal', facts: bought, day: '2026-11-22' }
    const assessed = await client.callTool({ name: 'assess_situation', arguments: given })
    expect(assessed.structuredContent).toMatchObject({
      verdict: 'applies',
      reason: 'within-period',
      missing: null,
      deadlines: [{ day: '2026-11-24', article: 'L221-18' }],
      letters: [{ id: 'withdrawal' }],
    })
    expect(textOf(assessed)).toContain("« Le consommateur dispose d'un délai de quatorze jours")
    const computed = await client.callTool({ name: 'compute_deadline', arguments: given })
    expect(computed.structuredContent).toMatchObject({ deadlines: [{ day: '2026-11-24', days: 2 }] })
    const letter = await client.callTool({
      name: 'draft_letter',
      arguments: { letter: 'withdrawal', rights: ['withdrawal'], facts: bought, day: '2026-11-22', language: 'en' },
    })
    expect(letter.structuredContent).toMatchObject({ text: expect.stringContaining('mardi 10 novembre 2026') })
    expect(letter.structuredContent).toMatchObject({ blanks: expect.arrayContaining(['[votre nom]']) })
    for (const result of [found, assessed, computed])
      expect(textOf(result)).toContain('et non une consultation juridique')
    expect(textOf(letter)).toContain('not legal advice')
  })

  test('lists and reads rights and articles, and begins with a prompt', async () => {
    const uris = new Set<string>()
    let cursor: string | undefined
    do {
      const page = await client.listResources(cursor === undefined ? undefined : { cursor })
      for (const { uri } of page.resources) uris.add(uri)
      cursor = page.nextCursor
    } while (cursor !== undefined)
    expect(uris.size).toBe(rights.length + articleIds.length)
    const { resourceTemplates } = await client.listResourceTemplates()
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toContain('recours://rights/{right}{?lang}')
    const { contents } = await client.readResource({ uri: 'recours://articles/civ-1641' })
    const [version] = (await articleTexts('civ:1641')) ?? []
    expect(contents[0]).toMatchObject({ text: expect.stringContaining(version?.text ?? 'no text') })
    const right = await client.readResource({ uri: 'recours://rights/withdrawal?lang=en' })
    expect(right.contents[0]).toMatchObject({ text: expect.stringContaining('# Right of withdrawal') })
    const { prompts } = await client.listPrompts()
    const { messages } = await client.getPrompt({
      name: prompts[0]?.name ?? '',
      arguments: { situation: 'Colis jamais reçu' },
    })
    expect(JSON.stringify(messages)).toContain('Colis jamais reçu')
    const { completion } = await client.complete({
      ref: { type: 'ref/prompt', name: 'expliquer-un-article' },
      argument: { name: 'article', value: 'L221-1' },
    })
    expect(completion.values).toContain('L221-18')
  })

  test('is told clearly that a tool, a resource or a prompt does not exist', async () => {
    await expect(client.callTool({ name: 'constructor' })).rejects.toMatchObject({ code: -32602 })
    await expect(client.readResource({ uri: 'recours://rights/nothing' })).rejects.toMatchObject({ code: -32602 })
    await expect(client.getPrompt({ name: 'nothing' })).rejects.toMatchObject({ code: -32602 })
    const refused = await client.callTool({ name: 'assess_situation', arguments: { right: 'nothing' } })
    expect(refused.isError).toBe(true)
  })
})

describe('what the tools tell', () => {
  test('an article is given word for word in the version of the day, with its source and its licence', async () => {
    const { result } = await call('read_article', { article: 'L. 221-18', day: '2026-11-22' })
    const [version] = (await articleTexts('L221-18')) ?? []
    expect(result?.structuredContent).toMatchObject({ text: version?.text, licence: 'Licence Ouverte 2.0 (Etalab)' })
    expect(result?.content?.[0]?.text).toContain('à vérifier')
  })

  test('a text that is not held has no words, and says where to check', async () => {
    const { result } = await call('read_article', { article: 'decret-2026-3' })
    expect(result?.structuredContent).toMatchObject({ text: null, toCheck: expect.stringContaining('à vérifier') })
  })

  test('without a fact, the question to ask and its answers come instead of a verdict', async () => {
    const { result } = await call('assess_situation', { right: 'withdrawal', language: 'en' })
    expect(result?.structuredContent).toMatchObject({
      verdict: 'missing',
      missing: { fact: 'channel', options: expect.arrayContaining([{ value: 'shop', label: 'In a shop' }]) },
      deadlines: [],
    })
  })

  test.each([
    ['a fact of no vocabulary', { right: 'withdrawal', facts: { mood: 3 } }, 'This right reads:'],
    ['an option that is none', { right: 'withdrawal', facts: { channel: 'moon' } }, 'channel: one of distance'],
    ['a day that is none', { right: 'withdrawal', facts: { delivered_on: '2026-02-30' } }, 'YYYY-MM-DD'],
    ['an argument too many', { right: 'withdrawal', secret: 'x' }, 'Arguments: right, facts'],
    ['a language that is none', { right: 'withdrawal', language: 'de' }, 'Check “language”'],
    ['no right at all', {}, 'Check “right”'],
  ])('%s is refused with what would fit, and nothing of what was sent', async (_case, given, hint) => {
    const { result } = await call('assess_situation', given)
    expect(result?.isError).toBe(true)
    expect(result?.content?.[0]?.text).toContain(hint)
    expect(result?.content?.[0]?.text).not.toMatch(/moon|2026-02-30|secret|mood/)
  })
})

describe('the protocol', () => {
  const initialize = (protocolVersion: string) =>
    message('initialize', { protocolVersion, capabilities: {}, clientInfo: { name: 'bare', version: '1' } })

  test.each([
    ['2025-11-25', '2025-11-25'],
    ['2025-06-18', '2025-06-18'],
    ['2024-11-05', '2025-11-25'],
    ['1999-01-01', '2025-11-25'],
  ])('asked for version %s, speaks %s', async (asked, spoken) => {
    const response = await post(initialize(asked))
    expect(response.status).toBe(200)
    expect(response.headers.get('mcp-session-id')).toBeNull()
    expect((await told(response)).result).toMatchObject({ protocolVersion: spoken, serverInfo: { name: 'recours' } })
  })

  test('a version that is not spoken is refused in the header', async () => {
    const response = await post(message('tools/list'), { headers: { 'mcp-protocol-version': '2025-03-26' } })
    expect(response.status).toBe(400)
  })

  test('a notification is accepted without an answer', async () => {
    const response = await post({ jsonrpc: '2.0', method: 'notifications/initialized' })
    expect([response.status, await response.text()]).toEqual([202, ''])
  })

  test('a method that does not exist is said so, under the id that asked', async () => {
    expect(await told(await post({ ...message('tools/burn'), id: 'seven' }))).toMatchObject({
      ...{ id: 'seven', error: { code: -32601 } },
    })
  })

  test('batches are refused: no version spoken here has them', async () => {
    const response = await post([message('tools/list'), message('tools/list')])
    expect(response.status).toBe(400)
    expect(await told(response)).toMatchObject({ id: null, error: { code: -32600 } })
  })

  test.each(['GET', 'DELETE'])('%s has nothing to give where there is no session', async (method) => {
    const response = await post(undefined, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })

  test.each([
    ['JSON alone', { accept: 'application/json' }, 406],
    ['a stream alone', { accept: 'text/event-stream' }, 406],
    ['a body that is not JSON', { 'content-type': 'text/plain' }, 415],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('who asks for or sends %s is refused', async (_case, headers, status) => {
    const response = await post(message('tools/list'), { headers })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  })

  test('nobody listens here for changes: there are none', async () => {
    const client = await connect('auto')
    expect(client.getServerCapabilities()).toEqual({ tools: {}, resources: {}, prompts: {}, completions: {} })
  })
})

describe('hostile callers', () => {
  afterEach(() => vi.restoreAllMocks())

  test.each([
    ['another site', 'https://evil.example', 403],
    ['a page without origin', 'null', 403],
    ['a rebound name', 'http://127.0.0.1.evil.example:8787', 403],
    ['our own site', publicOrigin, 200],
  ])('from %s', async (_case, origin, status) => {
    expect((await post(message('tools/list'), { origin })).status).toBe(status)
  })

  test('another host than ours has no such address', async () => {
    for (const host of ['http://localhost:8787', 'http://evil.example']) {
      const response = await exports.default.fetch(`${host}/mcp`, { method: 'POST', body: '{}' })
      expect([404, 503]).toContain(response.status)
    }
  })

  test.each<[string, unknown, number]>([
    ['nothing', '', 400],
    ['half of a message', '{"jsonrpc":"2.0"', 400],
    ['a bare word', 'null', 400],
    ['another protocol', { hello: 1 }, 400],
    ['a prototype', '{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"__proto__":{"x":1}}}', 400],
    ['a deep nest', `${'{"a":'.repeat(50)}1${'}'.repeat(50)}`, 400],
    ['too much', message('tools/call', { name: 'search_rights', arguments: { text: 'x'.repeat(70_000) } }), 413],
  ])('who sends %s gets a refusal in the protocol’s form', async (_case, body, status) => {
    const response = await post(body)
    expect(response.status).toBe(status)
    const { error } = await told(response)
    expect(error?.code).toBeLessThan(0)
    expect(JSON.stringify(error)).not.toMatch(/hello|worker\/|node_modules| at /)
  })

  test('who asks too often waits', async () => {
    const headers = { 'cf-connecting-ip': '192.0.2.77' }
    let last = await post(message('ping'), { headers })
    for (let asked = 0; asked < 125 && last.status !== 429; asked += 1) last = await post(message('ping'), { headers })
    expect(last.status).toBe(429)
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await post(message('ping'))).status).toBe(200)
  })

  test('the database is never asked', async () => {
    const prepared = vi.spyOn(env.DB, 'prepare')
    await call('search_rights', { text: 'colis perdu' })
    expect(prepared).not.toHaveBeenCalled()
  })
})
