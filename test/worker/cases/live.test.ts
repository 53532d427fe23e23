import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import type { AgentRole, AgentSays, ConversationCreated, DeskFrame, ShopperFrame } from '../../../protocol/index.ts'
import { Tables } from '../../../worker/cases/schema.ts'
import { AgentSockets } from '../../../worker/cases/sockets.ts'
import { call, newAgent, signIn } from '../../support/worker-desk.ts'
import { ask, begin, merchant, objectOf, openShop, publicOrigin, say } from '../../support/worker-shopper.ts'

const desk = () => env.DESK.getByName(merchant.slug)
const ines = { id: 'agent-ines', name: 'Inès', role: 'agent' as AgentRole }
const paul = { id: 'agent-paul', name: 'Paul', role: 'agent' as AgentRole }
const olga = { id: 'agent-olga', name: 'Olga', role: 'observer' as AgentRole }

beforeAll(() => openShop())

/** A page of an agent, and what it was told. */
async function sit(agent: typeof ines) {
  const ticket = await desk().ticket(agent)
  const { webSocket } = await desk().fetch('http://localhost/v1/desk/socket', {
    headers: { upgrade: 'websocket', 'sec-websocket-protocol': `recours, ${ticket}` },
  })
  if (!webSocket) throw new Error('no socket')
  const frames: DeskFrame[] = []
  webSocket.addEventListener('message', ({ data }) => void frames.push(JSON.parse(String(data))))
  webSocket.accept()
  return {
    frames,
    says: (words: AgentSays) => webSocket.send(JSON.stringify(words)),
    leave: () => webSocket.close(1000),
    /** The readers of a case as last told, by name; a star for who writes. */
    readersOf(caseId: string): string[] | undefined {
      const told = frames
        .flatMap((frame) => (frame.type === 'readers' ? frame.cases : []))
        .filter((one) => one.case === caseId)
      return told.at(-1)?.readers.map(({ name, typing }) => `${name}${typing ? '*' : ''}`)
    },
  }
}

/** A window of a shopper, and what it was told. */
async function look({ conversation, token }: ConversationCreated) {
  const asked = await ask(`/v1/conversations/${conversation}/tickets`, { token, body: {} })
  const { ticket } = await asked.json<{ ticket: string }>()
  const { webSocket } = await objectOf({ conversation, token }).fetch(`${publicOrigin}/socket`, {
    headers: { upgrade: 'websocket', 'sec-websocket-protocol': `recours, ${ticket}` },
  })
  if (!webSocket) throw new Error('no socket')
  const frames: ShopperFrame[] = []
  webSocket.addEventListener('message', ({ data }) => void frames.push(JSON.parse(String(data))))
  webSocket.accept()
  return {
    frames,
    says: (words: object) => webSocket.send(JSON.stringify(words)),
    leave: () => webSocket.close(1000),
    last: (type: ShopperFrame['type']) => frames.findLast((frame) => frame.type === type),
  }
}

/** A conversation of three messages whose case waits at the desk. */
async function handedOff() {
  const opened = await begin()
  await (await say(opened, 'Bonjour')).text()
  const contact = { name: 'Karim', email: `${crypto.randomUUID()}@example.com` }
  const body = { id: crypto.randomUUID(), contact, wish: '', corrections: [], consent: true }
  await ask(`/v1/conversations/${opened.conversation}/case`, { token: opened.token, body })
  const caseId = await runInDurableObject(objectOf(opened), (_object, { storage }) =>
    String(storage.sql.exec('SELECT id FROM cases').one().id),
  )
  await vi.waitFor(async () => expect(await desk().read(ines, caseId)).toHaveProperty('ok'), { interval: 5 })
  return { opened, caseId, email: contact.email }
}

test('colleagues see who reads a case and who writes in it, an observer too, until the page is left', async () => {
  const { caseId } = await handedOff()
  await desk().claim(ines, caseId)
  const [first, second, third] = [await sit(ines), await sit(paul), await sit(olga)]
  first.says({ type: 'reading', case: caseId, seen: 1 })
  second.says({ type: 'reading', case: caseId, seen: 1 })
  third.says({ type: 'reading', case: caseId, seen: 1 })
  await vi.waitFor(() => expect(first.readersOf(caseId)).toEqual(['Inès', 'Olga', 'Paul']))
  first.says({ type: 'typing', case: caseId })
  await vi.waitFor(() => expect(second.readersOf(caseId)).toEqual(['Inès*', 'Olga', 'Paul']))
  // Who does not hold the case writes to nobody, and who only looks may not even say so.
  const before = second.frames.length
  second.says({ type: 'typing', case: caseId })
  third.says({ type: 'typing', case: caseId })
  await vi.waitFor(() =>
    expect(third.frames.at(-1)).toMatchObject({ type: 'problem', problem: { type: 'role-not-allowed' } }),
  )
  expect(second.frames).toHaveLength(before)
  second.leave()
  third.says({ type: 'reading', case: null, seen: 0 })
  await vi.waitFor(() => expect(first.readersOf(caseId)).toEqual(['Inès*']))
  first.leave()
})

