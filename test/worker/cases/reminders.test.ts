import { runInDurableObject } from 'cloudflare:test'
import { afterEach, expect, test, vi } from 'vitest'
import { reminderTimes } from '../../../worker/cases/reminders.ts'
import type { DeskObject } from '../../../worker/env.ts'
import { caseFile, declaration, openDesk, shopperMessage } from '../../support/worker-case.ts'

const ines = { id: 'agent-ines', name: 'Inès' }
const at = (instant: string) => Date.parse(instant)

test.each([
  ['in winter', '2026-12-12', '2026-12-01T10:00:00Z', ['2026-12-09T08:00:00.000Z', '2026-12-12T08:00:00.000Z']],
  ['in summer', '2026-07-12', '2026-07-01T10:00:00Z', ['2026-07-09T07:00:00.000Z', '2026-07-12T07:00:00.000Z']],
  [
    'across the end of summer time',
    '2026-10-26',
    '2026-10-01T10:00:00Z',
    ['2026-10-23T07:00:00.000Z', '2026-10-26T08:00:00.000Z'],
  ],
  [
    'across its beginning',
    '2027-03-29',
    '2027-03-01T10:00:00Z',
    ['2027-03-26T08:00:00.000Z', '2027-03-29T07:00:00.000Z'],
  ],
  ['asked within three days', '2026-12-03', '2026-12-01T10:00:00Z', ['2026-12-03T08:00:00.000Z']],
  ['three days before, at nine exactly', '2026-12-12', '2026-12-09T08:00:00Z', ['2026-12-12T08:00:00.000Z']],
  [
    'three days before, a moment earlier',
    '2026-12-12',
    '2026-12-09T07:59:59Z',
    ['2026-12-09T08:00:00.000Z', '2026-12-12T08:00:00.000Z'],
  ],
  ['on the day itself, after nine', '2026-12-01', '2026-12-01T08:00:01Z', []],
])('the times of the reminders: %s', (_case, day, now, times) => {
  expect(reminderTimes(day, at(now)).map((one) => new Date(one.at).toISOString())).toEqual(times)
})

afterEach(() => vi.useRealTimers())

/** A Desk with a complaint received at `now`, and its alarm at later times; every mail that it would send. */
async function complained(slug: string, now: string, by: string, changes: Parameters<typeof declaration>[1] = {}) {
  vi.useFakeTimers({ toFake: ['Date'], now: at(now) })
  const desk = await openDesk(slug)
  await desk.receiveCase('c1', caseFile('one', { origin: 'complaint', answerBy: by }))
  const words = { happened: 'Canarinette', wanted: 'Canarinette', name: 'Canarinette' }
  await desk.receiveDeclaration(
    'e1',
    declaration('d1', { kind: 'complaint', by, receivedAt: now, ...words, ...changes }),
  )
  const alarmAt = async (time: string) => {
    vi.setSystemTime(at(time))
    await runInDurableObject(desk, (object) => (object as unknown as { alarm(): Promise<void> }).alarm())
  }
  return { desk, alarmAt }
}
const subjects = async (desk: DurableObjectStub<DeskObject>) =>
  (await desk.demoMails(10)).map(({ to, subject }) => `${to}: ${subject}`).reverse()
const subject = (day: string) =>
  `bonjour@maison-lucie.example: Réclamation ABCDEFGHJK\u00a0: réponse demandée pour le ${day}`

test('nobody answers: one mail three days before and one on the day, though the alarm runs twice', async () => {
  const { desk, alarmAt } = await complained('both', '2026-12-01T10:00:00Z', '2026-12-12')
  const alarm = () => runInDurableObject(desk, (_desk, { storage }) => storage.getAlarm())
  await alarmAt('2026-12-09T07:59:59Z')
  expect(await subjects(desk)).toEqual([])
  expect(await alarm()).toBe(at('2026-12-09T08:00:00Z'))
  await alarmAt('2026-12-09T08:00:00Z')
  await alarmAt('2026-12-09T08:00:01Z')
  expect(await subjects(desk)).toEqual([subject('samedi 12 décembre 2026')])
  await alarmAt('2026-12-12T08:00:00Z')
  await alarmAt('2026-12-13T08:00:00Z')
  expect(await subjects(desk)).toHaveLength(2)
})

