import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { refundAfterTermination, wordingSince } from '../late-delivery/refund-scale.ts'

/** An accepted order that the merchant cancels. Legal sources: civ:1113, civ:1127-2, L216-6, L216-7, L241-4, civ:1231-1. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['civ:1113'], { instead: ['dispute-path'] })
  if (law.governingDay < wordingSince) {
    return applies({ reason: 'contracted-before-2022', citations: ['civ:1113', 'ordonnance-2021-1247'] })
  }
  if (facts.withdrew_on) {
    return doesNotApply('shopper-withdrew', ['L221-24'], { instead: ['refund-after-withdrawal', 'withdrawal'] })
  }
  if (facts.price_derisory) {
    return doesNotApply('derisory-price', ['civ:1169', 'civ:1302'], { instead: ['displayed-price'] })
  }
  // The shopper may have ended the contract in writing: that day cannot be argued about, the merchant's own may.
  const endedOn = facts.terminated_on ?? facts.cancelled_on
  const deadlines = { refund: endedOn && law.lastDay(endedOn, 'refund_period') }
  if (facts.price_problem === 'cancelled-as-error') {
    return applies({
      reason: 'price-error',
      remedies: ['performance', 'refund', 'damages'],
      deadlines,
      citations: ['civ:1113', 'civ:1127-2', 'civ:1169', 'L216-7'],
    })
  }
  if (facts.order_confirmed === false) {
    return applies({
      reason: 'not-confirmed',
      remedies: ['refund'],
      deadlines,
      citations: ['civ:1113', 'civ:1127-2', 'civ:1302'],
    })
  }
  if (facts.refunded === 'in-full' && !facts.refunded_on) {
    return applies({ reason: 'refunded', remedies: ['damages'], citations: ['L216-6', 'civ:1231-1', 'L241-4'] })
  }
  // Just cancelled, and nothing said about the money: whether the merchant may do so comes first.
  const early = deadlines.refund === undefined || !law.isPast(deadlines.refund)
  const silent = facts.refunded === undefined && facts.refunded_on === undefined
  if (endedOn && !(early && silent && !facts.terminated_on)) return refundAfterTermination(endedOn, facts, law)
  if (facts.refunded === 'not-at-all' || facts.refunded === 'partly')
    return missing('cancelled_on', ['L216-7', 'L241-4'])
  return applies({
    reason: 'cancelled',
    remedies: ['performance', 'refund', 'damages'],
    deadlines,
    citations: ['civ:1113', 'civ:1127-2', 'civ:1583', 'L216-6', 'L216-7'],
  })
}
