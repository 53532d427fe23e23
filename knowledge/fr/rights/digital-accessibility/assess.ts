import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day of the accessibility duties of online shops. */
const accessibleSince = '2025-06-28'

/** Online shops that persons with a disability can use. Legal sources: L412-13; directive 2019/882. */
export function assess(facts: Facts, law: Law): Assessment {
  if (law.askedOn < accessibleSince) return doesNotApply('before-june-2025', ['directive-2019-882', 'L412-13'])
  if (facts.tiny_business) return doesNotApply('very-small-business', ['L412-13'])
  return applies({
    reason: facts.tiny_business === false ? 'must-be-accessible' : 'accessible-unless-tiny',
    remedies: ['written-complaint', 'report'],
    citations: ['L412-13', 'directive-2019-882'],
  })
}
