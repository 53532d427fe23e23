import { runInDurableObject } from 'cloudflare:test'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Acknowledgement, DeclarationPreview } from '../../../../protocol/index.ts'
import { caseAtDesk, declare } from '../../../support/worker-declare.ts'
import { ask, begin, objectOf, openShop } from '../../../support/worker-shopper.ts'

beforeAll(() => openShop())

async function boughtAndAt(deliveredOn: string, instant: string) {
  const opened = await begin({ context: { order: 'ML-1042', deliveredOn, items: ['Casque Aria', 'Housse'] } })
  await runInDurableObject(objectOf(opened), (object) => {
    object.now = () => new Date(instant)
  })
  const { conversation, token } = opened
  const response = await ask(`/v1/conversations/${conversation}/declarations/withdrawal`, { token })
  return { opened, preview: DeclarationPreview.parse(await response.json()) }
}

describe.each([
  ['in summer', '2026-07-01', '2026-07-15', '2026-07-15T21:59:59Z', '2026-07-15T22:00:00Z', '16 juillet 2026'],
  ['in winter', '2026-11-03', '2026-11-17', '2026-11-17T22:59:59Z', '2026-11-17T23:00:00Z', '18 novembre 2026'],
])('the last day to withdraw, %s', (_season, deliveredOn, lastDay, lastSecond, firstSecond, dayAfter) => {
  test('at 23:59:59 in Paris is in time', async () => {
    const { opened, preview } = await boughtAndAt(deliveredOn, lastSecond)
    expect(preview.remarks.map(({ kind }) => kind)).toEqual(['favourable'])
    expect(preview.deadlines).toMatchObject([{ id: 'withdraw', day: lastDay, days: 0 }])
    const response = await declare(opened, 'withdrawal')
    expect(response.status).toBe(201)
    expect((await response.json<Acknowledgement>()).text).toContain('à 23:59:59 (heure de Paris')
    expect(JSON.stringify((await caseAtDesk(opened)).summary)).not.toMatch(/s’est terminé/)
  })

  test('at 00:00:00 the day after is told as late, and taken all the same', async () => {
    const { opened, preview } = await boughtAndAt(deliveredOn, firstSecond)
    expect(preview.remarks.map(({ kind }) => kind)).toEqual(['caution'])
    expect(preview.deadlines).toMatchObject([{ id: 'withdraw', day: lastDay, days: -1 }])
    expect(preview.remarks[0]?.sentences[0]?.text).toMatch(/s’est terminé le/)
    const response = await declare(opened, 'withdrawal')
    expect(response.status).toBe(201)
    expect((await response.json<Acknowledgement>()).text).toContain(`${dayAfter} à 00:00:00 (heure de Paris`)
    expect(JSON.stringify((await caseAtDesk(opened)).summary)).toMatch(/s’est terminé le/)
  })
})

test('the form starts with the order and its lines from the page', async () => {
  const { preview } = await boughtAndAt('2026-11-10', '2026-11-21T12:00:00Z')
  expect(preview).toMatchObject({ contract: 'ML-1042', items: ['Casque Aria', 'Housse'] })
})

test.each(['refund', 'Withdrawal', '__proto__'])('there is no form for %s', async (kind) => {
  const { conversation, token } = await begin()
  expect((await ask(`/v1/conversations/${conversation}/declarations/${kind}`, { token })).status).toBe(404)
})
