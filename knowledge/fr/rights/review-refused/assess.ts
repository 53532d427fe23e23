import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A shopper's own review: refused, deleted, or to be taken down for money. Legal sources: L111-7-2, D111-11, L121-4 28°. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private')
    return doesNotApply('between-private-persons', ['L111-7-2'], { instead: ['dispute-path'] })
  switch (facts.review_situation) {
    case 'removal-asked':
      return applies({ reason: 'removal-asked', citations: ['L121-4', 'L121-2', 'L111-7-2'] })
    case 'not-published':
      return applies({
        reason: 'not-published',
        remedies: ['reasons', 'publication'],
        citations: ['L111-7-2', 'D111-11'],
      })
    default:
      return applies({ reason: 'free-to-review', citations: ['L111-7-2', 'D111-9', 'L121-4'] })
  }
}
