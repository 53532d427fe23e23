import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A shop that blocks, redirects or treats differently because of where the shopper lives. Legal sources: L121-23; regulation 2018/302. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L121-23'], { instead: ['private-sale'] })
  if (facts.seller_country === 'outside-europe' && facts.aims_at_france === false)
    return doesNotApply('outside-europe', ['reglement-2018-302'])
  switch (facts.geo_case) {
    case 'access':
    case 'redirected':
      return applies({
        reason: facts.geo_case,
        remedies: ['report'],
        citations: ['L121-23', 'reglement-2018-302'],
      })
    case 'payment':
      return applies({ reason: 'payment', remedies: ['report'], citations: ['L121-23', 'reglement-2018-302'] })
    case 'delivery':
      return doesNotApply('delivery', ['L121-23', 'L121-11'])
    case 'price':
      return applies({ reason: 'price', remedies: ['report'], citations: ['L121-23', 'reglement-2018-302'] })
  }
  return applies({ reason: 'geo-blocking', remedies: ['report'], citations: ['L121-23', 'reglement-2018-302'] })
}
