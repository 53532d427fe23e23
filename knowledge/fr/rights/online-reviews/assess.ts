import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'

/** First day on which false reviews stand on the list of forbidden practices (ordinance 2021-1734). */
const listedSince = '2022-05-28'

/** Reviews read before buying. Legal sources: L111-7-2, D111-10, L121-3, L121-4 27° and 28°. */
export function assess(facts: Facts, law: Law): Assessment {
  switch (facts.review_doubt) {
    case 'fake':
      if (law.governingDay < listedSince)
        return applies({
          reason: 'fake-before-may-2022',
          remedies: ['report'],
          citations: ['L121-2', 'ordonnance-2021-1734'],
        })
      return applies({ reason: 'fake', remedies: ['report'], citations: ['L121-4', 'L132-2'] })
    case 'filtered':
      return applies({ reason: 'filtered', remedies: ['report'], citations: ['L111-7-2', 'L121-4'] })
    case 'rewarded':
      return applies({ reason: 'rewarded', citations: ['D111-10', 'L121-4'] })
    default:
      return applies({ reason: 'what-must-be-said', citations: ['L111-7-2', 'D111-10', 'L121-3'] })
  }
}
