import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A trial that becomes a paid subscription. Legal sources: L221-14, L242-2, L221-18, L221-20, L215-1-1, C-565/22. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['civ:1103'], { instead: ['dispute-path'] })
  const contest_debit = facts.unwanted_debit_on && law.lastDay(facts.unwanted_debit_on, 'bank_claim')
  const signed = facts.contracted_on && law.lastDay(facts.contracted_on, 'withdrawal_period')
  switch (facts.trial_state) {
    case 'never-agreed':
      return applies({
        reason: 'never-agreed',
        remedies: ['refund', 'bank-claim'],
        deadlines: { contest_debit },
        citations: ['L221-14', 'L242-2', 'L121-12', 'L132-16', 'L221-18', 'L221-20'],
      })
    case 'cancelled-in-time':
      return applies({
        reason: 'cancelled-in-time',
        remedies: ['refund'],
        deadlines: { contest_debit },
        citations: ['civ:1302', 'L215-1-1'],
      })
    case 'running':
      return running(signed, law)
    case 'converted':
      return converted(facts, law, contest_debit)
    case undefined:
      return applies({
        reason: 'trial-decides',
        remedies: ['refund', 'termination'],
        deadlines: { contest_debit },
        citations: ['L221-14', 'L242-2', 'L221-18', 'L221-20', 'L215-1-1'],
      })
  }
}

function running(last: Day | undefined, law: Law): Assessment {
  if (last && law.isPast(last)) {
    return applies({ reason: 'stop-before-end', remedies: ['termination'], citations: ['L215-1-1'] })
  }
  return applies({
    reason: 'withdraw-now',
    remedies: ['withdrawal', 'termination'],
    deadlines: { withdraw_trial: last },
    citations: ['L221-18', 'L215-1-1'],
  })
}

/** Not clearly told the price: a second withdrawal period opens when the trial becomes paid (C-565/22). */
function converted(facts: Facts, law: Law, contest_debit: Day | undefined): Assessment {
  if (facts.trial_told) {
    return doesNotApply('told', ['L221-14', 'L215-1-1', 'L221-18'], { deadlines: { contest_debit } })
  }
  const renewed = facts.trial_converted_on && law.lastDay(facts.trial_converted_on, 'withdrawal_period')
  if (facts.trial_told === false && renewed && !law.isPast(renewed)) {
    return applies({
      reason: 'new-period',
      remedies: ['withdrawal', 'refund'],
      deadlines: { withdraw_converted: renewed, contest_debit },
      citations: ['L221-18', 'L221-14', 'cjue-c-565-22'],
    })
  }
  return applies({
    reason: facts.trial_told === false ? 'not-told' : 'became-paid',
    remedies: ['refund', 'termination'],
    deadlines: { contest_debit },
    citations: ['L221-14', 'L242-2', 'L221-20', 'L215-1-1', 'cjue-c-565-22'],
  })
}
