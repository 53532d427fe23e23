import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { exceptionOf } from '../withdrawal/exception.ts'

/**
 * Whether the kind of purchase leaves room for withdrawal: an exception met does not, none met does.
 * Legal sources: L221-28, L221-2, L221-1.
 */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-1'])
  if ((facts.channel === 'shop' || facts.channel === 'fair') && !facts.solicited_outside)
    return doesNotApply('no-withdrawal-there', ['L221-18'], { instead: ['no-withdrawal-in-shop'] })
  if (facts.product_kind === undefined) return missing('product_kind', ['L221-28'])

  // Decided once, for this right and for the right of withdrawal.
  const exception = exceptionOf(facts)
  if (exception) return exception
  const withdraw = lastDay(facts, law)
  if (withdraw !== undefined && law.isPast(withdraw) && !facts.withdrew_on)
    return doesNotApply('no-exception-but-late', ['L221-28', 'L221-18'], {
      instead: ['withdrawal'],
      deadlines: { withdraw },
    })
  return applies({
    reason: 'no-exception',
    remedies: ['refund'],
    deadlines: { withdraw },
    citations: ['L221-28', 'L221-18'],
  })
}

/** The last day to withdraw when what it runs from is known; the right of withdrawal says the rest. */
function lastDay(facts: Facts, law: Law): Day | undefined {
  const served = facts.product_kind === 'service' || facts.product_kind === 'digital-content'
  const start = served ? facts.contracted_on : facts.delivered_on
  return start && facts.channel && law.lastDay(start, 'withdrawal_period')
}
