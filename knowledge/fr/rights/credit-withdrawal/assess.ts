import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'

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
  // The period ends on delivery: whether it is over cannot be told without that day (L312-47).
  if (shortened(facts) && !facts.delivered_on) {
    const [earliest, usual] = [law.lastDay(accepted, 'early_period'), law.lastDay(accepted, 'credit_period')]
    if (law.isPast(earliest) && !law.isPast(usual)) return missing('delivered_on', ['L312-47'])
  }
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

const shortened = (facts: Facts): boolean => facts.early_delivery_asked === true && facts.channel !== 'off-premises'

/**
 * With a signed request for immediate delivery of what the credit pays for, the period ends on delivery, after three days
 * at the earliest (L312-47); never for a sale at home (L312-51).
 */
function lastDay(accepted: Day, facts: Facts, law: Law): Day {
  const usual = law.lastDay(accepted, 'credit_period')
  if (!shortened(facts)) return usual
  const earliest = law.lastDay(accepted, 'early_period')
  // Not told when it came: the earliest last day is the safe one.
  const delivered = facts.delivered_on ?? earliest
  return delivered < earliest ? earliest : delivered < usual ? delivered : usual
}
