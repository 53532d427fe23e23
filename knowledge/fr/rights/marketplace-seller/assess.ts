import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day of the platforms' duties under regulation (EU) 2022/2065. */
const platformDutiesSince = '2024-02-17'
const notReceived = ['not-arrived', 'marked-delivered', 'lost', 'stolen-before']

/** Who answers for an item sold on a marketplace. Legal sources: L221-15, L111-7, D111-8, L217-3, L216-6, L221-18. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private')
    return doesNotApply('private-seller', ['D111-8', 'L217-1'], { instead: ['private-sale'] })
  if (facts.marketplace_offer === 'platform') {
    return applies({ reason: 'platform-sells', remedies: ['written-complaint'], citations: ['L221-15', 'L217-3'] })
  }
  if (facts.marketplace_offer === 'unclear') {
    return applies({
      reason: 'looks-like-platform',
      remedies: ['written-complaint'],
      citations: ['cjue-c-149-15', 'L121-3', 'L111-7'],
    })
  }
  if (facts.problem === 'defect' || facts.guarantee_stalled) {
    return applies({
      reason: 'third-party-defect',
      remedies: ['repair', 'replacement'],
      citations: ['L217-3', 'L217-10', 'L217-28', 'civ:2224'],
    })
  }
  if (facts.problem === 'change-of-mind') {
    return applies({ reason: 'third-party-return', remedies: ['refund'], citations: ['L221-18', 'L221-1', 'L221-24'] })
  }
  if (facts.never_sent || notReceived.includes(facts.delivery_state ?? '')) {
    return applies({
      reason: 'third-party-delivery',
      remedies: ['refund'],
      citations: ['L221-15', 'L216-2', 'L216-6', 'L216-7'],
    })
  }
  if (law.governingDay < platformDutiesSince) {
    return applies({ reason: 'before-dsa', remedies: ['written-complaint'], citations: ['L221-15', 'L111-7', 'dsa'] })
  }
  return applies({
    reason: 'third-party',
    remedies: ['written-complaint'],
    citations: ['L221-15', 'L111-7', 'D111-8', 'dsa'],
  })
}
