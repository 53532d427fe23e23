import { env } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import type { CaseView, ConversationCreated, ConversationView, DeskTeam, QueuePage } from '../../../protocol/index.ts'
import { disable } from '../../../worker/sign-in/staff.ts'
import { call, invite, newAgent, openSocket, type Signed, signIn } from '../../support/worker-desk.ts'
import { ask, begin, merchant, openShop, problemOf, say } from '../../support/worker-shopper.ts'

const slug = 'moves-house'
let agent: Signed
const desk = () => env.DESK.getByName(slug)

beforeAll(async () => {
  await openShop({ ...merchant, slug })
  agent = await signIn(await newAgent(slug), slug)
}, 60_000)

/** A conversation that was handed off by the person at this address. */
async function handedOff(email: string, given: object = {}): Promise<{ opened: ConversationCreated; id: string }> {
  const opened = await begin({ merchant: slug })
  await (await say(opened, 'Je veux rendre mes écouteurs achetés en ligne')).text()
  const contact = { name: 'Lucie Martin', email, ...given }
  const body = { id: crypto.randomUUID(), contact, wish: 'Merci', corrections: [], consent: true }
  const { reference } = await (
    await ask(`/v1/conversations/${opened.conversation}/case`, { token: opened.token, body })
  ).json<{ reference: string }>()
  const id = await vi.waitFor(async () => {
    const page = await (await does('queue', { tab: 'waiting', filter: { search: reference } })).json<QueuePage>()
    return page.lines[0]?.id ?? Promise.reject(new Error('not yet'))
  })
  return { opened, id }
}
const does = (path: string, body: unknown = {}, who = agent) => call('POST', path, { headers: who.headers, body })
const viewOf = async ({ conversation, token }: ConversationCreated) =>
  (await ask(`/v1/conversations/${conversation}`, { token })).json<ConversationView>()
const fileOf = async (id: string) => (await call('GET', `cases/${id}`, { headers: agent.headers })).json<CaseView>()

test('a case is given to who may hold one, and to nobody else', async () => {
  const people = ['may', 'looks', 'left'].map((name) => `${name}@${slug}.example`)
  for (const [index, email] of people.entries())
    await invite({ merchant: slug, email, name: `N${index}`, role: index === 1 ? 'observer' : 'agent' })
  await invite({ merchant: 'another-house', email: 'x@another-house.example', name: 'X', role: 'agent' })
  const idOf = async (email: string) =>
    (await env.DB.prepare('SELECT id FROM sign_in_users WHERE email = ?').bind(email).first<{ id: string }>())?.id ?? ''
  const [may = '', looks = '', left = ''] = await Promise.all(people.map(idOf))
  await disable(env.DB, slug, left, new Date())
  const team = await (await call('GET', 'team', { headers: agent.headers })).json<DeskTeam>()
  expect(team.holders.map(({ id }) => id)).toEqual(expect.arrayContaining([may, agent.session.agent.id]))
  expect(team.holders).toHaveLength(2)
  const { id, opened } = await handedOff('assign@example.com')
  for (const to of [looks, left, await idOf('x@another-house.example'), 'nobody']) {
    expect(await problemOf(await does(`cases/${id}/assign`, { to, reason: 'Congé' }))).toMatchObject({
      type: 'cannot-hold',
    })
  }
  const socket = await openSocket(agent.headers)
  const frames: string[] = []
  socket.addEventListener('message', ({ data }) => void frames.push(String(data)))
  const self = agent.session.agent.id
  await desk().assignCase({ id: 'agent-nora', name: 'Nora' }, id, { to: { id: self, name: 'Inès' }, reason: 'Congé' })
  await vi.waitFor(() => expect(frames.join('\n')).toContain(`{"type":"told","agent":"${self}"}`))
  socket.close()
  expect((await does(`cases/${id}/assign`, { to: may, reason: 'Congé' })).status).toBe(200)
  expect((await viewOf(opened)).case).toMatchObject({ status: 'claimed', agent: 'N0' })
  const many = await does('moves', { act: 'assign', cases: [id], to: looks, reason: 'Congé' })
  expect(await many.json()).toMatchObject({ done: [], failed: [{ case: id, problem: 'case-already-claimed' }] })
})

