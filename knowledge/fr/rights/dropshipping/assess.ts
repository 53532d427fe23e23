import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

const notReceived = ['not-arrived', 'marked-delivered', 'lost', 'stolen-before']

/** A shop that has its supplier ship: it is the seller and answers for everything. Legal sources: L221-15, L216-1, L221-18, L221-23, L217-3. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private')
    return doesNotApply('private-seller', ['L221-1', 'L217-1'], { instead: ['hidden-professional', 'private-sale'] })
  if (facts.intermediary_named)
    return doesNotApply('named-intermediary', ['L221-15', 'L111-7'], { instead: ['marketplace-seller'] })
  if (facts.never_sent || notReceived.includes(facts.delivery_state ?? '')) {
    return applies({
      reason: 'not-arrived',
      remedies: ['refund'],
      citations: ['L221-15', 'L216-1', 'L216-6', 'L216-7'],
    })
  }
  if (facts.problem === 'defect' || facts.delivery_state === 'wrong-item' || facts.advert_untrue) {
    return applies({
      reason: 'not-conforming',
      remedies: ['repair', 'replacement'],
      citations: ['L217-3', 'L217-5', 'L217-10', 'L221-15'],
    })
  }
  if (facts.problem === 'change-of-mind' || facts.return_costs_term) {
    return applies({ reason: 'return', remedies: ['refund'], citations: ['L221-18', 'L221-23', 'L221-24'] })
  }
  if (facts.seller_country === 'outside-europe') {
    return applies({
      reason: 'seller-outside-europe',
      remedies: ['written-complaint'],
      citations: ['rome-i-6', 'L232-3', 'L231-1', 'L221-15'],
    })
  }
  return applies({
    reason: 'shop-answers',
    remedies: ['written-complaint'],
    citations: ['L221-15', 'L216-1', 'L221-18', 'L217-3'],
  })
}
