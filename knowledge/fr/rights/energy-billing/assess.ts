import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Old consumption, estimates, closing bill. Legal sources: L224-11, L224-12, L224-15, L224-9, L218-2. */
export function assess(facts: Facts, law: Law): Assessment {
  // A contract that has ended may still get a catch-up bill or an estimate: what is complained of comes first.
  const ended = !facts.billing_matter && (facts.closing_bill_on || facts.contract_ended_on)
  if (facts.billing_matter === 'closing' || ended) return closing(facts, law)
  if (facts.billing_matter === 'catch-up' || facts.consumption_from) return catchUp(facts, law)
  if (facts.billing_matter === 'high') {
    return applies({ reason: 'high', remedies: ['refund'], citations: ['L224-11', 'L224-12', 'L224-9'] })
  }
  return applies({ reason: 'general', remedies: ['refund'], citations: ['L224-11', 'L224-12', 'L224-15'] })
}

function catchUp(facts: Facts, law: Law): Assessment {
  if (facts.meter_obstacle === 'blocked' || facts.meter_obstacle === 'fraud') {
    return doesNotApply('meter-blocked', ['L224-11', 'L218-2'])
  }
  const { consumption_from: since, meter_read_on: read } = facts
  if (!since || !read) return applies({ reason: 'catch-up', remedies: ['refund'], citations: ['L224-11'] })
  return law.lastDay(since, 'billing_limit') < read
    ? applies({ reason: 'too-old', remedies: ['refund'], citations: ['L224-11'] })
    : doesNotApply('recent-enough', ['L224-11', 'L218-2'])
}

function closing(facts: Facts, law: Law): Assessment {
  const bill = facts.contract_ended_on && law.lastDay(facts.contract_ended_on, 'closing_bill_period')
  const refund = facts.closing_bill_on && law.lastDay(facts.closing_bill_on, 'overpayment_period')
  const late = refund !== undefined && law.isPast(refund) && facts.refunded !== 'in-full'
  const noBill = bill !== undefined && law.isPast(bill) && !facts.closing_bill_on
  return applies({
    reason: late ? 'refund-late' : noBill ? 'bill-late' : 'closing',
    remedies: ['refund'],
    deadlines: { closing_bill: facts.closing_bill_on ? undefined : bill, overpayment: refund },
    citations: ['L224-15'],
  })
}
