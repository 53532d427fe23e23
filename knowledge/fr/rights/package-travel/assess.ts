import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A package that is not what was sold. Legal sources: tour:L211-16, tour:L211-17, tour:L211-17-1, tour:L211-18. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.trip_seller === 'transport-ticket') {
    return doesNotApply('transport-only', ['tour:L211-17-3'], { instead: ['flight-disruption', 'train-and-coach'] })
  }
  // The two years bar a claim for a price reduction or damages, not a call on the guarantee.
  if (facts.trip_fault === 'agency-bankrupt') {
    return applies({ reason: 'bankrupt', remedies: ['refund', 'repatriation'], citations: ['tour:L211-18'] })
  }
  const deadlines = { trip_claim: facts.trip_ended_on && law.lastDay(facts.trip_ended_on, 'claim_period') }
  if (deadlines.trip_claim && law.isPast(deadlines.trip_claim)) {
    return doesNotApply('too-late', ['tour:L211-17'], { deadlines })
  }
  if (facts.trip_fault === 'stranded') {
    return applies({
      reason: 'stranded',
      remedies: ['repatriation', 'help'],
      deadlines,
      citations: ['tour:L211-16', 'tour:L211-17-1'],
    })
  }
  if (facts.trip_fault === 'hidden-change') {
    return applies({
      reason: 'hidden-change',
      remedies: ['performance', 'price-reduction'],
      deadlines,
      citations: ['L121-2', 'L121-3', 'tour:L211-9', 'tour:L211-16'],
    })
  }
  const citations = ['tour:L211-16', 'tour:L211-17']
  if (facts.trip_exceptional) {
    return applies({ reason: 'exceptional', remedies: ['price-reduction', 'help'], deadlines, citations })
  }
  const remedies = ['price-reduction', 'damages', 'cure']
  if (facts.trip_seller === 'single-from-agency') {
    return applies({ reason: 'single-service', remedies, deadlines, citations })
  }
  if (facts.trip_reported === true) return applies({ reason: 'reported', remedies, deadlines, citations })
  if (facts.trip_reported === false) return applies({ reason: 'not-reported', remedies, deadlines, citations })
  return applies({ reason: 'nonconform', remedies, deadlines, citations })
}
