import { createMessageBatch, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ConversationCreated, ConversationView } from '../../protocol/index.ts'
import { consume } from '../../worker/cases/deliver.ts'
import type { DeliveryAttempt, Env } from '../../worker/env.ts'
import { png } from '../support/pictures.ts'
import { openDesk } from '../support/worker-case.ts'
import { askCode, call, giveSecondFactor, newAgent, openSocket, signIn } from '../support/worker-desk.ts'
import { askWith, newProgram, openingOf } from '../support/worker-merchant.ts'
import { Outside } from '../support/worker-outside.ts'
import { ask, begin, merchant, objectOf, openShop, publicOrigin, say } from '../support/worker-shopper.ts'

const methods = ['debug', 'info', 'log', 'warn', 'error', 'trace'] as const
let lines: string[] = []

/** What the log got, but for mails: the demonstration prints them on purpose, in one place (see the last test). */
const logged = () => lines.filter((line) => !line.startsWith('["✉ ')).join('\n')

beforeEach(() => {
  lines = []
  for (const method of methods)
    vi.spyOn(console, method).mockImplementation((...words) => void lines.push(JSON.stringify(words)))
})
afterEach(() => vi.restoreAllMocks())

test('over a whole case, told and answered, refused and failing, the log holds no word, name, address or secret', async () => {
  await openShop()
  const shopper = { name: 'Canarine Serin', email: 'canarine@voliere.example', order: 'CANARI-7731' }
  const words = { message: 'mon canari jaune est cassé', wish: 'un canari neuf', reply: 'voici votre canari' }
  const opened = await begin({ context: { product: 'Canari mécanique' } })
  const post = (path: string, body: unknown, { conversation, token }: ConversationCreated = opened) =>
    ask(`/v1/conversations/${conversation}${path}`, { token, body })

  await (await say(opened, words.message)).text()
  await (await say(opened, { canari: words.message })).text()
  await (await post('/facts', { id: crypto.randomUUID(), fact: 'canari', value: words.message })).text()
  const handoff = { id: crypto.randomUUID(), contact: shopper, wish: words.wish, corrections: [], consent: true }
  expect((await post('/case', handoff)).status).toBe(201)
  const { order, ...declarant } = shopper
  const declared = { id: crypto.randomUUID(), ...declarant, contract: order, items: [words.wish.slice(0, 150)] }
  expect((await post('/withdrawal', declared)).status).toBe(201)
  const own = { ...declarant, contract: order }
  const by = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const complaint = { id: crypto.randomUUID(), ...own, happened: words.message, wanted: words.wish, by }
  expect((await post('/complaint', complaint)).status).toBe(201)
  expect((await post('/complaint', { ...complaint, by: 'canari' })).status).toBe(400)
  const cancellation = { id: crypto.randomUUID(), ...own, ground: words.message }
  expect((await post('/cancellation', cancellation)).status).toBe(201)
  expect((await post('/cancellation', { ...cancellation, ground: words.wish })).status).toBe(409)
  expect((await post('/entry', { from: 'page', label: words.wish })).status).toBe(204)
  for (const path of ['declarations', 'declarations/complaint', 'declarations/canari'])
    await (await ask(`/v1/conversations/${opened.conversation}/${path}`, { token: opened.token })).text()
  const bring = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    exports.default.fetch(`${publicOrigin}/v1/conversations/${opened.conversation}/files/${crypto.randomUUID()}`, {
      method: 'POST',
      headers: {
        ...{ origin: publicOrigin, authorization: `Bearer ${opened.token}`, 'content-type': 'image/png' },
        'x-file-name': name,
      },
      body: bytes,
    })
  const file = await (await bring('canari.png', png)).json<{ id: string }>()
  expect((await bring('canari.png', png.slice(0, 50))).status).toBe(400)
  expect((await bring('canari.exe', png)).status).toBe(415)
  await (await post('/messages', { id: crypto.randomUUID(), text: words.message, files: [file.id] })).text()
  expect((await ask(`/v1/conversations/${opened.conversation}/files/${file.id}`, { token: opened.token })).status).toBe(
    200,
  )
  const { ticket } = await (await post('/tickets', {})).json<{ ticket: string }>()
  await (await ask('/v1/resumes', { body: { secret: `${opened.token}.canari` } })).text()

  const email = await newAgent(merchant.slug, 'Canari-agent')
  const code = await askCode(email, merchant.slug)
  expect((await call('POST', 'session', { body: { email, code: '00000000' } })).status).toBe(401)
  const { headers, session } = await signIn(email, merchant.slug)
  const socket = await openSocket(headers)
  socket.send('{"canari":')
  const caseId = await vi.waitFor(async () => {
    const { cases } = await (await call('GET', 'cases', { headers })).json<{
      cases: { id: string; shopper: string }[]
    }>()
    return cases.find((line) => line.shopper === shopper.name)?.id ?? Promise.reject(new Error('not yet'))
  })
  await call('POST', `cases/${caseId}/claim`, { headers })
  const body = { id: crypto.randomUUID(), text: words.reply }
  expect((await call('POST', `cases/${caseId}/reply`, { headers, body })).status).toBe(201)
  const crossing = { id: crypto.randomUUID(), text: words.reply, seen: 0 }
  expect((await call('POST', `cases/${caseId}/reply`, { headers, body: crossing })).status).toBe(409)
  socket.send(JSON.stringify({ type: 'reading', case: caseId, seen: 9 }))
  socket.send(JSON.stringify({ type: 'reading', case: 'canari', seen: 'canari' }))
  const canned = { id: 'canari', language: 'fr', title: 'Canari', text: 'Votre canari, {canari}.' }
  expect((await call('POST', 'canned', { headers, body: canned })).status).toBe(403)
  const fact = { id: crypto.randomUUID(), fact: 'product', value: words.wish, why: words.reply }
  expect((await call('POST', `cases/${caseId}/facts`, { headers, body: fact })).status).toBe(200)
  await (await call('POST', `cases/${caseId}/facts`, { headers, body: { ...fact, fact: 'canari' } })).text()
  const asked = { id: crypto.randomUUID(), fact: 'product' }
  expect((await call('POST', `cases/${caseId}/ask`, { headers, body: asked })).status).toBe(201)
  await (await say(opened, words.message)).text()
  const end = { caseId, id: crypto.randomUUID(), endsOn: by, effects: words.reply, agent: { id: 'a', name: 'Canari' } }
  expect(await objectOf(opened).confirmEnd(end)).toHaveProperty('ok')
  const reason = words.wish
  const until = new Date(Date.now() + 3_600_000).toISOString()
  for (const [path, given] of [
    [`cases/${caseId}/assign`, { to: session.agent.id, reason }],
    [`cases/${caseId}/assign`, { to: 'canari', reason }],
    [`cases/${caseId}/snooze`, { until }],
    [`cases/${caseId}/merge`, { into: 'canari' }],
    ['moves', { act: 'assign', cases: ['canari'], to: 'canari', reason }],
  ] as const)
    await (await call('POST', path, { headers, body: given })).text()
  expect((await call('POST', `cases/${caseId}/resolve`, { headers })).status).toBe(200)
  expect((await call('POST', `cases/${caseId}/reopen`, { headers, body: { reason } })).status).toBe(200)
  expect((await call('POST', `cases/${caseId}/resolve`, { headers })).status).toBe(200)
  expect((await post('/satisfaction', { score: 2, word: 'Canari triste' })).status).toBe(204)
  const feedback = { recommend: 3, word: 'Canari déçu', suggestion: 'Un canari neuf' }
  expect((await post('/feedback', feedback)).status).toBe(204)

  // What an administrator does: a second factor, the log, the person's data, and their erasure.
  await env.DB.prepare("UPDATE agents SET role = 'administrator' WHERE name = 'Canari-agent'").run()
  const offered = await call('POST', 'second-factor', { headers })
  const { secret } = await offered.json<{ secret: string }>()
  expect((await call('POST', 'second-factor/confirm', { headers, body: { code: '000000' } })).status).toBe(401)
  await giveSecondFactor(session.agent.id)
  expect((await call('POST', 'second-factor/codes', { headers, body: { code: 'CANAR-IXXXX' } })).status).toBe(401)
  const asks: [method: string, path: string, body?: object][] = [
    ['GET', `audit?case=canari`],
    ['GET', 'audit.csv'],
    ['GET', `cases/${caseId}/person`],
    ['GET', `cases/${caseId}/person.zip?of=person`],
    ['POST', `cases/${caseId}/erasure`, { of: 'case' }],
    ['POST', `restricted/${caseId}`, { reason: 'person' }],
    ['POST', 'agents/invitations', { email: 'canari@mail.example', name: 'Canari', role: 'agent' }],
  ]
  for (const [method, path, given] of asks) {
    const answered = await call(method, path, { headers, ...(given && { body: given }) })
    await answered.arrayBuffer()
    expect([200, 201], path).toContain(answered.status)
  }

  // An object that fails says so with what it was doing, as libraries do.
  const broken = await begin()
  await runInDurableObject(objectOf(broken), (_object, { storage }) => {
    storage.sql.exec(
      `CREATE TRIGGER full BEFORE INSERT ON turns BEGIN SELECT RAISE(ABORT, 'canari ${opened.token}'); END`,
    )
  })
  expect((await say(broken, words.message)).status).toBe(500)
  // A complaint that nobody answers, followed while the object fails and when it does not.
  await (await post('/complaint', { ...complaint, id: crypto.randomUUID() }, broken)).text()
  await runInDurableObject(objectOf(broken), (object, { storage }) => {
    storage.sql.exec(`CREATE TRIGGER mute BEFORE INSERT ON messages BEGIN SELECT RAISE(ABORT, 'canari'); END`)
    object.now = () => new Date(Date.now() + 3 * 86_400_000)
  })
  await runDurableObjectAlarm(objectOf(broken))
  await runInDurableObject(objectOf(broken), (object, { storage }) => {
    storage.sql.exec('DROP TRIGGER mute')
    object.now = () => new Date(Date.now() + 4 * 86_400_000)
  })
  await runDurableObjectAlarm(objectOf(broken))
  const { messages } = await (
    await ask(`/v1/conversations/${broken.conversation}`, { token: broken.token })
  ).json<ConversationView>()
  expect(messages.map(({ event }) => event)).toContain('complaint-unanswered')
  expect(logged()).toContain('failure')

  const secrets = [opened.token, ticket, code, secret, session.csrf, headers.cookie ?? '', shopper.email, email]
  for (const secret of secrets) expect(logged()).not.toContain(secret)
  expect(logged()).not.toMatch(/canari|serin/i)
}, 60_000)

