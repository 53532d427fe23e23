import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Who the consumer code protects. Legal sources: article liminaire, L217-1, L217-32, L215-3, L216-8. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private')
    return doesNotApply('private-seller', ['liminaire', 'civ:1103'], { instead: ['hidden-defects'] })
  switch (facts.buyer_kind) {
    case 'private-use':
      return applies({ reason: 'consumer', citations: ['liminaire'] })
    case 'association':
      return applies({ reason: 'association', citations: ['liminaire', 'L217-32', 'L216-8', 'L215-3'] })
    case 'mixed':
      return applies({ reason: 'mixed', citations: ['liminaire'] })
    default:
      return applies({ reason: 'definition', citations: ['liminaire', 'L217-1'] })
  }
}
