import { expect, test } from 'vitest'
import { answering } from '../../../../worker/answer/index.ts'
import { ask, askedOn, maisonLucie } from '../../../support/asking.ts'

test('a declaration starts fourteen days to send back and fourteen to refund', () => {
  const situation = answering.begin({ language: 'fr' })
  const { deadlines, citations, caution } = answering.declared({
    kind: 'withdrawal',
    situation,
    askedOn,
    merchant: maisonLucie,
  })
  expect(deadlines).toMatchObject([
    { id: 'send_back', who: 'shopper', day: '2026-12-05', article: 'L221-23' },
    { id: 'refund', who: 'merchant', day: '2026-12-05', article: 'L221-24' },
  ])
  expect(citations.map(({ article }) => article)).toEqual(expect.arrayContaining(['L221-23', 'L221-24', 'L221-21']))
  expect(caution).toBeNull()
})

test.each([
  ['an exception seems to apply', 'bracelet gravé commandé en ligne reçu hier, je veux me rétracter'],
  ['it was bought in a shop', 'je veux rendre un pull acheté en magasin hier'],
])('%s: said as a caution, the declaration stands', (_case, text) => {
  const { situation } = ask(text)
  const declared = answering.declared({ kind: 'withdrawal', whole: true, situation, askedOn, merchant: maisonLucie })
  expect(declared.caution).toMatch(/\S/)
  expect(declared.deadlines).toHaveLength(2)
})