test('what a program does with a key leaves no word of anyone, and nothing of the key, in the log or in a refusal', async () => {
  const shop = 'canary-program'
  await openShop({ ...merchant, slug: shop })
  vi.spyOn(globalThis, 'fetch').mockImplementation(new Outside().call)
  const program = await newProgram(shop)
  const told: string[] = []
  const asks = async (method: string, path: string, body?: unknown, as = program.ask) => {
    const response = await as(method, path, body)
    const text = await response.text()
    if (!response.ok) told.push(text)
    for (const [, value] of response.headers) told.push(value)
    return text
  }
  const id = () => crypto.randomUUID()
  const begun = await asks('POST', 'conversations', { id: id(), context: { product: 'Canari mécanique' } })
  const { conversation } = JSON.parse(begun)
  const place = `conversations/${conversation}`
  await asks('POST', `${place}/messages`, { id: id(), text: 'mon canari jaune est cassé' })
  await asks('POST', `${place}/messages`, { id: 'canari', text: 'mon canari' })
  const opening = openingOf('canarine@voliere.example', { wish: 'un canari neuf' })
  const { case: caseId } = JSON.parse(await asks('POST', `${place}/case`, opening))
  await asks('POST', `${place}/case`, { ...opening, consent: { given: true, how: 'canari', at: 'canari' } })
  await asks('GET', `cases?right=canari&after=canari`)
  await asks('GET', `cases/${caseId}`)
  const reply = { id: id(), text: 'La garantie du canari est terminée.', seen: 99 }
  await asks('POST', `cases/${caseId}/replies`, reply)
  await asks('POST', `cases/${caseId}/replies`, { ...reply, text: 'Voici un canari.', seen: 'canari' })
  await asks('POST', 'webhooks', { id: id(), name: 'Canari', url: 'https://hooks.shop.example.com/?canari' })
  await asks('POST', 'webhooks', { id: id(), name: 'Canari', url: 'https://canari.internal/' })
  const wrong = `${program.secret.slice(0, -6)}canari`
  for (const secret of [wrong, program.secret.slice(3), `canari ${program.secret}`])
    await asks('GET', 'cases', undefined, askWith(secret))
  // A Desk that fails while a key is looked up.
  const desk = env.DESK.getByName(shop)
  await runInDurableObject(desk, (_desk, { storage }) => {
    storage.sql.exec(
      `CREATE TRIGGER full BEFORE UPDATE ON merchant_keys BEGIN SELECT RAISE(ABORT, 'canari ${program.secret}'); END`,
    )
    storage.sql.exec('UPDATE merchant_keys SET used_on = NULL WHERE 0')
  })
  const fresh = await newProgram(shop)
  expect(await asks('GET', 'cases', undefined, fresh.ask)).toContain('unexpected')
  await runInDurableObject(desk, (_desk, { storage }) => void storage.sql.exec('DROP TRIGGER full'))
  expect(logged()).toContain('failure')
  for (const secret of [program.secret, fresh.secret])
    for (const part of [secret, secret.slice(-43)]) {
      expect(logged()).not.toContain(part)
      expect(told.join('\n')).not.toContain(part)
    }
  expect(logged()).not.toMatch(/canari/i)
  expect(told.join('\n')).not.toMatch(/canari|voliere/i)
}, 30_000)

