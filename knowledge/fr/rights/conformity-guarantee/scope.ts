import type { Assessment, Facts } from '../../../assessment.ts'
import { doesNotApply } from '../../../assessment.ts'

/** Why the guarantee of conformity does not cover this purchase or this problem; undefined when it may. Legal sources: L217-1 to L217-3. */
export function outside(facts: Facts): Assessment | undefined {
  if (facts.seller === 'private')
    return doesNotApply('private-seller', ['L217-1', 'L217-29'], { instead: ['hidden-defects'] })
  if (facts.problem === 'change-of-mind')
    return doesNotApply('change-of-mind', ['L217-3'], { instead: elsewhere(facts) })
  if (facts.problem === 'accident')
    return doesNotApply('accident', ['L217-3', 'L217-7'], { instead: ['commercial-guarantee'] })
  switch (facts.product_kind) {
    case 'pet':
      return doesNotApply('pet', ['L217-2', 'code-rural-animaux'])
    case 'service':
    case 'dated-service':
    case 'passenger-transport':
      return doesNotApply('not-goods', ['L217-1'])
    case 'digital-content':
    case 'sealed-recording':
      return doesNotApply('digital-content', ['L217-2', 'L224-25-12'])
    default:
      return undefined
  }
}

/** A change of mind is a matter of withdrawal, which depends on where the contract was made. */
function elsewhere({ channel }: Facts): string[] {
  if (channel === undefined) return ['withdrawal', 'no-withdrawal-in-shop']
  return [channel === 'shop' ? 'no-withdrawal-in-shop' : 'withdrawal']
}