test('two pages of one person are one reader, and who comes later is told who was there, even if the Desk slept', async () => {
  const { caseId } = await handedOff()
  const [one, two] = [await sit(ines), await sit(ines)]
  one.says({ type: 'reading', case: caseId, seen: 0 })
  two.says({ type: 'reading', case: caseId, seen: 0 })
  await vi.waitFor(() => expect(two.readersOf(caseId)).toEqual(['Inès']))
  await evictDurableObject(desk(), { webSockets: 'hibernate' })
  const late = await sit(paul)
  late.says({ type: 'reading', case: null, seen: 0 })
  await vi.waitFor(() => expect(late.readersOf(caseId)).toEqual(['Inès']))
  expect(late.frames[0]).toMatchObject({ type: 'readers', whole: true })
  one.leave()
  await vi.waitFor(() => expect(late.readersOf(caseId)).toEqual(['Inès']))
  two.leave()
  await vi.waitFor(() => expect(late.readersOf(caseId)).toEqual([]))
  late.leave()
})

test('a case that is not of this shop is read by nobody', async () => {
  const page = await sit(ines)
  page.says({ type: 'reading', case: 'case-of-another-shop', seen: 5 })
  page.says({ type: 'typing', case: 'case-of-another-shop' })
  page.says({ type: 'reading', case: null, seen: 0 })
  await vi.waitFor(() => expect(page.frames.some((frame) => frame.type === 'readers' && frame.whole)).toBe(true))
  const rows = await runInDurableObject(desk(), (_desk, { storage }) =>
    storage.sql.exec("SELECT * FROM live_cases WHERE case_id = 'case-of-another-shop'").toArray(),
  )
  expect(rows).toEqual([])
  expect(page.readersOf('case-of-another-shop')).toBeUndefined()
  page.leave()
})

test('the shopper is told that the agent is there, has left, and how far was read; a reader who does not hold the case is not announced', async () => {
  const { opened, caseId } = await handedOff()
  const shopper = await look(opened)
  const [first, second, observer] = [await sit(ines), await sit(paul), await sit(olga)]
  observer.says({ type: 'reading', case: caseId, seen: 3 })
  second.says({ type: 'reading', case: caseId, seen: 2 })
  await vi.waitFor(() => expect(shopper.last('read')).toEqual({ type: 'read', sequence: 2 }))
  first.says({ type: 'reading', case: caseId, seen: 2 })
  await vi.waitFor(() => expect(second.readersOf(caseId)).toHaveLength(3))
  expect(shopper.last('presence')).toBeUndefined()
  await desk().claim(ines, caseId)
  await vi.waitFor(() => expect(shopper.last('presence')).toEqual({ type: 'presence', agent: 'Inès' }))
  await vi.waitFor(() => expect(shopper.last('status')).toMatchObject({ status: 'claimed' }))
  // More than there is counts as all there is.
  first.says({ type: 'reading', case: caseId, seen: 9999 })
  await vi.waitFor(() => expect(shopper.last('read')).toEqual({ type: 'read', sequence: 4 }))
  // A window that opens now knows it at once.
  const other = await look(opened)
  other.says({ type: 'hello', after: 4 })
  await vi.waitFor(() => expect(other.last('read')).toEqual({ type: 'read', sequence: 4 }))
  expect(other.last('presence')).toEqual({ type: 'presence', agent: 'Inès' })
  first.says({ type: 'reading', case: null, seen: 0 })
  await vi.waitFor(() => expect(shopper.last('presence')).toEqual({ type: 'presence', agent: null }))
  for (const page of [first, second, observer]) page.leave()
})

