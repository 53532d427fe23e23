import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** The button that binds, the summary before it and the confirmation after it. Legal sources: L221-14, L242-2, L221-13, civ:1127-2. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-14'], { instead: ['dispute-path'] })
  if (facts.channel === 'shop') return doesNotApply('in-shop', ['L221-14'], { instead: ['no-withdrawal-in-shop'] })
  if (facts.order_button === 'payment-unclear')
    return applies({
      reason: 'button-unclear',
      remedies: ['refund'],
      citations: ['L221-14', 'L242-2', 'cjue-c-249-21', 'civ:1353'],
    })
  if (facts.order_button === 'payment-clear')
    return applies({ reason: 'button-clear', remedies: ['correction'], citations: ['L221-14', 'civ:1127-2'] })
  if (facts.order_confirmed === false)
    return applies({ reason: 'no-confirmation', remedies: ['correction'], citations: ['civ:1127-2', 'L221-13'] })
  return applies({
    reason: 'what-binds',
    remedies: ['correction'],
    citations: ['L221-14', 'L242-2', 'civ:1127-2', 'L221-13'],
  })
}
