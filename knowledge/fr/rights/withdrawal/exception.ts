import type { Assessment, Facts } from '../../../assessment.ts'
import { doesNotApply, missing } from '../../../assessment.ts'

/** Nothing in hand: no seal was opened and nothing was mixed after delivery. */
const notReceived = ['not-arrived', 'marked-delivered', 'lost', 'stolen-before']

/** A defect is still covered when a mere change of mind is not. */
const defectsCovered = { instead: ['conformity-guarantee'] }

/**
 * The exception to withdrawal that a situation meets, the fact that decides it, or null when none is met.
 * Legal sources: L221-28, L221-2.
 */
export function exceptionOf(facts: Facts): Assessment | null {
  const inHand = !notReceived.includes(facts.delivery_state ?? '')
  switch (facts.product_kind) {
    case 'made-to-measure':
      return doesNotApply('made-to-measure', ['L221-28'], defectsCovered)
    case 'perishable':
      return doesNotApply('perishable', ['L221-28'], defectsCovered)
    case 'mixed-goods':
      return inHand ? doesNotApply('mixed-goods', ['L221-28'], defectsCovered) : null
    case 'price-fluctuating':
      return doesNotApply('price-fluctuating', ['L221-28'], defectsCovered)
    case 'press':
      return doesNotApply('press', ['L221-28'])
    case 'public-auction':
      return doesNotApply('public-auction', ['L221-28'])
    case 'urgent-repair':
      return doesNotApply('urgent-repair', ['L221-28'])
    case 'dated-service':
      return doesNotApply('dated-service', ['L221-28'])
    case 'passenger-transport':
      return doesNotApply('passenger-transport', ['L221-2'])
    case 'excluded-contract':
      return doesNotApply('excluded-contract', ['L221-2'])
    case 'hygiene':
      if (!inHand || facts.hygiene_seal === false) return null
      if (facts.opened === undefined) return missing('opened', ['L221-28'])
      if (!facts.opened) return null
      if (facts.hygiene_seal === undefined) return missing('hygiene_seal', ['L221-28'])
      return facts.hygiene_seal ? doesNotApply('hygiene-unsealed', ['L221-28'], defectsCovered) : null
    case 'sealed-recording':
      if (!inHand) return null
      if (facts.opened === undefined) return missing('opened', ['L221-28'])
      return facts.opened ? doesNotApply('recording-unsealed', ['L221-28'], defectsCovered) : null
    case 'digital-content':
      return digitalException(facts)
    case 'service':
      if (facts.service_performed === undefined) return missing('service_performed', ['L221-28'])
      return facts.service_performed === 'fully-performed' ? doesNotApply('service-performed', ['L221-28']) : null
    default:
      return null
  }
}

/**
 * L221-28, 13°: supply that has begun, consent and acknowledgement (one box in practice), then the seller's confirmation;
 * all are needed, so a pre-ordered game that is not out yet is not left out.
 */
function digitalException(facts: Facts): Assessment | null {
  if (facts.service_performed === 'not-started' || facts.digital_confirmed === false) return null
  if (facts.digital_consent === undefined) return missing('digital_consent', ['L221-28'])
  if (!facts.digital_consent) return null
  if (facts.digital_confirmed === undefined) return missing('digital_confirmed', ['L221-28', 'L221-13'])
  return doesNotApply('digital-started', ['L221-28', 'L221-13'])
}
