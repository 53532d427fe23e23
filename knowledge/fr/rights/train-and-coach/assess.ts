import type { Assessment, Facts, Law, Values } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A train or coach late or cancelled. Legal sources: reglement-2021-782, reglement-181-2011, L221-2. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.train_delay === 'i-cancel') return doesNotApply('own-choice', ['L221-2'])
  if (facts.ground_transport === 'coach') {
    return applies({ reason: 'coach', remedies: ['refund', 'rerouting'], citations: ['reglement-181-2011'] })
  }
  const citations = ['reglement-2021-782']
  const deadlines = { train_claim: facts.journey_on && law.lastDay(facts.journey_on, 'claim_period') }
  if (facts.train_delay === 'cancelled') {
    return applies({ reason: 'cancelled', remedies: ['refund', 'rerouting', 'care'], deadlines, citations })
  }
  if (facts.train_delay === 'under-one-hour') return doesNotApply('short-delay', citations, { deadlines })
  // Extraordinary circumstances exempt the carrier for journeys since 7 June 2023.
  if (facts.travel_cause === 'extraordinary' && law.value('exempt_if_extraordinary') === 1) {
    return doesNotApply('extraordinary', citations, { deadlines })
  }
  // The period is to be checked: the answer says so, and closes no door.
  if (deadlines.train_claim && law.isPast(deadlines.train_claim)) {
    return applies({
      reason: 'three-months-past',
      remedies: ['compensation'],
      deadlines,
      citations: [...citations, 'delai-reclamation-train'],
    })
  }
  const share =
    facts.train_delay && law.value(facts.train_delay === 'one-to-two-hours' ? 'first_share' : 'second_share')
  if (share === undefined) return applies({ reason: 'by-delay', remedies: ['compensation'], deadlines, citations })
  const price = facts.price ?? facts.price_charged
  const sum: Values = price === undefined ? {} : { sum: Math.round(price * share) / 100 }
  return applies({ reason: 'delayed', remedies: ['compensation'], deadlines, citations, values: { share, ...sum } })
}
