import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A flight delayed, cancelled or overbooked. Legal sources: reglement-261-2004, civ:2224, decret-2025-772. */
export function assess(facts: Facts, law: Law): Assessment {
  const deadlines = { flight_claim: facts.flight_on && law.lastDay(facts.flight_on, 'claim_period') }
  if (facts.flight_problem === 'i-cancel') {
    return doesNotApply('own-choice', ['L221-2', 'L224-66'], { instead: ['unused-flight-ticket'] })
  }
  if (deadlines.flight_claim && law.isPast(deadlines.flight_claim)) {
    return doesNotApply('too-late', ['civ:2224'], { deadlines })
  }
  // Since 7 February 2026 the mediator comes before the judge.
  const steps = law.value('mediation_before_court') === 1 ? ['mediation-first'] : []
  const amount = facts.flight_distance && law.value(`compensation_${facts.flight_distance}`)
  const given = {
    deadlines,
    citations: ['reglement-261-2004', 'civ:2224'],
    ...(amount === undefined ? {} : { values: { amount } }),
  }
  if (facts.flight_problem === 'denied-boarding') {
    return applies({
      ...given,
      reason: 'denied-boarding',
      remedies: ['compensation', 'refund', 'rerouting', 'care', ...steps],
    })
  }
  const extraordinary = facts.travel_cause === 'extraordinary'
  if (facts.flight_problem === 'cancelled') {
    const remedies = ['refund', 'rerouting', 'care', ...steps]
    if (facts.flight_notice === 'two-weeks-or-more') {
      return applies({ ...given, reason: 'cancelled-early', remedies, values: {} })
    }
    if (extraordinary) return applies({ ...given, reason: 'cancelled-extraordinary', remedies, values: {} })
    const reason = facts.flight_notice === 'less-than-two-weeks' ? 'cancelled-late' : 'cancelled'
    return applies({ ...given, reason, remedies: ['compensation', ...remedies] })
  }
  if (facts.flight_problem === 'delayed' || facts.flight_delay) {
    if (facts.flight_delay === 'less-than-three-hours') {
      return doesNotApply('short-delay', ['reglement-261-2004'], { deadlines })
    }
    if (extraordinary) return doesNotApply('delay-extraordinary', ['reglement-261-2004'], { deadlines })
    const reason = facts.flight_delay === 'three-hours-or-more' ? 'delayed' : 'delay-to-measure'
    return applies({ ...given, reason, remedies: ['compensation', 'care', ...steps] })
  }
  return applies({
    ...given,
    reason: 'flight-rights',
    remedies: ['compensation', 'refund', 'rerouting', 'care', ...steps],
  })
}
