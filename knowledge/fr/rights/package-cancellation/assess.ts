import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A package ended or changed before departure. Legal sources: tour:L211-11 to tour:L211-14, tour:R211-7, tour:R211-9, tour:R211-10. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.trip_seller === 'transport-ticket') {
    return doesNotApply('transport-only', ['tour:L211-2'], { instead: ['unused-flight-ticket', 'train-and-coach'] })
  }
  // A day still to come is that of the trip, not of its cancellation.
  const told = facts.trip_cancelled_on ?? facts.cancelled_on
  const cancelledOn = told && law.daysSince(told) >= 0 ? told : undefined
  const deadlines = { trip_refund: cancelledOn && law.lastDay(cancelledOn, 'refund_period') }
  const overdue = deadlines.trip_refund !== undefined && law.isPast(deadlines.trip_refund)
  const unpaid = facts.refunded !== 'in-full'
  switch (facts.trip_event ?? (facts.trip_price_rise && 'price-rise')) {
    case 'transfer':
      return applies({ reason: 'transfer', remedies: ['transfer'], citations: ['tour:L211-11', 'tour:R211-7'] })
    case 'price-rise':
      return facts.trip_price_rise === 'over-8'
        ? applies({ reason: 'large-rise', remedies: ['refund'], citations: ['tour:L211-12', 'tour:R211-9'] })
        : applies({ reason: 'price-rise', remedies: ['refusal'], citations: ['tour:L211-12', 'tour:R211-9'] })
    case 'major-change':
      return applies({
        reason: 'major-change',
        remedies: ['refund', 'price-reduction'],
        citations: ['tour:L211-13', 'tour:R211-9'],
      })
    case 'organiser-cancels': {
      const citations = ['tour:L211-14', 'tour:R211-10']
      if (overdue && unpaid) return applies({ reason: 'refund-overdue', remedies: ['refund'], deadlines, citations })
      if (facts.trip_exceptional) {
        return applies({ reason: 'organiser-excused', remedies: ['refund'], deadlines, citations })
      }
      return applies({ reason: 'organiser-cancels', remedies: ['refund', 'compensation'], deadlines, citations })
    }
    case 'i-cancel': {
      const citations = ['tour:L211-14', 'tour:R211-10', 'L221-2']
      if (!facts.trip_exceptional) {
        return applies({ reason: 'i-cancel', remedies: ['partial-refund'], deadlines, citations })
      }
      const reason = overdue && unpaid ? 'refund-overdue' : 'exceptional'
      return applies({ reason, remedies: ['refund'], deadlines, citations })
    }
    default:
      return applies({ reason: 'before-departure', remedies: ['refund'], citations: ['tour:L211-14', 'tour:R211-10'] })
  }
}
