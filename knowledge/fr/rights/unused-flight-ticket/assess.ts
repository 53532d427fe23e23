import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Airport taxes of a plane ticket that was not used. Legal source: L224-66. */
export function assess(facts: Facts, law: Law): Assessment {
  const { flight_problem: problem, airport_tax_asked_on: askedOn } = facts
  if (problem === 'cancelled' || problem === 'denied-boarding') {
    return doesNotApply('airline-fault', ['reglement-261-2004'], { instead: ['flight-disruption'] })
  }
  if (problem === 'delayed') {
    return doesNotApply('flown', ['L224-66'], { instead: ['flight-disruption'] })
  }
  const toCome = facts.flight_on ? !law.isPast(facts.flight_on) : problem === 'i-cancel'
  if (toCome && !askedOn) {
    return applies({ reason: 'before-flight', remedies: ['tax-refund'], citations: ['L224-66', 'L221-2'] })
  }
  if (!askedOn) return applies({ reason: 'taxes', remedies: ['tax-refund'], citations: ['L224-66'] })
  const deadlines = { tax_refund: law.lastDay(askedOn, 'refund_period') }
  const reason = law.isPast(deadlines.tax_refund) ? 'overdue' : 'asked'
  return applies({ reason, remedies: ['tax-refund'], deadlines, citations: ['L224-66'] })
}
