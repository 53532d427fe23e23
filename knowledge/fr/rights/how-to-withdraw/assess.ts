import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'
import { openPeriod } from './open-period.ts'

/** First day on which an online seller must offer a withdrawal function (ordonnance n° 2026-2). */
const functionSince = '2026-06-19'

/** How a withdrawal is made, and whether what the shopper did is one. Legal sources: L221-21, L221-22, L221-18, L242-13. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-18'])
  if ((facts.channel === 'shop' || facts.channel === 'fair') && !facts.solicited_outside)
    return doesNotApply('no-withdrawal-there', ['L221-18'], {
      instead: [facts.channel === 'fair' ? 'fairs' : 'no-withdrawal-in-shop'],
    })
  const citations = ['L221-21', 'L221-22']
  const remedies = ['refund']
  if (facts.withdrawal_way === 'statement' || facts.withdrawal_way === 'online-function')
    return applies({ reason: 'declared', remedies, citations })
  const { open, last } = openPeriod(facts, law)
  const deadlines = { withdraw: last }
  if (open === false)
    return doesNotApply('period-over', ['L221-18', 'L221-20', 'L221-21'], {
      instead: ['not-informed-of-withdrawal', 'conformity-guarantee'],
      deadlines,
    })
  switch (facts.withdrawal_way) {
    case 'silent-return':
    case 'refused-parcel':
    case 'by-phone':
      return applies({ reason: facts.withdrawal_way, remedies, deadlines, citations })
    case 'function-missing':
      return law.governingDay < functionSince
        ? applies({ reason: 'function-not-yet-due', remedies, deadlines, citations: ['L221-21', 'ordonnance-2026-2'] })
        : applies({ reason: 'function-missing', remedies, deadlines, citations: [...citations, 'L242-13'] })
    default:
      return applies({ reason: 'how', remedies, deadlines, citations })
  }
}
