import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, missing } from '../../../assessment.ts'

/** The refund once the contract is terminated for a defect and the item is back. Legal sources: L217-16, L217-17, L241-7. */
export function refundStep(facts: Facts, law: Law): Assessment | undefined {
  const returned = facts.goods_received_back_on ?? facts.returned_on
  const forDefect = facts.problem === 'defect' || facts.repair_outcome !== undefined
  if (!facts.terminated_on || !returned || !forDefect || facts.refunded === 'in-full') return undefined
  // An item handed over for repair before the contract ended was not sent back for a refund.
  const start = returned > facts.terminated_on ? returned : facts.terminated_on
  const refund_due = law.lastDay(start, 'refund_period')
  if (!law.isPast(refund_due)) {
    return applies({
      reason: 'refund-due',
      remedies: ['refund'],
      deadlines: { refund_due },
      citations: ['L217-17', 'L217-16'],
    })
  }
  if (facts.refunded === undefined) return missing('refunded', ['L217-17', 'L241-7'])
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
