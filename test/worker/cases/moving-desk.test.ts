import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DeskObject } from '../../../worker/env.ts'
import { caseFile, deadline, openDesk, shopperMessage } from '../../support/worker-case.ts'
import { invite } from '../../support/worker-desk.ts'

const ines = { id: 'agent-ines', name: 'Inès' }
const paul = { id: 'agent-paul', name: 'Paul' }
const lucie = { id: 'agent-lucie', name: 'Lucie', decides: true }
const at = (instant: string) => Date.parse(instant)
const monday = '2026-11-23T09:00:00Z'
type Desk = DurableObjectStub<DeskObject>

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: at(monday) })
})
afterEach(() => vi.useRealTimers())

async function alarmAt(desk: Desk, instant: string): Promise<void> {
  vi.setSystemTime(at(instant))
  await runInDurableObject(desk, (object) => (object as unknown as { alarm(): Promise<void> }).alarm())
}
const idsIn = async (desk: Desk, tab: 'waiting' | 'mine', filter = {}, agent = ines) =>
  (await desk.browse(agent, { tab, filter })).lines.map(({ id }) => id)
const historyOf = async (desk: Desk, id: string) => {
  const read = await desk.read(ines, id)
  return 'ok' in read ? (read.ok.care?.history ?? []).map(({ at: _at, ...entry }) => entry) : []
}
const audited = (desk: Desk, what: string) =>
  runInDurableObject(desk, (_desk, { storage }) =>
    storage.sql
      .exec<{ agent: string; case_id: string }>('SELECT agent, case_id FROM audit WHERE what = ? ORDER BY number', what)
      .toArray()
      .map(({ agent, case_id }) => `${agent} ${case_id}`),
  )

test('a case is given to a colleague with a reason, which the colleague is told', async () => {
  const desk = await openDesk('assign')
  await desk.receiveCase('e1', caseFile('one'))
  expect(await desk.assignCase(ines, 'one', { to: paul, reason: 'Parle néerlandais' })).toMatchObject({
    ok: { status: 'claimed', claimedBy: paul },
  })
  expect((await desk.teamOf(paul.id)).notices).toMatchObject([
    { case: 'one', what: 'assigned', by: 'Inès', detail: { reason: 'Parle néerlandais' } },
  ])
  expect((await historyOf(desk, 'one')).at(-1)).toEqual({
    what: 'assigned',
    by: 'Inès',
    move: { to: 'Paul', reason: 'Parle néerlandais' },
  })
  // What a colleague holds is moved by its holder and by who decides, by nobody else.
  expect(await desk.assignCase(ines, 'one', { to: ines, reason: 'Pour moi' })).toEqual({
    problem: 'case-already-claimed',
    detail: 'Paul',
  })
  expect(await desk.assignCase(lucie, 'one', { to: ines, reason: 'Congé de Paul' })).toMatchObject({
    ok: { claimedBy: ines },
  })
  expect(await audited(desk, 'assigned')).toEqual(['agent-ines one', 'agent-lucie one'])
  const [notice] = (await desk.teamOf(paul.id)).notices
  await desk.seeNotices(ines.id, [notice?.id ?? ''])
  expect((await desk.teamOf(paul.id)).notices).toHaveLength(1)
  await desk.seeNotices(paul.id, [notice?.id ?? ''])
  expect((await desk.teamOf(paul.id)).notices).toEqual([])
})

test('what is put aside leaves the queue and comes back at its hour, or when the shopper writes', async () => {
  const desk = await openDesk('snooze')
  const far = { deadlines: [deadline('2026-12-10')] }
  for (const id of ['by-time', 'by-shopper', 'by-hand', 'taken']) await desk.receiveCase(id, caseFile(id, far))
  const until = '2026-12-01T08:00:00.000Z'
  for (const id of ['by-time', 'by-shopper', 'by-hand', 'taken']) {
    expect(await desk.snoozeCase(ines, id, until)).toHaveProperty('ok')
  }
  expect(await desk.browse(ines, { tab: 'waiting', filter: {} })).toMatchObject({
    lines: [],
    counts: { waiting: 0 },
    states: { snoozed: 4 },
  })
  expect(await idsIn(desk, 'waiting', { state: 'snoozed' })).toHaveLength(4)
  // Who looks for a case finds it.
  expect(await idsIn(desk, 'waiting', { search: 'karim' })).toHaveLength(4)

  await desk.receiveMessage('m1', 'by-shopper', shopperMessage(5, '2026-11-24T09:00:00.000Z'))
  await desk.wakeCase(ines, 'by-hand')
  await desk.claim(ines, 'taken')
  expect((await idsIn(desk, 'waiting')).sort()).toEqual(['by-hand', 'by-shopper'])
  expect(await idsIn(desk, 'mine')).toEqual(['taken'])
  await alarmAt(desk, '2026-12-01T07:59:59Z')
  expect(await idsIn(desk, 'waiting')).not.toContain('by-time')
  await alarmAt(desk, '2026-12-01T08:00:00Z')
  await alarmAt(desk, '2026-12-01T08:00:01Z')
  expect(await idsIn(desk, 'waiting')).toContain('by-time')
  expect((await historyOf(desk, 'by-time')).slice(1)).toEqual([
    { what: 'snoozed', by: 'Inès', move: { until } },
    { what: 'woken', move: { because: 'time' } },
  ])
  expect((await historyOf(desk, 'by-shopper')).at(-1)).toEqual({ what: 'woken', move: { because: 'shopper' } })
  const { notices } = await desk.teamOf(ines.id)
  expect(notices.filter(({ what }) => what === 'woken')).toMatchObject([{ case: 'by-time' }])
})

