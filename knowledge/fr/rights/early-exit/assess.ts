import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

const longestYear = 366

/** Leaving a service before its term. Legal sources: civ:1211, civ:1212, civ:1217, civ:1218, L212-1, R212-1, R212-2, L221-18. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['civ:1212'])
  if (facts.contract_kind === 'telecom') {
    return doesNotApply('telecom', ['L224-28'], { instead: ['telecom-commitment'] })
  }
  if (facts.contract_kind === 'energy') return doesNotApply('energy', ['L224-14'], { instead: ['energy-contract'] })
  const withdraw = facts.contracted_on && law.lastDay(facts.contracted_on, 'withdrawal_period')
  if (withdraw && facts.channel === 'distance' && !law.isPast(withdraw)) {
    return applies({
      reason: 'still-withdraw',
      remedies: ['termination', 'refund'],
      deadlines: { withdraw },
      citations: ['L221-18'],
      values: { days_left: law.daysLeft(withdraw) },
    })
  }
  // A year signed more than a year ago is over: what goes on was renewed.
  if (facts.commitment_length === 'up-to-12' && facts.contracted_on && law.daysSince(facts.contracted_on) > longestYear)
    return doesNotApply('term-over', ['L215-1'], { instead: ['tacit-renewal'] })
  if (facts.contract_term === 'open') {
    return applies({ reason: 'open-ended', remedies: ['termination'], citations: ['civ:1211', 'R212-1'] })
  }
  switch (facts.early_exit_reason) {
    case 'health':
    case 'job':
    case 'moving':
      return applies({
        reason: 'legitimate-reason',
        remedies: ['termination', 'refund'],
        citations: ['L212-1', 'R212-2', 'recommandations-clauses-abusives'],
      })
    case 'provider-fails':
      return applies({
        reason: 'provider-fails',
        remedies: ['termination', 'price-reduction', 'refund'],
        citations: ['civ:1217', 'R212-1'],
      })
    case 'none':
      return doesNotApply('no-reason', ['civ:1212', 'civ:1231-5'])
    default:
      return applies({ reason: 'general', remedies: ['termination'], citations: ['civ:1212', 'L212-1', 'civ:1211'] })
  }
}
