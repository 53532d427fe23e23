import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Checked baggage damaged, late or lost by an airline. Legal source: convention-montreal. */
export function assess(facts: Facts, law: Law): Assessment {
  const citations = ['convention-montreal']
  const back = facts.baggage_back_on ?? facts.delivered_on
  if (facts.baggage_problem === 'damaged') {
    const deadlines = { damage_claim: back && law.lastDay(back, 'damage_period') }
    if (deadlines.damage_claim && law.isPast(deadlines.damage_claim)) {
      return doesNotApply('too-late', citations, { deadlines: { baggage_last_day: deadlines.damage_claim } })
    }
    return applies({ reason: 'damaged', remedies: ['compensation'], deadlines, citations })
  }
  if (facts.baggage_problem === 'late') {
    const deadlines = { delay_claim: back && law.lastDay(back, 'delay_period') }
    if (deadlines.delay_claim && law.isPast(deadlines.delay_claim)) {
      return doesNotApply('too-late', citations, { deadlines: { baggage_last_day: deadlines.delay_claim } })
    }
    return applies({ reason: 'late', remedies: ['compensation', 'expenses'], deadlines, citations })
  }
  if (facts.baggage_problem === 'lost') {
    return applies({ reason: 'lost', remedies: ['compensation', 'expenses'], citations })
  }
  return applies({ reason: 'baggage', remedies: ['compensation'], citations })
}
