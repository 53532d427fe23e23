import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day of the new law of consumer credit (ordonnance n° 2025-880): the wording held here is older. */
const creditReform = '2026-11-20'
const neverCame = ['not-arrived', 'marked-delivered', 'lost', 'stolen-before', 'given-to-other']

/** A credit taken for one purchase: the sale and the credit fall together. Legal sources: L311-1, L312-46 to L312-55. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.linked_credit === false)
    return doesNotApply('not-linked', ['L311-1', 'ordonnance-2025-880'], { instead: ['credit-withdrawal'] })
  const signed = facts.credit_accepted_on ?? facts.contracted_on
  if (signed && signed >= creditReform)
    return applies({ reason: 'new-law', remedies: ['check-contract'], citations: ['ordonnance-2025-880'] })
  const accepted = facts.credit_accepted_on
  // Where nothing dates the credit, the law that came since may be the one.
  const orNewLaw = signed === undefined ? ['ordonnance-2025-880'] : []
  if (facts.credit_event === 'refused')
    return applies({
      reason: 'credit-refused',
      remedies: ['sale-terminated', 'refund'],
      deadlines: { lender: accepted && law.lastDay(accepted, 'lender_period') },
      citations: ['L312-52', 'L312-53', 'L214-1', 'L221-18', ...orNewLaw],
    })
  if (facts.credit_event === 'withdrawn') {
    return facts.early_delivery_asked
      ? applies({
          reason: 'credit-withdrawn-early',
          remedies: ['sale-terminated', 'refund'],
          deadlines: { early: accepted && law.lastDay(accepted, 'early_period') },
          citations: ['L312-52', 'L312-53', ...orNewLaw],
        })
      : applies({
          reason: 'credit-withdrawn',
          remedies: ['sale-terminated', 'refund'],
          citations: ['L312-52', 'L312-53', ...orNewLaw],
        })
  }
  // Sent back, and not for a fault: the purchase was withdrawn from.
  const sentBack = facts.return_state !== undefined && facts.return_state !== 'not-sent' && facts.problem !== 'defect'
  if (facts.withdrew_on || sentBack)
    return applies({ reason: 'purchase-withdrawn', remedies: ['credit-ended'], citations: ['L312-54', ...orNewLaw] })
  if (neverCame.includes(facts.delivery_state ?? ''))
    return applies({
      reason: 'not-delivered',
      remedies: ['suspend-credit', 'sale-terminated'],
      citations: ['L312-48', 'L312-55', 'L216-6', ...orNewLaw],
    })
  if (facts.problem === 'defect')
    return applies({ reason: 'dispute', remedies: ['suspend-credit'], citations: ['L312-55', 'L217-3', ...orNewLaw] })
  return applies({
    reason: 'linked',
    remedies: ['sale-terminated', 'credit-ended', 'suspend-credit'],
    citations: ['L312-52', 'L312-54', 'L312-48', 'ordonnance-2025-880'],
  })
}
