import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A concert, a show or a match cancelled, postponed or changed. Legal sources: civ:1217, civ:1218, civ:1229, L216-7, L221-28. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.ticket_side === 'buyer' || facts.seller === 'private') {
    return doesNotApply('bought-resold', ['civ:1217'], { instead: ['ticket-resale'] })
  }
  if (facts.event_change === 'i-cannot-go') {
    return doesNotApply('i-cannot-go', ['L221-28', 'cjue-c-96-21'])
  }
  if (facts.event_change === 'postponed') {
    return applies({ reason: 'postponed', remedies: ['refund'], citations: ['civ:1217', 'civ:1193'] })
  }
  if (facts.event_change === 'changed') {
    return applies({
      reason: 'changed',
      remedies: ['price-reduction', 'refund'],
      citations: ['civ:1217', 'civ:1223', 'R212-1'],
    })
  }
  if (facts.event_change === 'cancelled') {
    // A day still to come is that of the event or stay, not of its cancellation.
    const told = facts.terminated_on ?? facts.cancelled_on
    const endedOn = told && law.daysSince(told) >= 0 ? told : undefined
    const deadlines = { ticket_refund: endedOn && law.lastDay(endedOn, 'refund_period') }
    const late = deadlines.ticket_refund !== undefined && law.isPast(deadlines.ticket_refund)
    const citations = ['civ:1217', 'civ:1229', 'L216-7']
    if (late && facts.refunded !== 'in-full') {
      return applies({ reason: 'refund-overdue', remedies: ['refund'], deadlines, citations: [...citations, 'L241-4'] })
    }
    return applies({ reason: 'cancelled', remedies: ['refund', 'damages'], deadlines, citations })
  }
  return applies({ reason: 'event', remedies: ['refund'], citations: ['civ:1217', 'civ:1229', 'L221-28'] })
}
