import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'
import { startFact, withdrawalPeriod } from '../withdrawal/period.ts'

const incomplete = ['nothing', 'no-form']

/**
 * A contract signed at home, in the street or on an outing: nullity for its missing papers or an early payment, and withdrawal.
 * Legal sources: L221-1, L221-9, L221-10, L242-1, L221-18, L221-20, L221-28.
 */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-1'])
  // Led to the counter straight from the street: the contract counts as made off premises (L221-1, 2° b).
  if (!facts.solicited_outside) {
    if (facts.channel === 'fair') return doesNotApply('at-fair', ['L224-59'], { instead: ['fairs'] })
    if (facts.channel === 'shop') return doesNotApply('in-shop', ['L221-1'], { instead: ['no-withdrawal-in-shop'] })
    if (facts.channel === 'distance') return doesNotApply('at-distance', ['L221-1'], { instead: ['withdrawal'] })
  }
  if (facts.product_kind === 'urgent-repair')
    return doesNotApply('urgent-repair', ['L221-28', 'L221-10'], { instead: ['started-services'] })

  // What is made to measure cannot be given up for a change of mind; missing papers and an early payment still count.
  const isMadeToMeasure = facts.product_kind === 'made-to-measure'
  const withdraw = isMadeToMeasure ? undefined : lastDayOf(facts, law)
  const day = facts.withdrew_on ?? law.askedOn
  const open = withdraw !== undefined && day <= withdraw
  const deadlines = { withdraw: open ? withdraw : undefined }
  if (facts.paid_early)
    return applies({
      reason: 'paid-early',
      remedies: ['nullity', 'refund'],
      deadlines,
      citations: ['L221-10', 'L242-1', 'L221-18', 'L221-20'],
    })
  if (incomplete.includes(facts.contract_copy ?? ''))
    return applies({
      reason: facts.contract_copy === 'no-form' ? 'form-missing' : 'contract-missing',
      remedies: ['nullity', 'refund'],
      deadlines,
      citations: ['L221-9', 'L242-1', 'L221-18', 'L221-20'],
    })
  if (isMadeToMeasure)
    return doesNotApply('made-to-measure', ['L221-28', 'L221-9', 'L221-10', 'L242-1'], {
      instead: ['personalised-goods'],
    })
  if (open)
    return applies({
      reason: 'within-period',
      remedies: ['refund'],
      deadlines,
      citations: ['L221-18', 'L221-10', 'L242-1'],
    })
  if (withdraw === undefined)
    return applies({
      reason: 'off-premises',
      remedies: ['refund'],
      citations: ['L221-18', 'L221-10', 'L221-20', 'L242-1'],
    })
  const told = facts.informed_of_withdrawal || facts.contract_copy === 'complete'
  if (told || law.isPast(law.lastDay(withdraw, 'extension')))
    return doesNotApply('period-over', ['L221-18', 'L221-20'], {
      instead: ['conformity-guarantee', 'not-informed-of-withdrawal'],
      deadlines: { withdraw },
    })
  return applies({
    reason: 'after-fourteen-days',
    remedies: ['nullity', 'refund'],
    deadlines: { withdraw },
    citations: ['L221-18', 'L221-20', 'L221-9', 'L242-1'],
  })
}

/** The last day to withdraw; counted from the signature where receipt is not known: goods leave more time, never less. */
function lastDayOf(facts: Facts, law: Law): Day | undefined {
  const start = facts[startFact(facts)] ?? facts.contracted_on
  if (start === undefined) return undefined
  // Without the form of withdrawal the information was not given as it must be (L221-5, 7°; L221-20).
  const told = incomplete.includes(facts.contract_copy ?? '') ? false : facts.informed_of_withdrawal
  const { first, last } = withdrawalPeriod({ ...facts, informed_of_withdrawal: told }, law, start)
  return last ?? first
}
