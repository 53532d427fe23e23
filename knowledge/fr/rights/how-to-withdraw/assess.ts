import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { startFact } from '../withdrawal/period.ts'
import { openPeriod } from './open-period.ts'

/** First day on which an online seller must offer a withdrawal function (ordonnance n° 2026-2). */
const functionSince = '2026-06-19'

/** A withdrawal already announced: its day decides, and the goods have a period of their own (L221-21, L221-23). */
function declared(facts: Facts, law: Law): Assessment {
  const { open, last } = openPeriod(facts, law)
  const citations = ['L221-21', 'L221-22', 'L221-23']
  if (open === undefined) return applies({ reason: 'declared', remedies: ['refund'], citations })
  if (open) {
    const goods = startFact(facts) === 'delivered_on'
    const waiting = goods && facts.withdrew_on && !facts.returned_on && !facts.goods_received_back_on
    return applies({
      reason: goods ? 'declared-in-time' : 'declared-in-time-service',
      remedies: ['refund'],
      deadlines: {
        send_back: waiting && facts.withdrew_on ? law.lastDay(facts.withdrew_on, 'send_back_period') : undefined,
      },
      citations: goods ? citations : ['L221-21', 'L221-22', 'L221-24'],
    })
  }
  if (facts.withdrew_on === undefined) return missing('withdrew_on', ['L221-18', 'L221-21'])
  return doesNotApply('declared-late', ['L221-18', 'L221-20', 'L221-21'], { deadlines: { withdraw: last } })
}

/** How a withdrawal is made, and whether what the shopper did is one. Legal sources: L221-21, L221-22, L221-18, L242-13. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-18'])
  if ((facts.channel === 'shop' || facts.channel === 'fair') && !facts.solicited_outside)
    return doesNotApply('no-withdrawal-there', ['L221-18'], {
      instead: [facts.channel === 'fair' ? 'fairs' : 'no-withdrawal-in-shop'],
    })
  const citations = ['L221-21', 'L221-22']
  const remedies = ['refund']
  // Announced, in writing or on a day told: whether that was in time is the question, not the day of today.
  const written = facts.withdrawal_way === 'statement' || facts.withdrawal_way === 'online-function'
  if (written || (facts.withdrew_on !== undefined && !facts.withdrawal_way)) return declared(facts, law)
  // A parcel sent back or a call is not a sure statement: what can still be written today is what counts.
  const { open, last } = openPeriod({ ...facts, withdrew_on: undefined }, law)
  const deadlines = { withdraw: last }
  if (facts.withdrawal_way === 'by-phone')
    return applies({ reason: 'by-phone', remedies, deadlines: { withdraw: open ? last : undefined }, citations })
  if (open === false)
    return doesNotApply('period-over', ['L221-18', 'L221-20', 'L221-21'], {
      instead: ['not-informed-of-withdrawal', 'conformity-guarantee'],
      deadlines,
    })
  switch (facts.withdrawal_way) {
    case 'silent-return':
    case 'refused-parcel':
      return applies({ reason: facts.withdrawal_way, remedies, deadlines, citations })
    case 'function-missing':
      return law.governingDay < functionSince
        ? applies({ reason: 'function-not-yet-due', remedies, deadlines, citations: ['L221-21', 'ordonnance-2026-2'] })
        : applies({ reason: 'function-missing', remedies, deadlines, citations: [...citations, 'L242-13'] })
    default:
      return applies({ reason: 'how', remedies, deadlines, citations })
  }
}
