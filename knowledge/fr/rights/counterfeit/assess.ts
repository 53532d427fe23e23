import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A copy sold as genuine. Legal sources: L217-3, L217-14, L217-16, L121-2, L441-1, civ:1132, civ:1137. */
export function assess(facts: Facts): Assessment {
  if (facts.knew_it_was_fake) return doesNotApply('bought-knowingly', ['douane-contrefacon', 'L217-5'])
  if (facts.seller === 'private' && !facts.sells_as_business) {
    return applies({
      reason: 'private-seller',
      remedies: ['refund'],
      citations: ['civ:1604', 'civ:1132', 'civ:1137', 'civ:1353'],
    })
  }
  if (facts.seized_by_customs) {
    return applies({
      reason: 'seized',
      remedies: ['refund'],
      citations: ['douane-contrefacon', 'L217-3', 'L217-14', 'L121-2'],
    })
  }
  return applies({
    reason: 'sold-as-genuine',
    remedies: ['refund'],
    citations: ['L217-3', 'L217-14', 'L217-16', 'L121-2', 'douane-contrefacon'],
  })
}
