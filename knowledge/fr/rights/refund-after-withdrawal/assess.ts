import type { Assessment, Day, FactName, Facts, Law, Values } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { daysBetween } from '../../../calendar.ts'
import { exceptionOf } from '../withdrawal/exception.ts'
import { startFact, withdrawalPeriod } from '../withdrawal/period.ts'
import { lateStep } from './late-scale.ts'

const withoutReturn = ['service', 'digital-content']
const notReceived = ['not-arrived', 'marked-delivered', 'lost', 'stolen-before']
const scale = ['L221-24', 'L242-4']

/** The refund after a withdrawal: when it is due, and what a delay adds. Legal sources: L221-24, L242-4, L221-1, L221-28. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-1'])
  // Led to the counter straight from the street or the aisle: the contract counts as made off premises (L221-1, 2° b).
  if ((facts.channel === 'shop' || facts.channel === 'fair') && !facts.solicited_outside)
    return doesNotApply('bought-in-shop', ['L221-18'], { instead: ['no-withdrawal-in-shop'] })
  const barred = (facts.withdrew_on === undefined ? anotherGround(facts) : undefined) ?? notEntitled(facts, law)
  if (barred) return barred
  if (facts.withdrew_on === undefined) return withoutWithdrawal(facts, law)

  const due = refundDue(facts, facts.withdrew_on, law)
  if (facts.refunded === 'voucher' || facts.refunded === 'partly') return notTheMoneyDue(facts.refunded, due, law)
  if (facts.refunded === 'in-full') return refundedInFull(facts, due, law)

  if (due.kind === 'ask') return missing(due.fact, ['L221-24'])
  if (due.kind === 'waits') {
    return applies({
      reason: due.reason,
      remedies: ['refund'],
      deadlines: { send_back: due.sendBack },
      citations: ['L221-24', 'L221-23'],
    })
  }
  if (!law.isPast(due.day)) {
    return applies({
      reason: 'within-time',
      remedies: ['refund'],
      deadlines: { refund: due.day },
      citations: ['L221-24'],
      values: { days_left: law.daysLeft(due.day) },
    })
  }
  const step = lateStep(due.day, law.askedOn, law)
  return applies({
    reason: step.reason,
    remedies: ['refund', 'late-surcharge'],
    deadlines: { refund: due.day, step_ends: step.endsOn },
    citations: scale,
    values: lateValues(due.day, law.askedOn, step.share, pricePaid(facts)),
  })
}

/** Money due for another reason than a withdrawal, each with its own rule. */
function anotherGround(facts: Facts): Assessment | undefined {
  if (facts.problem === 'defect')
    return doesNotApply(facts.refunded === 'voucher' ? 'defect-voucher' : 'defect-refund', ['L217-17', 'L241-7'], {
      instead: ['conformity-guarantee'],
    })
  if (facts.cancelled_on) return doesNotApply('seller-cancelled', ['L216-7'], { instead: ['order-cancelled'] })
  if (facts.terminated_on) return doesNotApply('terminated', ['L216-7'], { instead: ['late-delivery'] })
  if (
    facts.channel !== 'shop' &&
    notReceived.includes(facts.delivery_state ?? '') &&
    facts.problem !== 'change-of-mind'
  )
    return doesNotApply('never-delivered', ['L216-7', 'L241-4'], { instead: ['late-delivery', 'parcel-not-received'] })
  return undefined
}

/** A purchase left out of withdrawal, or a withdrawal declared after its last day, opens no refund of this kind. */
function notEntitled(facts: Facts, law: Law): Assessment | undefined {
  const exception = exceptionOf(facts)
  if (exception?.kind === 'does-not-apply')
    return doesNotApply('excluded-item', exception.citations, { instead: ['withdrawal-exceptions'] })
  const start = facts[startFact(facts)]
  if (!start || !facts.withdrew_on) return undefined
  const { first, last, longest } = withdrawalPeriod(facts, law, start)
  if (facts.withdrew_on <= first) return undefined
  if (last === undefined && facts.withdrew_on <= longest) return missing('informed_of_withdrawal', ['L221-20'])
  if (last !== undefined && facts.withdrew_on <= last) return undefined
  return doesNotApply('withdrawn-too-late', ['L221-18', 'L221-20'], {
    instead: ['withdrawal'],
    deadlines: { withdraw: last ?? first },
  })
}

