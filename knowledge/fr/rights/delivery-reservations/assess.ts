import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Reserves on delivery. Legal sources: L216-5, L216-2, L216-3, L217-3, L217-7, L224-63, L224-65, com-l133-3. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.removal_contract) return removal(facts, law)
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
function ownCarrier(facts: Facts, law: Law): Assessment {
  const period = facts.carrier_checking === false ? 'carrier_unchecked' : 'carrier_claim'
  return applies({
    reason: facts.carrier_checking === false ? 'own-carrier-unchecked' : 'own-carrier',
    remedies: ['carrier-claim'],
    deadlines: { carrier_claim: facts.delivered_on && law.lastDay(facts.delivered_on, period) },
    citations: ['L216-3', 'L224-65', 'com-l133-3'],
  })
}

/** A house move: ten days to protest, three months when the movers did not explain how. */
function removal(facts: Facts, law: Law): Assessment {
  const untold = facts.removal_told === false
  const last = facts.delivered_on && law.lastDay(facts.delivered_on, untold ? 'removal_untold' : 'removal_protest')
  const deadlines = { removal_protest: last }
  if (last && law.isPast(last)) return doesNotApply('removal-late', ['L224-63'], { deadlines })
  return applies({
    reason: untold ? 'removal-untold' : 'removal',
    remedies: ['carrier-claim'],
    deadlines,
    citations: ['L224-63'],
  })
}
