import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, missing } from '../../../assessment.ts'
import { repairTimeOver } from '../conformity-guarantee/period.ts'
import { refundStep } from '../conformity-guarantee/refund.ts'
import { guaranteeOver, outOfReach } from '../repair-or-replacement/reach.ts'

const moneyBack = ['price-reduction', 'refund']

/** The money under the guarantee of conformity: when it opens, how much, when it comes. Legal sources: L217-14 to L217-17, L241-7. */
export function assess(facts: Facts, law: Law): Assessment {
  const outside = outOfReach(facts)
  if (outside) return outside
  // Asked here, a contract ended and an item sent back are so for a defect.
  const step = refundStep({ ...facts, problem: 'defect' }, law)
  if (step) return step
  if (facts.refunded === 'in-full')
    return applies({ reason: 'refunded', remedies: [], citations: ['L217-16', 'L217-17', 'L241-7'] })
  if (facts.refund_cut === 'deduction' || facts.refunded === 'partly')
    return applies({ reason: 'no-deduction', remedies: ['refund'], citations: ['L217-16', 'L217-14', 'L217-11'] })
  if (facts.refund_cut === 'voucher' || facts.refunded === 'voucher')
    return applies({ reason: 'no-voucher', remedies: ['refund'], citations: ['L217-17', 'L217-14', 'L217-16'] })
  if (facts.refund_cut === 'minor')
    return applies({ reason: 'minor-claimed', remedies: moneyBack, citations: ['L217-14', 'L217-15'] })
  if (facts.terminated_on)
    return applies({
      reason: 'send-it-back',
      remedies: ['refund'],
      citations: ['L217-14', 'L217-16', 'L217-17', 'L241-7'],
    })
  const over = guaranteeOver(facts, law)
  if (over) return over

  const { repair_asked_on: asked, repaired_on: repaired, repair_outcome: outcome } = facts
  const repair_due = asked && law.lastDay(asked, 'repair_period')
  const done = outcome === 'repaired' || outcome === 'replaced' || (repaired !== undefined && outcome !== 'failed')
  const late = !done && (repair_due ? law.isPast(repair_due) : repairTimeOver(facts, law))
  if (outcome === 'failed' || outcome === 'refused' || late)
    return applies({
      reason: 'money-open',
      remedies: moneyBack,
      deadlines: { repair_due: late ? repair_due : undefined },
      citations: ['L217-14', 'L217-15', 'L217-16'],
    })
  if (repair_due && repaired && repaired > repair_due)
    return applies({
      reason: 'repaired-late',
      remedies: moneyBack,
      deadlines: { repair_due },
      citations: ['L217-10', 'L217-14'],
    })
  if (!done && !repair_due && outcome === 'pending' && facts.repair_time_over === undefined)
    return missing('repair_asked_on', ['L217-10', 'L217-14'])
  if (!done && (repair_due || outcome === 'pending'))
    return applies({ reason: 'too-early', remedies: [], deadlines: { repair_due }, citations: ['L217-10', 'L217-14'] })
  return applies({
    reason: 'conditions',
    remedies: moneyBack,
    citations: ['L217-9', 'L217-12', 'L217-14', 'L217-16'],
  })
}
