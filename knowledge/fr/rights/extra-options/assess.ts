import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Paid options slipped into an order. Legal sources: L121-17, L132-22, L121-12, L132-16, L221-14, L215-1, cmf:L133-24. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['civ:1103'], { instead: ['dispute-path'] })
  const debited = facts.unwanted_debit_on
  const contest = debited && law.lastDay(debited, 'bank_claim')
  const deadlines = { contest_option: contest }
  const remedies = ['refund']
  switch (facts.option_consent) {
    case 'by-default':
      return applies({
        reason: 'by-default',
        remedies,
        deadlines,
        citations: ['L121-17', 'L132-22', 'L221-14', 'L215-1'],
      })
    case 'never-asked':
      return applies({
        reason: 'never-asked',
        remedies,
        deadlines,
        citations: ['L121-17', 'L121-12', 'L132-16', 'L221-14'],
      })
    case 'chosen':
      return withinWithdrawal(facts, law)
    case undefined:
      return applies({ reason: 'express-consent', remedies, deadlines, citations: ['L121-17', 'L221-14', 'L215-1'] })
  }
}

/** An option ticked on purpose is owed; bought at a distance, it may still be withdrawn from in time. */
function withinWithdrawal(facts: Facts, law: Law): Assessment {
  const last = facts.contracted_on && law.lastDay(facts.contracted_on, 'withdrawal_period')
  const distant = facts.channel === 'distance' || facts.channel === 'off-premises'
  if (distant && !(last && law.isPast(last))) {
    return applies({
      reason: 'chosen-withdraw',
      remedies: ['withdrawal'],
      deadlines: { withdraw_option: last },
      citations: ['L121-17', 'L221-18'],
    })
  }
  return doesNotApply('chosen', ['L121-17', 'civ:1103'], { instead: distant ? ['withdrawal'] : [] })
}
