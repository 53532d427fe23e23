import { expect, test } from 'vitest'
import { caseFile, deadline, openDesk, shopperMessage } from '../../support/worker-case.ts'

const ines = { id: 'agent-ines', name: 'Inès' }
const paul = { id: 'agent-paul', name: 'Paul' }

test('the nearest deadline comes first, then the oldest without one', async () => {
  const desk = await openDesk('order')
  await desk.receiveCase('e1', caseFile('none-new', { openedAt: '2026-11-21T10:00:00.000Z' }))
  await desk.receiveCase('e2', caseFile('far', { deadlines: [deadline('2027-01-10')] }))
  await desk.receiveCase('e3', caseFile('none-old', { openedAt: '2026-11-20T10:00:00.000Z' }))
  await desk.receiveCase('e4', caseFile('near', { deadlines: [deadline('2026-12-24'), deadline('2026-12-01')] }))
  const { cases, total } = await desk.list({ status: 'open', limit: 10 })
  expect(cases.map((line) => line.id)).toEqual(['near', 'far', 'none-old', 'none-new'])
  expect(cases[0]?.deadline?.day).toBe('2026-12-01')
  expect(total).toBe(4)
})

test("a shopper's deadline that had passed at hand-off does not order the queue, a merchant's does", async () => {
  const desk = await openDesk('passed')
  await desk.receiveCase('e1', caseFile('shopper', { deadlines: [deadline('2026-11-01', 'shopper')] }))
  await desk.receiveCase('e2', caseFile('merchant', { deadlines: [deadline('2026-11-02', 'merchant')] }))
  const { cases } = await desk.list({ status: 'waiting', limit: 10 })
  expect(cases.map((line) => [line.id, line.deadline?.day])).toEqual([
    ['merchant', '2026-11-02'],
    ['shopper', undefined],
  ])
})

test('an event that comes twice counts once', async () => {
  const desk = await openDesk('twice')
  await desk.receiveCase('e1', caseFile('one'))
  await desk.receiveCase('e1', caseFile('one'))
  await desk.receiveMessage('e2', 'one', shopperMessage(5, '2026-11-21T11:00:00.000Z'))
  await desk.receiveMessage('e2', 'one', shopperMessage(6, '2026-11-21T12:00:00.000Z'))
  const { cases } = await desk.list({ status: 'open', limit: 10 })
  expect(cases).toHaveLength(1)
  expect(cases[0]?.lastMessageAt).toBe('2026-11-21T11:00:00.000Z')
})

test('a second open case of the same conversation is not filed', async () => {
  const desk = await openDesk('one-open')
  const sent = Array.from({ length: 100 }, (_none, index) =>
    desk.receiveCase(`e${index}`, caseFile(`case-${index}`, { conversation: 'the-same-one' })),
  )
  await Promise.all(sent)
  expect((await desk.list({ status: 'open', limit: 200 })).total).toBe(1)
})

test('two agents claim at once: one gets the case, the other learns who has it', async () => {
  const desk = await openDesk('race')
  await desk.receiveCase('e1', caseFile('wanted'))
  const outcomes = await Promise.all([desk.claim(ines, 'wanted'), desk.claim(paul, 'wanted')])
  const winners = outcomes.filter((outcome) => 'ok' in outcome)
  const losers = outcomes.filter((outcome) => 'problem' in outcome)
  expect(winners).toHaveLength(1)
  const winner = winners[0] && 'ok' in winners[0] ? winners[0].ok.claimedBy : undefined
  expect(losers).toEqual([{ problem: 'case-already-claimed', detail: winner?.name }])
})

test('the same agent may claim again', async () => {
  const desk = await openDesk('again')
  await desk.receiveCase('e1', caseFile('mine'))
  await desk.claim(ines, 'mine')
  expect(await desk.claim(ines, 'mine')).toMatchObject({ ok: { status: 'claimed', claimedBy: ines } })
})

test('only who holds a case may release, answer or resolve it', async () => {
  const desk = await openDesk('holder')
  await desk.receiveCase('e1', caseFile('held'))
  expect(await desk.resolve(ines, 'held')).toEqual({ problem: 'case-not-claimed' })
  await desk.claim(ines, 'held')
  expect(await desk.release(paul, 'held')).toEqual({ problem: 'case-already-claimed', detail: 'Inès' })
  expect(await desk.reply(paul, 'held', { id: crypto.randomUUID(), text: 'Bonjour' })).toMatchObject({
    problem: 'case-already-claimed',
  })
  expect(await desk.release(ines, 'held')).toMatchObject({ ok: { status: 'waiting' } })
  expect(await desk.claim(paul, 'held')).toMatchObject({ ok: { claimedBy: paul } })
})

test('a resolved case is closed and makes room for another one of the same conversation', async () => {
  const desk = await openDesk('closed')
  await desk.receiveCase('e1', caseFile('first', { conversation: 'returning' }))
  await desk.claim(ines, 'first')
  expect(await desk.resolve(ines, 'first')).toMatchObject({
    ok: { status: 'resolved', resolvedAt: expect.any(String), claimedBy: ines },
  })
  expect(await desk.claim(paul, 'first')).toEqual({ problem: 'case-closed' })
  await desk.receiveCase('e2', caseFile('second', { conversation: 'returning' }))
  const open = await desk.list({ status: 'open', limit: 10 })
  expect(open.cases.map((line) => line.id)).toEqual(['second'])
  const resolved = await desk.list({ status: 'resolved', limit: 10 })
  expect(resolved.cases.map((line) => line.id)).toEqual(['first'])
})

test('a case that waits for the agent says so, until the agent speaks', async () => {
  const desk = await openDesk('speaks')
  await desk.receiveCase('e1', caseFile('talking'))
  const agentMessage = { ...shopperMessage(7, '2026-11-21T11:00:00.000Z'), author: 'agent' as const }
  await desk.receiveMessage('e2', 'talking', agentMessage)
  expect((await desk.list({ status: 'open', limit: 1 })).cases[0]?.waitingForAgent).toBe(false)
  await desk.receiveMessage('e3', 'talking', shopperMessage(8, '2026-11-21T11:01:00.000Z'))
  expect((await desk.list({ status: 'open', limit: 1 })).cases[0]?.waitingForAgent).toBe(true)
})

test('the score that a shopper gives stands in the case', async () => {
  const desk = await openDesk('score')
  await desk.receiveCase('e1', caseFile('scored'))
  await desk.receiveSatisfaction('e2', 'scored', 4)
  expect(await desk.claim(ines, 'scored')).toMatchObject({ ok: { satisfaction: 4 } })
})

test('an unknown case and a case of another merchant are the same: not found', async () => {
  const desk = await openDesk('mine-only')
  const other = await openDesk('the-other-one')
  await other.receiveCase('e1', caseFile('foreign'))
  expect(await desk.read(ines, 'foreign')).toEqual(await desk.read(ines, 'never-existed'))
  expect(await desk.claim(ines, 'foreign')).toEqual({ problem: 'not-found' })
})

test('settings: an older version does not replace a newer one', async () => {
  const desk = await openDesk('settings')
  const kept = await desk.settings()
  if (!kept) throw new Error('the settings were not kept')
  await desk.pushSettings(3, { ...kept.settings, name: 'Third' })
  await desk.pushSettings(2, { ...kept.settings, name: 'Second' })
  expect(await desk.settings()).toMatchObject({ version: 3, settings: { name: 'Third' } })
})
