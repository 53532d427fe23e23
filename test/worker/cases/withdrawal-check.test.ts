import { runInDurableObject } from 'cloudflare:test'
import { describe, expect, test } from 'vitest'
import type { WithdrawalFunction } from '../../../protocol/index.ts'
import { isPlainLabel } from '../../../worker/cases/withdrawal-check.ts'
import { caseFile, declaration, openDesk } from '../../support/worker-case.ts'

describe('the words on the element', () => {
  test.each([
    'Renoncer au contrat ici',
    '  RENONCER AU CONTRAT ICI → ',
    'Renoncer à mon contrat',
    'Me rétracter du contrat',
    'Exercer mon droit de rétractation ici',
    'Withdraw from contract here',
    'Withdraw from the contract',
  ])('%s: plain', (label) => expect(isPlainLabel(label)).toBe(true))
  test.each([
    '',
    'Retours',
    'Annuler ma commande',
    'Cliquez ici',
    'ici',
    'Ne pas renoncer au contrat',
    'Renoncer',
    'Returns',
    'Résilier votre contrat',
  ])('%s: not plain', (label) => expect(isPlainLabel(label)).toBe(false))
})

const now = () => new Date().toISOString()
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const one = (view: WithdrawalFunction, id: string) => view.requirements.find((requirement) => requirement.id === id)

test('nothing was seen yet: only what is true by design stands', async () => {
  const desk = await openDesk('function-empty')
  const view = await desk.withdrawalFunction()
  expect(Object.fromEntries(view.requirements.map(({ id, state }) => [id, state]))).toEqual({
    present: 'unseen',
    labelled: 'unseen',
    reachable: 'unseen',
    'confirmed-apart': 'by-design',
    acknowledged: 'unseen',
    'free-and-without-account': 'by-design',
  })
  expect(view).toMatchObject({ declared: 0, waitingMails: 0, parkedMails: 0 })
})

test('an element of the page opened it: present, reachable, and its words judged', async () => {
  const desk = await openDesk('function-page')
  const at = now()
  await desk.receiveEntry('e1', { from: 'page', label: 'Renoncer au contrat ici', at })
  const view = await desk.withdrawalFunction()
  expect(one(view, 'present')).toEqual({ id: 'present', state: 'met', seenAt: at, label: 'Renoncer au contrat ici' })
  expect(one(view, 'labelled')).toMatchObject({ state: 'met', label: 'Renoncer au contrat ici' })
  expect(one(view, 'reachable')).toMatchObject({ state: 'met', seenAt: at })
})

test('the newest words count: a merchant who mends them sees it', async () => {
  const desk = await openDesk('function-mended')
  await desk.receiveEntry('e1', { from: 'page', label: 'Retours', at: daysAgo(1) })
  expect(one(await desk.withdrawalFunction(), 'labelled')).toMatchObject({ state: 'not-met', label: 'Retours' })
  await desk.receiveEntry('e2', { from: 'page', label: 'Renoncer au contrat ici', at: now() })
  expect(one(await desk.withdrawalFunction(), 'labelled')).toMatchObject({ state: 'met' })
  // The old event again changes nothing.
  await desk.receiveEntry('e1', { from: 'page', label: 'Retours', at: now() })
  expect(one(await desk.withdrawalFunction(), 'labelled')).toMatchObject({ state: 'met' })
})

test('an element without words is not labelled', async () => {
  const desk = await openDesk('function-icon')
  await desk.receiveEntry('e1', { from: 'page', at: now() })
  expect(one(await desk.withdrawalFunction(), 'labelled')).toMatchObject({ state: 'not-met' })
})

test.each([
  ['the launcher', 'launcher', 'met'],
  ['the direct link', 'link', 'met'],
  ["an answer's button, which is not always there", 'answer', 'unseen'],
] as const)('opened by %s: not an element of the page', async (_name, from, reachable) => {
  const desk = await openDesk(`function-${from}`)
  await desk.receiveEntry('e1', { from, at: now() })
  const view = await desk.withdrawalFunction()
  expect([one(view, 'present')?.state, one(view, 'reachable')?.state]).toEqual(['unseen', reachable])
})

test('what was seen more than thirty days ago proves nothing of today', async () => {
  const desk = await openDesk('function-old')
  await desk.receiveEntry('e1', { from: 'page', label: 'Renoncer au contrat ici', at: daysAgo(31) })
  const view = await desk.withdrawalFunction()
  expect(one(view, 'present')).toMatchObject({ state: 'unseen', seenAt: expect.any(String) })
  expect(one(view, 'labelled')).toEqual({ id: 'labelled', state: 'unseen' })
})

test('whoever opens it under a thousand names fills nothing', async () => {
  const desk = await openDesk('function-flood')
  for (let number = 0; number < 120; number += 1)
    await desk.receiveEntry(`e${number}`, { from: 'page', label: `label ${number}`, at: now() })
  const kept = await runInDurableObject(desk, (_desk, { storage }) =>
    storage.sql.exec('SELECT count(*) AS count FROM function_entries').one(),
  )
  expect(kept).toEqual({ count: 50 })
})

test('an acknowledgement is looked for in the outbox: on its way, arrived, given up and sent again', async () => {
  const desk = await openDesk('function-mails')
  await desk.receiveCase('c1', caseFile('one'))
  await desk.receiveDeclaration('e1', declaration('d1', { receivedAt: now() }))
  const id = 'conversation-of-one:withdrawal:d1'
  await desk.sendMail({ id, to: 'karim@mail.example', subject: 'Accusé', text: 'x', html: 'x' })
  const state = async () => {
    const view = await desk.withdrawalFunction()
    return [one(view, 'acknowledged')?.state, view.declared, view.waitingMails, view.parkedMails]
  }
  expect(await state()).toEqual(['unseen', 1, 1, 0])
  await runInDurableObject(desk, (_desk, { storage }) => void storage.sql.exec("UPDATE outbox SET status = 'parked'"))
  expect(await state()).toEqual(['not-met', 1, 0, 1])
  expect(await desk.retryDelivery(id)).toEqual({ ok: null })
  expect(await state()).toEqual(['unseen', 1, 1, 0])
  await desk.reportDelivery(id, 'delivered')
  expect(await state()).toEqual(['met', 1, 0, 0])
})

test('an acknowledgement on its way for more than an hour is late', async () => {
  const desk = await openDesk('function-late')
  await desk.receiveCase('c1', caseFile('one'))
  await desk.receiveDeclaration('e1', declaration('d1', { receivedAt: new Date(Date.now() - 3_700_000).toISOString() }))
  const id = 'conversation-of-one:withdrawal:d1'
  await desk.sendMail({ id, to: 'karim@mail.example', subject: 'Accusé', text: 'x', html: 'x' })
  expect(one(await desk.withdrawalFunction(), 'acknowledged')?.state).toBe('not-met')
})
