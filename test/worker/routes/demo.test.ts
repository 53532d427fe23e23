import { env, exports } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import type { ConversationCreated, ConversationView } from '../../../protocol/index.ts'
import type { Mail } from '../../../worker/env.ts'
import { ask, say } from '../../support/worker-shopper.ts'

const origin = 'http://127.0.0.1:8787'

const seed = () =>
  exports.default.fetch(`${origin}/demo/seed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
const outbox = () => exports.default.fetch(`${origin}/demo/outbox`)

async function send(mail: Partial<Mail>): Promise<void> {
  const whole = { id: crypto.randomUUID(), to: 'ana@mail.example', subject: 'Bonjour', text: 'Bonjour', html: '' }
  await env.DESK.getByName('maison-lucie').sendMail({ ...whole, ...mail })
}

beforeAll(async () => {
  expect((await seed()).status).toBe(204)
})

test('an outbox without mails says so, and how to get one', async () => {
  const page = await (await outbox()).text()
  expect(page).toContain('Aucun courriel pour l’instant')
  expect(page).not.toContain('<ol')
})

test('seeding twice leaves one merchant, one agent and one administrator', async () => {
  expect((await seed()).status).toBe(204)
  const merchants = await env.DB.prepare('SELECT slug FROM merchants').all()
  expect(merchants.results).toEqual([{ slug: 'maison-lucie' }])
  const agents = await env.DB.prepare('SELECT name, role FROM agents ORDER BY name').all()
  expect(agents.results).toEqual([
    { name: 'Inès', role: 'agent' },
    { name: 'Lucie', role: 'administrator' },
  ])
})

test("the seeded Desk knows its shop's own site and its policy", async () => {
  const kept = await env.DESK.getByName('maison-lucie').settings()
  expect(kept?.settings).toMatchObject({
    name: 'Maison Lucie',
    origins: ['http://127.0.0.1:8787', 'http://shop.localhost:8787'],
    policy: { returnDays: 30, returnAs: 'refund', returnCosts: 'shopper' },
  })
})

test('the outbox shows the newest mail first, with our links clickable and no others', async () => {
  await send({ subject: 'Le premier' })
  await send({
    subject: 'Le second <script>',
    text: `Ici : ${origin}/m/maison-lucie#resume=abc et https://evil.example/x <b>gras</b>`,
  })
  const response = await outbox()
  const page = await response.text()
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(page.indexOf('Le second')).toBeGreaterThan(0)
  expect(page.indexOf('Le second')).toBeLessThan(page.indexOf('Le premier'))
  expect(page).toContain(`<a href="${origin}/m/maison-lucie#resume=abc">`)
  expect(page).not.toContain('href="https://evil.example')
  expect(page).not.toContain('<script>')
  expect(page).not.toContain('<b>')
})

test('each mail can be seen as its reader sees it: its own page, which fetches nothing and runs nothing', async () => {
  const id = `${crypto.randomUUID()}:withdrawal:1`
  const html = '<!doctype html><html lang="fr"><title>Bonjour</title><h1 style="font-size:2rem">Bonjour</h1></html>'
  await send({ id, html })
  const list = await (await outbox()).text()
  const address = `/demo/outbox/${encodeURIComponent(id)}`
  expect(list).toContain(`href="${address}"`)
  const page = await exports.default.fetch(`${origin}${address}`)
  expect(await page.text()).toBe(html)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(page.headers.get('content-security-policy')).not.toContain('script')
  expect((await exports.default.fetch(`${origin}/demo/outbox/none`)).status).toBe(404)
})

test('the outbox as data, for tests and programs', async () => {
  await send({ id: 'as-data', subject: 'Pour les programmes' })
  const mails = await (await exports.default.fetch(`${origin}/demo/outbox.json`)).json<Mail[]>()
  expect(mails[0]).toMatchObject({ id: 'as-data', to: 'ana@mail.example', subject: 'Pour les programmes' })
})

test.each([
  ['the desk', 'http://localhost:8787/demo/outbox'],
  ['a host that is not this machine', 'http://recours.example/demo/outbox'],
])('the outbox is not on %s', async (_case, url) => {
  expect((await exports.default.fetch(url)).ok).toBe(false)
})

test('a path that leaves the shop finds nothing', async () => {
  expect((await exports.default.fetch(`${origin}/demo/..%2fdesk%2findex.html`)).status).toBe(404)
  expect((await exports.default.fetch(`${origin}/demo/shop.html`)).status).toBe(404)
})

test('the time of conversations can be moved to tell a past month, and given back', async () => {
  const move = (at: unknown) =>
    exports.default.fetch(`${origin}/demo/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ at }),
    })
  const day = async () => {
    const created = await ask('/v1/conversations', { body: { merchant: 'maison-lucie' } })
    const opened = await created.json<ConversationCreated>()
    await (await say(opened, 'bonjour')).text()
    const view = await ask(`/v1/conversations/${opened.conversation}`, { token: opened.token })
    return (await view.json<ConversationView>()).messages[0]?.sentAt.slice(0, 10)
  }
  expect((await move('2026-10-05T08:00:00Z')).status).toBe(204)
  expect(await day()).toBe('2026-10-05')
  expect((await move(null)).status).toBe(204)
  expect(await day()).toBe(new Date().toISOString().slice(0, 10))
  expect((await move('yesterday')).status).toBe(400)
})
