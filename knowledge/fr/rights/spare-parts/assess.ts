import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Whether spare parts must exist and be announced. Legal sources: L111-4, L111-4-1, L111-5, D111-4, R111-4-2 to R111-4-5. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L111-4'], { instead: ['hidden-defects'] })
  if (facts.product_kind === 'service' || facts.product_kind === 'digital-content')
    return doesNotApply('not-an-object', ['L111-4'])
  if (facts.spare_part_issue === 'not-told')
    return applies({ reason: 'not-told', citations: ['L111-4', 'D111-4', 'L111-5'] })
  if (facts.spare_part_issue === 'slow')
    return applies({ reason: 'slow-to-come', citations: ['L111-4', 'L217-10', 'L217-14'] })
  switch (facts.spare_part_for) {
    case 'computer-phone':
      return applies({ reason: 'computer-or-phone', citations: ['R111-4-2', 'R111-4-3', 'L111-4'] })
    case 'bicycle':
      return applies({ reason: 'bicycle', citations: ['R111-4-5', 'L111-4-1'] })
    case 'e-bike':
      return applies({ reason: 'e-bike', citations: ['R111-4-5', 'L111-4-1'] })
    case 'garden-tool':
      return applies({ reason: 'garden-tool', citations: ['R111-4-4', 'L111-4-1'] })
    default:
      return applies({ reason: 'parts', citations: ['L111-4', 'L111-4-1', 'L111-5'] })
  }
}
