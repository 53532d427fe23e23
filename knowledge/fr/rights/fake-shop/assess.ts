import type { Assessment, Facts } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'

/** A shop made to take money and never deliver. Legal sources: pen:313-1, L441-1, cmf:L133-18, cmf:L133-24. */
export function assess(facts: Facts): Assessment {
  switch (facts.fake_shop_payment) {
    case 'not-paid':
      return applies({ reason: 'not-paid', citations: ['L221-5', 'L111-1'] })
    case 'data-only':
      return applies({ reason: 'data-only', remedies: ['bank'], citations: ['cmf:L133-24', 'pen:313-1'] })
    case 'unauthorised':
      return applies({
        reason: 'unauthorised',
        remedies: ['bank', 'refund'],
        citations: ['cmf:L133-18', 'cmf:L133-24'],
      })
    case 'transfer':
      return applies({
        reason: 'transfer',
        remedies: ['bank', 'complaint'],
        citations: ['pen:313-1', 'reglement-2024-886', 'thesee'],
      })
    case 'card':
      return applies({
        reason: 'card',
        remedies: ['bank', 'complaint'],
        citations: ['pen:313-1', 'regles-reseaux-cartes', 'thesee'],
      })
  }
  if (facts.seller === 'private')
    return applies({ reason: 'private-scammer', remedies: ['complaint'], citations: ['pen:313-1', 'thesee'] })
  return applies({
    reason: 'fake-shop',
    remedies: ['bank', 'complaint'],
    citations: ['pen:313-1', 'L441-1', 'regles-reseaux-cartes', 'thesee'],
  })
}
