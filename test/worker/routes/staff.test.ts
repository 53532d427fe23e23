import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { Staff } from '../../../protocol/index.ts'
import { caseFile, openDesk } from '../../support/worker-case.ts'
import { askCode, call, invite, newAgent, openSocket, type Signed, signIn } from '../../support/worker-desk.ts'

const shop = 'house'
const desk = () => env.DESK.getByName(shop)
let lucie: Signed

beforeAll(async () => {
  await openDesk(shop)
  await invite({ merchant: shop, email: 'lucie@house.example', name: 'Lucie', role: 'administrator' })
  lucie = await signIn('lucie@house.example')
}, 30_000)

const asLucie = (method: string, path: string, body?: unknown) =>
  call(method, `agents${path}`, { headers: lucie.headers, body })
const staff = async () => Staff.parse(await (await asLucie('GET', '')).json())
const one = async (email: string) => (await staff()).agents.find((agent) => agent.email === email)

/** The secret of the newest link sent to an address. */
const linkTo = (email: string, after = '') =>
  vi.waitFor(async () => {
    const mail = (await desk().demoMails(200)).find(({ to, text }) => to === email && text.includes('#invitation='))
    const secret = mail?.text.split('#invitation=')[1]?.slice(0, 43) ?? ''
    return secret !== '' && secret !== after ? secret : Promise.reject(new Error('no mail yet'))
  })
const accept = (secret: string) => call('POST', 'invitations', { body: { secret } })

describe('an invitation', () => {
  test('comes by mail with a link in the fragment, is spent once, and only then may the person sign in', async () => {
    const invited = { email: 'Nora@house.example', name: 'Nora', role: 'observer' }
    expect((await asLucie('POST', '/invitations', invited)).status).toBe(201)
    expect((await staff()).invitations).toMatchObject([{ email: 'nora@house.example', role: 'observer' }])
    const secret = await linkTo('nora@house.example')
    const [mail] = (await desk().demoMails(1)) ?? []
    expect(mail?.text).toContain(`/desk#invitation=${secret}`)
    const [one, other] = await Promise.all([accept(secret), accept(secret)])
    expect([one.status, other.status].toSorted()).toEqual([201, 410])
    const { session } = await signIn('nora@house.example')
    expect(session.agent).toMatchObject({ name: 'Nora', role: 'observer' })
    expect((await staff()).invitations).toEqual([])
  })

  test('its secret is nowhere in the database', async () => {
    await asLucie('POST', '/invitations', { email: 'secret@house.example', name: 'S', role: 'agent' })
    const secret = await linkTo('secret@house.example')
    const { results } = await env.DB.prepare('SELECT * FROM invitations').all()
    expect(results.length).toBeGreaterThan(0)
    expect(JSON.stringify(results)).not.toContain(secret)
  })

  test('sent again, kills the earlier link; withdrawn or past three days, its link opens nothing', async () => {
    const invited = { email: 'paul@house.example', name: 'Paul', role: 'agent' }
    await asLucie('POST', '/invitations', invited)
    const first = await linkTo('paul@house.example')
    await asLucie('POST', '/invitations', invited)
    const second = await linkTo('paul@house.example', first)
    expect((await accept(first)).status).toBe(410)
    const id = (await staff()).invitations.find(({ email }) => email === 'paul@house.example')?.id ?? ''
    expect((await asLucie('POST', `/invitations/${id}/withdraw`)).status).toBe(200)
    expect((await accept(second)).status).toBe(410)
    await asLucie('POST', '/invitations', invited)
    const third = await linkTo('paul@house.example', second)
    await env.DB.prepare('UPDATE invitations SET expires_at = ? WHERE email = ?')
      .bind(Date.now() - 1, 'paul@house.example')
      .run()
    expect((await accept(third)).status).toBe(410)
    expect(await one('paul@house.example')).toBeUndefined()
  })

  test('to somebody on the team is refused; to somebody of another shop it looks like any other and changes nothing', async () => {
    const email = await newAgent(shop)
    expect((await asLucie('POST', '/invitations', { email, name: 'X', role: 'agent' })).status).toBe(409)
    const elsewhere = await newAgent('elsewhere')
    expect((await asLucie('POST', '/invitations', { email: elsewhere, name: 'X', role: 'agent' })).status).toBe(201)
    expect((await accept(await linkTo(elsewhere))).status).toBe(410)
    expect((await signIn(elsewhere, 'elsewhere')).session.merchant.slug).toBe('elsewhere')
  })

  test.each([
    ['a second address', { email: 'a@b.example, c@d.example', name: 'X', role: 'agent' }],
    ['a line break in the name', { email: 'a@b.example', name: 'X\r\nBcc: y', role: 'agent' }],
    ['a role that does not exist', { email: 'a@b.example', name: 'X', role: 'owner' }],
  ])('with %s is refused', async (_what, body) => {
    expect((await asLucie('POST', '/invitations', body)).status).toBe(400)
  })
})

