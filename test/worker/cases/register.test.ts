import { runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { Queue } from '../../../worker/cases/queue.ts'
import { Tables } from '../../../worker/cases/schema.ts'
import { caseFile, deadline, declaration, openDesk, shopperMessage } from '../../support/worker-case.ts'

const ines = { id: 'agent-ines', name: 'Inès' }
const day = 86_400_000
const all = { act: 'read' as const, filter: {}, limit: 100 }
const agentWord = (sentAt: string) => ({ ...shopperMessage(9, sentAt), author: 'agent' as const })

test('the same declaration told twice is one line, whatever the event is called', async () => {
  const desk = await openDesk('register-twice')
  await desk.receiveDeclaration('e1', declaration('d1'))
  await desk.receiveDeclaration('e1', declaration('d1'))
  await desk.receiveDeclaration('e2', declaration('d1', { name: 'Somebody else' }))
  const { declarations, total } = await desk.declarations(ines, all)
  expect([total, declarations.map(({ name }) => name)]).toEqual([1, ['Karim Benali']])
})

test('the same id in another case is another declaration', async () => {
  const desk = await openDesk('register-ids')
  await desk.receiveDeclaration('e1', declaration('d1'))
  await desk.receiveDeclaration('e2', declaration('d1', { case: 'two' }))
  expect((await desk.declarations(ines, all)).total).toBe(2)
})

test('what is written is never changed, not even by a statement of ours', async () => {
  const desk = await openDesk('register-stays')
  await desk.receiveDeclaration('e1', declaration('d1'))
  await runInDurableObject(desk, (_desk, { storage }) => {
    expect(() => storage.sql.exec("UPDATE declarations SET record = '{}'")).toThrow('A declaration is never changed')
  })
  expect((await desk.declarations(ines, all)).declarations[0]?.name).toBe('Karim Benali')
})

test('newest first, by kind and by day of receipt in Paris, both days included', async () => {
  const desk = await openDesk('register-filter')
  await desk.receiveDeclaration('e1', declaration('evening', { receivedAt: '2026-11-20T22:59:59.000Z' }))
  // One minute after midnight in Paris: already the 21st.
  await desk.receiveDeclaration('e2', declaration('midnight', { receivedAt: '2026-11-20T23:01:00.000Z' }))
  await desk.receiveDeclaration('e3', declaration('cancelled', { kind: 'cancellation' }))
  const ids = async (filter: Parameters<typeof desk.declarations>[1]['filter']) =>
    (await desk.declarations(ines, { ...all, filter })).declarations.map(({ id }) => id)
  expect(await ids({})).toEqual(['cancelled', 'midnight', 'evening'])
  expect(await ids({ from: '2026-11-21' })).toEqual(['cancelled', 'midnight'])
  expect(await ids({ to: '2026-11-20' })).toEqual(['evening'])
  expect(await ids({ kind: 'cancellation', from: '2026-11-21', to: '2026-11-21' })).toEqual(['cancelled'])
})

test('pages follow each other without a gap or a repeat, though more is declared meanwhile', async () => {
  const desk = await openDesk('register-pages')
  for (const number of [1, 2, 3, 4, 5]) await desk.receiveDeclaration(`e${number}`, declaration(`d${number}`))
  const first = await desk.declarations(ines, { ...all, limit: 2 })
  await desk.receiveDeclaration('late', declaration('late', { receivedAt: '2026-11-22T09:00:00.000Z' }))
  const second = await desk.declarations(ines, { ...all, limit: 2, after: first.next ?? undefined })
  const third = await desk.declarations(ines, { ...all, limit: 2, after: second.next ?? undefined })
  const ids = [first, second, third].flatMap(({ declarations }) => declarations.map(({ id }) => id))
  expect([ids, third.next]).toEqual([['d5', 'd4', 'd3', 'd2', 'd1'], null])
})

test('it is answered once an agent has written after it, or its case is resolved', async () => {
  const desk = await openDesk('register-answered')
  await desk.receiveCase('c1', caseFile('one'))
  await desk.receiveCase('c2', caseFile('two'))
  await desk.receiveMessage('m0', 'one', agentWord('2026-11-21T08:59:00.000Z'))
  await desk.receiveDeclaration('e1', declaration('d1'))
  await desk.receiveDeclaration('e2', declaration('d2', { case: 'two' }))
  const answered = async () =>
    Object.fromEntries((await desk.declarations(ines, all)).declarations.map((one) => [one.id, one.answeredAt]))
  expect(await answered()).toEqual({ d1: undefined, d2: undefined })
  await desk.receiveMessage('m1', 'one', agentWord('2026-11-21T10:00:00.000Z'))
  await desk.receiveMessage('m2', 'one', agentWord('2026-11-21T11:00:00.000Z'))
  await desk.claim(ines, 'two')
  await desk.resolve(ines, 'two')
  expect(await answered()).toEqual({ d1: '2026-11-21T10:00:00.000Z', d2: expect.any(String) })
})

test('looking at the register and taking it away are written in the log, once each', async () => {
  const desk = await openDesk('register-audit')
  for (const number of [1, 2, 3]) await desk.receiveDeclaration(`e${number}`, declaration(`d${number}`))
  await desk.declarations(ines, all)
  const first = await desk.declarations(ines, { act: 'exported', filter: {}, limit: 2 })
  await desk.declarations(ines, { act: 'exported', filter: {}, limit: 2, after: first.next ?? undefined })
  const rows = await runInDurableObject(desk, (_desk, { storage }) =>
    storage.sql.exec('SELECT agent, what FROM audit ORDER BY number').toArray(),
  )
  expect(rows).toEqual([
    { agent: ines.id, what: 'register-read' },
    { agent: ines.id, what: 'register-exported' },
  ])
})

test('a declaration stays as long as its case, and three years at least', async () => {
  const desk = await openDesk('register-years')
  await desk.receiveCase('c1', caseFile('one'))
  await desk.receiveCase('c2', caseFile('open'))
  await desk.receiveDeclaration('e1', declaration('closed', { receivedAt: new Date().toISOString() }))
  await desk.receiveDeclaration('e2', declaration('open', { case: 'open', receivedAt: '2020-01-01T00:00:00.000Z' }))
  await desk.receiveDeclaration('e3', declaration('orphan', { case: 'gone', receivedAt: '2020-01-01T00:00:00.000Z' }))
  await desk.claim(ines, 'one')
  await desk.resolve(ines, 'one')
  const left = (days: number) =>
    runInDurableObject(desk, (_desk, { storage }) => {
      new Queue(new Tables(storage.sql)).sweep(Date.now() + days * day)
      return storage.sql
        .exec('SELECT id FROM declarations ORDER BY id')
        .toArray()
        .map(({ id }) => id)
    })
  expect(await left(0)).toEqual(['closed', 'open'])
  expect(await left(1095)).toEqual(['closed', 'open'])
  expect(await left(1097)).toEqual(['open'])
})

const complaint = (caseId: string, by: string) =>
  declaration(`complaint-of-${caseId}`, { kind: 'complaint', case: caseId, by, happened: 'x', wanted: 'y' })

test('complaints past the asked day come first, then whatever day is nearest, legal or asked for', async () => {
  const desk = await openDesk('register-order')
  await desk.receiveCase('c1', caseFile('legal-late', { deadlines: [deadline('2019-01-01')] }))
  await desk.receiveCase('c2', caseFile('legal-soon', { deadlines: [deadline('2999-01-05')] }))
  for (const [id, by] of [
    ['late', '2020-01-02'],
    ['later', '2020-01-03'],
    ['soon', '2999-01-04'],
    ['far', '2999-01-06'],
  ] as const) {
    await desk.receiveCase(`c-${id}`, caseFile(id, { origin: 'complaint', answerBy: by }))
    await desk.receiveDeclaration(`e-${id}`, complaint(id, by))
  }
  const ids = async () => (await desk.list({ status: 'open', limit: 10 })).cases.map(({ id }) => id)
  expect(await ids()).toEqual(['late', 'later', 'legal-late', 'soon', 'legal-soon', 'far'])
  await desk.receiveMessage('m1', 'late', agentWord('2026-11-21T10:00:00.000Z'))
  expect((await ids()).slice(0, 2)).toEqual(['later', 'legal-late'])
})

test('the asked day stands in the line until an agent writes; the case then says when', async () => {
  const desk = await openDesk('register-line')
  await desk.receiveCase('c1', caseFile('one', { answerBy: '2026-12-12' }))
  const line = async () => (await desk.list({ status: 'open', limit: 1 })).cases[0]?.answerBy
  expect(await line()).toBe('2026-12-12')
  await desk.receiveDeclaration('e1', complaint('one', '2026-12-11'))
  expect(await line()).toBe('2026-12-11')
  await desk.receiveMessage('m1', 'one', shopperMessage(2, '2026-11-21T10:00:00.000Z'))
  expect(await line()).toBe('2026-12-11')
  await desk.receiveMessage('m2', 'one', agentWord('2026-11-21T11:00:00.000Z'))
  expect(await line()).toBeUndefined()
  expect(await desk.claim(ines, 'one')).toMatchObject({
    ok: { answerBy: '2026-12-12', answeredAt: '2026-11-21T11:00:00.000Z' },
  })
  // Another complaint in the same case waits again.
  const again = { ...complaint('one', '2026-12-20'), id: 'again', receivedAt: '2026-11-22T09:00:00.000Z' }
  await desk.receiveDeclaration('e2', again)
  expect(await line()).toBe('2026-12-20')
})
