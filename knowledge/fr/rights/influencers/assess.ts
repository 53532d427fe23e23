import type { Assessment, Facts } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'

/** Bought after, or from, an influencer. Legal sources: L121-3, L121-4 11°, loi n° 2023-451 (not held), L221-18. */
export function assess(facts: Facts): Assessment {
  switch (facts.influencer_issue) {
    case 'own-shop':
      return applies({ reason: 'seller', remedies: ['withdrawal'], citations: ['L216-1', 'L221-18', 'L217-3'] })
    case 'hidden-advert':
      return applies({
        reason: 'hidden-advert',
        remedies: ['report'],
        citations: ['loi-2023-451', 'L121-3', 'L121-4', 'L132-2'],
      })
    default:
      return applies({
        reason: 'who-answers',
        remedies: ['withdrawal', 'report'],
        citations: ['L121-3', 'loi-2023-451', 'L221-18'],
      })
  }
}
