import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { CaseView, ConversationCreated, ConversationView, ShopperWordsPage } from '../../../protocol/index.ts'
import { recommendationOf } from '../../../worker/cases/feedback.ts'
import { shopperHash } from '../../../worker/conversation/feedback.ts'
import { call } from '../../support/worker-desk.ts'
import { type InsightShop, openInsightShop, words } from '../../support/worker-insights.ts'
import { ask } from '../../support/worker-shopper.ts'

const slug = 'avis'
let shop: InsightShop
beforeAll(async () => {
  shop = await openInsightShop(slug)
}, 30_000)

const post = ({ conversation, token }: ConversationCreated, path: string, body: object) =>
  ask(`/v1/conversations/${conversation}/${path}`, { token, body })
const viewOf = async ({ conversation, token }: ConversationCreated) =>
  (await ask(`/v1/conversations/${conversation}`, { token })).json<ConversationView>()
const said = async (from: string, to: string) =>
  (await call('GET', `suggestions?from=${from}&to=${to}`, { headers: shop.agent.headers })).json<ShopperWordsPage>()

/** A case of a shopper, over on a day, and rated. */
async function rated(on: string, email: string, score: object = { score: 4 }): Promise<ConversationCreated> {
  const opened = await over(on, email)
  expect((await post(opened, 'satisfaction', score)).status).toBe(204)
  return opened
}

async function over(on: string, email: string): Promise<ConversationCreated> {
  const opened = await shop.at(`${on}T08:00:00Z`)
  await shop.tell(opened, words.late)
  const contact = { name: 'Lucie Martin', email }
  const body = { id: crypto.randomUUID(), contact, wish: 'Merci', corrections: [], consent: true }
  expect((await post(opened, 'case', body)).status).toBe(201)
  await shop.agentDoes(opened, 'claim', 'resolve')
  await vi.waitFor(async () => expect((await viewOf(opened)).askSatisfaction).toBe(true))
  expect((await viewOf(opened)).case?.feedback).toBeUndefined()
  return opened
}

describe('whether a shopper would recommend the shop', () => {
  test('is asked once in 90 days, whichever case it is about, however the address is written; a suggestion may always be made', async () => {
    const feedbackOf = async (on: string, email: string) => (await viewOf(await rated(on, email))).case?.feedback
    expect(await feedbackOf('2026-03-01', 'lucie@example.com')).toEqual(['recommendation', 'suggestion'])
    expect(await feedbackOf('2026-05-29', ' Lucie@Example.com'.trim())).toEqual(['suggestion'])
    expect(await feedbackOf('2026-05-29', 'marc@example.com')).toEqual(['recommendation', 'suggestion'])
    expect(await feedbackOf('2026-05-30', 'lucie@example.com')).toEqual(['recommendation', 'suggestion'])
  })

  test('the Desk keeps no address for it, and nothing after 90 days', async () => {
    await rated('2026-04-01', 'zoe@example.com')
    const desk = env.DESK.getByName(slug)
    await runInDurableObject(desk, (_object, { storage }) => {
      const rows = storage.sql.exec('SELECT * FROM recommendations_asked').toArray()
      expect(JSON.stringify(rows)).not.toMatch(/@|zoe/)
      expect(rows.length).toBeGreaterThan(0)
    })
    expect(await desk.mayAskRecommendation('someone', Date.parse('2027-01-01'))).toBe(true)
    await runInDurableObject(desk, (_object, { storage }) => {
      expect(storage.sql.exec('SELECT shopper FROM recommendations_asked').toArray()).toEqual([{ shopper: 'someone' }])
    })
    const [one, other] = await Promise.all(['a', 'b'].map((name) => shopperHash('secret', name, 'x@example.com')))
    expect(one).not.toBe(other)
  })

  test('said once; who declines is asked nothing more', async () => {
    const opened = await rated('2026-06-01', 'once@example.com')
    const given = { recommend: 9, word: 'Réponse claire' }
    expect((await post(opened, 'feedback', given)).status).toBe(204)
    expect((await post(opened, 'feedback', given)).status).toBe(409)
    expect((await viewOf(opened)).case?.feedback).toBeUndefined()
    const declining = await rated('2026-06-01', 'declines@example.com')
    expect((await post(declining, 'feedback', { declined: true })).status).toBe(204)
    expect((await viewOf(declining)).case?.feedback).toBeUndefined()
    expect((await post(declining, 'feedback', { suggestion: 'Tout de même' })).status).toBe(409)
    const silent = await over('2026-06-02', 'silent@example.com')
    expect((await post(silent, 'feedback', { declined: true })).status).toBe(204)
    const { askSatisfaction, case: file } = await viewOf(silent)
    expect([askSatisfaction, file?.feedback]).toEqual([false, undefined])
    expect((await post(silent, 'satisfaction', { score: 1 })).status).toBe(409)
  })

  test('not said by who was not asked, nor before the case is rated, nor without anything in it', async () => {
    const first = await rated('2026-07-01', 'twice@example.com')
    const again = await rated('2026-07-02', 'twice@example.com')
    expect((await post(again, 'feedback', { recommend: 10 })).status).toBe(409)
    for (const body of [
      {},
      { word: 'seul' },
      { recommend: 11 },
      { recommend: 2.5 },
      { suggestion: ' ' },
      { recommend: 3, declined: true },
    ])
      expect((await post(first, 'feedback', body)).status, JSON.stringify(body)).toBe(400)
    const unrated = await shop.at('2026-07-03T08:00:00Z')
    expect((await post(unrated, 'feedback', { suggestion: 'Rien encore' })).status).toBe(409)
  })
})

