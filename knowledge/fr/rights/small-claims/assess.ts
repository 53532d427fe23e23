import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** The court for a consumer's claim: request or summons, lawyer or not, after which attempt. Legal sources: cpc:750-1, cpc:761, cpc:818, R631-1 to R631-3. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.court_goal === 'appeal') return afterJudgment(facts, law)
  if (facts.seller_country === 'europe') {
    return applies({
      reason: 'seller-in-europe',
      remedies: ['court'],
      citations: ['bruxelles-i-bis', 'reglement-861-2007', 'R631-3'],
    })
  }
  if (facts.court_goal === 'act') {
    return applies({ reason: 'order-to-act', remedies: ['court'], citations: ['R631-2', 'cpc:1425-1', 'cpc:761'] })
  }
  return byAmount(facts, law)
}

/** Up to the request limit, an amicable attempt comes first; above, a summons; above the second limit, a lawyer. */
function byAmount({ claim_amount, amicable_attempt }: Facts, law: Law): Assessment {
  if (claim_amount !== undefined && claim_amount > law.value('no_lawyer_limit')) {
    return applies({ reason: 'with-lawyer', remedies: ['court'], citations: ['cpc:761', 'cpc:818', 'R631-3'] })
  }
  if (claim_amount !== undefined && claim_amount > law.value('request_limit')) {
    return applies({ reason: 'by-summons', remedies: ['court'], citations: ['cpc:818', 'cpc:761', 'R631-3'] })
  }
  if (amicable_attempt === 'none') {
    return doesNotApply('attempt-first', ['cpc:750-1', 'cpc:54', 'L612-1'])
  }
  const citations = ['R631-1', 'cpc:818', 'cpc:750-1', 'cpc:761', 'R631-3', 'L612-1']
  // Request, summons or lawyer: without the sum, only the general answer holds.
  return claim_amount === undefined
    ? applies({ reason: 'general', remedies: ['conciliation', 'mediation', 'court'], citations })
    : applies({ reason: 'by-request', remedies: ['court'], citations })
}

function afterJudgment({ claim_amount }: Facts, law: Law): Assessment {
  if (claim_amount === undefined) return applies({ reason: 'appeal-by-amount', citations: ['coj:R211-3-24'] })
  return claim_amount > law.value('request_limit')
    ? applies({ reason: 'appeal-possible', remedies: ['court'], citations: ['coj:R211-3-24'] })
    : doesNotApply('no-appeal', ['coj:R211-3-24'])
}
