import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A room or a holiday let. Legal sources: L221-28, civ:1217, civ:1223, L216-6, L216-7, L214-1. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.trip_seller === 'package') {
    return doesNotApply('package', ['tour:L211-16'], { instead: ['package-travel', 'package-cancellation'] })
  }
  if (facts.seller === 'private' && facts.lodging_problem !== 'deposit-kept') {
    return applies({
      reason: 'private-host',
      remedies: ['refund', 'price-reduction'],
      citations: ['civ:1217', 'civ:1231-1', 'tour:L324-2'],
    })
  }
  if (facts.lodging_problem === 'i-cancel') return doesNotApply('i-cancel', ['L221-28', 'L214-1'])
  if (facts.lodging_problem === 'not-as-promised') {
    return applies({
      reason: 'not-as-promised',
      remedies: ['price-reduction', 'damages'],
      citations: ['civ:1217', 'civ:1223', 'civ:1231-1'],
    })
  }
  if (facts.lodging_problem === 'deposit-kept') {
    return applies({ reason: 'deposit-kept', remedies: ['refund'], citations: ['civ:1353', 'civ:1103'] })
  }
  if (facts.lodging_problem === 'host-cancels') {
    // A day still to come is that of the event or stay, not of its cancellation.
    const told = facts.terminated_on ?? facts.cancelled_on
    const endedOn = told && law.daysSince(told) >= 0 ? told : undefined
    const deadlines = { lodging_refund: endedOn && law.lastDay(endedOn, 'refund_period') }
    const late = deadlines.lodging_refund !== undefined && law.isPast(deadlines.lodging_refund)
    return applies({
      reason: late && facts.refunded !== 'in-full' ? 'refund-overdue' : 'host-cancels',
      remedies: ['refund', 'damages'],
      deadlines,
      citations: ['L216-6', 'L216-7', 'L214-1', 'civ:1231-1'],
    })
  }
  return applies({
    reason: 'lodging',
    remedies: ['price-reduction', 'refund'],
    citations: ['civ:1217', 'civ:1223', 'L221-28'],
  })
}
