import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'

/**
 * Where to turn next in a dispute: the merchant in writing, its mediator, a conciliator, the court; elsewhere when the
 * seller is abroad. Legal sources: L612-1, L612-2, cpc:750-1, cpc:761, cpc:818, R631-1, R631-3, L616-3.
 */
export function assess(facts: Facts, law: Law): Assessment {
  // The month to oppose runs, whatever else was tried.
  if (facts.order_to_pay) {
    return applies({ reason: 'order-to-pay', remedies: ['opposition'], citations: ['cpc:1416', 'L218-2'] })
  }
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L612-1', 'cpc:750-1'])
  // The year to go to the mediator is that of French mediators: a seller elsewhere has its own.
  if (facts.seller_country === 'europe') {
    return applies({
      reason: 'seller-in-europe',
      remedies: ['written-complaint', 'consumer-centre'],
      citations: ['L616-3', 'R616-2', 'rome-i-6'],
    })
  }
  if (facts.seller_country === 'outside-europe') {
    return applies({
      reason: 'seller-outside-europe',
      remedies: ['written-complaint'],
      citations: ['rome-i-6', 'L232-2', 'L231-1'],
    })
  }
  if (facts.step_taken === 'mediator') return afterMediation(facts, law)
  const mediator = facts.written_complaint_on && law.lastDay(facts.written_complaint_on, 'mediation_period')
  if (mediator) return afterComplaint(mediator, law)
  if (facts.step_taken === 'written') return missing('written_complaint_on', ['L612-2'])
  return applies({
    reason: facts.step_taken === 'spoken' ? 'spoken' : 'start',
    remedies: ['written-complaint', 'mediation', 'conciliation', 'court'],
    citations: ['L612-2', 'L612-1', 'cpc:750-1', 'R631-3'],
  })
}

function afterComplaint(mediator: Day, law: Law): Assessment {
  const deadlines = { mediator }
  if (law.isPast(mediator)) {
    return applies({
      reason: 'mediator-late',
      remedies: ['conciliation', 'court'],
      deadlines,
      citations: ['L612-2', 'cpc:750-1', 'R631-3'],
    })
  }
  return applies({
    reason: 'mediator-open',
    remedies: ['mediation'],
    deadlines,
    citations: ['L612-1', 'L612-2', 'L616-1', 'R616-1'],
    values: { days_left: law.daysLeft(mediator) },
  })
}

/** The amount decides how the court is reached and whether a lawyer is compulsory. */
function afterMediation({ claim_amount }: Facts, law: Law): Assessment {
  if (claim_amount === undefined) return missing('claim_amount', ['cpc:750-1', 'cpc:761'])
  if (claim_amount <= law.value('request_limit')) {
    return applies({
      reason: 'court-by-request',
      remedies: ['court'],
      citations: ['cpc:750-1', 'cpc:818', 'R631-1', 'R631-3', 'cpc:761'],
    })
  }
  return claim_amount <= law.value('no_lawyer_limit')
    ? applies({ reason: 'court-without-lawyer', remedies: ['court'], citations: ['cpc:761', 'cpc:818', 'R631-3'] })
    : applies({ reason: 'court-with-lawyer', remedies: ['court'], citations: ['cpc:761', 'R631-3'] })
}
