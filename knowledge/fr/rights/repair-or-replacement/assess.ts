import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'
import { repairTimeOver } from '../conformity-guarantee/period.ts'
import { guaranteeOver, outOfReach } from './reach.ts'

const fixed = ['repair', 'replacement']
const moneyBack = ['price-reduction', 'refund']

/** Who chooses between repair and replacement, in what time and at whose cost. Legal sources: L217-3, L217-9 to L217-12, L217-14, D217-1, L241-6. */
export function assess(facts: Facts, law: Law): Assessment {
  const outside = outOfReach(facts) ?? guaranteeOver(facts, law)
  if (outside) return outside
  if (facts.guarantee_cost === 'shipping')
    return applies({ reason: 'shipping-back', remedies: ['refund'], citations: ['L217-11', 'D217-1', 'L241-6'] })
  if (facts.guarantee_cost !== undefined)
    return applies({ reason: 'free-of-charge', remedies: fixed, citations: ['L217-11', 'L217-10', 'L217-14'] })

  const { repair_asked_on: asked, repair_outcome: outcome, seller_imposed: imposed } = facts
  const repair_due = asked && law.lastDay(asked, 'repair_period')
  if (outcome === 'failed' || outcome === 'refused')
    return applies({ reason: outcome, remedies: moneyBack, citations: ['L217-14', 'L217-12', 'L217-16'] })
  const late = repair_due ? law.isPast(repair_due) : repairTimeOver(facts, law)
  if (late && outcome !== 'repaired' && outcome !== 'replaced')
    return applies({
      reason: 'overdue',
      remedies: moneyBack,
      deadlines: { repair_due },
      citations: ['L217-10', 'L217-14', 'L217-16'],
      values: repair_due ? { days_late: law.daysSince(repair_due) } : {},
    })
  if (imposed === 'repair' || imposed === 'replacement') return choiceRefused(`${imposed}-imposed`, repair_due)
  if (imposed === 'downgrade') return choiceRefused('lesser-model', repair_due)
  // Once repaired or replaced, nothing is awaited any more.
  if (outcome !== 'repaired' && outcome !== 'replaced' && (repair_due || outcome === 'pending'))
    return applies({
      reason: 'thirty-days',
      remedies: fixed,
      deadlines: { repair_due },
      citations: ['L217-10', 'L217-14', 'L217-28'],
    })
  return applies({ reason: 'choose', remedies: fixed, citations: ['L217-9', 'L217-10', 'L217-11', 'L217-12'] })
}

function choiceRefused(reason: string, repair_due: Day | undefined): Assessment {
  return applies({
    reason,
    remedies: fixed,
    deadlines: { repair_due },
    citations: ['L217-9', 'L217-12', 'L217-14'],
  })
}