/** Without a dated withdrawal: what a voucher or the day of the return allows to say. */
function withoutWithdrawal(facts: Facts, law: Law): Assessment {
  // Whether the shopper withdrew or the item failed, the law owes money: the day changes nothing to that.
  if (facts.refunded === 'voucher') {
    if (facts.channel === undefined && !facts.solicited_outside) return missing('channel', ['L221-18'])
    return applies({ reason: 'voucher-any-ground', remedies: ['refund'], citations: ['L221-24', 'L217-17'] })
  }

  const [back] = [facts.returned_on, facts.goods_received_back_on].filter((day) => day !== undefined).sort()
  if (back !== undefined && facts.refunded !== 'in-full') {
    // The passage says what this takes for granted: that the proof of sending was given, where it was not said otherwise.
    const due = refundDue({ ...facts, return_state: facts.return_state ?? 'sent-with-proof' }, back, law)
    if (due.kind === 'due' && law.isPast(due.day)) {
      // A withdrawal is announced before the item goes back or with it: the delay is at least this long.
      const { share } = lateStep(due.day, law.askedOn, law)
      return applies({
        reason: 'late-from-return',
        remedies: ['refund', 'late-surcharge'],
        deadlines: { refund: due.day },
        citations: scale,
        values: lateValues(
          due.day,
          law.askedOn,
          share,
          facts.refunded === undefined || facts.refunded === 'not-at-all' ? pricePaid(facts) : undefined,
        ),
      })
    }
  }
  if (facts.channel === undefined && back === undefined && !facts.solicited_outside)
    return missing('channel', ['L221-18'])
  return missing('withdrew_on', ['L221-24'])
}

type Due =
  | { kind: 'due'; day: Day }
  | { kind: 'waits'; reason: 'send-first' | 'give-proof'; sendBack: Day }
  | { kind: 'ask'; fact: FactName }

/**
 * When the refund is due. For goods the seller may wait for the item or for proof that it was sent, whichever comes
 * first (L221-24, second paragraph), except where it collects the item itself or nothing was ever delivered.
 */
function refundDue(facts: Facts, withdrewOn: Day, law: Law): Due {
  const first = law.lastDay(withdrewOn, 'refund_period')
  const nothingToReturn =
    withoutReturn.includes(facts.product_kind ?? '') ||
    notReceived.includes(facts.delivery_state ?? '') ||
    facts.return_state === 'seller-collects'
  if (nothingToReturn) return { kind: 'due', day: first }

  // The day of sending counts only as the day on which the proof was given; no proof, no end to the wait.
  const proofOn = facts.return_state === 'sent-with-proof' ? facts.returned_on : undefined
  const [released] = [facts.goods_received_back_on, proofOn].filter((day) => day !== undefined).sort()
  if (released !== undefined) return { kind: 'due', day: [first, released].sort().at(-1) ?? first }

  const sendBack = law.lastDay(withdrewOn, 'send_back_period')
  if (facts.return_state === 'not-sent') return { kind: 'waits', reason: 'send-first', sendBack }
  if (facts.return_state === 'sent') return { kind: 'waits', reason: 'give-proof', sendBack }
  if (!law.isPast(first)) return { kind: 'due', day: first }
  if (facts.return_state === undefined) return { kind: 'ask', fact: 'return_state' }
  return { kind: 'ask', fact: facts.return_state === 'received-back' ? 'goods_received_back_on' : 'returned_on' }
}

/** A voucher or part of the money does not end the seller's debt, late or not. */
function notTheMoneyDue(refunded: 'voucher' | 'partly', due: Due, law: Law): Assessment {
  const late = due.kind === 'due' && law.isPast(due.day)
  return applies({
    reason: refunded === 'voucher' ? 'voucher' : 'partly-refunded',
    remedies: late ? ['refund', 'late-surcharge'] : ['refund'],
    deadlines: { refund: due.kind === 'due' ? due.day : undefined },
    citations: late ? scale : ['L221-24'],
    // The sum still due is not known here: the step is told, never an amount.
    values: late ? lateValues(due.day, law.askedOn, lateStep(due.day, law.askedOn, law).share, undefined) : {},
  })
}

function refundedInFull(facts: Facts, due: Due, law: Law): Assessment {
  const refundedOn = facts.refunded_on ?? law.askedOn
  const inTime = () => doesNotApply('refunded-in-time', ['L221-24'])
  if (facts.withdrew_on && refundedOn <= law.lastDay(facts.withdrew_on, 'refund_period')) return inTime()
  if (due.kind === 'waits') return inTime()
  if (facts.refunded_on === undefined) return missing('refunded_on', scale)
  if (due.kind === 'ask') return missing(due.fact, ['L221-24'])
  if (refundedOn <= due.day) return inTime()
  return applies({
    reason: 'refunded-late',
    remedies: ['late-surcharge'],
    deadlines: { refund: due.day },
    citations: scale,
    values: lateValues(due.day, refundedOn, lateStep(due.day, refundedOn, law).share, pricePaid(facts)),
  })
}

/** « Payé 200 € » may have been read as the sum charged. */
const pricePaid = ({ price, price_charged }: Facts): number | undefined => price ?? price_charged

/** Days late, the percent added, and the euros it makes when the price is known. */
function lateValues(dueOn: Day, day: Day, share: number | null, price: number | undefined): Values {
  return {
    days_late: daysBetween(dueOn, day),
    ...(share !== null && { share }),
    ...(share !== null && price !== undefined && { surcharge: Math.round(price * share) / 100 }),
  }
}
