import { describe, expect, test } from 'vitest'
import type { MerchantSettings } from '../../../../protocol/index.ts'
import { policyConflicts } from '../../../../worker/answer/compose/policy-conflicts.ts'
import { answering } from '../../../../worker/answer/index.ts'
import { ask, askedOn, plainShop } from '../../../support/asking.ts'

type Policy = MerchantSettings['policy']
const shopWith = (policy: Policy): MerchantSettings => ({ ...plainShop, policy })
const pointsOf = (policy: Policy) => policyConflicts(policy, askedOn, 'fr').map(({ point }) => point)

/** Boundaries come in pairs: just under what the law gives, and what it gives. */
test.each<[string, Policy, string[]]>([
  ['thirteen days to return', { returnDays: 13 }, ['return-days']],
  ['fourteen days to return', { returnDays: 14 }, []],
  ['a credit note only', { returnAs: 'credit-note' }, ['credit-note', 'fault-credit-note']],
  ['money back', { returnAs: 'refund' }, []],
  ['a refund within fifteen days', { refundDays: 15 }, ['refund-days']],
  ['a refund within fourteen days', { refundDays: 14 }, []],
  ['a guarantee of 23 months', { guaranteeMonths: 23 }, ['guarantee-months']],
  ['a guarantee of 24 months', { guaranteeMonths: 24 }, []],
  ['the shopper pays for sending back a fault', { faultyReturnCosts: 'shopper' }, ['faulty-return-costs']],
  ['the shopper pays for a change of mind, which the law allows', { returnCosts: 'shopper' }, []],
  ['no policy', {}, []],
])('%s', (_case, policy, points) => expect(pointsOf(policy)).toEqual(points))

test('says what was written, what the law gives, and quotes it', () => {
  const [conflict] = policyConflicts({ returnDays: 7 }, askedOn, 'en')
  expect(conflict).toMatchObject({ point: 'return-days', written: 7, lawful: 14 })
  expect(conflict?.citations[0]).toMatchObject({ article: 'L221-18', label: 'L221-18' })
  expect(conflict?.citations[0]?.quote).toContain('quatorze jours')
  expect(conflict?.citations[0]?.translation).toContain('fourteen days')
})

describe('in the file handed to an agent', () => {
  const worst: Policy = {
    returnDays: 7,
    returnAs: 'credit-note',
    refundDays: 30,
    guaranteeMonths: 12,
    faultyReturnCosts: 'shopper',
  }
  const conflictsIn = (text: string, merchant = shopWith(worst)) => {
    const { situation, answer } = ask(text, { merchant })
    const material = answering.caseMaterial({ situation, askedOn, merchant, wish: '', contactName: '' })
    return { points: (material.policyConflicts ?? []).map(({ point }) => point), material, answer }
  }

  test.each([
    [
      'a change of mind, online, in time',
      'pull acheté en ligne, reçu il y a 9 jours, je veux le rendre',
      ['return-days', 'credit-note', 'refund-days'],
    ],
    ['a change of mind, in the shop: the law gives nothing', 'je veux rendre un pull acheté en magasin hier', []],
    [
      'a fault after fourteen months',
      'mon téléphone acheté il y a 14 mois est tombé en panne',
      ['guarantee-months', 'faulty-return-costs'],
    ],
    ['a fault after three years', 'mon téléphone acheté il y a 3 ans en magasin est tombé en panne', []],
    [
      'a fault nine days after an online delivery: both',
      'j’ai reçu des écouteurs défectueux il y a 9 jours, commandés en ligne',
      ['return-days', 'credit-note', 'refund-days', 'guarantee-months', 'faulty-return-costs'],
    ],
    ['bought elsewhere: not this shop’s policy', 'aspirateur acheté chez Darty il y a 8 mois en panne', []],
  ])('%s', (_case, text, points) => expect(conflictsIn(text).points).toEqual(points))

  test('the shopper is told the law alone, and the reply proposed keeps to it', () => {
    for (const text of [
      'pull acheté en ligne, reçu il y a 9 jours, je veux le rendre',
      'mon téléphone acheté il y a 14 mois est tombé en panne',
    ]) {
      const { answer, material } = conflictsIn(text)
      expect(answer.blocks.filter(({ source }) => source === 'merchant')).toEqual([])
      for (const said of [answering.plainText(answer), material.suggestedReply])
        expect(said).not.toMatch(/\b7 jours|\bc’est un avoir|12 mois de garantie|garantie de 12 mois/i)
    }
  })

  test('a policy that is as good as the law has no conflict', () => {
    const fair = shopWith({ returnDays: 14, returnAs: 'refund', refundDays: 14, guaranteeMonths: 24 })
    expect(conflictsIn('pull acheté en ligne, reçu il y a 9 jours, je veux le rendre', fair).points).toEqual([])
  })
})