test('a case is put aside until the day before its legal day, not a day longer', async () => {
  const desk = await openDesk('snooze-late')
  await desk.receiveCase('e1', caseFile('one', { deadlines: [deadline('2026-12-10', 'shopper')] }))
  await desk.receiveCase('e2', caseFile('held'))
  await desk.claim(paul, 'held')
  expect(await desk.snoozeCase(ines, 'one', '2026-12-09T23:00:00Z')).toEqual({
    problem: 'snooze-too-late',
    detail: '2026-12-09',
  })
  expect(await desk.snoozeCase(ines, 'one', '2026-11-23T08:59:59Z')).toMatchObject({ problem: 'invalid-input' })
  expect(await desk.snoozeCase(ines, 'held', '2026-11-24T09:00:00Z')).toMatchObject({ problem: 'case-already-claimed' })
  expect(await desk.snoozeCase(ines, 'one', '2026-12-09T22:59:59Z')).toHaveProperty('ok')
  expect(await desk.read(ines, 'one')).toMatchObject({ ok: { moves: { latestSnooze: '2026-12-09' } } })
})

test("a silent agent's case goes back to the queue after four opening hours, and the agent is told", async () => {
  const desk = await openDesk('silent')
  const { settings } = (await desk.settings()) ?? {}
  if (!settings) throw new Error('no settings')
  const openingHours = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }]
  await desk.pushSettings(2, { ...settings, openingHours })
  await desk.receiveCase('e1', caseFile('one'))
  await desk.claim(ines, 'one')
  await desk.receiveMessage('m1', 'one', { ...shopperMessage(4, '2026-11-23T09:30:00.000Z'), author: 'agent' })
  // Monday, four in the afternoon in Paris: two hours today, two tomorrow.
  await desk.receiveMessage('m2', 'one', shopperMessage(5, '2026-11-23T15:00:00.000Z'))
  // Writing again does not begin the wait anew.
  await desk.receiveMessage('m3', 'one', shopperMessage(6, '2026-11-24T09:30:00.000Z'))
  await alarmAt(desk, '2026-11-24T09:59:59Z')
  expect(await idsIn(desk, 'mine')).toEqual(['one'])
  expect((await desk.browse(ines, { tab: 'mine', filter: {} })).lines[0]?.waitingSince).toBe('2026-11-23T15:00:00.000Z')
  await alarmAt(desk, '2026-11-24T10:00:00Z')
  await alarmAt(desk, '2026-11-24T10:00:01Z')
  expect(await idsIn(desk, 'waiting')).toEqual(['one'])
  expect((await historyOf(desk, 'one')).at(-1)).toEqual({ what: 'returned', move: { hours: 4, from: 'Inès' } })
  expect((await desk.teamOf(ines.id)).notices).toMatchObject([{ what: 'returned', detail: { hours: 4 } }])
  expect(await audited(desk, 'returned')).toEqual(['desk one'])
})

