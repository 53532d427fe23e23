import { listDurableObjectIds } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { policies } from '../../../worker/routes/policy.ts'
import { call, newAgent, signIn } from '../../support/worker-desk.ts'
import { ask, begin, merchant, openShop, problemOf, publicOrigin } from '../../support/worker-shopper.ts'

beforeAll(() => openShop())

const id = () => crypto.randomUUID()
const long = 'x'.repeat(60_000)
const values: unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  long,
  '\u0000',
  '\ud800',
  '\u202e',
  "' OR 1=1 --",
  '<img src=x onerror=alert(1)>',
  '../../etc/passwd',
  '__proto__',
  [],
  [[]],
  {},
  { toString: 1 },
  { length: 5 },
  '2026-02-30',
  'a@b\r\nBcc: c@d.example',
]

/** Every field of every body takes every value in turn, the others being right. */
const bodies: [path: string, right: () => Record<string, unknown>][] = [
  ['/messages', () => ({ id: id(), text: 'Bonjour', files: [] })],
  ['/facts', () => ({ id: id(), fact: 'channel', value: 'distance' })],
  [
    '/case',
    () => ({ id: id(), contact: { name: 'A', email: 'a@example.com' }, wish: '', corrections: [], consent: true }),
  ],
  ['/withdrawal', () => ({ id: id(), name: 'A', contract: 'B', items: [], email: 'a@example.com' })],
  [
    '/complaint',
    () => ({
      id: id(),
      name: 'A',
      email: 'a@example.com',
      contract: 'B',
      happened: 'C',
      wanted: 'D',
      by: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    }),
  ],
  [
    '/cancellation',
    () => ({
      id: id(),
      name: 'A',
      email: 'a@example.com',
      contract: 'B',
      endOn: '2030-12-31',
      line: '06',
      ground: 'C',
    }),
  ],
  ['/entry', () => ({ from: 'page', label: 'Renoncer au contrat ici' })],
  ['/satisfaction', () => ({ score: 5, word: 'Merci' })],
  ['/feedback', () => ({ recommend: 9, word: 'Merci', suggestion: 'Un sachet' })],
  ['/tickets', () => ({})],
]

test('every row by which a shopper changes something has its bodies here', () => {
  // Files are bytes, and erasing takes nothing: they have tests of their own.
  const others = /\/files\/:file$|\/erasure$/
  const rows = policies.filter(
    ({ method, roles, path }) => method === 'POST' && roles.includes('shopper') && !others.test(path),
  )
  const paths = rows.map(({ path }) => path.replace('/v1/conversations/:conversation', ''))
  expect(paths.filter((path) => !bodies.some(([known]) => known === path))).toEqual([])
})

test.each(bodies)('no value in any field of POST %s makes a 500, an echo or a delay', async (path, right) => {
  for (const field of [...Object.keys(right()), 'unknown']) {
    // Each field in a conversation of its own: what is limited by the hour would hide the rest.
    const { conversation, token } = await begin()
    for (const value of values) {
      const startedAt = Date.now()
      const response = await ask(`/v1/conversations/${conversation}${path}`, {
        token,
        body: { ...right(), [field]: value },
      })
      const text = await response.text()
      expect(response.status, `${field}: ${JSON.stringify(value)?.slice(0, 40)}`).toBeLessThan(500)
      expect(Date.now() - startedAt).toBeLessThan(2000)
      if (response.status >= 400) expect(text).not.toMatch(/onerror|passwd|Bcc|OR 1=1/)
    }
  }
})

test('no body, name or type of a file does', async () => {
  const { conversation, token } = await begin()
  const contact = { name: 'A', email: 'a@example.com' }
  const body = { id: id(), contact, wish: '', corrections: [], consent: true }
  await (await ask(`/v1/conversations/${conversation}/case`, { token, body })).text()
  for (const value of values) {
    const text = encodeURIComponent(String(JSON.stringify(value)).slice(0, 2000))
    for (const headers of [
      { 'content-type': 'image/png', 'x-file-name': `${text}.png` },
      { 'content-type': text, 'x-file-name': 'a.png' },
    ]) {
      const path = `/v1/conversations/${conversation}/files/${id()}`
      const response = await ask(path, { token, method: 'POST', body: JSON.stringify(value) ?? '', headers })
      const answer = await response.text()
      expect(response.status, text.slice(0, 40)).toBeLessThan(500)
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(answer).not.toMatch(/onerror|passwd|Bcc|OR 1=1/)
    }
  }
})

test('nor when a conversation is created or a link is spent', async () => {
  for (const value of values) {
    for (const [path, body] of [
      ['/v1/conversations', { merchant: value }],
      ['/v1/conversations', { merchant: 'maison-lucie', language: value }],
      ['/v1/conversations', { merchant: 'maison-lucie', context: value }],
      ['/v1/conversations', { merchant: 'maison-lucie', context: { product: value } }],
      ['/v1/conversations', { merchant: 'maison-lucie', context: { orderedOn: value } }],
      ['/v1/conversations', { merchant: 'maison-lucie', context: { items: value } }],
      ['/v1/conversations', { merchant: 'maison-lucie', context: { items: [value] } }],
      ['/v1/resumes', { secret: value }],
    ] as const) {
      const response = await ask(path, { body, headers: { 'cf-connecting-ip': '192.0.2.77' } })
      await response.text()
      expect(response.status, `${path} ${JSON.stringify(value)?.slice(0, 40)}`).toBeLessThan(500)
    }
  }
})

