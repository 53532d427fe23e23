import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day of the new law of consumer credit (ordonnance n° 2025-880), which takes in short and free instalments. */
const creditReform = '2026-11-20'
const failed = ['not-arrived', 'marked-delivered', 'lost', 'stolen-before', 'given-to-other']

/** Paying in several instalments, BNPL. Legal sources: L312-1, L312-4, L312-19, L312-54, ordonnance-2025-880. */
export function assess(facts: Facts): Assessment {
  const withdrawn = facts.withdrew_on !== undefined || sentBack(facts)
  if (
    withdrawn ||
    facts.cancelled_on ||
    facts.debit_error === 'after-cancel' ||
    failed.includes(facts.delivery_state ?? '')
  )
    return applies({
      reason: withdrawn ? 'purchase-withdrawn' : 'order-failed',
      remedies: ['stop-instalments', 'refund'],
      citations: withdrawn ? ['L221-27', 'L221-24'] : ['L216-7', 'civ:1302'],
    })
  if (facts.contracted_on && facts.contracted_on >= creditReform)
    return applies({ reason: 'new-law', remedies: ['credit-withdrawal'], citations: ['ordonnance-2025-880'] })
  if (facts.instalment_terms === 'short-free' && facts.contracted_on)
    return doesNotApply('short-free', ['L312-4', 'ordonnance-2025-880'], { instead: ['withdrawal'] })
  if (facts.instalment_terms === 'longer-or-costly')
    return applies({ reason: 'credit', remedies: ['credit-withdrawal'], citations: ['L312-1', 'L312-4', 'L312-19'] })
  return applies({ reason: 'depends', remedies: ['credit-withdrawal'], citations: ['L312-4', 'ordonnance-2025-880'] })
}

/** Sent back, and not for a fault: the purchase was withdrawn from. */
const sentBack = ({ return_state, problem }: Facts): boolean =>
  return_state !== undefined && return_state !== 'not-sent' && problem !== 'defect'
