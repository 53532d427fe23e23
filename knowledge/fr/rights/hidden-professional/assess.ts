import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A trader who poses as a private person. Legal sources: liminaire, L217-1, L121-4, L132-2, L221-18, L217-3. */
export function assess(facts: Facts): Assessment {
  if (facts.sells_as_business) {
    return applies({
      reason: 'trader-in-disguise',
      remedies: ['consumer-rights', 'report'],
      citations: ['L217-1', 'liminaire', 'L121-4', 'L221-18', 'L217-3'],
    })
  }
  if (facts.sells_as_business === false)
    return doesNotApply('occasional-seller', ['liminaire', 'L217-1', 'civ:1641'], { instead: ['private-sale'] })
  return applies({ reason: 'what-decides', remedies: ['report'], citations: ['liminaire', 'L217-1', 'L121-4'] })
}