test.each([
  '/m/%E0%A4%A',
  '/m/__proto__',
  '/later/%00.js',
  '/later/..%2f..%2fpackage.json',
  '//evil.example',
  '/m/maison-lucie/',
  '/?a=%',
  '/v1/conversations/%2F/stream',
])('the address %s is answered without a failure', async (path) => {
  const response = await ask(path, { headers: { accept: 'text/html', 'accept-language': ';;;,*' } })
  await response.text()
  expect(response.status).toBeLessThan(500)
  expect(response.headers.get('location') ?? '').not.toContain('evil')
})

test.each(['__proto__', 'constructor', 'toString', '..%2f..', '%00', 'x'.repeat(3000)])(
  'the letter %s does not exist',
  async (letter) => {
    const { conversation, token } = await begin()
    const response = await ask(`/v1/conversations/${conversation}/letters/${letter}`, { token })
    expect(await problemOf(response)).toMatchObject({ type: 'not-found' })
  },
)

/** A body in pieces whose length no header tells. */
function pieces(count: number, size: number): ReadableStream<Uint8Array> {
  let sent = 0
  return new ReadableStream({
    pull(controller) {
      if (sent === count) return controller.close()
      sent += 1
      controller.enqueue(new Uint8Array(size).fill(0x20))
    },
  })
}

test('more than 64 kB in pieces, without a length or with a false one, is refused', async () => {
  const { conversation, token } = await begin()
  for (const length of [undefined, '2']) {
    const response = await exports.default.fetch(`${publicOrigin}/v1/conversations/${conversation}/messages`, {
      method: 'POST',
      headers: {
        origin: publicOrigin,
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...(length && { 'content-length': length }),
      },
      body: pieces(40, 4096),
    })
    expect(await problemOf(response)).toMatchObject({ type: 'body-too-large', status: 413 })
  }
})

test.each([
  ['no type', ''],
  ['a form', 'application/x-www-form-urlencoded'],
  ['a form with files', 'multipart/form-data; boundary=x'],
  ['text', 'text/plain;charset=UTF-8'],
  ['nearly JSON', 'application/json-patch+json'],
])('%s instead of JSON is refused, by shoppers’ routes and the desk’s', async (_case, type) => {
  const headers = { 'content-type': type }
  const body = JSON.stringify({ merchant: merchant.slug })
  expect(await problemOf(await ask('/v1/conversations', { body, headers }))).toMatchObject({ status: 415 })
  const signIn = await call('POST', 'session', { body: { email: 'a@example.com', code: '12345678' }, headers })
  expect(await problemOf(signIn)).toMatchObject({ status: 415 })
})

test('thirty thousand levels, bytes that are no text and a lone surrogate are refused or kept as text, in time', async () => {
  const { conversation, token } = await begin()
  const startedAt = Date.now()
  const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
  const path = `/v1/conversations/${conversation}/messages`
  expect((await ask(path, { token, body: deep })).status).toBe(400)
  const response = await exports.default.fetch(`${publicOrigin}${path}`, {
    method: 'POST',
    headers: { origin: publicOrigin, authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
  })
  expect(await problemOf(response)).toMatchObject({ type: 'invalid-json' })
  const lone = await ask(path, { token, body: `{"id":"${id()}","text":"a\\ud800b"}` })
  expect(await lone.text()).not.toContain('\\ud800')
  expect(Date.now() - startedAt).toBeLessThan(2000)
})

// Everything else of the desk is in hostile-desk.test.ts.
test('nor does the queue, in any field of what is looked for', { timeout: 60_000 }, async () => {
  const { headers } = await signIn(await newAgent('hostile-queue'), 'hostile-queue')
  const fields = ['search', 'right', 'stage', 'assignee', 'language', 'tone', 'origin', 'due', 'state', 'unknown']
  const place = { rank: 1, day: '2026-11-21', since: 0, id: 'x' }
  for (const value of values)
    for (const body of [
      ...fields.map((field) => ({ tab: 'waiting', filter: { [field]: value } })),
      ...Object.keys(place).map((field) => ({ tab: 'waiting', filter: {}, after: { ...place, [field]: value } })),
      { tab: value, filter: {} },
      { tab: 'waiting', filter: value },
      { tab: 'waiting', filter: {}, limit: value },
    ]) {
      const response = await call('POST', 'queue', { headers, body })
      expect([200, 400, 413], JSON.stringify(body).slice(0, 80)).toContain(response.status)
      expect(await response.text()).not.toMatch(/onerror|passwd|Bcc|OR 1=1/)
    }
})

test('a shop that nobody has makes no conversation, however it is asked for', async () => {
  const before = (await listDurableObjectIds(env.CONVERSATION)).length
  const secret = 'A'.repeat(43)
  const token = `no-such-shop.${secret}`
  await ask('/v1/conversations', { body: { merchant: 'no-such-shop' } })
  await ask('/v1/conversations/AAAAAAAAAAAAAAAAAAAAAA', { token })
  await ask('/v1/resumes', { body: { secret: `no-such-shop.AAAAAAAAAAAAAAAAAAAAAA.${secret}` } })
  await ask('/m/no-such-shop')
  expect(await listDurableObjectIds(env.CONVERSATION)).toHaveLength(before)
})