describe('a person who is disabled', () => {
  test('loses every session and open socket within five seconds, and gets no new code', async () => {
    const email = await newAgent(shop)
    const [one, other] = [await signIn(email), await signIn(email)]
    const socket = await openSocket(other.headers)
    const closed = new Promise<number>((done) => socket.addEventListener('close', ({ code }) => done(code)))
    const startedAt = Date.now()
    expect((await asLucie('POST', `/${one.session.agent.id}/disable`)).status).toBe(200)
    expect(await closed).toBe(4001)
    for (const { headers } of [one, other]) expect((await call('GET', 'cases', { headers })).status).toBe(401)
    expect(Date.now() - startedAt).toBeLessThan(5000)
    const before = (await desk().demoMails(200)).length
    expect((await call('POST', 'codes', { body: { email } })).status).toBe(204)
    await scheduler.wait(300)
    expect((await desk().demoMails(200)).length).toBe(before)
  })

  test('gives the cases held back to the queue, in the name of who did it', async () => {
    const email = await newAgent(shop)
    const { session } = await signIn(email)
    const caseId = `case-${crypto.randomUUID()}`
    await desk().receiveCase(crypto.randomUUID(), caseFile(caseId))
    await desk().claim({ id: session.agent.id, name: 'Inès' }, caseId)
    await asLucie('POST', `/${session.agent.id}/disable`)
    const { cases } = await desk().list({ status: 'waiting', limit: 10 })
    expect(cases.map(({ id }) => id)).toContain(caseId)
    const who = await runInDurableObject(desk(), (_desk, { storage }) =>
      storage.sql.exec("SELECT agent FROM audit WHERE case_id = ? AND what = 'released'", caseId).one(),
    )
    expect(who.agent).toBe(lucie.session.agent.id)
  })

  test('cannot use a code or a ticket asked for before, and may come back once enabled', async () => {
    const email = await newAgent(shop)
    const { headers, session } = await signIn(email)
    const { ticket } = await (await call('POST', 'tickets', { headers })).json<{ ticket: string }>()
    const code = await askCode(email)
    await asLucie('POST', `/${session.agent.id}/disable`)
    expect((await call('POST', 'session', { body: { email, code } })).status).toBe(401)
    await expect(openSocket(headers, ticket)).rejects.toThrow('401')
    expect((await asLucie('POST', `/${session.agent.id}/enable`)).status).toBe(200)
    expect((await signIn(email)).session.agent.id).toBe(session.agent.id)
  })
})

test('a role that changes ends the session: the person comes back with the new one, and an observer may not act', async () => {
  const email = await newAgent(shop)
  const before = await signIn(email)
  const { id } = before.session.agent
  expect((await asLucie('POST', `/${id}/role`, { role: 'observer' })).status).toBe(200)
  expect((await call('GET', 'session', { headers: before.headers })).status).toBe(401)
  const { headers, session } = await signIn(email)
  expect(session.agent.role).toBe('observer')
  expect((await call('GET', 'cases', { headers })).status).toBe(200)
  expect((await call('POST', 'cases/any/claim', { headers })).status).toBe(403)
  expect((await call('GET', 'declarations.csv', { headers })).status).toBe(403)
  expect((await call('GET', 'agents', { headers })).status).toBe(403)
})

test('the last administrator stays one, even when two of them remove each other at once', async () => {
  const mine = lucie.session.agent.id
  // Whoever another test made an administrator is one no more.
  await env.DB.prepare("UPDATE agents SET role = 'agent' WHERE merchant = ? AND id <> ?").bind(shop, mine).run()
  expect((await asLucie('POST', `/${mine}/role`, { role: 'agent' })).status).toBe(409)
  expect((await asLucie('POST', `/${mine}/disable`)).status).toBe(409)
  const email = await newAgent(shop)
  const other = (await one(email))?.id ?? ''
  await asLucie('POST', `/${other}/role`, { role: 'administrator' })
  const { headers } = await signIn(email)
  const answers = await Promise.all([
    call('POST', `agents/${mine}/disable`, { headers }),
    asLucie('POST', `/${other}/disable`),
  ])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  const left = await env.DB.prepare(
    "SELECT count(*) AS count FROM agents WHERE merchant = ? AND role = 'administrator' AND disabled_at IS NULL",
  )
    .bind(shop)
    .first<{ count: number }>()
  expect(left?.count).toBe(1)
})
