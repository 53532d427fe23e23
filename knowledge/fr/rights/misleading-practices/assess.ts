import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** An advert or a listing that misleads. Legal sources: L121-1 to L121-4, L132-2, L217-5, civ:1130, civ:1137. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private')
    return doesNotApply('private-seller', ['L121-1', 'civ:1130', 'civ:1137'], { instead: ['hidden-defects'] })
  switch (facts.misleading_about) {
    case 'description':
      if (isService(facts.product_kind))
        return applies({ reason: 'service', remedies: ['annulment', 'report'], citations: ['L121-2', 'civ:1217'] })
      return applies({
        reason: 'description',
        remedies: ['conformity', 'annulment', 'report'],
        citations: ['L217-3', 'L217-5', 'L121-2'],
      })
    case 'urgency':
      return applies({ reason: 'urgency', remedies: ['report'], citations: ['L121-4', 'L132-2'] })
    case 'origin-or-label':
      return applies({
        reason: 'origin-or-label',
        remedies: ['conformity', 'report'],
        citations: ['L121-2', 'L121-4', 'L217-5'],
      })
    case 'environment':
      return applies({ reason: 'environment', remedies: ['report'], citations: ['L121-2', 'directive-2024-825'] })
    default:
      return applies({
        reason: 'misleading',
        remedies: ['conformity', 'annulment', 'report'],
        citations: ['L121-2', 'L121-3', 'L121-4', 'L217-5'],
      })
  }
}

/** What is not an object has no guarantee of conformity of goods. */
function isService(kind: Facts['product_kind']): boolean {
  return kind === 'service' || kind === 'dated-service' || kind === 'passenger-transport'
}
