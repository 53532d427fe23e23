import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { wordingSince } from '../late-delivery/refund-scale.ts'

/**
 * What arrived is damaged, not the item ordered, incomplete, or was never ordered. Legal sources: L217-3, L217-9,
 * L217-10, L217-14, L216-5, L121-12, civ:1302-1.
 */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') {
    return doesNotApply('private-seller', ['L217-1'], { instead: ['hidden-defects', 'dispute-path'] })
  }
  if (law.governingDay < wordingSince) {
    return applies({ reason: 'contracted-before-2022', citations: ['L217-3', 'ordonnance-2021-1247'] })
  }
  if (facts.problem === 'accident')
    return doesNotApply('own-accident', ['L216-2'], { instead: ['commercial-guarantee'] })
  switch (facts.delivery_state) {
    case undefined:
      // "J'ai commandé le mauvais coloris": what came is what was ordered.
      if (facts.problem === 'change-of-mind')
        return doesNotApply('own-mistake', ['L217-4', 'L221-18'], { instead: ['withdrawal', 'no-withdrawal-in-shop'] })
      return missing('delivery_state', ['L217-3', 'L216-5'])
    case 'arrived':
      return doesNotApply('as-ordered', ['L217-3'], { instead: ['withdrawal', 'conformity-guarantee'] })
    case 'extra-item':
      return applies({
        reason: 'extra-item',
        remedies: ['tell-seller'],
        citations: ['L121-12', 'civ:1302-1', 'civ:1302'],
      })
    case 'damaged':
      return facts.own_carrier
        ? doesNotApply('own-carrier', ['L216-3'], { instead: ['conformity-guarantee'] })
        : notAsOrdered('damaged', ['L217-3', 'L216-5', 'L217-9', 'L217-10'], facts, law)
    case 'wrong-item':
      return notAsOrdered('wrong-item', ['L217-4', 'L217-3', 'L217-9', 'L217-10'], facts, law)
    case 'incomplete':
      return notAsOrdered('incomplete', ['L217-5', 'L217-4', 'L217-9', 'L217-10'], facts, law)
    default:
      return doesNotApply('not-arrived', ['L216-2'], { instead: ['parcel-not-received', 'late-delivery'] })
  }
}

/** Repair or replacement first, then a lower price or the money back, by the step reached with the seller. */
function notAsOrdered(reason: string, citations: string[], facts: Facts, law: Law): Assessment {
  const moneyBack = { remedies: ['price-reduction', 'termination'], citations: ['L217-14', 'L217-10', 'L217-16'] }
  const by = facts.repair_asked_on && law.lastDay(facts.repair_asked_on, 'conformity_period')
  const deadlines = { conform: by }
  switch (facts.repair_outcome) {
    case 'refused':
      return applies({ reason: 'refused', deadlines, ...moneyBack })
    case 'failed':
      return applies({ reason: 'failed', deadlines, ...moneyBack })
    case 'repaired':
    case 'replaced':
      return doesNotApply('put-right', ['L217-9'], { instead: ['conformity-guarantee'], deadlines })
  }
  // Asked already: a period counted from today would give the seller days that it does not have.
  if (!by && facts.repair_outcome === 'pending') return missing('repair_asked_on', ['L217-10', 'L217-14'])
  if (!by) {
    return applies({
      reason,
      remedies: ['repair', 'replacement'],
      deadlines: { conform_if_asked_today: law.lastDay(law.askedOn, 'conformity_period') },
      citations,
    })
  }
  return law.isPast(by)
    ? applies({ reason: 'thirty-days-over', deadlines, ...moneyBack, values: { days_late: law.daysSince(by) } })
    : applies({
        reason: 'conform-pending',
        remedies: ['repair', 'replacement'],
        deadlines,
        citations: ['L217-10', 'L217-14'],
        values: { days_left: law.daysLeft(by) },
      })
}
