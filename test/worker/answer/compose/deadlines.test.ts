import { describe, expect, test } from 'vitest'
import { type Facts, isFactName, rightOf } from '../../../../knowledge/index.ts'
import { consider } from '../../../../worker/answer/compose/considered.ts'
import { deadlinesOf, roughlyKnown } from '../../../../worker/answer/compose/deadlines.ts'
import { answering } from '../../../../worker/answer/index.ts'
import { factOf } from '../../../../worker/answer/situation.ts'
import { ask, askedOn, plainShop } from '../../../support/asking.ts'

const factsOf = (facts: Facts, rough: string[] = []) =>
  Object.entries(facts).flatMap(([name, value]) =>
    isFactName(name) ? [factOf(name, value, 'message', 'fr', { approximate: rough.includes(name) })] : [],
  )
const right = (id: string) => {
  const found = rightOf(id)
  if (!found) throw new Error(`No right ${id}`)
  return found
}

describe('a deadline is approximate', () => {
  const repair: Facts = { problem: 'defect', delivered_on: '2026-03-15', repair_asked_on: '2026-10-30' }
  const guarantee = right('conformity-guarantee')

  test('when the day it is counted from was told roughly, and only then', () => {
    const roughly = roughlyKnown(guarantee, factsOf(repair, ['delivered_on']), askedOn)
    expect(roughly('guarantee_end')).toBe(true)
    expect(roughly('repair_due')).toBe(false)
  })

  test('never, when every day was told', () => {
    expect(roughlyKnown(guarantee, factsOf(repair), askedOn)('guarantee_end')).toBe(false)
  })

  test('always, while a fact is missing', () => {
    const facts = factsOf({ channel: 'distance', contracted_on: '2026-11-01' }, ['contracted_on'])
    expect(roughlyKnown(right('withdrawal'), facts, askedOn)('withdraw')).toBe(true)
  })
})

test('the nearest to come is first, the past ones last', () => {
  const facts = factsOf({ withdrew_on: '2026-11-01', return_state: 'seller-collects', refunded: 'not-at-all' })
  const considered = consider('refund-after-withdrawal', facts, askedOn, 1)
  if (!considered) throw new Error('No refund')
  const days = deadlinesOf(considered.right, considered.assessment, facts, askedOn, 'fr').map((one) => one.days)
  expect(days).toEqual([4, -6])
})

test('in plain text a deadline told roughly is never a firm date, and one that is sure says how far it is', () => {
  const text = (message: string) => answering.plainText(ask(message, { merchant: plainShop }).answer)
  expect(text('mon téléphone acheté il y a 14 mois est tombé en panne')).toContain(
    'Dernier jour de la garantie légale : 21 septembre 2027 environ.',
  )
  expect(text('pull commandé en ligne, reçu le 12 novembre, je veux le rendre')).toContain(
    'Dernier jour pour vous rétracter : jeudi 26 novembre 2026 (dans 5 jours).',
  )
})
