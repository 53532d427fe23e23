import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { refundAfterTermination, wordingSince } from './refund-scale.ts'

const arrivedStates = ['arrived', 'damaged', 'wrong-item', 'extra-item']

/** An order that does not come in time. Legal sources: L216-1, L216-6, L216-7, L241-4. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L216-1'], { instead: ['dispute-path'] })
  if (law.governingDay < wordingSince) {
    return applies({ reason: 'contracted-before-2022', citations: ['L216-1', 'ordonnance-2021-1247'] })
  }
  if (facts.terminated_on) return afterTermination(facts.terminated_on, facts, law)
  if (facts.cancelled_on) return doesNotApply('cancelled-by-seller', ['L216-6'], { instead: ['order-cancelled'] })

  const due = facts.promised_on ?? (facts.contracted_on && law.lastDay(facts.contracted_on, 'delivery_period'))
  // What is missing from an incomplete order is not delivered.
  const arrived = facts.delivery_state ? arrivedStates.includes(facts.delivery_state) : facts.delivered_on !== undefined
  // Refused at the door after a date that mattered: nothing was taken in, and the contract may still be ended.
  const isTurnedAway = facts.parcel_refused === true && (facts.date_essential ?? facts.dated_event) === true
  if (arrived && !isTurnedAway) return whenArrived(facts, due)

  const deadlines = { deliver: due }
  if (facts.delivery_refused) {
    return applies({
      reason: 'refuses',
      remedies: ['termination', 'refund'],
      deadlines,
      citations: ['L216-6', 'L216-7', 'L241-4'],
    })
  }
  // The thirty days say nothing of the date that mattered to the shopper.
  if (facts.date_essential && due && !facts.promised_on) return missing('promised_on', ['L216-1', 'L216-6'])
  if (due && !law.isPast(due)) {
    // Thirty days hold only where no date was announced: an earlier one may be over already.
    return doesNotApply(facts.promised_on ? 'not-late-yet' : 'not-late-without-date', ['L216-1'], {
      instead: facts.channel === 'shop' ? [] : ['withdrawal'],
      deadlines,
      values: { days_left: law.daysLeft(due) },
    })
  }
  // A wedding that the seller never heard of before the order does not make the date essential.
  if (facts.dated_event && facts.date_essential === undefined && due) return missing('date_essential', ['L216-6'])
  if (facts.date_essential && due) {
    return applies({
      reason: isTurnedAway ? 'refused-late' : 'essential-date',
      remedies: ['termination', 'refund'],
      deadlines,
      citations: ['L216-6', 'L216-7'],
    })
  }
  if (facts.formal_notice_on) return afterFormalNotice(facts, law, due)
  // Someone who waits for money must first say when the contract ended; someone who waits for the item, when it was due.
  if (!due && facts.refunded === 'not-at-all')
    return applies({
      reason: 'refund-awaited',
      remedies: ['refund', 'surcharge'],
      citations: ['L216-7', 'L241-4', 'L216-6'],
    })
  if (!due) return missing(facts.refunded ? 'terminated_on' : 'promised_on', ['L216-1', 'L216-6'])
  const inPart = facts.delivery_state === 'incomplete'
  return applies({
    reason: inPart ? 'part-late' : facts.promised_on ? 'late' : 'late-thirty-days',
    remedies: ['formal-notice', 'payment-suspension', 'refund'],
    deadlines,
    citations: ['L216-1', 'L216-6', 'L216-7'],
    values: { days_late: law.daysSince(due) },
  })
}

/** Before the announced day is over, lateness gives no reason to end the contract, unless the seller refuses to deliver. */
function afterTermination(endedOn: Day, facts: Facts, law: Law): Assessment {
  if (facts.promised_on && endedOn <= facts.promised_on && !facts.delivery_refused && !facts.cancelled_on) {
    return doesNotApply('ended-before-due', ['L216-1', 'L216-6'], {
      instead: facts.channel === 'shop' ? ['dispute-path'] : ['refund-after-withdrawal', 'withdrawal'],
      deadlines: { deliver: facts.promised_on },
    })
  }
  return refundAfterTermination(endedOn, facts, law)
}

function afterFormalNotice(facts: Facts, law: Law, due: Day | undefined): Assessment {
  const until = facts.extra_time_until
  if (!until) return missing('extra_time_until', ['L216-6'])
  const running = !law.isPast(until)
  return applies({
    reason: running ? 'extra-time-running' : 'extra-time-over',
    remedies: running ? ['payment-suspension'] : ['termination', 'refund'],
    deadlines: { deliver: due, extra_time: until },
    citations: ['L216-6', 'L216-7'],
    values: running ? { days_left: law.daysLeft(until) } : {},
  })
}

function whenArrived(facts: Facts, due: Day | undefined): Assessment {
  if (!due) return missing('promised_on', ['L216-1'])
  if (!facts.delivered_on) return missing('delivered_on', ['L216-1'])
  const deadlines = { deliver: due }
  return facts.delivered_on > due
    ? applies({
        reason: 'delivered-late',
        remedies: ['damages'],
        deadlines,
        citations: ['L216-1', 'L216-6', 'civ:1231-1'],
      })
    : doesNotApply('delivered-in-time', ['L216-1'], { deadlines })
}
