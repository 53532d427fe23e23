import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A dating or marriage agency. Legal sources: L224-90 to L224-92, L242-32, R224-2, R224-3. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.dating_service === 'site') {
    return doesNotApply('dating-site', ['L224-90', 'L215-1-1', 'L221-18'])
  }
  const sent = facts.cancellation_sent_on
  const last = facts.contracted_on && law.lastDay(facts.contracted_on, 'regret_period')
  if (last && (sent ?? law.askedOn) <= last) {
    return applies({
      reason: 'seven-days',
      remedies: ['termination', 'refund'],
      deadlines: { regret: last },
      citations: ['L224-91', 'L224-92', 'R224-3'],
      values: { days_left: law.daysLeft(last) },
    })
  }
  const reasons = ['health', 'job', 'moving', 'provider-fails']
  if (reasons.includes(facts.early_exit_reason ?? '')) {
    return applies({
      reason: 'legitimate-reason',
      remedies: ['termination', 'refund'],
      deadlines: { agency_refund: sent && law.lastDay(sent, 'refund_period') },
      citations: ['L224-90', 'R224-2'],
    })
  }
  return applies({ reason: 'general', remedies: ['termination'], citations: ['L224-90', 'L224-91'] })
}
