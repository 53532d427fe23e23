import type { Assessment, Facts } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'

/** Reviews read before buying. Legal sources: L111-7-2, D111-10, L121-3, L121-4 27° and 28°. */
export function assess(facts: Facts): Assessment {
  switch (facts.review_doubt) {
    case 'fake':
      return applies({ reason: 'fake', remedies: ['report'], citations: ['L121-4', 'L132-2'] })
    case 'filtered':
      return applies({ reason: 'filtered', remedies: ['report'], citations: ['L111-7-2', 'L121-4'] })
    case 'rewarded':
      return applies({ reason: 'rewarded', citations: ['D111-10', 'L121-4'] })
    default:
      return applies({ reason: 'what-must-be-said', citations: ['L111-7-2', 'D111-10', 'L121-3'] })
  }
}
