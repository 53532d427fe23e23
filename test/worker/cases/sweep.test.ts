import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { Queue } from '../../../worker/cases/queue.ts'
import { Tables } from '../../../worker/cases/schema.ts'
import { caseFile, openDesk } from '../../support/worker-case.ts'

const day = 86_400_000
const ines = { id: 'agent-ines', name: 'Inès' }

test('a closed case leaves three years after closing, an open one never', async () => {
  const desk = await openDesk('three-years')
  await desk.receiveCase('e1', caseFile('closed'))
  await desk.receiveCase('e2', caseFile('open'))
  await desk.claim(ines, 'closed')
  await desk.resolve(ines, 'closed')
  const left = (days: number) =>
    runInDurableObject(desk, (_desk, { storage }) => {
      new Queue(new Tables(storage.sql)).sweep(Date.now() + days * day)
      const histories = storage.sql.exec('SELECT DISTINCT case_id FROM history').toArray()
      const cases = storage.sql.exec('SELECT id FROM cases ORDER BY id').toArray()
      return [cases.map(({ id }) => id), histories.map((row) => row.case_id).sort()]
    })
  expect(await left(1095)).toEqual([
    ['closed', 'open'],
    ['closed', 'open'],
  ])
  expect(await left(1097)).toEqual([['open'], ['open']])
})

test('a Desk that nothing is due for is swept once a day', async () => {
  const desk = await openDesk('daily')
  await desk.sendMail({ id: 'm', to: 'daily@mail.example', subject: 'Bonjour', text: 'x', html: 'x' })
  await runInDurableObject(desk, (_desk, { storage }) => {
    storage.sql.exec("UPDATE outbox SET status = 'delivered'")
    return storage.setAlarm(Date.now() + 60_000)
  })
  await runDurableObjectAlarm(desk)
  const alarm = await runInDurableObject(desk, (_desk, { storage }) => storage.getAlarm())
  expect((alarm ?? 0) % day).toBe(0)
  expect((alarm ?? 0) - Date.now()).toBeLessThanOrEqual(day)
})

test('an alarm that fails does not throw, tells no words, and comes back after a pause', async () => {
  const desk = await openDesk('broken')
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await runInDurableObject(desk, async (object, { storage }) => {
    storage.sql.exec(
      "INSERT INTO outbox (id, kind, payload, status, next_at, created_at) VALUES ('bad', 'mail', 'canari', 'due', 0, 0)",
    )
    await (object as unknown as { alarm(): Promise<void> }).alarm()
    expect(((await storage.getAlarm()) ?? 0) - Date.now()).toBeGreaterThan(9000)
  })
  expect(JSON.stringify(log.mock.calls)).toContain('SyntaxError')
  expect(JSON.stringify(log.mock.calls)).not.toContain('canari')
  log.mockRestore()
})

test('who did what is kept with where from: the session and a hash of the network', async () => {
  const desk = await openDesk('where-from')
  await desk.receiveCase('e1', caseFile('seen'))
  await desk.claim({ ...ines, session: 'session-one', network: 'f00d' }, 'seen')
  const rows = await runInDurableObject(desk, (_desk, { storage }) =>
    storage.sql.exec('SELECT agent, case_id, what, session, network FROM audit').toArray(),
  )
  expect(rows).toEqual([{ agent: ines.id, case_id: 'seen', what: 'claimed', session: 'session-one', network: 'f00d' }])
})

test('a Desk whose log had no place for it gets one', async () => {
  const desk = env.DESK.getByName('older')
  await runInDurableObject(desk, (_desk, { storage }) => {
    storage.sql.exec(
      'CREATE TABLE audit (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, agent TEXT NOT NULL, case_id TEXT NOT NULL, what TEXT NOT NULL)',
    )
    for (const _time of [1, 2]) new Queue(new Tables(storage.sql)).audit({ ...ines, session: 's' }, 'c', 'read')
    expect(storage.sql.exec('SELECT session FROM audit').toArray()).toEqual([{ session: 's' }, { session: 's' }])
  })
})
