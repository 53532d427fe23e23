import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Goods or services never ordered. Legal sources: L121-12, L132-16, civ:1302, civ:1302-1. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['civ:1302-1'], { instead: ['dispute-path'] })
  // One thing ordered, two delivered: nobody meant to make an offer of the second.
  if (facts.unordered_state === 'mistake' || facts.delivery_state === 'extra-item') {
    return applies({ reason: 'mistake', remedies: ['tell-seller'], citations: ['L121-12', 'civ:1302-1', 'civ:1302'] })
  }
  if (facts.unordered_paid) {
    return applies({ reason: 'paid', remedies: ['refund'], citations: ['L132-16', 'L121-12', 'L221-14'] })
  }
  if (facts.unordered_state === 'service') {
    return applies({ reason: 'service', remedies: ['refuse', 'refund'], citations: ['L121-12', 'L132-16', 'L221-14'] })
  }
  return applies({ reason: 'pay-nothing', remedies: ['refuse'], citations: ['L121-12', 'L132-16'] })
}
