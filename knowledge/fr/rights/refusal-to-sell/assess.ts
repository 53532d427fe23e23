import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day on which tying a sale to insurance or to sales calls is forbidden in every case. */
const alwaysSince = '2025-07-02'

/** A seller who refuses to sell, or sells only with something else. Legal source: L121-11. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private')
    return doesNotApply('private-seller', ['L121-11', 'civ:1103'], { instead: ['dispute-path'] })
  switch (facts.refusal_kind) {
    case 'refused':
      return applies({ reason: 'refused', remedies: ['sale', 'report'], citations: ['L121-11', 'R132-1'] })
    case 'tied-product':
      return applies({ reason: 'tied-product', remedies: ['report'], citations: ['L121-11', 'L121-1'] })
    case 'tied-insurance':
    case 'tied-consent':
      return law.governingDay < alwaysSince
        ? applies({ reason: 'tied-before', remedies: ['report'], citations: ['L121-11', 'loi-2025-594'] })
        : applies({ reason: 'tied-always', remedies: ['sale', 'report'], citations: ['L121-11'] })
    default:
      return applies({ reason: 'rule', remedies: ['sale', 'report'], citations: ['L121-11'] })
  }
}
