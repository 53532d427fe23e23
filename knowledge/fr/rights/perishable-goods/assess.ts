import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

const notReceived = ['not-arrived', 'marked-delivered', 'lost', 'stolen-before']
const arrivedBad = ['damaged', 'wrong-item', 'incomplete']

/**
 * Flowers, food and other goods that cannot come back, and what remains: non-delivery and defects.
 * Legal sources: L221-28 (2°, 4°, 6°, 7°, 10°, 11°), L221-5, L217-3, L217-8, L217-14.
 */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-18'])
  if (facts.problem === 'defect' || arrivedBad.includes(facts.delivery_state ?? ''))
    return applies({
      reason: 'arrived-bad',
      remedies: ['replacement', 'refund', 'price-reduction'],
      citations: ['L221-28', 'L217-3', 'L217-14'],
    })
  if (notReceived.includes(facts.delivery_state ?? '') && facts.product_kind === 'mixed-goods')
    return doesNotApply('not-mixed-yet', ['L221-28', 'L221-18'], { instead: ['withdrawal'] })
  if (notReceived.includes(facts.delivery_state ?? ''))
    return doesNotApply('not-delivered', ['L221-28', 'L216-6'], { instead: ['late-delivery', 'parcel-not-received'] })
  const instead = ['conformity-guarantee']
  switch (facts.product_kind) {
    case 'mixed-goods':
      return doesNotApply('mixed', ['L221-28'], { instead })
    case 'price-fluctuating':
    case 'public-auction':
    case 'press':
      return doesNotApply('market-auction-press', ['L221-28'], { instead })
    case 'goods':
      return doesNotApply('not-perishable', ['L221-28', 'L221-18'], { instead: ['withdrawal'] })
    default:
      return facts.exception_told === false
        ? doesNotApply('not-told', ['L221-28', 'L221-5', 'L221-7'], { instead })
        : doesNotApply('perishable', ['L221-28', 'L217-3'], { instead })
  }
}