test('the mail holds reference, day and the link of the case, and no word of the shopper', async () => {
  const { desk, alarmAt } = await complained('words', '2026-12-01T10:00:00Z', '2026-12-12')
  await alarmAt('2026-12-09T08:00:00Z')
  const [mail] = await desk.demoMails(1)
  expect(mail?.text).toContain('Réclamation ABCDEFGHJK, réponse demandée pour le samedi 12 décembre 2026.')
  expect(mail?.text).toContain('http://localhost:8787/desk#one')
  expect(JSON.stringify(mail)).not.toContain('Canarinette')
})

test.each([
  [
    'an agent has written',
    (desk: DurableObjectStub<DeskObject>) =>
      desk.receiveMessage('m1', 'one', { ...shopperMessage(2, '2026-12-05T10:00:00.000Z'), author: 'agent' }),
  ],
  [
    'the case is resolved',
    async (desk: DurableObjectStub<DeskObject>) => {
      await desk.claim(ines, 'one')
      await desk.resolve(ines, 'one')
    },
  ],
])('nobody is reminded once %s', async (name, answer) => {
  const { desk, alarmAt } = await complained(`answered-${name.length}`, '2026-12-01T10:00:00Z', '2026-12-12')
  await answer(desk)
  await alarmAt('2026-12-09T08:00:00Z')
  await alarmAt('2026-12-12T08:00:00Z')
  expect((await subjects(desk)).filter((line) => line.includes('Réclamation'))).toEqual([])
})

test('answered between the two: the second does not leave', async () => {
  const { desk, alarmAt } = await complained('between', '2026-12-01T10:00:00Z', '2026-12-12')
  await alarmAt('2026-12-09T08:00:00Z')
  await desk.receiveMessage('m1', 'one', { ...shopperMessage(2, '2026-12-10T10:00:00.000Z'), author: 'agent' })
  await alarmAt('2026-12-12T08:00:00Z')
  expect(await subjects(desk)).toHaveLength(1)
})

test('a Desk that slept through both tells it once', async () => {
  const { desk, alarmAt } = await complained('slept', '2026-12-01T10:00:00Z', '2026-12-12')
  await alarmAt('2026-12-14T08:00:00Z')
  await alarmAt('2026-12-15T08:00:00Z')
  expect(await subjects(desk)).toEqual([subject('samedi 12 décembre 2026')])
})

test('complaints of the same morning share one mail, so that none waits for the hourly limit', async () => {
  const { desk, alarmAt } = await complained('shared', '2026-12-01T10:00:00Z', '2026-12-12')
  for (const id of ['two', 'three', 'four']) {
    await desk.receiveCase(`c-${id}`, caseFile(id, { origin: 'complaint', answerBy: '2026-12-12' }))
    const reference = `REF${id.toUpperCase()}`
    await desk.receiveDeclaration(
      `e-${id}`,
      declaration(id, { kind: 'complaint', case: id, by: '2026-12-12', reference, receivedAt: '2026-12-01T10:00:00Z' }),
    )
  }
  await alarmAt('2026-12-12T08:00:00Z')
  const mails = await desk.demoMails(10)
  expect(mails.map((mail) => mail.subject)).toEqual(['4 réclamations attendent votre réponse'])
  for (const reference of ['ABCDEFGHJK', 'REFTWO', 'REFTHREE', 'REFFOUR']) expect(mails[0]?.text).toContain(reference)
})

test('a withdrawal reminds nobody', async () => {
  const { desk, alarmAt } = await complained('withdrawn', '2026-12-01T10:00:00Z', '2026-12-12', { kind: 'withdrawal' })
  await alarmAt('2026-12-12T08:00:00Z')
  expect(await subjects(desk)).toEqual([])
})
