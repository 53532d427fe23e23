import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'
import { openPeriod } from '../how-to-withdraw/open-period.ts'

/** A service that began during the fourteen days. Legal sources: L221-28 (1°, 8°), L221-25, L221-18, L221-20. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-18'])
  if ((facts.channel === 'shop' || facts.channel === 'fair') && !facts.solicited_outside)
    return doesNotApply('no-withdrawal-there', ['L221-18'], {
      instead: [facts.channel === 'fair' ? 'fairs' : 'no-withdrawal-in-shop'],
    })
  if (facts.product_kind === 'urgent-repair') return doesNotApply('urgent-repair', ['L221-28', 'L221-25'])
  // A service runs from the contract.
  const { open, last } = openPeriod({ ...facts, product_kind: 'service' }, law)
  const deadlines = { withdraw: last }
  if (open === false)
    return doesNotApply('period-over', ['L221-18', 'L221-20'], {
      instead: ['not-informed-of-withdrawal'],
      deadlines,
    })
  const remedies = ['refund']
  switch (facts.service_performed) {
    case 'fully-performed':
      return doesNotApply('fully-performed', ['L221-28', 'L221-25'])
    case 'not-started':
      return applies({ reason: 'not-started', remedies, deadlines, citations: ['L221-18'] })
    case 'without-request':
      return applies({ reason: 'without-request', remedies, deadlines, citations: ['L221-25', 'L221-18'] })
    case 'started-on-request':
      return applies({ reason: 'on-request', remedies, deadlines, citations: ['L221-25', 'L221-28'] })
    default:
      return applies({ reason: 'started', remedies, deadlines, citations: ['L221-18', 'L221-25', 'L221-28'] })
  }
}
