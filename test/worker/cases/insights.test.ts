import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Insights } from '../../../protocol/index.ts'
import { bodyOf } from '../../support/worker-declare.ts'
import { type InsightShop, openInsightShop, words } from '../../support/worker-insights.ts'
import { ask } from '../../support/worker-shopper.ts'

let shop: InsightShop

/** Every event below is one that a shopper or an agent caused; the numbers of the tests were counted on these lines. */
beforeAll(async () => {
  shop = await openInsightShop('insights')
  const { at, moveTo, tell, handOff, agentDoes } = shop

  // 5 October: answered; asked again a day later, when there is one day more to tell, and then once more in vain.
  const late = await at('2026-10-05T08:00:00Z')
  await tell(late, words.greeting)
  await tell(late, words.late)
  await moveTo(late, '2026-10-06T08:00:00Z')
  await tell(late, words.late)
  await tell(late, words.late)

  // 5 October, 23:30 in Paris: the assistant asks something and never hears again.
  const price = await at('2026-10-05T21:30:00Z')
  await tell(price, words.price)

  // 5 October, after midnight in Paris: the assistant asks and gets its answer.
  const anyReturn = await at('2026-10-05T22:30:00Z')
  await tell(anyReturn, words.anyReturn)
  await tell(anyReturn, 'en ligne')
  await tell(anyReturn, 'je l’ai reçu il y a 3 jours')

  // 7 October: not understood, left there.
  await tell(await at('2026-10-07T08:00:00Z'), words.nonsense)

  // 7 October: handed off, replied after two hours, resolved after thirty, a score of four.
  const handed = await at('2026-10-07T08:00:00Z')
  await tell(handed, words.late)
  await handOff(handed)
  await moveTo(handed, '2026-10-07T10:00:00Z')
  await agentDoes(handed, 'claim', 'reply', 'reply')
  await moveTo(handed, '2026-10-08T14:00:00Z')
  await agentDoes(handed, 'resolve')
  const score = { token: handed.token, body: { score: 4 } }
  await vi.waitFor(async () => {
    const given = await ask(`/v1/conversations/${handed.conversation}/satisfaction`, score)
    expect([204, 409]).toContain(given.status)
    expect(given.status).toBe(204)
  })

  // 8 October: declared without a word to the assistant; resolved the same day, before the merchant's last day.
  const declared = await at('2026-10-08T08:00:00Z')
  const withdrawal = { token: declared.token, body: bodyOf('withdrawal') }
  expect((await ask(`/v1/conversations/${declared.conversation}/withdrawal`, withdrawal)).status).toBe(201)
  await agentDoes(declared, 'claim', 'resolve')

  // 8 October: a complaint to be answered by the 12th, resolved on the 20th without a word.
  const complained = await at('2026-10-08T08:00:00Z')
  const complaint = { token: complained.token, body: bodyOf('complaint', { by: '2026-10-12' }) }
  expect((await ask(`/v1/conversations/${complained.conversation}/complaint`, complaint)).status).toBe(201)
  await moveTo(complained, '2026-10-20T08:00:00Z')
  await agentDoes(complained, 'claim', 'resolve')
  await vi.waitFor(async () => {
    const { scores, resolved } = await shop.insights('2026-10-01', '2026-10-31')
    expect([scores, resolved.reduce((one, other) => one + other)]).toEqual([[0, 0, 0, 1, 0], 3])
  })
}, 60_000)

const october = () => shop.insights('2026-10-01', '2026-10-31')
const dayOf = ({ days }: Insights, day: string) => days.find((one) => one.day === day)

test('questions are messages that ask or tell: no greeting, no answer to the assistant’s own question', async () => {
  const { whole, days } = await october()
  // Three times late, price, any return, nonsense, late and handed off.
  expect(whole.questions).toBe(7)
  expect(days).toHaveLength(31)
  expect(days.filter(({ questions }) => questions > 0).map(({ day, questions }) => [day, questions])).toEqual([
    ['2026-10-05', 2],
    ['2026-10-06', 3],
    ['2026-10-07', 2],
  ])
})

test('each matter is counted once, as it ended, on the day of its last step', async () => {
  const insights = await october()
  expect(insights.whole).toMatchObject({
    matters: 7,
    answered: 2,
    declared: 2,
    handedOff: 1,
    unanswered: 1,
    abandoned: 1,
    waiting: 0,
    repeated: 1,
    // Handed off, unanswered, abandoned, and the one asked again.
    troubled: 4,
  })
  expect(dayOf(insights, '2026-10-05')).toMatchObject({ matters: 1, abandoned: 1 })
  expect(dayOf(insights, '2026-10-06')).toMatchObject({ matters: 2, answered: 2, repeated: 1 })
})

test('the journey: stages in their order, each with its matters; what was not understood comes last', async () => {
  const { stages } = await october()
  const seen = stages.map(({ stage, questions, matters }) => [stage, questions, matters])
  expect(seen).toEqual([
    ['price', 1, 1],
    ['delivery', 4, 2],
    ['withdrawal', 1, 2],
    ['unknown', 1, 2],
  ])
  const delivery = stages.find(({ stage }) => stage === 'delivery')
  expect(delivery?.byDay.slice(4, 8)).toEqual([1, 2, 1, 0])
  // Too few matters to call any stage a break point.
  expect(stages.filter(({ isBreak }) => isBreak)).toEqual([])
})

test('rights, the most troubled first', async () => {
  const { rights } = await october()
  expect(rights.map(({ right, questions, troubled }) => [right, questions, troubled])).toEqual([
    ['late-delivery', 4, 2],
    ['displayed-price', 1, 1],
    ['withdrawal', 1, 0],
  ])
  expect(rights[0]?.title.fr).not.toBe('')
})

test('service: first replies and resolutions by their class of hours, days kept and missed, declarations, scores', async () => {
  const insights = await october()
  // Two hours; the second reply does not count.
  expect(insights.firstReply).toEqual([0, 1, 0, 0, 0, 0])
  // The same minute; thirty hours; twelve days.
  expect(insights.resolved).toEqual([1, 0, 0, 1, 0, 1])
  expect(insights.declarations).toEqual({ withdrawal: 1, complaint: 1, cancellation: 0 })
  expect(insights.scores).toEqual([0, 0, 0, 1, 0])
  // The refund of the withdrawal; the answer asked for by the 12th. The late parcel's days were over when it was handed off.
  expect(insights.deadlines).toEqual({ kept: 1, missed: 1, overdue: 0 })
})

test('a period holds its days only, and nothing of it names a person', async () => {
  const { whole, scores } = await shop.insights('2026-10-06', '2026-10-06')
  expect([whole.questions, whole.matters, scores]).toEqual([3, 2, [0, 0, 0, 0, 0]])
  expect(JSON.stringify(await october())).not.toMatch(/Lucie|example\.com|ML-1042/)
})

describe('what is open', () => {
  test('a question of the assistant waits today and is not abandoned yet', async () => {
    const other = await openInsightShop('insights-open')
    const today = new Date().toISOString()
    await other.tell(await other.at(today), words.anyReturn)
    await vi.waitFor(async () => {
      const day = today.slice(0, 10)
      const { whole } = await other.insights(day, day)
      expect(whole).toMatchObject({ questions: 1, matters: 1, waiting: 1, abandoned: 0, troubled: 0 })
    })
  })
})
