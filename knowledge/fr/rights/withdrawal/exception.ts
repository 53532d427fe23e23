import type { Assessment, Facts } from '../../../assessment.ts'
import { doesNotApply, missing } from '../../../assessment.ts'

/**
 * The exception to withdrawal that a situation meets, the fact that decides it, or null when none is met.
 * Legal sources: L221-28, L221-2.
 */
export function exceptionOf(facts: Facts): Assessment | null {
  switch (facts.product_kind) {
    case 'made-to-measure':
      return doesNotApply('made-to-measure', ['L221-28'], { instead: ['conformity-guarantee'] })
    case 'perishable':
      return doesNotApply('perishable', ['L221-28'], { instead: ['conformity-guarantee'] })
    case 'press':
      return doesNotApply('press', ['L221-28'])
    case 'dated-service':
      return doesNotApply('dated-service', ['L221-28'])
    case 'passenger-transport':
      return doesNotApply('passenger-transport', ['L221-2'])
    case 'hygiene':
      if (facts.opened === undefined) return missing('opened', ['L221-28'])
      if (!facts.opened) return null
      if (facts.hygiene_seal === undefined) return missing('hygiene_seal', ['L221-28'])
      return facts.hygiene_seal
        ? doesNotApply('hygiene-unsealed', ['L221-28'], { instead: ['conformity-guarantee'] })
        : null
    case 'sealed-recording':
      if (facts.opened === undefined) return missing('opened', ['L221-28'])
      return facts.opened
        ? doesNotApply('recording-unsealed', ['L221-28'], { instead: ['conformity-guarantee'] })
        : null
    case 'digital-content':
      if (facts.digital_consent === undefined) return missing('digital_consent', ['L221-28'])
      return facts.digital_consent ? doesNotApply('digital-started', ['L221-28']) : null
    case 'service':
      return facts.service_performed === 'fully-performed' ? doesNotApply('service-performed', ['L221-28']) : null
    default:
      return null
  }
}
