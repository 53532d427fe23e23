import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day of the new law of consumer credit (ordonnance n° 2025-880): the wording held here is older. */
const creditReform = '2026-11-20'

/** Withdrawing from a consumer credit. Legal sources: L312-1, L312-19, L312-26, L312-47, L312-51. */
export function assess(facts: Facts, law: Law): Assessment {
  // The credit is taken to be accepted on the day of the purchase: an earlier last day is the safe one to tell.
  const accepted = facts.credit_accepted_on ?? facts.contracted_on
  if (accepted && accepted >= creditReform)
    return applies({ reason: 'new-law', remedies: ['credit-withdrawal'], citations: ['ordonnance-2025-880'] })
  if (facts.credit_amount !== undefined) {
    if (facts.credit_amount < law.value('least')) return doesNotApply('too-small', ['L312-1', 'L312-4'])
    if (facts.credit_amount > law.value('most')) return doesNotApply('too-large', ['L312-1', 'L312-4'])
  }
  if (!accepted)
    return applies({
      reason: 'general',
      remedies: ['credit-withdrawal'],
      citations: ['L312-19', 'L312-20', 'ordonnance-2025-880'],
    })
  const withdraw = lastDay(accepted, facts, law)
  const early = withdraw < law.lastDay(accepted, 'credit_period')
  const citations = early ? ['L312-47', 'L312-19'] : ['L312-19', 'L312-20']
  if (law.isPast(withdraw))
    return doesNotApply(early ? 'over-early-delivery' : 'over', citations, {
      instead: ['linked-credit'],
      deadlines: { withdraw },
    })
  return applies({
    reason: early ? 'within-early-delivery' : 'within',
    remedies: ['credit-withdrawal'],
    deadlines: { withdraw },
    citations,
    values: { days_left: law.daysLeft(withdraw) },
  })
}

/**
 * With a signed request for immediate delivery of what the credit pays for, the period ends on delivery, after three days
 * at the earliest (L312-47); never for a sale at home (L312-51).
 */
function lastDay(accepted: Day, facts: Facts, law: Law): Day {
  const usual = law.lastDay(accepted, 'credit_period')
  if (!facts.early_delivery_asked || facts.channel === 'off-premises') return usual
  const earliest = law.lastDay(accepted, 'early_period')
  // Not told when it came: the earliest last day is the safe one.
  const delivered = facts.delivered_on ?? earliest
  return delivered < earliest ? earliest : delivered < usual ? delivered : usual
}
