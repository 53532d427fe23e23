import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import { caseFile } from '../../support/worker-case.ts'
import { call, newAgent, type Signed, signIn } from '../../support/worker-desk.ts'
import { ask, begin, merchant, openShop } from '../../support/worker-shopper.ts'

const slug = 'abonnements'
let ines: Signed
let paul: Signed
beforeAll(async () => {
  ines = await signIn(await newAgent(slug, 'Inès'), slug)
  paul = await signIn(await newAgent(slug, 'Paul'), slug)
  await openShop({ ...merchant, slug, subscriptions: true }, 2)
}, 30_000)
const desk = () => env.DESK.getByName(slug)

/** A shopper who has ended a subscription; the case as the desk has it. */
async function cancelled() {
  const opened = await begin({ merchant: slug })
  const body = { id: crypto.randomUUID(), name: 'Paul Giraud', email: `${crypto.randomUUID()}@mail.example` }
  const response = await ask(`/v1/conversations/${opened.conversation}/cancellation`, {
    token: opened.token,
    body: { ...body, contract: 'Abonnement 2231' },
  })
  expect(response.status).toBe(201)
  const line = await vi.waitFor(async () => {
    const { declarations } = await desk().declarations({ id: 'test' }, { act: 'read', filter: {}, limit: 10 })
    return declarations.find(({ id }) => id === body.id) ?? Promise.reject(new Error('not in the register yet'))
  })
  return { caseId: line.case, email: body.email, id: body.id }
}
const answeredAt = async (id: string) => {
  const { declarations } = await desk().declarations({ id: 'test' }, { act: 'read', filter: {}, limit: 100 })
  return declarations.find((one) => one.id === id)?.answeredAt
}
const end = () => ({ id: crypto.randomUUID(), endsOn: '2026-12-31', effects: 'Plus aucun prélèvement ensuite.' })

test('the end of a contract is confirmed once: the shopper gets one mail, the register an answer, the log a row', async () => {
  const { caseId, email, id } = await cancelled()
  await call('POST', `cases/${caseId}/claim`, { headers: ines.headers })
  expect(await answeredAt(id)).toBeUndefined()
  const body = end()
  for (const _time of [1, 2]) {
    const response = await call('POST', `cases/${caseId}/end`, { headers: ines.headers, body })
    expect([response.status, await response.json()]).toMatchObject([200, { id: caseId, status: 'claimed' }])
  }
  expect(await answeredAt(id)).toEqual(expect.any(String))
  const mails = await vi.waitFor(async () => {
    const sent = (await desk().demoMails(50)).filter(
      ({ to, text }) => to === email && text.includes('31 décembre 2026'),
    )
    return sent.length > 0 ? sent : Promise.reject(new Error('no mail yet'))
  })
  expect(mails).toHaveLength(1)
  const rows = await runInDurableObject(desk(), (_desk, { storage }) =>
    storage.sql.exec("SELECT case_id FROM audit WHERE what = 'confirmed-end'").toArray(),
  )
  expect(rows).toEqual([{ case_id: caseId }])
})

test('the same id with other words is refused', async () => {
  const { caseId } = await cancelled()
  await call('POST', `cases/${caseId}/claim`, { headers: ines.headers })
  const body = end()
  expect((await call('POST', `cases/${caseId}/end`, { headers: ines.headers, body })).status).toBe(200)
  const other = { ...body, endsOn: '2027-01-31' }
  expect((await call('POST', `cases/${caseId}/end`, { headers: ines.headers, body: other })).status).toBe(409)
})

test.each([
  ['an agent who does not hold the case', 409],
  ['an agent of the case nobody holds', 409],
])('%s may not', async (who, status) => {
  const { caseId } = await cancelled()
  if (who.includes('does not hold')) await call('POST', `cases/${caseId}/claim`, { headers: ines.headers })
  expect((await call('POST', `cases/${caseId}/end`, { headers: paul.headers, body: end() })).status).toBe(status)
})

test.each([
  ['a day that is none', { endsOn: '2026-02-30' }],
  ['no effects', { effects: '  ' }],
  ['effects without end', { effects: 'x'.repeat(1001) }],
  ['a key that nobody asked for', { agent: 'someone' }],
])('%s is refused', async (_case, change) => {
  const response = await call('POST', 'cases/any/end', { headers: ines.headers, body: { ...end(), ...change } })
  expect([response.status, await response.json()]).toMatchObject([400, { type: 'invalid-input' }])
})

test('without a cancellation, or once the conversation is gone, nothing is confirmed and the agent knows it', async () => {
  await desk().receiveCase('gone', caseFile('gone', { conversation: 'C'.repeat(22) }))
  await call('POST', 'cases/gone/claim', { headers: ines.headers })
  const response = await call('POST', 'cases/gone/end', { headers: ines.headers, body: end() })
  expect([response.status, await response.json()]).toMatchObject([400, { type: 'invalid-input' }])
})