test('a legal day that comes near without an answer is on top, and each administrator gets one mail', async () => {
  await invite({ merchant: 'escalate', email: 'lucie@escalate.example', name: 'Lucie', role: 'administrator' })
  await invite({ merchant: 'escalate', email: 'ines@escalate.example', name: 'Inès', role: 'agent' })
  const desk = env.DESK.getByName('escalate')
  const canary = { name: 'Canarinette', email: 'canarinette@mail.example' }
  const file = { contact: canary, wish: 'Canarinette' }
  await desk.receiveCase('e1', caseFile('seller', { ...file, deadlines: [deadline('2026-11-26')] }))
  await desk.receiveCase('e2', caseFile('shopper', { ...file, deadlines: [deadline('2026-11-25', 'shopper')] }))
  const late = caseFile('answered', { ...file, deadlines: [deadline('2026-11-26')] })
  await desk.receiveCase('e3', late)
  await desk.receiveMessage('m1', 'answered', { ...shopperMessage(4, monday), author: 'agent' })
  const mails = async () => (await desk.demoMails(20)).filter(({ id }) => id.startsWith('escalation:'))
  await alarmAt(desk, '2026-11-24T06:59:59Z')
  expect(await idsIn(desk, 'waiting')).toEqual(['shopper', 'answered', 'seller'])
  expect(await mails()).toEqual([])
  await alarmAt(desk, '2026-11-24T07:00:00Z')
  await alarmAt(desk, '2026-11-24T07:00:01Z')
  expect(await idsIn(desk, 'waiting')).toEqual(['seller', 'shopper', 'answered'])
  expect(await idsIn(desk, 'waiting', { state: 'escalated' })).toEqual(['seller'])
  const sent = await mails()
  expect(sent.map(({ to }) => to)).toEqual(['lucie@escalate.example'])
  expect(sent[0]?.subject).toBe('Dossier ABCDEFGHJK\u00a0: échéance légale le jeudi 26 novembre 2026, sans réponse')
  expect(JSON.stringify(sent)).not.toMatch(/canarinette/i)
  // An answer calms it; the next word of the shopper marks it again, without another mail.
  await desk.receiveMessage('m2', 'seller', { ...shopperMessage(5, '2026-11-24T08:00:00.000Z'), author: 'agent' })
  await alarmAt(desk, '2026-11-24T08:00:00Z')
  expect(await idsIn(desk, 'waiting', { state: 'escalated' })).toEqual([])
  await desk.receiveMessage('m3', 'seller', shopperMessage(6, '2026-11-24T08:30:00.000Z'))
  await alarmAt(desk, '2026-11-24T08:30:00Z')
  expect(await idsIn(desk, 'waiting', { state: 'escalated' })).toEqual(['seller'])
  expect(await mails()).toHaveLength(1)
  expect((await historyOf(desk, 'seller')).map(({ what }) => what)).toEqual(['opened', 'escalated', 'escalated'])
})

test('of many cases each is moved or says why not, with one line of the log each', async () => {
  const desk = await openDesk('many')
  for (const id of ['free', 'held', 'closed']) await desk.receiveCase(id, caseFile(id))
  await desk.receiveCase('soon', caseFile('soon', { deadlines: [deadline('2026-11-24')] }))
  await desk.claim(paul, 'held')
  await desk.claim(ines, 'closed')
  await desk.resolve(ines, 'closed')
  const cases = ['free', 'held', 'closed', 'soon', 'unknown']
  expect(await desk.moveMany(ines, { act: 'snooze', cases, until: '2026-11-25T09:00:00Z' })).toEqual({
    done: ['free'],
    failed: [
      { case: 'held', problem: 'case-already-claimed', detail: 'Paul' },
      { case: 'closed', problem: 'case-closed' },
      { case: 'soon', problem: 'snooze-too-late', detail: '2026-11-23' },
      { case: 'unknown', problem: 'not-found' },
    ],
  })
  expect(await audited(desk, 'snoozed')).toEqual(['agent-ines free'])
  expect((await desk.moveMany(ines, { act: 'claim', cases })).done).toEqual(['free', 'soon'])
  expect((await desk.moveMany(ines, { act: 'resolve', cases })).done).toEqual(['free', 'soon'])
  const given = await desk.moveMany(lucie, { act: 'assign', cases, to: ines, reason: 'Congé' })
  expect(given.done).toEqual(['held'])
})

test('cases of before there was a clock have one as soon as the desk looks', async () => {
  const desk = await openDesk('before')
  await desk.receiveCase('e1', caseFile('old', { deadlines: [deadline('2026-11-24')] }))
  await runInDurableObject(desk, (_desk, { storage }) => void storage.sql.exec('DELETE FROM case_clocks'))
  expect((await desk.browse(ines, { tab: 'waiting', filter: {} })).lines).toMatchObject([
    { id: 'old', waitingSince: '2026-11-21T09:00:00.000Z' },
  ])
  expect(await desk.snoozeCase(ines, 'old', '2026-11-23T12:00:00Z')).toHaveProperty('ok')
  expect(await idsIn(desk, 'waiting')).toEqual([])
})