test('a mail is printed in the demonstration and nowhere else, also when it cannot be sent', async () => {
  await openDesk('canary')
  const mail = { id: 'm', to: 'canari@mail.example', subject: 'Canari', text: 'Canari', html: 'Canari' }
  const attempt: DeliveryAttempt = { merchant: 'canary', mail, attempt: 1 }
  const deliver = async (changes: Record<string, unknown>) => {
    const body = { ...attempt, mail: { ...mail, id: crypto.randomUUID() } }
    const queue = { id: crypto.randomUUID(), timestamp: new Date(), attempts: 1, body }
    const begins = { beginDelivery: async () => true, reportDelivery: async () => undefined }
    const DESK = { idFromName: (name: string) => name, get: () => begins }
    await consume(createMessageBatch('deliveries', [queue]), { ...env, DESK, ...changes } as unknown as Env)
  }
  const send = vi.fn(async () => undefined)
  await deliver({ DEMO: undefined, MAIL: { send } })
  expect(send).toHaveBeenCalledTimes(1)
  await deliver({
    DEMO: undefined,
    MAIL: { send: () => Promise.reject(new Error('no such mailbox: canari@mail.example')) },
  })
  expect(lines).toEqual([])
  await deliver({ MAIL: { send } })
  expect(lines.join()).toContain('Canari')
})
