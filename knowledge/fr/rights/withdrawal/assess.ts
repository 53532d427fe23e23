import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { exceptionOf } from './exception.ts'
import { startFact, withdrawalPeriod } from './period.ts'

const notReceived = ['not-arrived', 'marked-delivered', 'lost', 'stolen-before']

/** The fourteen days to change one's mind. Legal sources: L221-18 to L221-21, L221-1, L221-28, L224-59. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-1'])
  if (!facts.channel && !facts.solicited_outside) return missing('channel', ['L221-18'])
  // Led to the counter straight from the street or the aisle: the contract counts as made off premises (L221-1, 2° b).
  if (!facts.solicited_outside) {
    const instead = ['no-withdrawal-in-shop']
    if (facts.channel === 'shop') return doesNotApply('bought-in-shop', ['L221-18', 'L221-1'], { instead })
    if (facts.channel === 'fair') return doesNotApply('bought-at-fair', ['L224-59'], { instead })
  }
  const exception = exceptionOf(facts)
  if (exception) return exception

  const from = startFact(facts)
  const start = facts[from]
  if (!start && from === 'delivered_on' && notReceived.includes(facts.delivery_state ?? '')) {
    if (facts.withdrew_on) return alreadyWithdrawn(undefined)
    return applies({ reason: 'not-delivered-yet', remedies: ['refund'], citations: ['L221-18', 'L221-21'] })
  }
  if (!start) return missing(from, ['L221-18'])
  return withinPeriod(facts, law, start, from === 'delivered_on')
}

function withinPeriod(facts: Facts, law: Law, start: Day, goods: boolean): Assessment {
  // What counts is the day of the declaration, when one was made (L221-21).
  const day = facts.withdrew_on ?? law.askedOn
  const sendBack =
    goods && facts.withdrew_on && !facts.returned_on && !facts.goods_received_back_on
      ? law.lastDay(facts.withdrew_on, 'send_back_period')
      : undefined
  const { first, last, longest, informedLate } = withdrawalPeriod(facts, law, start)
  if (day <= first) {
    if (facts.withdrew_on) return alreadyWithdrawn(sendBack)
    return applies({
      reason: 'within-period',
      remedies: ['refund'],
      deadlines: { withdraw: first },
      citations: ['L221-18', 'L221-19', 'L221-21'],
      values: { days_left: law.daysLeft(first) },
    })
  }
  // What the seller promised beyond the law binds it ("100 nights to try it").
  if (facts.shop_promise && !facts.withdrew_on)
    return applies({ reason: 'seller-promised', remedies: ['refund'], citations: ['civ:1103', 'civ:1119', 'L221-18'] })
  if (last === undefined) return day > longest ? periodOver(law, first) : missing('informed_of_withdrawal', ['L221-20'])
  if (day > last) return periodOver(law, last)
  if (facts.withdrew_on) return alreadyWithdrawn(sendBack)
  return applies({
    reason: informedLate ? 'informed-late' : 'extended',
    remedies: ['refund'],
    deadlines: { withdraw_extended: last },
    citations: ['L221-20', 'L221-18', 'L221-21'],
  })
}

function alreadyWithdrawn(sendBack: Day | undefined): Assessment {
  return applies({
    reason: 'already-withdrawn',
    remedies: ['refund'],
    deadlines: { send_back: sendBack },
    citations: ['L221-21', 'L221-22', 'L221-23', 'L221-24'],
  })
}

function periodOver(law: Law, withdraw: Day): Assessment {
  return doesNotApply('period-over', ['L221-18', 'L221-19'], {
    instead: ['conformity-guarantee'],
    deadlines: { withdraw },
    values: { days_late: law.daysSince(withdraw) },
  })
}
