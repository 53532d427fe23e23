import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A SEPA direct debit: refund by the bank, authorised or not. Legal sources: cmf-l133-25-1, cmf:L133-18, cmf:L133-24. */
export function assess(facts: Facts, law: Law): Assessment {
  // A card payment that comes back every month is no direct debit: the eight weeks are not promised.
  if (facts.paid_by === 'card')
    return doesNotApply('by-card', ['cmf-l133-25-1', 'cmf:L133-24'], {
      instead: ['unauthorised-payment', 'charged-twice'],
    })
  const debited = facts.debited_on ?? facts.unwanted_debit_on
  const refund = debited && law.lastDay(debited, 'authorised_period')
  const report = debited && law.lastDay(debited, 'report_period')
  const over = report !== undefined && law.isPast(report)
  if (facts.mandate_given === true) {
    if (refund && law.isPast(refund))
      return doesNotApply('authorised-over', ['cmf-l133-25-1'], {
        instead: ['charged-twice'],
        deadlines: { authorised: refund },
      })
    return applies({
      reason: 'authorised',
      remedies: ['bank-refund', 'revoke-mandate'],
      deadlines: { authorised: refund },
      citations: ['cmf-l133-25-1'],
    })
  }
  if (over) return doesNotApply('too-late', ['cmf:L133-24'], { instead: ['charged-twice'], deadlines: { report } })
  if (facts.mandate_given === false)
    return applies({
      reason: 'unauthorised',
      remedies: ['bank-refund', 'block-creditor'],
      deadlines: { report },
      citations: ['cmf:L133-18', 'cmf:L133-24', 'cmf:L133-23'],
    })
  return applies({
    reason: refund && law.isPast(refund) ? 'only-unauthorised' : 'debit',
    remedies: ['bank-refund', 'revoke-mandate', 'block-creditor'],
    deadlines: { authorised: refund, report },
    citations: ['cmf-l133-25-1', 'cmf:L133-24', 'cmf:L133-18'],
  })
}
