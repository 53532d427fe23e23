import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

const notReceived = ['not-arrived', 'marked-delivered', 'lost', 'stolen-before']

/** A sale between private persons: contract law, not consumer law. Legal sources: civ:1103, civ:1604, civ:1641, civ:1137. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'professional' || facts.sells_as_business)
    return doesNotApply('professional-seller', ['L217-1', 'L121-4'], {
      instead: ['hidden-professional', 'marketplace-seller'],
    })
  if (facts.private_sale_role === 'seller') return whenSelling(facts)
  if (facts.problem === 'change-of-mind') {
    return doesNotApply('change-of-mind', ['L221-18', 'civ:1103', 'D111-8'])
  }
  if (facts.never_sent || notReceived.includes(facts.delivery_state ?? '')) {
    return applies({
      reason: 'not-received',
      remedies: ['delivery', 'refund'],
      citations: ['civ:1604', 'civ:1610', 'civ:1353'],
    })
  }
  if (facts.advert_untrue || facts.delivery_state === 'wrong-item') {
    return applies({
      reason: 'not-as-advertised',
      remedies: ['refund', 'price-reduction'],
      citations: ['civ:1604', 'civ:1217', 'civ:1137', 'civ:2224'],
    })
  }
  if (facts.problem === 'defect') {
    return applies({
      reason: facts.guarantee_excluded ? 'no-guarantee-clause' : 'defect',
      remedies: ['refund', 'price-reduction'],
      citations: facts.guarantee_excluded
        ? ['civ:1643', 'civ:1641', 'civ:1137']
        : ['civ:1641', 'civ:1644', 'civ:1648', 'civ:1353', 'L217-29'],
    })
  }
  return applies({
    reason: 'between-private-persons',
    remedies: ['refund'],
    citations: ['civ:1103', 'civ:1603', 'civ:1641', 'L217-1'],
  })
}

/** The private person who sold: what it owes, and what the buyer has to show. */
function whenSelling(facts: Facts): Assessment {
  if (facts.problem === 'change-of-mind')
    return doesNotApply('you-sold-change-of-mind', ['civ:1103', 'L221-18', 'D111-8'])
  if (facts.never_sent || notReceived.includes(facts.delivery_state ?? ''))
    return applies({ reason: 'you-sold-not-received', citations: ['civ:1353', 'civ:1604'] })
  if (facts.advert_untrue)
    return applies({ reason: 'you-sold-advert', citations: ['civ:1604', 'civ:1353', 'civ:1137'] })
  return applies({ reason: 'you-sold', citations: ['civ:1641', 'civ:1353', 'civ:1648', 'L217-1'] })
}
