import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Which law and which court when the seller is abroad. Legal sources: L231-1, L232-2, L232-3; regulations 593/2008, 1215/2012. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['rome-i-6'], { instead: ['private-sale'] })
  if (facts.seller_country === 'france') {
    return applies({ reason: 'french-seller', citations: ['rome-i-6', 'R631-3'] })
  }
  if (facts.product_kind === 'passenger-transport') return doesNotApply('transport', ['rome-i-6', 'bruxelles-i-bis'])
  if (facts.aims_at_france === false) {
    return doesNotApply('not-targeted', ['rome-i-6', 'L231-1'], {
      instead: facts.seller_country === 'europe' ? ['eu-seller'] : [],
    })
  }
  if (facts.seller_country === 'outside-europe') {
    return applies({
      reason: facts.aims_at_france ? 'targeted-outside' : 'outside-europe',
      remedies: ['written-complaint'],
      citations: ['rome-i-6', 'L231-1', 'L232-2', 'L232-3'],
    })
  }
  if (facts.seller_country === 'europe') {
    return applies({
      reason: facts.aims_at_france ? 'targeted-europe' : 'europe',
      remedies: ['written-complaint', 'court'],
      citations: ['rome-i-6', 'bruxelles-i-bis', 'L231-1'],
    })
  }
  return applies({ reason: 'seller-abroad', citations: ['rome-i-6', 'bruxelles-i-bis', 'L231-1'] })
}