test('a resolved case is taken up again: the conversation follows, and what was counted is counted once', async () => {
  const { id, opened } = await handedOff('reopen@example.com')
  const today = new Date().toISOString().slice(0, 10)
  const resolved = async () => {
    const { resolved, deadlines } = await desk().insights({ from: today.replace(/..$/, '01'), to: today })
    return { resolved: resolved.reduce((sum, count) => sum + count), ...deadlines }
  }
  const before = await resolved()
  expect(await problemOf(await does(`cases/${id}/reopen`, { reason: 'Trop tôt' }))).toMatchObject({
    type: 'case-already-open',
  })
  await does(`cases/${id}/claim`)
  await does(`cases/${id}/resolve`)
  await vi.waitFor(async () => expect((await resolved()).resolved).toBe(before.resolved + 1))
  const once = await resolved()
  expect((await does(`cases/${id}/reopen`, { reason: 'Colis revenu' })).status).toBe(200)
  const view = await viewOf(opened)
  expect(view).toMatchObject({ case: { status: 'claimed', agent: 'Inès' }, askSatisfaction: false })
  expect(view.messages.at(-1)).toMatchObject({ event: 'case-reopened' })
  await vi.waitFor(async () => expect(await resolved()).toEqual(before))
  const { care } = await fileOf(id)
  expect(care?.history.at(-1)).toMatchObject({ what: 'reopened', by: 'Inès', move: { reason: 'Colis revenu' } })
  expect((await does(`cases/${id}/reply`, { id: crypto.randomUUID(), text: 'Nous reprenons.' })).status).toBe(201)
  await does(`cases/${id}/resolve`)
  await vi.waitFor(async () => expect(await resolved()).toEqual(once))
  expect((await viewOf(opened)).askSatisfaction).toBe(true)

  // The shopper has asked for somebody again: there is a newer case.
  const contact = { name: 'Lucie Martin', email: 'reopen@example.com' }
  const body = { id: crypto.randomUUID(), contact, wish: 'Encore', corrections: [], consent: true }
  expect((await ask(`/v1/conversations/${opened.conversation}/case`, { token: opened.token, body })).status).toBe(201)
  expect(await problemOf(await does(`cases/${id}/reopen`, { reason: 'Encore' }))).toMatchObject({
    type: 'case-already-open',
  })
})

test('two cases of one person become one: both conversations say where to go on, and a mail opens the one that is kept', async () => {
  const kept = await handedOff('twice@example.com', { order: 'ML-77' })
  const closing = await handedOff('Twice@example.com')
  const stranger = await handedOff('stranger@example.com', { order: 'ml-77' })
  const { moves } = await fileOf(kept.id)
  expect(moves?.duplicates).toMatchObject([
    { id: closing.id, same: ['email'], keep: ['this', 'other'] },
    { id: stranger.id, same: ['order'], keep: [] },
  ])
  expect(await problemOf(await does(`cases/${stranger.id}/merge`, { into: kept.id }))).toMatchObject({
    type: 'merge-other-person',
  })
  expect((await does(`cases/${closing.id}/merge`, { into: kept.id })).status).toBe(200)
  const [goesOn, ended] = [await fileOf(kept.id), await fileOf(closing.id)]
  const other = { id: closing.id, reference: ended.case.reference }
  expect(ended.case.status).toBe('resolved')
  expect(goesOn.care?.history.at(-1)).toMatchObject({ what: 'joined', move: { other } })
  expect(ended.care?.history.at(-1)).toMatchObject({
    what: 'merged',
    move: { other: { id: kept.id, reference: goesOn.case.reference } },
  })
  const told = async ({ opened }: typeof kept) => (await viewOf(opened)).messages.at(-1)
  await vi.waitFor(async () => {
    expect(await told(kept)).toMatchObject({ event: 'case-joined', text: ended.case.reference })
    expect(await told(closing)).toMatchObject({ event: 'case-merged', text: goesOn.case.reference })
  })
  expect((await viewOf(closing.opened)).askSatisfaction).toBe(false)
  const mail = await vi.waitFor(async () => {
    const found = (await desk().demoMails(200)).find(({ subject }) => subject.startsWith('Vos deux demandes'))
    return found ?? Promise.reject(new Error('no mail yet'))
  })
  expect(mail.to).toBe('twice@example.com')
  expect(mail.text).toContain(`#resume=${slug}.${kept.opened.conversation}.`)
  expect((await does(`cases/${closing.id}/merge`, { into: kept.id })).status).toBe(409)

  // What was declared stays where it was declared.
  const declared = { id: crypto.randomUUID(), name: 'L', email: 'twice@example.com', contract: 'A-1', items: [] }
  const { conversation, token } = kept.opened
  expect((await ask(`/v1/conversations/${conversation}/withdrawal`, { token, body: declared })).status).toBe(201)
  const third = await handedOff('twice@example.com')
  await vi.waitFor(async () => {
    expect(await problemOf(await does(`cases/${kept.id}/merge`, { into: third.id }))).toMatchObject({
      type: 'merge-keep-this',
    })
  })
})
