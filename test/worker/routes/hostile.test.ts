import { beforeAll, expect, test } from 'vitest'
import { ask, begin, openShop } from '../../support/worker-shopper.ts'

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
  ['/messages', () => ({ id: id(), text: 'Bonjour' })],
  ['/facts', () => ({ id: id(), fact: 'channel', value: 'distance' })],
  [
    '/case',
    () => ({ id: id(), contact: { name: 'A', email: 'a@example.com' }, wish: '', corrections: [], consent: true }),
  ],
  ['/withdrawal', () => ({ id: id(), name: 'A', contract: 'B', items: '', email: 'a@example.com' })],
  ['/satisfaction', () => ({ score: 5, word: 'Merci' })],
  ['/tickets', () => ({})],
]

test.each(bodies)('no value in any field of POST %s makes a 500, an echo or a delay', async (path, right) => {
  const { conversation, token } = await begin()
  for (const field of [...Object.keys(right()), 'unknown']) {
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

test('nor when a conversation is created or a link is spent', async () => {
  for (const value of values) {
    for (const [path, body] of [
      ['/v1/conversations', { merchant: value }],
      ['/v1/conversations', { merchant: 'maison-lucie', language: value }],
      ['/v1/conversations', { merchant: 'maison-lucie', context: value }],
      ['/v1/conversations', { merchant: 'maison-lucie', context: { product: value } }],
      ['/v1/conversations', { merchant: 'maison-lucie', context: { orderedOn: value } }],
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
