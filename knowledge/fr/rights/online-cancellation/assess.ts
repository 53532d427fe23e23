import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day of the online cancellation function, for contracts already running too. */
const firstDay = '2023-06-01'

/** Ending a contract online, "in three clicks". Legal sources: L215-1-1, D215-1 to D215-3, L241-3-1, ass:L113-14. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L215-1-1'])
  if (law.governingDay < firstDay) {
    return doesNotApply('before-june-2023', ['L215-1-1', 'loi-2022-1158-resiliation'])
  }
  if (facts.online_offer === false && facts.channel !== 'distance') {
    return doesNotApply('not-offered-online', ['L215-1-1', 'civ:1211'])
  }
  const remedies = ['termination']
  if (facts.online_exit === 'ignored') {
    return applies({ reason: 'ignored', remedies: ['termination', 'refund'], citations: ['L215-1-1', 'civ:1302'] })
  }
  if (facts.online_exit === 'account-required') {
    return applies({ reason: 'account-required', remedies, citations: ['D215-1', 'L215-1-1'] })
  }
  if (facts.online_exit === 'letter-required' || facts.online_exit === 'call-required') {
    return applies({ reason: 'forced-channel', remedies, citations: ['L215-1-1', 'L241-3-1'] })
  }
  if (facts.online_exit === 'no-function') {
    return applies({ reason: 'no-function', remedies, citations: ['L215-1-1', 'D215-1', 'L241-3-1'] })
  }
  if (facts.contract_kind === 'insurance') {
    return applies({ reason: 'insurance', remedies, citations: ['ass:L113-14'] })
  }
  return applies({ reason: 'general', remedies, citations: ['L215-1-1', 'D215-1', 'D215-3'] })
}
