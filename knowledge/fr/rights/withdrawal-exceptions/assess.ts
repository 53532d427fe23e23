import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { exceptionOf } from '../withdrawal/exception.ts'

/**
 * Purchases that the law leaves out of withdrawal: the right « applies » when the purchase is one of them.
 * Legal sources: L221-28, L221-2, L221-1.
 */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-1'])
  if (facts.channel === 'shop' || facts.channel === 'fair')
    return doesNotApply('no-withdrawal-there', ['L221-18'], { instead: ['no-withdrawal-in-shop'] })
  if (facts.product_kind === undefined) return missing('product_kind', ['L221-28'])

  // The exception is decided once, for the right of withdrawal; here its being met is the answer.
  const exception = exceptionOf(facts)
  if (exception === null) {
    const deadlines = { withdraw: openUntil(facts, law) }
    return doesNotApply('no-exception', ['L221-28', 'L221-18'], { instead: ['withdrawal'], deadlines })
  }
  if (exception.kind !== 'does-not-apply') return exception
  return applies({ reason: exception.reason, citations: exception.citations })
}

/** The last day to withdraw when it is known and still to come; the right of withdrawal says the rest. */
function openUntil(facts: Facts, law: Law): Day | undefined {
  const served = facts.product_kind === 'service' || facts.product_kind === 'digital-content'
  const start = served ? facts.contracted_on : facts.delivered_on
  const last = start && facts.channel ? law.lastDay(start, 'withdrawal_period') : undefined
  return last === undefined || law.isPast(last) ? undefined : last
}
