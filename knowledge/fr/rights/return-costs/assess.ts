import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { exceptionOf } from '../withdrawal/exception.ts'

const notConforming = ['damaged', 'wrong-item', 'incomplete']
const withoutReturn = ['service', 'digital-content']

/** Who pays for sending an item back. Legal sources: L221-23, L221-5 8°, L221-1, L217-11, L217-16, L241-6. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-1'])
  // A seller pays for its own failure, wherever the purchase was made.
  if (facts.problem === 'defect' || notConforming.includes(facts.delivery_state ?? '')) {
    return applies({ reason: 'seller-pays-defect', remedies: ['free-return'], citations: ['L217-11', 'L241-6'] })
  }
  // Led to the counter straight from the street or the aisle: the contract counts as made off premises (L221-1, 2° b).
  const offPremises = facts.channel === 'off-premises' || facts.solicited_outside === true
  if ((facts.channel === 'shop' || facts.channel === 'fair') && !offPremises)
    return doesNotApply('bought-in-shop', ['L221-18', 'civ:1103'], { instead: ['no-withdrawal-in-shop'] })
  if (facts.problem === undefined && facts.withdrew_on === undefined && facts.return_costs_term === undefined)
    return missing('problem', ['L221-23', 'L217-11'])
  if (facts.channel === undefined && !offPremises) return missing('channel', ['L221-23'])

  const exception = exceptionOf(facts)
  if (exception?.kind === 'does-not-apply')
    return doesNotApply('excluded-item', exception.citations, { instead: ['withdrawal-exceptions'] })
  if (withoutReturn.includes(facts.product_kind ?? ''))
    return doesNotApply('nothing-to-return', ['L221-23'], { instead: ['refund-after-withdrawal'] })
  return costsOfWithdrawal(facts, offPremises, law)
}

function costsOfWithdrawal(facts: Facts, offPremises: boolean, law: Law): Assessment {
  const sendBack: Day | undefined =
    facts.withdrew_on && !facts.returned_on && !facts.goods_received_back_on
      ? law.lastDay(facts.withdrew_on, 'send_back_period')
      : undefined
  const deadlines = { send_back: sendBack }
  if (offPremises) {
    if (facts.bulky_left_at_home === undefined) return missing('bulky_left_at_home', ['L221-23'])
    if (facts.bulky_left_at_home)
      return applies({ reason: 'seller-collects', remedies: ['free-return'], citations: ['L221-23'] })
  }
  switch (facts.return_costs_term) {
    case undefined:
      return missing('return_costs_term', ['L221-23', 'L221-5'])
    case 'free':
      return applies({ reason: 'seller-offered', remedies: ['free-return'], deadlines, citations: ['L221-23'] })
    case 'nothing':
      return applies({
        reason: 'seller-did-not-tell',
        remedies: ['free-return'],
        deadlines,
        citations: ['L221-23', 'L221-5', 'L221-7'],
      })
    case 'at-my-cost':
      return applies({ reason: 'shopper-pays', deadlines, citations: ['L221-23', 'L221-5'] })
  }
}
