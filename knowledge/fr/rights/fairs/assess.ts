import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'
import { startFact, withdrawalPeriod } from '../withdrawal/period.ts'

/** First day of the new law of consumer credit (ordonnance n° 2025-880): the wording held here is older. */
const creditReform = '2026-11-20'

/**
 * Bought at a fair or trade show: no withdrawal, except from a linked credit, or when fetched from the aisle.
 * Legal sources: L224-59, L224-60, L224-62, L312-52, L312-19, L221-1.
 */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L224-59'])
  if (facts.solicited_outside) return fromTheAisle(facts, law)
  if (facts.channel === 'distance' || facts.channel === 'off-premises')
    return doesNotApply('not-at-a-fair', ['L221-18'], { instead: ['withdrawal', 'off-premises-contract'] })
  if (facts.channel === 'shop') return doesNotApply('in-shop', ['L221-18'], { instead: ['no-withdrawal-in-shop'] })
  if (facts.problem === 'defect')
    return doesNotApply('defect', ['L224-59', 'L217-3'], { instead: ['conformity-guarantee', 'hidden-defects'] })
  if (facts.linked_credit) return linkedCredit(facts, law)
  if (facts.fair_notice === false)
    return doesNotApply('not-told', ['L224-59', 'L224-60', 'L242-23'], { instead: ['dispute-path'] })
  return doesNotApply('at-fair', ['L224-59', 'L224-60', 'L224-62'])
}

/** Approached in the common aisle and led to the stand: made off premises (L221-1, 2° b). */
function fromTheAisle(facts: Facts, law: Law): Assessment {
  const citations = ['L221-1', 'cjue-c-465-19', 'L221-18']
  const start = facts[startFact(facts)] ?? facts.contracted_on
  if (start === undefined) return applies({ reason: 'aisle', remedies: ['refund'], citations })
  const { first, last } = withdrawalPeriod(facts, law, start)
  const withdraw = last ?? first
  if ((facts.withdrew_on ?? law.askedOn) <= withdraw)
    return applies({ reason: 'aisle', remedies: ['refund'], deadlines: { withdraw }, citations })
  return applies({
    reason: 'aisle-late',
    remedies: ['refund'],
    deadlines: { withdraw },
    citations: [...citations, 'L221-20'],
  })
}

function linkedCredit(facts: Facts, law: Law): Assessment {
  const remedies = ['credit-withdrawal', 'refund']
  // Where only the purchase is dated, the credit is taken to be accepted that day: an earlier last day is the safe one.
  const accepted = facts.credit_accepted_on ?? facts.contracted_on
  if (accepted === undefined)
    return applies({
      reason: 'linked-credit',
      remedies,
      citations: ['L224-62', 'L312-52', 'L312-19', 'ordonnance-2025-880'],
    })
  if (accepted >= creditReform)
    return applies({ reason: 'linked-credit-new-law', remedies, citations: ['L224-62', 'ordonnance-2025-880'] })
  const credit_withdrawal = law.lastDay(accepted, 'credit_period')
  const citations = ['L224-62', 'L312-52', 'L312-19']
  if (law.isPast(credit_withdrawal))
    return doesNotApply('linked-credit-over', citations, { deadlines: { credit_withdrawal } })
  return applies({ reason: 'linked-credit', remedies, deadlines: { credit_withdrawal }, citations })
}
