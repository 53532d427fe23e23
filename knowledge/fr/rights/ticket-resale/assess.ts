import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Buying or reselling an event ticket. Legal sources: pen:313-6-2, civ:1217, L121-4. */
export function assess(facts: Facts): Assessment {
  switch (facts.ticket_side) {
    case 'seller-often':
      return doesNotApply('habitual', ['pen:313-6-2'])
    case 'seller-once':
      return applies({ reason: 'once', remedies: ['resale'], citations: ['pen:313-6-2'] })
    case 'buyer':
      return applies({
        reason: facts.seller === 'private' ? 'bought-from-private' : 'bought',
        remedies: ['refund', 'damages'],
        citations: ['civ:1217', 'civ:1231-1'],
      })
    default:
      return applies({ reason: 'resale', remedies: ['refund'], citations: ['pen:313-6-2', 'civ:1217'] })
  }
}
