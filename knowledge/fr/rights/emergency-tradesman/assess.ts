import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A locksmith or a plumber called in an emergency. Legal sources: L221-28, L221-10, L221-18, L121-12, L121-6. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.callout_issue === 'withdraw') {
    return doesNotApply('strictly-necessary', ['L221-28', 'L221-18'])
  }
  if (facts.callout_issue === 'pressure') {
    return applies({ reason: 'pressure', remedies: ['refund', 'damages'], citations: ['L121-6', 'L121-12'] })
  }
  if (facts.callout_issue === 'extra-works') {
    const called = facts.contracted_on
    const deadlines = { callout_withdraw: called && law.lastDay(called, 'withdrawal_period') }
    const extended = called && law.lastDay(law.lastDay(called, 'withdrawal_period'), 'extension')
    const citations = ['L221-28', 'L221-18', 'L221-10', 'L221-20']
    if (!deadlines.callout_withdraw || !law.isPast(deadlines.callout_withdraw)) {
      return applies({ reason: 'extra-works', remedies: ['refund'], deadlines, citations })
    }
    if (facts.informed_of_withdrawal === true || (extended && law.isPast(extended))) {
      return doesNotApply('extra-works-late', citations, { deadlines })
    }
    const reason = facts.informed_of_withdrawal === false ? 'not-informed' : 'perhaps-extended'
    return applies({ reason, remedies: ['refund'], deadlines: { callout_extended: extended }, citations })
  }
  if (facts.callout_issue === 'overcharged') {
    return applies({
      reason: 'overcharged',
      remedies: ['price-reduction', 'refund'],
      citations: ['arrete-2017-01-24', 'L121-12', 'civ:1165'],
    })
  }
  return applies({ reason: 'call-out', remedies: ['refund'], citations: ['arrete-2017-01-24', 'L221-28', 'L221-18'] })
}
