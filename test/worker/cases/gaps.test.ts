import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import { Gaps as GapsView } from '../../../protocol/index.ts'
import { Gaps } from '../../../worker/cases/gaps.ts'
import { Tables } from '../../../worker/cases/schema.ts'
import { call } from '../../support/worker-desk.ts'
import { type InsightShop, openInsightShop, words } from '../../support/worker-insights.ts'

let shop: InsightShop
const gaps = async () => GapsView.parse(await (await call('GET', 'gaps', { headers: shop.agent.headers })).json()).gaps
const attach = (gap: string, right: unknown) =>
  call('POST', `gaps/${gap}`, { headers: shop.agent.headers, body: { right } })

beforeAll(async () => {
  shop = await openInsightShop('gaps')
  const at = new Date().toISOString()
  await shop.tell(await shop.at(at), 'zorglub frimousse du wobiscot ?')
  await shop.tell(
    await shop.at(at),
    'je m’appelle Zoé Serin, zorglub frimousse wobiscot, 06 12 34 56 78, commande ZS-4471',
  )
  await shop.tell(await shop.at(at), 'xqzt brlmp')
  await shop.tell(await shop.at(at), words.late)
  await shop.tell(await shop.at(at), words.greeting)
  await vi.waitFor(async () => expect((await gaps()).reduce((sum, { count }) => sum + count, 0)).toBe(3))
}, 60_000)

test('questions without a good answer are grouped by likeness; what was answered, and a greeting, are not there', async () => {
  const groups = await gaps()
  expect(groups.map(({ count, confidence, right }) => [count, confidence, right])).toEqual([
    [2, 'unknown', null],
    [1, 'unknown', null],
  ])
  expect(groups[0]?.words).toContain('zorglub frimousse du wobiscot ?')
})

test('no name, number or address of a shopper is kept', async () => {
  expect(JSON.stringify(await gaps())).not.toMatch(/Zoé|Serin|06 12|4471/)
  const desk = env.DESK.getByName(shop.slug)
  const kept = await runInDurableObject(desk, (_desk, { storage }) =>
    JSON.stringify(storage.sql.exec('SELECT * FROM gaps').toArray()),
  )
  expect(kept).toContain('[nom]')
  expect(kept).not.toMatch(/Zoé|Serin|06 12|4471/)
})

test('a group is attached to a right, which the editors’ file then holds, and detached again', async () => {
  const group = (await gaps())[0]
  expect((await attach(group?.id ?? '', 'delivery-and-installation')).status).toBe(204)
  expect((await gaps())[0]?.right).toBe('delivery-and-installation')
  const file = await call('GET', 'gaps.yaml', { headers: shop.agent.headers })
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="asked-as.yaml"')
  const yaml = await file.text()
  expect(yaml).toContain(
    'delivery-and-installation:\n  asked_as:\n    fr:\n      - "zorglub frimousse du wobiscot ?"\n',
  )
  expect(yaml).not.toContain('xqzt')
  expect((await attach(group?.id ?? '', null)).status).toBe(204)
  expect(await (await call('GET', 'gaps.yaml', { headers: shop.agent.headers })).text()).toMatch(/\n\{\}\n$/)
})

test('an unknown right, an unknown group and a wrong body are refused', async () => {
  const group = (await gaps())[0]?.id ?? ''
  expect((await attach(group, 'no-such-right')).status).toBe(404)
  expect((await attach('no-such-group', 'withdrawal')).status).toBe(404)
  expect((await attach(group, 7)).status).toBe(400)
})

test('they are kept ninety days, and two thousand at most', async () => {
  const desk = env.DESK.getByName('gaps-kept')
  const left = await runInDurableObject(desk, (_desk, { storage }) => {
    const kept = new Gaps(new Tables(storage.sql))
    const day = new Date().toISOString().slice(0, 10)
    for (let number = 0; number < 2003; number++)
      kept.add({ day, language: 'fr', confidence: 'unknown', words: `mot${number}` })
    const count = () => Number(storage.sql.exec('SELECT count(*) AS total FROM gaps').one().total)
    const most = count()
    kept.sweep(Date.now() + 89 * 86_400_000)
    const kept89 = count()
    kept.sweep(Date.now() + 92 * 86_400_000)
    return [most, kept89, count()]
  })
  expect(left).toEqual([2000, 2000, 0])
})
