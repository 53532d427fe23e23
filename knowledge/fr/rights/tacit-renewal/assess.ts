import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A fixed-term service that renews by itself. Legal sources: L215-1 to L215-5, L241-3, L224-40, ass:L113-15-1, civ:1211. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L215-1'])
  if (facts.contract_kind === 'water') return doesNotApply('water', ['L215-2', 'civ:1211'])
  if (facts.trial_state === 'never-agreed') {
    return doesNotApply('never-ordered', ['L121-12', 'L132-16', 'L221-14'], { instead: ['free-trial'] })
  }
  if (facts.contract_kind === 'insurance') return insurance(facts, law)
  if (facts.contract_kind === 'telecom') {
    return applies({ reason: 'telecom', remedies: ['termination'], citations: ['L224-40', 'L224-39'] })
  }
  // Things delivered again and again: the rule is written for services.
  if (facts.contract_kind === 'delivery') {
    return doesNotApply('deliveries', ['L215-1', 'civ:1212', 'civ:1211'])
  }
  if (facts.contract_term === 'open') {
    return doesNotApply('open-ended', ['civ:1211', 'R212-1'])
  }
  const refuseBy = facts.refuse_renewal_by
  if (refuseBy && !law.isPast(refuseBy)) {
    return applies({
      reason: 'still-time',
      remedies: ['termination'],
      deadlines: { refuse_renewal: refuseBy },
      citations: ['L215-1'],
      values: { days_left: law.daysLeft(refuseBy) },
    })
  }
  const notice = noticeOf(facts, law)
  if (notice === 'proper' || notice === 'told') {
    return doesNotApply('informed', ['L215-1', 'civ:1212'])
  }
  if (notice === 'unknown') {
    return applies({ reason: 'general', remedies: ['termination', 'refund'], citations: ['L215-1', 'L241-3'] })
  }
  if (facts.renewed_on && facts.renewed_on > law.askedOn) {
    return applies({ reason: 'renewal-to-come', remedies: ['termination'], citations: ['L215-1'] })
  }
  if (facts.cancellation_sent_on) return refund(facts.cancellation_sent_on, facts, law)
  return applies({
    reason: notice === 'none' ? 'not-informed' : 'wrong-time',
    remedies: ['termination', 'refund'],
    citations: ['L215-1', 'L241-3'],
  })
}

type Notice = 'none' | 'late' | 'early' | 'proper' | 'told' | 'unknown'

/** Whether the information came between three months and one month before the last day to refuse. */
function noticeOf(facts: Facts, law: Law): Notice {
  const { renewal_notice_on: sent, refuse_renewal_by: refuseBy } = facts
  if (facts.renewal_told === false) return 'none'
  if (!sent) return facts.renewal_told === true ? 'told' : 'unknown'
  if (!refuseBy) return 'told'
  if (law.lastDay(sent, 'latest_notice') > refuseBy) return 'late'
  return law.lastDay(sent, 'earliest_notice') < refuseBy ? 'early' : 'proper'
}

function refund(cancelledOn: string, facts: Facts, law: Law): Assessment {
  const last = law.lastDay(cancelledOn, 'refund_period')
  const overdue = law.isPast(last) && facts.refunded !== 'in-full'
  return applies({
    reason: overdue ? 'refund-overdue' : 'refund-pending',
    remedies: ['refund'],
    deadlines: { refund: last },
    citations: ['L215-1', 'L241-3'],
  })
}

/** Insurance has its own clock: twenty days after a notice sent too late, no limit without a notice. */
function insurance(facts: Facts, law: Law): Assessment {
  const { renewal_notice_on: sent, refuse_renewal_by: refuseBy } = facts
  const citations = ['ass:L113-15-1', 'L215-5']
  const remedies = ['termination', 'refund']
  if (facts.renewal_told === false) return applies({ reason: 'insurance-not-informed', remedies, citations })
  if (sent && refuseBy && law.lastDay(sent, 'insurance_notice') > refuseBy) {
    const last = law.lastDay(sent, 'insurance_refusal')
    if (law.isPast(last))
      return doesNotApply('insurance-too-late', citations, { deadlines: { refuse_insurance: last } })
    return applies({ reason: 'insurance-late', remedies, deadlines: { refuse_insurance: last }, citations })
  }
  return applies({ reason: 'insurance', remedies, citations })
}
