import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A voucher offered where money is owed. Legal sources: L221-24, L217-17, L216-7, civ:1103. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['civ:1103'], { instead: ['dispute-path'] })
  if (facts.voucher_agreed)
    return applies({ reason: 'agreed', remedies: ['negotiation'], citations: ['civ:1103', 'L221-24', 'L217-17'] })
  const remedies = ['refund']
  switch (groundOf(facts)) {
    case 'withdrawal':
      return applies({ reason: 'after-withdrawal', remedies, citations: ['L221-24', 'L242-4'] })
    case 'defect':
      return applies({ reason: 'after-defect', remedies, citations: ['L217-17', 'L217-14', 'L217-16', 'L241-7'] })
    case 'not-delivered':
      return applies({ reason: 'not-delivered', remedies, citations: ['L216-7', 'L241-4'] })
    case 'changed-mind-shop':
      return doesNotApply('shop-gesture', ['civ:1103'], { instead: ['no-withdrawal-in-shop'] })
    case undefined:
      return applies({ reason: 'money-if-owed', remedies, citations: ['L221-24', 'L217-17', 'L216-7'] })
  }
}

/** Why the money is owed: as told, or as other facts of the case show it. */
function groundOf(facts: Facts): Facts['refund_ground'] {
  const distant = facts.channel === 'distance' || facts.channel === 'off-premises'
  // A change of mind is a shop's gesture in the shop only: bought elsewhere, it is a withdrawal.
  if (facts.refund_ground === 'changed-mind-shop' && distant) return 'withdrawal'
  if (facts.refund_ground) return facts.refund_ground
  if (facts.problem === 'defect') return 'defect'
  if (facts.cancelled_on || facts.delivery_state === 'not-arrived' || facts.delivery_state === 'lost')
    return 'not-delivered'
  if (facts.delivery_state === 'damaged' || facts.delivery_state === 'wrong-item') return 'defect'
  if (facts.withdrew_on) return 'withdrawal'
  if (facts.problem === 'change-of-mind') {
    if (facts.channel === 'shop') return 'changed-mind-shop'
    if (distant) return 'withdrawal'
  }
  return undefined
}
