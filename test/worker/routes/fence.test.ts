import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { app } from '../../../worker/app.ts'
import { hostOf } from '../../../worker/routes/fence.ts'
import { ask, openShop, problemOf } from '../../support/worker-shopper.ts'

beforeAll(() => openShop())

const get = (url: string, headers: Record<string, string> = {}) =>
  exports.default.fetch(url, { headers, redirect: 'manual' })

describe('a demonstration', () => {
  test.each([
    'http://192.168.1.5:8787',
    'https://recours.example',
    'http://localhost.example',
    'http://127.0.0.1.example',
  ])('asked as %s answers 503 to everything', async (origin) => {
    for (const path of [
      '/healthz',
      '/m/maison-lucie',
      '/demo',
      '/desk',
      '/recours.js',
      '/v1/conversations',
      '/nothing',
    ]) {
      expect((await get(`${origin}${path}`)).status, path).toBe(503)
    }
  })

  test('outside of it there is no demonstration page', async () => {
    const deployed = {
      ...env,
      DEMO: undefined,
      PUBLIC_ORIGIN: 'https://recours.example',
      DESK_ORIGIN: 'https://desk.recours.example',
    }
    const asked = (url: string, method = 'GET') => app.request(url, { method }, deployed)
    expect((await asked('https://recours.example/healthz')).status).toBe(200)
    expect((await asked('https://recours.example/demo')).status).toBe(404)
    expect((await asked('https://recours.example/demo/outbox')).status).toBe(404)
    expect((await asked('https://recours.example/demo/seed', 'POST')).status).toBe(404)
    expect((await asked('https://elsewhere.example/healthz')).status).toBe(404)
  })
})

test('each host is told apart by name and port', () => {
  const kind = (url: string) => hostOf(env, new URL(url))
  expect(kind('http://127.0.0.1:8787/x')).toBe('public')
  expect(kind('http://localhost:8787/x')).toBe('desk')
  expect(kind('http://shop.localhost:8787/x')).toBe('shop')
  expect(kind('http://127.0.0.1:9999/x')).toBeNull()
  expect(kind('http://other.localhost:8787/x')).toBeNull()
})

test('the desk’s interface does not exist on the public host, nor the shoppers’ on the desk’s', async () => {
  expect((await get('http://127.0.0.1:8787/v1/desk/session')).status).toBe(404)
  expect((await get('http://localhost:8787/v1/conversations/AAAAAAAAAA')).status).toBe(404)
  expect((await get('http://localhost:8787/m/maison-lucie')).status).toBe(404)
  expect((await get('http://shop.localhost:8787/m/maison-lucie')).status).toBe(404)
})

test('the desk’s address on the public host leads to the desk’s own', async () => {
  const response = await get('http://127.0.0.1:8787/desk')
  expect(response.status).toBe(302)
  expect(response.headers.get('location')).toBe('http://localhost:8787/desk')
})

test('an unknown address is a problem for programs and a page in their language for people', async () => {
  const program = await get('http://127.0.0.1:8787/nothing')
  expect(program.headers.get('content-type')).toContain('application/problem+json')
  expect(await problemOf(program)).toMatchObject({ type: 'not-found', status: 404 })
  const french = await get('http://127.0.0.1:8787/nothing', { accept: 'text/html' })
  expect(french.status).toBe(404)
  expect(await french.text()).toContain('Page introuvable')
  const english = await get('http://127.0.0.1:8787/nothing', { accept: 'text/html', 'accept-language': 'en-GB' })
  expect(await english.text()).toContain('Page not found')
})

test('a known address asked by another method says so', async () => {
  const response = await ask('/v1/conversations', { method: 'DELETE' })
  expect(await problemOf(response)).toMatchObject({ type: 'method-not-allowed', status: 405 })
  expect(response.headers.get('allow')).toBe('POST')
})

test('every answer carries the common headers', async () => {
  for (const path of ['/healthz', '/nothing', '/m/maison-lucie', '/v1/conversations/AAAAAAAAAA']) {
    const { headers } = await get(`http://127.0.0.1:8787${path}`)
    expect(headers.get('strict-transport-security'), path).toContain('max-age=31536000')
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('referrer-policy'), path).toBe('no-referrer')
  }
})

test('the desk’s page may not be framed, runs nothing of others, and stands apart from what opened it', async () => {
  const { headers, status } = await get('http://localhost:8787/desk')
  expect(status).toBe(200)
  const policy = headers.get('content-security-policy') ?? ''
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "frame-ancestors 'none'",
    "connect-src 'self' ws://localhost:8787",
  ])
    expect(policy).toContain(rule)
  expect(policy).not.toMatch(/unsafe|\*/)
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
})

test.each([
  ['http://127.0.0.1:8787/v1/conversations/AAAAAAAAAA', 404],
  ['http://localhost:8787/v1/desk/session', 401],
  ['http://localhost:8787/v1/desk/cases', 401],
  ['http://127.0.0.1:8787/v1/nothing', 404],
])('%s is kept by no cache, whatever it answers', async (url, status) => {
  const response = await get(url)
  expect(response.status).toBe(status)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('permissions-policy')).toMatch(/camera=\(\)/)
})
