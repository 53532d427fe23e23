import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'
import { exceptionOf } from '../withdrawal/exception.ts'
import { startFact, withdrawalPeriod } from '../withdrawal/period.ts'

/**
 * What follows when the seller did not tell of the right of withdrawal: twelve more months, or fourteen days from late
 * information. Legal sources: L221-20, L221-18, L221-5, L221-7, L221-23, L221-25.
 */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-18'])
  if ((facts.channel === 'shop' || facts.channel === 'fair') && !facts.solicited_outside)
    return doesNotApply('no-withdrawal-there', ['L221-18'], {
      instead: [facts.channel === 'fair' ? 'fairs' : 'no-withdrawal-in-shop'],
    })
  // Only what is certain: a purchase that some further fact would leave out is still told of the longer period.
  if (exceptionOf(facts)?.kind === 'does-not-apply')
    return doesNotApply('no-right-to-tell', ['L221-28', 'L221-5', 'L221-7'], { instead: ['withdrawal-exceptions'] })
  if (facts.informed_of_withdrawal && facts.informed_late_on === undefined)
    return doesNotApply('informed', ['L221-18', 'L221-20'], { instead: ['withdrawal'] })

  const start = facts[startFact(facts)]
  if (start === undefined)
    return applies({ reason: 'not-informed', remedies: ['refund'], citations: ['L221-20', 'L221-7'] })
  return counted(facts, law, start)
}

function counted(facts: Facts, law: Law, start: string): Assessment {
  const { first, longest, last, informedLate } = withdrawalPeriod(
    { ...facts, informed_of_withdrawal: false },
    law,
    start,
  )
  const withdraw = last ?? longest
  const day = facts.withdrew_on ?? law.askedOn
  const citations = ['L221-20', 'L221-18', 'L221-7']
  if (day > withdraw) {
    const reason = informedLate ? 'late-information-over' : 'over'
    return doesNotApply(reason, citations, { instead: ['conformity-guarantee'], deadlines: { withdraw } })
  }
  // Without a word on the information given, the longer period is only a possibility.
  const toldNothing = facts.informed_of_withdrawal === undefined && facts.informed_late_on === undefined
  if (facts.withdrew_on) {
    const reason =
      day <= first ? 'withdrew-in-first-period' : toldNothing ? 'withdrew-if-not-informed' : 'withdrew-in-time'
    return applies({ reason, remedies: ['refund'], citations })
  }
  if (day <= first && !informedLate)
    return applies({
      reason: 'still-in-first-period',
      remedies: ['refund'],
      deadlines: { first_period: first, withdraw },
      citations,
    })
  return applies({
    reason: informedLate ? 'informed-late' : toldNothing ? 'extended-if-not-informed' : 'extended',
    remedies: ['refund'],
    deadlines: { withdraw },
    citations,
    values: { days_left: law.daysLeft(withdraw) },
  })
}
