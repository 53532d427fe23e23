import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Which means of payment a shop must take, and what it may charge for it. Legal sources: pen:R642-3, L221-14, L112-1, cmf-l112-12. */
export function assess(facts: Facts, law: Law): Assessment {
  const inCash = facts.paid_by === 'cash' || facts.payment_issue === 'cash-refused'
  const cashOverCap = inCash && facts.price !== undefined && facts.price > law.value('cash_cap')
  if (facts.payment_issue === 'cash-limit' || cashOverCap) return doesNotApply('cash-limit', ['cmf-l112-6'])
  if (facts.payment_issue === 'many-coins') return doesNotApply('many-coins', ['reglement-974-98', 'cmf-l112-5'])
  if (facts.payment_issue === 'cash-refused') {
    return facts.channel === 'distance'
      ? doesNotApply('cash-online', ['L221-14'])
      : applies({
          reason: 'cash-refused',
          remedies: ['pay-in-cash', 'report'],
          citations: ['pen:R642-3', 'cmf-l112-5'],
        })
  }
  if (facts.payment_issue === 'card-surcharge')
    return applies({ reason: 'card-surcharge', remedies: ['refund', 'report'], citations: ['cmf-l112-12', 'L121-17'] })
  if (facts.payment_issue === 'card-minimum') return doesNotApply('card-minimum', ['L112-1'])
  if (facts.payment_issue === 'cheque-refused') return doesNotApply('cheque-refused', ['L112-1', 'L221-14'])
  if (facts.payment_issue === 'declined')
    return applies({ reason: 'declined', citations: ['L121-11', 'L221-14', 'civ:1302'] })
  return applies({ reason: 'general', citations: ['pen:R642-3', 'L221-14', 'cmf-l112-12'] })
}
