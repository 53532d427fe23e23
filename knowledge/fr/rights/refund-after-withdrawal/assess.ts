import type { Assessment, Day, FactName, Facts, Law, Values } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { daysBetween } from '../../../calendar.ts'
import { lateStep } from './late-scale.ts'

const withoutReturn = ['service', 'digital-content']
const scale = ['L221-24', 'L242-4']

/** The refund after a withdrawal: when it is due, and what a delay adds. Legal sources: L221-24, L242-4. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-1'])
  if (facts.channel === 'shop' || facts.channel === 'fair')
    return doesNotApply('bought-in-shop', ['L221-18'], { instead: ['no-withdrawal-in-shop'] })
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

/** Without a dated withdrawal: another ground, each with its own scale; else what the day of the return allows to say. */
function withoutWithdrawal(facts: Facts, law: Law): Assessment {
  if (facts.problem === 'defect')
    return doesNotApply(facts.refunded === 'voucher' ? 'defect-voucher' : 'defect-refund', ['L217-17'], {
      instead: ['conformity-guarantee'],
    })
  if (facts.cancelled_on) return doesNotApply('seller-cancelled', ['L216-7'], { instead: ['order-cancelled'] })
  if (facts.terminated_on) return doesNotApply('terminated', ['L216-7'], { instead: ['late-delivery'] })

  const [back] = [facts.returned_on, facts.goods_received_back_on].filter((day) => day !== undefined).sort()
  if (back !== undefined && facts.refunded !== 'in-full') {
    const due = refundDue(facts, back, law)
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
  if (facts.channel === undefined && back === undefined) return missing('channel', ['L221-18'])
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
    facts.delivery_state === 'not-arrived' ||
    facts.return_state === 'seller-collects'
  if (nothingToReturn) return { kind: 'due', day: first }

  // The day of sending counts only as the day on which the proof was given; no proof, no end to the wait.
  const proofOn = facts.return_state === 'sent' ? undefined : facts.returned_on
  const [released] = [facts.goods_received_back_on, proofOn].filter((day) => day !== undefined).sort()
  if (released !== undefined) return { kind: 'due', day: [first, released].sort().at(-1) ?? first }

  const sendBack = law.lastDay(withdrewOn, 'send_back_period')
  if (facts.return_state === 'not-sent') return { kind: 'waits', reason: 'send-first', sendBack }
  if (facts.return_state === 'sent') return { kind: 'waits', reason: 'give-proof', sendBack }
  if (!law.isPast(first)) return { kind: 'due', day: first }
  if (facts.return_state === 'received-back') return { kind: 'ask', fact: 'goods_received_back_on' }
  return { kind: 'ask', fact: facts.return_state === undefined ? 'return_state' : 'returned_on' }
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
