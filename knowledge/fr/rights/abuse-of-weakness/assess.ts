import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'

/** First day of the heavier penalty for an abuse that follows a sales call. */
const heavierSince = '2025-07-02'

/** A contract obtained from someone who could not grasp it. Legal sources: L121-8, L121-9, L132-13, L132-14, L132-14-1. */
export function assess(facts: Facts, law: Law): Assessment {
  const remedies = ['annulment', 'complaint-to-police']
  switch (facts.weakness_context) {
    case 'home-visit':
      return applies({ reason: 'home-visit', remedies, citations: ['L121-8', 'L132-13', 'L221-18'] })
    case 'telephone':
      return law.governingDay < heavierSince
        ? applies({ reason: 'telephone-before', remedies, citations: ['L121-9', 'L132-13', 'L132-14'] })
        : applies({ reason: 'telephone', remedies, citations: ['L121-9', 'L132-13', 'L132-14-1'] })
    case 'fair-or-outing':
      return applies({ reason: 'fair-or-outing', remedies, citations: ['L121-9', 'L132-13'] })
    default:
      return applies({ reason: 'abuse', remedies, citations: ['L121-8', 'L121-9', 'L132-13'] })
  }
}
