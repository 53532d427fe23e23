import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'

/** Insurance sold with a product: thirty days to give it up, then cancellation after a year. Legal sources: ass:L112-10, ass:L113-15-2. */
export function assess(facts: Facts, law: Law): Assessment {
  // Free months: the thirty days start with the first premium paid (ass:L112-10).
  // Sold with the product: its day is that of the purchase, where no other is told.
  const taken = facts.insurance_taken_on ?? facts.contracted_on
  const start = facts.first_premium_on ?? taken
  const renounce = start && law.lastDay(start, 'renounce_period')
  // The year runs from the first subscription, free months included (ass:L113-15-2).
  const subscribed = taken ?? facts.first_premium_on
  const year = subscribed && law.lastDay(subscribed, 'first_year')
  const usual = taken && law.lastDay(taken, 'renounce_period')
  if (facts.insurance_ended_on) return ended(facts.insurance_ended_on, renounce, year, facts, law)
  if (year && law.isPast(year))
    return applies({
      reason: 'after-year',
      remedies: ['cancellation', 'refund'],
      citations: ['ass:L113-15-2', 'ass:L113-14'],
    })
  if (facts.insurance_claimed)
    return doesNotApply('claim-made', ['ass:L112-10', 'ass:L113-15-2'], { deadlines: { year } })
  if (!renounce)
    return applies({
      reason: 'general',
      remedies: ['renunciation', 'cancellation', 'refund'],
      citations: ['ass:L112-10', 'ass:L113-15-2'],
    })
  // Only free first months make the later start count: a first premium alone does not say so.
  if (!law.isPast(renounce))
    return applies({
      reason: usual && law.isPast(usual) ? 'within-30-if-free' : 'within-30',
      remedies: ['renunciation', 'refund'],
      deadlines: { renounce },
      citations: ['ass:L112-10'],
      values: { days_left: law.daysLeft(renounce) },
    })
  return doesNotApply('between', ['ass:L112-10', 'ass:L113-15-2'], { deadlines: { renounce, year } })
}

/** Given up or cancelled on a known day: when the money is due. */
function ended(on: Day, renounce: Day | undefined, year: Day | undefined, facts: Facts, law: Law): Assessment {
  if (!renounce) return missing('insurance_taken_on', ['ass:L112-10', 'ass:L113-15-2'])
  if (on > renounce) {
    if (!year || on <= year)
      return doesNotApply('between', ['ass:L112-10', 'ass:L113-15-2'], { deadlines: { renounce, year } })
    const effect = law.lastDay(on, 'notice')
    return applies({
      reason: 'cancelled',
      remedies: ['refund'],
      deadlines: { effect, refund: law.lastDay(effect, 'refund_period') },
      citations: ['ass:L113-15-2'],
    })
  }
  if (facts.insurance_claimed)
    return doesNotApply('claim-made', ['ass:L112-10', 'ass:L113-15-2'], { deadlines: { year } })
  const refund = law.lastDay(on, 'refund_period')
  return applies({
    reason: law.isPast(refund) ? 'refund-overdue' : 'renounced',
    remedies: ['refund'],
    deadlines: { refund },
    citations: ['ass:L112-10'],
  })
}
