import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'

/** Reserves on delivery. Legal sources: L216-5, L216-2, L216-3, L217-3, L217-7, L224-63, L224-65, com-l133-3. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.removal_contract) return doesNotApply('house-move', ['L224-63'], { instead: ['furniture-removal'] })
  if (facts.seller === 'private')
    return doesNotApply('private-seller', ['L216-5', 'civ:1103'], { instead: ['hidden-defects', 'dispute-path'] })
  if (facts.own_carrier) return ownCarrier(facts, law)
  const remedies = ['repair', 'replacement']
  switch (facts.reserves_state) {
    case 'none':
      return applies({ reason: 'no-reserves', remedies, citations: ['L216-5', 'L217-3', 'L217-7', 'L217-9'] })
    case 'noted':
      return applies({ reason: 'noted', remedies, citations: ['L216-5', 'L217-3', 'L217-9'] })
    case 'refused':
      return applies({ reason: 'refused', remedies: ['delivery', 'refund'], citations: ['L216-2', 'L216-6', 'L216-7'] })
    case 'not-yet':
      return applies({ reason: 'what-to-do', citations: ['L216-5', 'L216-4', 'L216-2'] })
    case undefined:
      return applies({ reason: 'not-lost', remedies, citations: ['L216-5', 'L217-3', 'L216-2', 'com-l133-3'] })
  }
}

/** A carrier that the seller did not offer: the shopper must act against it, and fast. */
function ownCarrier({ carrier_checking, delivered_on }: Facts, law: Law): Assessment {
  const unchecked = carrier_checking === false
  const last = delivered_on && law.lastDay(delivered_on, unchecked ? 'carrier_unchecked' : 'carrier_claim')
  const deadlines = { carrier_claim: last }
  const citations = ['L216-3', 'L224-65', 'com-l133-3']
  if (last && law.isPast(last)) {
    const tenDays = delivered_on && law.lastDay(delivered_on, 'carrier_unchecked')
    if (carrier_checking === undefined && tenDays && !law.isPast(tenDays)) return missing('carrier_checking', citations)
    return doesNotApply('own-carrier-late', citations, { deadlines })
  }
  return applies({
    reason: unchecked ? 'own-carrier-unchecked' : 'own-carrier',
    remedies: ['carrier-claim'],
    deadlines,
    citations,
  })
}
