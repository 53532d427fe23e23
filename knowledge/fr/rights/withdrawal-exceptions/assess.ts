import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { exceptionOf } from '../withdrawal/exception.ts'
import { startFact, withdrawalPeriod } from '../withdrawal/period.ts'

/**
 * Whether the kind of purchase leaves room for withdrawal: an exception met does not, none met does.
 * Legal sources: L221-28, L221-2, L221-1, L221-18, L221-20.
 */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-1'])
  if ((facts.channel === 'shop' || facts.channel === 'fair') && !facts.solicited_outside)
    return doesNotApply('no-withdrawal-there', ['L221-18'], { instead: ['no-withdrawal-in-shop'] })
  if (facts.product_kind === undefined) return missing('product_kind', ['L221-28'])

  // Decided once, for this right and for the right of withdrawal.
  const exception = exceptionOf(facts)
  if (exception) return exception
  return withoutException(facts, law)
}

/** No exception: in time or late, when what the period runs from is known; the right of withdrawal says the rest. */
function withoutException(facts: Facts, law: Law): Assessment {
  const citations = ['L221-28', 'L221-18']
  const start = facts.channel === undefined ? undefined : facts[startFact(facts)]
  const period = start === undefined ? undefined : withdrawalPeriod(facts, law, start)
  // What counts is the day of the declaration, when one was made (L221-21).
  const day = facts.withdrew_on ?? law.askedOn
  const last = period && day > period.first ? (period.last ?? period.first) : period?.first
  if (last !== undefined && day > last)
    return doesNotApply('no-exception-but-late', citations, { instead: ['withdrawal'], deadlines: { withdraw: last } })
  const withdraw = facts.withdrew_on === undefined ? last : undefined
  return applies({ reason: 'no-exception', remedies: ['refund'], deadlines: { withdraw }, citations })
}
