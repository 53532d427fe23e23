import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'
import { openPeriod } from '../how-to-withdraw/open-period.ts'

/**
 * Hotel, concert, car hire, restaurant and leisure booked for a date; transport and packages.
 * Legal sources: L221-28 (12°), L221-2 (5° and 9°), L221-5, civ:1217, civ:1229, L221-18.
 */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-18'])
  if (
    facts.event_change === 'cancelled' ||
    facts.event_change === 'postponed' ||
    facts.lodging_problem === 'host-cancels'
  )
    return applies({ reason: 'called-off', remedies: ['refund', 'damages'], citations: ['civ:1217', 'civ:1229'] })
  if (facts.product_kind === 'passenger-transport') return doesNotApply('transport', ['L221-2'])
  if (facts.product_kind === 'excluded-contract') return doesNotApply('package', ['L221-2'])
  if (facts.booking_date === 'open') return openDate(facts, law)
  if (facts.exception_told === false)
    return doesNotApply('not-told', ['L221-28', 'L221-5', 'L221-7'], { instead: ['dispute-path'] })
  return doesNotApply('set-date', ['L221-28', 'L221-5'])
}

function openDate(facts: Facts, law: Law): Assessment {
  if ((facts.channel === 'shop' || facts.channel === 'fair') && !facts.solicited_outside)
    return doesNotApply('voucher-from-shop', ['L221-18'], { instead: ['no-withdrawal-in-shop'] })
  // A voucher without a date: counted from the contract, the earlier and safer of the two starts.
  const { open, last } = openPeriod({ ...facts, product_kind: 'service' }, law)
  const deadlines = { withdraw: last }
  const citations = ['L221-28', 'L221-18']
  if (open === false)
    return doesNotApply('open-date-late', [...citations, 'L221-20'], {
      instead: ['not-informed-of-withdrawal'],
      deadlines,
    })
  return applies({ reason: 'open-date', remedies: ['refund'], deadlines, citations })
}
