import { beforeAll, expect, test, vi } from 'vitest'
import { Acknowledgement, type ConversationCreated, type Declarations } from '../../../../protocol/index.ts'
import { sha256 } from '../../../../worker/privacy/secrets.ts'
import { bodyOf, caseAtDesk, declare, mailsTo, viewOf } from '../../../support/worker-declare.ts'
import { ask, begin, objectOf, openShop } from '../../../support/worker-shopper.ts'

beforeAll(() => openShop())

const agent = { id: 'agent-ines', name: 'Inès' }
const effects = 'Dernier prélèvement le 5 décembre.\nVotre accès reste ouvert jusqu’à la fin.'

async function cancelled(email = 'fin@example.com') {
  const opened = await begin()
  await declare(opened, 'cancellation', bodyOf('cancellation', { email }))
  const { id: caseId, reference } = await caseAtDesk(opened)
  return { opened, caseId, reference }
}

async function listOf({ conversation, token }: ConversationCreated): Promise<Declarations['declarations']> {
  const response = await ask(`/v1/conversations/${conversation}/declarations`, { token })
  return (await response.json<Declarations>()).declarations
}

test('the end is told with its effects: in the transcript, as a file with its hash, by mail to the declared address', async () => {
  const email = 'fin-confirmee@example.com'
  const { opened, caseId, reference } = await cancelled(email)
  const id = crypto.randomUUID()
  const outcome = await objectOf(opened).confirmEnd({ caseId, id, endsOn: '2026-12-31', effects, agent })
  expect(outcome).toMatchObject({ ok: { event: 'end-confirmed', text: reference, name: 'Inès' } })
  const [, confirmed] = await listOf(opened)
  const { text, hash, file, endsOn } = Acknowledgement.parse(confirmed)
  expect(endsOn).toBe('2026-12-31')
  expect(hash).toBe(await sha256(text))
  for (const words of ['Abonnement A-77', 'jeudi 31 décembre 2026', 'Dernier prélèvement le 5 décembre.'])
    expect(text).toContain(words)
  expect(file).toContain(hash)
  const mail = await vi.waitFor(async () => {
    const found = (await mailsTo(email)).find(({ text: body }) => body.includes('Dernier prélèvement'))
    expect(found).toBeDefined()
    return found
  })
  expect(mail?.text).toContain('31 décembre 2026')
})

test('a hundred presses confirm once; other words under the same id are refused', async () => {
  const email = 'cent@example.com'
  const { opened, caseId } = await cancelled(email)
  const input = { caseId, id: crypto.randomUUID(), endsOn: '2026-12-31', effects, agent }
  const outcomes = await Promise.all(Array.from({ length: 100 }, () => objectOf(opened).confirmEnd(input)))
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome)))).toHaveLength(1)
  expect((await viewOf(opened)).messages.filter(({ event }) => event === 'end-confirmed')).toHaveLength(1)
  expect(await listOf(opened)).toHaveLength(2)
  expect(await objectOf(opened).confirmEnd({ ...input, endsOn: '2027-01-31' })).toEqual({ problem: 'message-changed' })
})

test.each([
  ['a case without a cancellation', 'complaint', 'not-found'],
  ['a case that is closed', 'cancellation', 'case-closed'],
] as const)('%s has no end to confirm', async (_case, kind, problem) => {
  const opened = await begin()
  const by = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  await declare(opened, kind, bodyOf(kind, kind === 'complaint' ? { by } : {}))
  const { id: caseId } = await caseAtDesk(opened)
  if (problem === 'case-closed') await objectOf(opened).caseChanged({ caseId, status: 'resolved', agent })
  const input = { caseId, id: crypto.randomUUID(), endsOn: '2026-12-31', effects, agent }
  expect(await objectOf(opened).confirmEnd(input)).toEqual({ problem })
})

test('effects that cannot be seen, and a case of another conversation, are refused', async () => {
  const { opened, caseId } = await cancelled()
  const other = await cancelled()
  const input = { caseId, id: crypto.randomUUID(), endsOn: '2026-12-31', effects, agent }
  expect(await objectOf(opened).confirmEnd({ ...input, effects: '\u202e' })).toMatchObject({ problem: 'invalid-input' })
  expect(await objectOf(other.opened).confirmEnd(input)).toEqual({ problem: 'not-found' })
})
