import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'

/** First day of the new law of consumer credit (ordonnance n° 2025-880): the wording held here is older. */
const creditReform = '2026-11-20'

/**
 * Bringing back something bought in a shop or at a fair because one changed one's mind. It applies only where the seller
 * promised it or a credit tied to the purchase is withdrawn from. Legal sources: L221-18, L221-1, civ:1103, L312-52, L224-59.
 */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-1'])
  if (facts.problem === 'defect')
    return doesNotApply('defect', ['L217-3'], { instead: ['conformity-guarantee', 'hidden-defects'] })
  if (facts.channel === undefined && !facts.solicited_outside) return missing('channel', ['L221-18'])
  if (facts.channel === 'distance') return doesNotApply('bought-online', ['L221-18'], { instead: ['withdrawal'] })
  if (facts.channel === 'off-premises')
    return doesNotApply('off-premises', ['L221-18', 'L221-1'], { instead: ['withdrawal'] })
  // Led to the counter straight from the street or the aisle: the contract counts as made off premises (L221-1, 2° b).
  if (facts.solicited_outside)
    return doesNotApply('solicited-outside', ['L221-1', 'L221-18'], { instead: ['withdrawal'] })
  if (facts.shop_promise)
    return applies({ reason: 'shop-promised', remedies: ['goodwill'], citations: ['civ:1103', 'civ:1119'] })
  if (facts.linked_credit) return linkedCredit(facts, law)
  return facts.channel === 'fair'
    ? doesNotApply('bought-at-fair', ['L224-59', 'L224-60'])
    : doesNotApply('bought-in-shop', ['L221-18', 'L221-1'])
}

function linkedCredit(facts: Facts, law: Law): Assessment {
  if (facts.contracted_on === undefined) return missing('contracted_on', ['L312-52', 'ordonnance-2025-880'])
  if (facts.contracted_on >= creditReform)
    return applies({
      reason: 'linked-credit-new-law',
      remedies: ['credit-withdrawal'],
      citations: ['ordonnance-2025-880'],
    })
  const citations = ['L312-52', 'L312-19']
  // The credit is taken to be accepted on the day of the purchase: an earlier last day is the safe one to tell.
  const credit_withdrawal = law.lastDay(facts.contracted_on, 'credit_period')
  if (law.isPast(credit_withdrawal))
    return doesNotApply('linked-credit-over', citations, { deadlines: { credit_withdrawal } })
  return applies({
    reason: 'linked-credit',
    remedies: ['credit-withdrawal'],
    deadlines: { credit_withdrawal },
    citations: facts.channel === 'fair' ? [...citations, 'L224-62'] : citations,
  })
}