test('an agent whose line died leaves within 45 seconds, at the desk and for the shopper', async () => {
  const { opened, caseId } = await handedOff()
  await desk().claim(ines, caseId)
  const shopper = await look(opened)
  const [dead, alive] = [await sit(ines), await sit(paul)]
  dead.says({ type: 'reading', case: caseId, seen: 1 })
  alive.says({ type: 'reading', case: caseId, seen: 1 })
  await vi.waitFor(() => expect(shopper.last('presence')).toEqual({ type: 'presence', agent: 'Inès' }))
  await runInDurableObject(desk(), (_desk, state) => {
    expect(new AgentSockets(state, new Tables(state.storage.sql)).nextSweepAt()).toBeLessThanOrEqual(
      Date.now() + 45_000,
    )
    for (const socket of state.getWebSockets(ines.id))
      socket.serializeAttachment({ ...socket.deserializeAttachment(), heardAt: Date.now() - 45_000 })
  })
  await runDurableObjectAlarm(desk())
  await vi.waitFor(() => expect(alive.readersOf(caseId)).toEqual(['Paul']))
  await vi.waitFor(() => expect(shopper.last('presence')).toEqual({ type: 'presence', agent: null }))
  alive.leave()
})

test('the desk is told that the shopper is there, how far their screen has shown, and that they left', async () => {
  const { opened, caseId } = await handedOff()
  const page = await sit(ines)
  const told = () => page.frames.findLast((frame) => frame.type === 'shopper' && frame.case === caseId)
  const shopper = await look(opened)
  await vi.waitFor(() => expect(told()).toMatchObject({ here: true, seen: 0 }))
  shopper.says({ type: 'seen', sequence: 2 })
  await vi.waitFor(() => expect(told()).toMatchObject({ here: true, seen: 2 }))
  shopper.says({ type: 'seen', sequence: 1 })
  shopper.says({ type: 'seen', sequence: 9999 })
  await vi.waitFor(() => expect(told()).toMatchObject({ here: true, seen: 3 }))
  shopper.leave()
  await vi.waitFor(() => expect(told()).toMatchObject({ here: false, seen: 3 }))
  expect(await desk().read(ines, caseId)).toMatchObject({ ok: { shopper: { here: false, seen: 3 } } })
  page.leave()
})

test('a reply that has not seen a colleague’s is held back with what was said, and goes when it has', async () => {
  const { opened, caseId } = await handedOff()
  const { headers } = await signIn(await newAgent(merchant.slug), merchant.slug)
  await call('POST', `cases/${caseId}/claim`, { headers })
  const seen = await (await call('GET', `cases/${caseId}`, { headers })).json<{ transcript: { sequence: number }[] }>()
  const basis = seen.transcript.at(-1)?.sequence ?? 0
  const other = { caseId, id: crypto.randomUUID(), agent: paul, text: 'Je m’en occupe.' }
  expect(await objectOf(opened).agentReply(other)).toHaveProperty('ok')
  const reply = { id: crypto.randomUUID(), text: 'Bonjour Karim.', seen: basis }
  const refused = await call('POST', `cases/${caseId}/reply`, { headers, body: reply })
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({
    type: 'replied-meanwhile',
    said: [{ author: 'agent', name: 'Paul', text: 'Je m’en occupe.', sequence: basis + 1 }],
  })
  const sent = await call('POST', `cases/${caseId}/reply`, { headers, body: { ...reply, seen: basis + 1 } })
  expect(sent.status).toBe(201)
  // What got through is given again, whatever was said since.
  expect((await call('POST', `cases/${caseId}/reply`, { headers, body: reply })).status).toBe(201)
  expect(await (await ask(`/v1/conversations/${opened.conversation}`, { token: opened.token })).json()).toMatchObject({
    messages: expect.toSatisfy(
      (all: { author: string }[]) => all.filter(({ author }) => author === 'agent').length === 2,
    ),
  })
})

test('who is there gets no mail; who has left gets one, however many replies follow', async () => {
  const { opened, caseId, email } = await handedOff()
  await desk().claim(ines, caseId)
  const replied = async () => {
    const mails = await desk().demoMails(400)
    return mails.filter(({ to, subject }) => to === email && subject.includes('répondu')).length
  }
  const reply = () => desk().reply(ines, caseId, { id: crypto.randomUUID(), text: 'Bonjour Karim.' })
  const shopper = await look(opened)
  expect(await reply()).toHaveProperty('ok')
  shopper.leave()
  await vi.waitFor(async () =>
    expect(await desk().read(ines, caseId)).toMatchObject({ ok: { shopper: { here: false } } }),
  )
  expect(await replied()).toBe(0)
  await reply()
  await reply()
  await vi.waitFor(async () => expect(await replied()).toBe(1))
  await look(opened)
  await reply()
  expect(await replied()).toBe(1)
})
