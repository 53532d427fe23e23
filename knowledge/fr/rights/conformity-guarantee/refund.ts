import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'

/** The refund once the contract is terminated for a defect and the item is back. Legal sources: L217-16, L217-17, L241-7. */
export function refundStep(facts: Facts, law: Law): Assessment | undefined {
  const returned = facts.goods_received_back_on ?? facts.returned_on
  const forDefect = facts.problem === 'defect' || facts.repair_outcome !== undefined
  if (!facts.terminated_on || !returned || !forDefect || facts.refunded === 'in-full') return undefined
  const refund_due = law.lastDay(returned, 'refund_period')
  if (!law.isPast(refund_due)) {
    return applies({
      reason: 'refund-due',
      remedies: ['refund'],
      deadlines: { refund_due },
      citations: ['L217-17', 'L217-16'],
    })
  }
  return applies({
    reason: 'refund-late',
    remedies: ['refund'],
    deadlines: { refund_due },
    citations: ['L217-17', 'L241-7'],
    values: { surcharge: surcharge(refund_due, law), days_late: law.daysSince(refund_due) },
  })
}

function surcharge(due: string, law: Law): number {
  if (!law.isPast(law.lastDay(due, 'late_first'))) return law.value('surcharge_first')
  return law.value(law.isPast(law.lastDay(due, 'late_second')) ? 'surcharge_last' : 'surcharge_second')
}
