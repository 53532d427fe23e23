import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { exceptionOf } from './exception.ts'

const served = ['service', 'digital-content']

/** The fourteen days to change one's mind. Legal sources: L221-18 to L221-21, L221-28, L224-59. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-1'])
  if (!facts.channel) return missing('channel', ['L221-18'])
  if (facts.channel === 'shop')
    return doesNotApply('bought-in-shop', ['L221-18', 'L221-1'], { instead: ['no-withdrawal-in-shop'] })
  if (facts.channel === 'fair') return doesNotApply('bought-at-fair', ['L224-59'])
  const exception = exceptionOf(facts)
  if (exception) return exception

  // For a service or content the period runs from the contract, for goods from their receipt.
  const startFact = served.includes(facts.product_kind ?? '') ? 'contracted_on' : 'delivered_on'
  const start = facts[startFact]
  if (!start && facts.delivery_state === 'not-arrived') {
    return applies({ reason: 'not-delivered-yet', remedies: ['refund'], citations: ['L221-18', 'L221-21'] })
  }
  if (!start) return missing(startFact, ['L221-18'])

  const withdraw = law.lastDay(start, 'withdrawal_period')
  if (!law.isPast(withdraw)) {
    return applies({
      reason: 'within-period',
      remedies: ['refund'],
      deadlines: { withdraw },
      citations: ['L221-18', 'L221-19', 'L221-21'],
      values: { days_left: law.daysLeft(withdraw) },
    })
  }
  const extended = law.lastDay(withdraw, 'extension')
  if (law.isPast(extended) || facts.informed_of_withdrawal) {
    return doesNotApply('period-over', ['L221-18', 'L221-19'], {
      instead: ['conformity-guarantee'],
      deadlines: { withdraw },
      values: { days_late: law.daysSince(withdraw) },
    })
  }
  if (facts.informed_of_withdrawal === undefined) return missing('informed_of_withdrawal', ['L221-20'])
  return applies({
    reason: 'extended',
    remedies: ['refund'],
    deadlines: { withdraw_extended: extended },
    citations: ['L221-20', 'L221-18', 'L221-21'],
  })
}
