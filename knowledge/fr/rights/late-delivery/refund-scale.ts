import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { daysBetween } from '../../../calendar.ts'

/** Where a refund stands on the scale of an undelivered order. */
export interface RefundScale {
  refundBy: Day
  /** Days past the last day of the refund; 0 in time. */
  daysLate: number
  /** What the law adds to the sum if it is repaid on that day, in percent: 0, then each step of the scale. */
  share: number
  /** Last day of the step reached and what comes after it; absent in the last step. */
  next?: { after: Day; share: number }
}

/** First day of the wordings cited: an earlier contract is under texts that we do not hold. */
export const wordingSince: Day = '2022-01-01'

/**
 * The scale of a refund for a contract that ended on `endedOn`, repaid (or still owed) on `paidOn`. The right has the
 * parameters `refund_period`, `first_step`, `second_step`, `first_share`, `second_share`, `last_share`.
 * Legal sources: L216-7, L241-4.
 */
export function refundScale(endedOn: Day, law: Law, paidOn: Day): RefundScale {
  const refundBy = law.lastDay(endedOn, 'refund_period')
  const daysLate = Math.max(0, daysBetween(refundBy, paidOn))
  const firstEnds = law.lastDay(refundBy, 'first_step')
  const secondEnds = law.lastDay(refundBy, 'second_step')
  const [first, second, last] = ['first_share', 'second_share', 'last_share'].map((name) => law.value(name))
  if (daysLate === 0) return { refundBy, daysLate, share: 0, next: { after: refundBy, share: first ?? 0 } }
  if (paidOn <= firstEnds)
    return { refundBy, daysLate, share: first ?? 0, next: { after: firstEnds, share: second ?? 0 } }
  if (paidOn <= secondEnds)
    return { refundBy, daysLate, share: second ?? 0, next: { after: secondEnds, share: last ?? 0 } }
  return { refundBy, daysLate, share: last ?? 0 }
}

/**
 * What is owed once the contract is over because nothing was delivered: pending, overdue with its surcharge, repaid late
 * or in time. Legal sources: L216-6, L216-7, L241-4.
 */
export function refundAfterTermination(endedOn: Day, facts: Facts, law: Law): Assessment {
  const inFull = facts.refunded === 'in-full' || (facts.refunded === undefined && facts.refunded_on !== undefined)
  if (inFull && !facts.refunded_on) return missing('refunded_on', ['L216-7', 'L241-4'])
  const paidOn = inFull ? facts.refunded_on : undefined
  const scale = refundScale(endedOn, law, paidOn ?? law.askedOn)
  const deadlines = { refund: scale.refundBy }
  if (paidOn && scale.share === 0) return doesNotApply('refunded-in-time', ['L216-7'], { deadlines })
  if (paidOn) {
    return applies({ reason: 'refunded-late', deadlines, citations: ['L241-4', 'L216-7'], values: owed(scale, facts) })
  }
  if (scale.share === 0) {
    return applies({
      reason: 'refund-pending',
      remedies: ['refund'],
      deadlines,
      citations: ['L216-7', 'L241-4'],
      values: { days_left: law.daysLeft(scale.refundBy) },
    })
  }
  if (facts.refunded === undefined) return missing('refunded', ['L216-7', 'L241-4'])
  return applies({
    reason: 'refund-overdue',
    remedies: ['refund', 'surcharge'],
    deadlines: { ...deadlines, surcharge_step: scale.next?.after },
    citations: ['L241-4', 'L216-7', 'L216-6'],
    values: owed(scale, facts),
  })
}

function owed({ share, daysLate, next }: RefundScale, { price, refunded }: Facts): Record<string, number> {
  return {
    share,
    days_late: daysLate,
    ...(next && { next_share: next.share }),
    // After a partial refund the price alone does not say what is still owed.
    ...(price !== undefined && refunded !== 'partly' && { surcharge: Math.round(price * share) / 100 }),
  }
}
