import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Acknowledgement, ConversationCreated, Message } from '../../../../protocol/index.ts'
import { bodyOf, caseAtDesk, declare, mailsTo, viewOf } from '../../../support/worker-declare.ts'
import { begin, merchant, objectOf, openShop } from '../../../support/worker-shopper.ts'

const mediator = { name: 'CM2C', site: 'https://cm2c.example', address: '14 rue Saint-Jean, 75017 Paris' }
const ines = { id: 'agent-ines', name: 'Inès' }

beforeAll(() => openShop({ ...merchant, mediator }, 2))

const clock = (opened: ConversationCreated, instant: string) =>
  runInDurableObject(objectOf(opened), (object) => {
    object.now = () => new Date(instant)
  })

/** A complaint of 21 November that asks for an answer by 5 December. */
async function complain(email: string): Promise<ConversationCreated & { reference: string }> {
  const opened = await begin()
  await clock(opened, '2026-11-21T13:03:22Z')
  const acknowledged = await (
    await declare(opened, 'complaint', bodyOf('complaint', { email }))
  ).json<Acknowledgement>()
  await caseAtDesk(opened)
  return { ...opened, reference: acknowledged.reference }
}

async function ring(opened: ConversationCreated, instant: string): Promise<Message[]> {
  await clock(opened, instant)
  await runDurableObjectAlarm(objectOf(opened))
  return (await viewOf(opened)).messages.slice(2)
}

const beforeNine = '2026-12-06T07:59:59Z'
const nine = '2026-12-06T08:00:00Z'
const unanswered = (email: string) =>
  mailsTo(email).then((mails) => mails.filter(({ subject }) => subject.includes('sans réponse')))

test('the alarm is set for nine in the morning in Paris of the day after', async () => {
  const opened = await complain('alarm@example.com')
  await ring(opened, '2026-11-21T13:10:00Z')
  const at = await runInDurableObject(objectOf(opened), (_object, { storage }) => storage.getAlarm())
  expect(new Date(at ?? 0).toISOString()).toBe(new Date(nine).toISOString())
})

test('left without an answer, its shopper is told the next steps, by whom and until when, once', async () => {
  const email = 'silence@example.com'
  const opened = await complain(email)
  expect(await ring(opened, beforeNine)).toEqual([])
  const told = await ring(opened, nine)
  expect(told.map(({ author, event }) => event ?? author)).toEqual(['complaint-unanswered', 'bot'])
  const [event, steps] = told
  expect(event?.text).toBe(opened.reference)
  const said = JSON.stringify(steps?.answer?.blocks)
  for (const words of ['CM2C', 'https://cm2c.example', '14 rue Saint-Jean', '21 novembre 2027', opened.reference])
    expect(said).toContain(words)
  expect(steps?.answer?.deadlines).toMatchObject([{ id: 'mediator', day: '2027-11-21', article: 'L612-2' }])
  expect(steps?.answer?.actions.map((action) => ('letter' in action ? action.letter : action.kind))).toEqual([
    'formal-notice',
    'mediation-request',
    'link',
    'link',
  ])
  await vi.waitFor(async () => expect(await unanswered(email)).toHaveLength(1))
  // The alarm may ring again, and the object may have been evicted in between.
  await evictDurableObject(objectOf(opened))
  expect(await ring(opened, '2026-12-06T08:00:30Z')).toHaveLength(2)
  expect(await ring(opened, '2026-12-20T08:00:00Z')).toHaveLength(2)
  expect(await unanswered(email)).toHaveLength(1)
})

test('answered by an agent, nothing more is said', async () => {
  const email = 'answered@example.com'
  const opened = await complain(email)
  const { id: caseId } = await caseAtDesk(opened)
  await objectOf(opened).agentReply({ caseId, id: crypto.randomUUID(), agent: ines, text: 'Nous réparons.' })
  const told = await ring(opened, nine)
  expect(told.map(({ author }) => author)).toEqual(['agent'])
  expect(await unanswered(email)).toEqual([])
})

test('an answer from before the complaint is none', async () => {
  const email = 'before@example.com'
  const opened = await complain('first@example.com')
  const { id: caseId } = await caseAtDesk(opened)
  await objectOf(opened).agentReply({ caseId, id: crypto.randomUUID(), agent: ines, text: 'Nous réparons.' })
  await declare(opened, 'complaint', bodyOf('complaint', { email, wanted: 'Je demande le remboursement.' }))
  const told = await ring(opened, nine)
  expect(told.filter(({ event }) => event === 'complaint-unanswered')).toHaveLength(1)
  await vi.waitFor(async () => expect(await unanswered(email)).toHaveLength(1))
  expect(await unanswered('first@example.com')).toEqual([])
})

test('closed by an agent, nothing more is said', async () => {
  const email = 'closed@example.com'
  const opened = await complain(email)
  const { id: caseId } = await caseAtDesk(opened)
  await objectOf(opened).caseChanged({ caseId, status: 'resolved', agent: ines })
  const told = await ring(opened, nine)
  expect(told.map(({ event }) => event)).toEqual(['case-resolved'])
  expect(await unanswered(email)).toEqual([])
})

test('what fails is tried again an hour later, and is then told once', async () => {
  const opened = await complain('fails@example.com')
  await runInDurableObject(objectOf(opened), (_object, { storage }) => {
    storage.sql.exec("CREATE TRIGGER full BEFORE INSERT ON messages BEGIN SELECT RAISE(ABORT, 'full'); END")
  })
  expect(await ring(opened, nine)).toEqual([])
  await runInDurableObject(objectOf(opened), (_object, { storage }) => void storage.sql.exec('DROP TRIGGER full'))
  expect(await ring(opened, '2026-12-06T08:59:59Z')).toEqual([])
  expect(await ring(opened, '2026-12-06T09:00:00Z')).toHaveLength(2)
  expect(await ring(opened, '2026-12-06T10:00:00Z')).toHaveLength(2)
})

test('the desk hears of it', async () => {
  const opened = await complain('desk@example.com')
  const { id } = await caseAtDesk(opened)
  await ring(opened, nine)
  const read = await env.DESK.getByName(merchant.slug).read(ines, id)
  expect('ok' in read && read.ok.transcript.at(-2)?.event).toBe('complaint-unanswered')
})
