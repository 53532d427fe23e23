import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** The rule on the earlier price has been in force since this day (ordinance no. 2021-1734). */
const inForceSince = '2022-05-28'

/** A reduction announced by a business. Legal sources: L112-1-1, L121-2, L121-4, L132-2. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['civ:1103'], { instead: ['dispute-path'] })
  const remedies = ['report', 'damages']
  if (law.governingDay < inForceSince) {
    return applies({ reason: 'before-may-2022', remedies, citations: ['L121-2', 'ordonnance-2021-1734'] })
  }
  if (facts.product_kind === 'perishable') return doesNotApply('perishable', ['L112-1-1', 'L121-2'])
  switch (facts.reduction_trouble) {
    case 'raised-before':
      return applies({
        reason: 'raised-before',
        remedies,
        citations: ['L112-1-1', 'L121-2', 'cjue-c-330-23', 'L132-2'],
      })
    case 'successive':
      return applies({ reason: 'successive', remedies: ['report'], citations: ['L112-1-1'] })
    case 'other-sellers':
      return doesNotApply('other-sellers', ['L112-1-1', 'L121-2'])
    case 'countdown':
      return applies({ reason: 'countdown', remedies, citations: ['L121-4', 'L132-2'] })
    case 'members-only':
      return doesNotApply('members-only', ['L112-1-1', 'L121-2', 'offres-fidelite'])
    case undefined:
      return applies({ reason: 'lowest-price', remedies, citations: ['L112-1-1', 'L121-2'] })
  }
}
