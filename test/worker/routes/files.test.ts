import { exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { acceptsBrotli } from '../../../worker/routes/files.ts'
import { ask } from '../../support/worker-shopper.ts'

test.each([
  ['br', true],
  ['gzip, deflate, br, zstd', true],
  ['br;q=1.0, gzip', true],
  ['br;q=0, gzip', false],
  ['br;q=0.0', false],
  ['gzip', false],
  ['brotli', false],
  ['', false],
])('accept-encoding %s takes brotli: %s', (value, expected) => {
  expect(acceptsBrotli(new Request('https://x.example', { headers: { 'accept-encoding': value } }))).toBe(expected)
})

test('who names no encoding is given plain text, whatever the platform adds', () => {
  const asked = (clientAcceptEncoding: string) =>
    new Request('https://x.example', { headers: { 'accept-encoding': 'br, gzip' }, cf: { clientAcceptEncoding } })
  expect(acceptsBrotli(asked(''))).toBe(false)
  expect(acceptsBrotli(asked('gzip, br'))).toBe(true)
})

test('the loader may be read from every site, for five minutes', async () => {
  const response = await ask('/recours.js', { headers: { 'accept-encoding': 'br' } })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/javascript')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('cache-control')).toBe('public, max-age=300')
  expect(response.headers.get('content-encoding')).toBe('br')
  expect((await response.text()).length).toBeGreaterThan(500)
})

test('a loader named by its hash stays for a year, one that was never built is not found', async () => {
  const html = await (await ask('/recours.js')).text()
  expect(html).not.toBe('')
  const missing = await ask('/recours.0000000000.js')
  expect(missing.status).toBe(404)
})

test('which builds stand is told, for the deployment that comes after', async () => {
  const { current } = await (await ask('/builds.json')).json<{ current: string[] }>()
  for (const name of current) expect((await ask(`/${name}`)).status).toBe(200)
  expect(current.length).toBe(3)
})

test('the frame’s file is not served raw, nor a path that leaves its folder', async () => {
  for (const path of [
    '/frame/fr.html',
    '/frame/csp.json',
    '/recours.json',
    '/later/..%2fframe%2ffr.html',
    '/later/x.map',
  ]) {
    expect((await ask(path)).status, path).toBe(404)
  }
})

test('the desk’s page comes from the desk’s host, is never framed, and runs only its own files', async () => {
  const response = await exports.default.fetch('http://localhost:8787/desk', { headers: { accept: 'text/html' } })
  expect(response.status).toBe(200)
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  const html = await response.text()
  expect(html).toContain('"demo":true,"outbox":"http://127.0.0.1:8787/demo/outbox"}')
  const script = /src="([^"]+\.js)"/.exec(html)?.[1] ?? ''
  const file = await exports.default.fetch(`http://localhost:8787${script}`)
  expect(file.status).toBe(200)
  expect(file.headers.get('cache-control')).toContain('immutable')
  await file.text()
})