test('figures equal a count by hand: of twenty who answer, eleven promoters and five detractors make thirty', async () => {
  // 0, 3, 5, 6, 6 are detractors; 7, 7, 8, 8 neither; 9 four times and 10 seven times are promoters.
  const answers = [0, 3, 5, 6, 6, 7, 7, 8, 8, 9, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10]
  const october = () => shop.insights('2026-10-01', '2026-10-31')
  const opened: ConversationCreated[] = []
  for (const [index] of answers.entries())
    opened.push(await rated('2026-10-05', `${index}@october.example`, { score: 5 }))
  for (const [index, recommend] of answers.entries()) {
    if (index === 19) {
      await vi.waitFor(async () => {
        const { given, score, least } = (await october()).recommendation
        expect([given.reduce((one, other) => one + other), score, least]).toEqual([19, null, 20])
      })
    }
    const one = opened[index]
    if (one) expect((await post(one, 'feedback', { recommend })).status).toBe(204)
  }
  await vi.waitFor(async () => {
    const { recommendation, scores } = await october()
    expect(recommendation).toEqual({ given: [1, 0, 0, 1, 0, 1, 2, 2, 2, 4, 7], score: 30, least: 20 })
    expect(scores).toEqual([0, 0, 0, 0, 20])
  })
  expect((await shop.insights('2026-09-01', '2026-09-30')).recommendation.score).toBeNull()
  const headers = shop.agent.headers
  const file = await (await call('GET', 'insights.csv?from=2026-10-01&to=2026-10-31&lang=fr', { headers })).text()
  expect(file).toMatch(/Recommandation.: 10 sur 10,7/)
}, 60_000)

test.each([
  ['all promote', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20], 100],
  ['all detract', [20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], -100],
  ['nobody does either', [0, 0, 0, 0, 0, 0, 0, 10, 10, 0, 0], 0],
  ['nineteen answers', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 19], null],
])('%s', (_case, given, score) => {
  expect(recommendationOf(given).score).toBe(score)
})

test('words are kept for the merchant without what names somebody, beside nothing that tells whose they are, and leave as a file', async () => {
  const opened = await rated('2026-11-03', 'paroles@example.com', {
    score: 2,
    word: 'Demandez à Sylvie, commande ML-48213',
  })
  const given = {
    recommend: 4,
    word: 'Appelez-moi au 06 12 34 56 78',
    suggestion: '=HYPERLINK("x") un emballage plus petit, merci à Paul Durand',
  }
  expect((await post(opened, 'feedback', given)).status).toBe(204)
  const { words: kept, total } = await vi.waitFor(async () => {
    const page = await said('2026-11-01', '2026-11-30')
    expect(page.total).toBe(3)
    return page
  })
  expect(total).toBe(3)
  expect(kept.map(({ kind, score, day }) => [kind, score, day])).toEqual([
    ['suggestion', null, '2026-11-03'],
    ['recommendation', 4, '2026-11-03'],
    ['satisfaction', 2, '2026-11-03'],
  ])
  const text = JSON.stringify(kept)
  expect(text).toContain('un emballage plus petit')
  expect(text).not.toMatch(/Sylvie|48213|06 12|Durand|paroles@/)
  expect(Object.keys(kept[0] ?? {}).sort()).toEqual(['day', 'kind', 'language', 'score', 'words'])
  const headers = shop.agent.headers
  const file = await call('GET', 'suggestions.csv?from=2026-11-01&to=2026-11-30&lang=fr', { headers })
  expect(file.headers.get('content-disposition')).toContain('paroles-2026-11-01-2026-11-30.csv')
  const csv = await file.text()
  expect(csv).toContain("'=HYPERLINK")
  expect(csv).not.toMatch(/Sylvie|Durand/)
  expect((await call('GET', 'suggestions?from=2026-11-30&to=2026-11-01', { headers })).status).toBe(400)
  // The word of the score stands with its case, whose agent it answers.
  const { cases } = await (await call('GET', 'cases?status=resolved', { headers })).json<{
    cases: { id: string; satisfaction?: number }[]
  }>()
  const rating = cases.find(({ satisfaction }) => satisfaction === 2)
  const { case: over } = await (await call('GET', `cases/${rating?.id}`, { headers })).json<CaseView>()
  expect(over.satisfactionWord).toContain('Sylvie')
})
