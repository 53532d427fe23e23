import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Things broken or lost by a removal company. Legal source: L224-63. */
export function assess(facts: Facts, law: Law): Assessment {
  const citations = ['L224-63']
  const remedies = ['damages']
  if (facts.removal_reserves) return applies({ reason: 'reserves-noted', remedies, citations })
  const received = facts.removal_delivered_on ?? facts.delivered_on
  if (received === undefined) {
    const reason = facts.removal_procedure_told === false ? 'not-informed' : 'protest'
    return applies({ reason, remedies, citations })
  }
  const tenDays = law.lastDay(received, 'protest_period')
  const threeMonths = law.lastDay(received, 'extended_period')
  if (!law.isPast(tenDays)) {
    return applies({ reason: 'in-time', remedies, deadlines: { removal_protest: tenDays }, citations })
  }
  if (law.isPast(threeMonths))
    return doesNotApply('too-late', citations, { deadlines: { removal_extended: threeMonths } })
  if (facts.removal_procedure_told === true) {
    return doesNotApply('ten-days-past', citations, { deadlines: { removal_protest: tenDays } })
  }
  return applies({
    reason: facts.removal_procedure_told === false ? 'not-informed' : 'perhaps-three-months',
    remedies,
    deadlines: { removal_extended: threeMonths },
    citations,
  })
}
