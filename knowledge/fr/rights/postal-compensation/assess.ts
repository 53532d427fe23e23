import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** An item that the shopper posted, lost or damaged. Legal sources: cpce:L7, cpce:L8, cpce:L10, cpce:R2-1, cpce:R2-2, cpce:R2-3. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.postal_role === 'buyer') {
    return doesNotApply('buyer', ['cpce:L7'], { instead: ['parcel-not-received', 'damaged-or-wrong-item'] })
  }
  const sendsBack = facts.return_lost || (facts.postal_role === undefined && (facts.returned_on || facts.withdrew_on))
  if (sendsBack) return doesNotApply('return', ['cpce:L7'], { instead: ['refund-after-withdrawal'] })
  const posted = facts.posted_on
  const deadlines = {
    postal_lost: posted && law.lastDay(posted, 'lost_after'),
    postal_claim: posted && law.lastDay(posted, 'claim_period'),
  }
  if (deadlines.postal_claim && law.isPast(deadlines.postal_claim)) {
    return doesNotApply('too-late', ['cpce:L10'], { deadlines: { postal_claim: deadlines.postal_claim } })
  }
  const remedies = ['compensation']
  if (facts.postal_item && facts.postal_item !== 'parcel') {
    return applies({ reason: facts.postal_item, remedies, deadlines, citations: ['cpce:R2-1', 'cpce:L7', 'cpce:L10'] })
  }
  const citations = ['cpce:R2-2', 'cpce:R2-3', 'cpce:L7', 'cpce:L10']
  const waiting = deadlines.postal_lost !== undefined && !law.isPast(deadlines.postal_lost)
  return applies({
    reason: waiting && facts.problem !== 'defect' ? 'not-lost-yet' : 'parcel',
    remedies,
    deadlines,
    citations,
  })
}
