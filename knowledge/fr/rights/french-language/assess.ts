import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** French for what is sold in France. Legal sources: loi n° 94-665, article 2 (not held), civ:1127-1, L217-5. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['loi-94-665'], { instead: ['dispute-path'] })
  if (facts.channel === 'distance')
    return applies({
      reason: 'online',
      remedies: ['document-in-french', 'report'],
      citations: ['civ:1127-1', 'loi-94-665', 'L217-5'],
    })
  return applies({
    reason: 'french',
    remedies: ['document-in-french', 'report'],
    citations: ['loi-94-665', 'L217-5', 'L211-1'],
  })
}
