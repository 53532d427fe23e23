import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** What a shopper had to be told before being bound. Legal sources: L111-1, R111-1, L221-5, L111-5. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private')
    return doesNotApply('private-seller', ['L111-1', 'civ:1137'], { instead: ['hidden-defects'] })
  switch (facts.missing_information) {
    case 'characteristics':
      return applies({
        reason: 'characteristics',
        remedies: ['annulment', 'damages'],
        citations: ['L111-1', 'L111-5', 'civ:1132', 'civ:1137'],
      })
    case 'seller':
      return applies({ reason: 'seller-unknown', remedies: ['information'], citations: ['L111-1', 'R111-1', 'L131-1'] })
    default:
      return facts.channel === 'distance' || facts.channel === 'off-premises'
        ? applies({ reason: 'at-a-distance', remedies: ['information'], citations: ['L111-1', 'L221-5', 'L111-5'] })
        : applies({ reason: 'everywhere', remedies: ['information'], citations: ['L111-1', 'R111-1', 'L111-5'] })
  }
}
