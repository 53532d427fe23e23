import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Charges added to the price. Legal sources: L221-6, L112-3, L221-5, L121-17, L112-1, civ:1127-2. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['civ:1103'], { instead: ['dispute-path'] })
  if (facts.express_paid) {
    return applies({ reason: 'express', remedies: ['refund'], citations: ['L216-1', 'civ:1217', 'civ:1223'] })
  }
  const distant = facts.channel === 'distance' || facts.channel === 'off-premises'
  if (facts.fee_announced)
    return doesNotApply('announced', ['L112-3', 'civ:1103'], { instead: distant ? ['withdrawal'] : [] })
  if (facts.channel === 'shop' || facts.channel === 'fair') {
    return applies({ reason: 'in-shop', remedies: ['refund'], citations: ['L112-1', 'L112-3', 'L121-17'] })
  }
  if (facts.fee_announced === false && distant) {
    return applies({ reason: 'not-owed', remedies: ['refund'], citations: ['L221-6', 'L112-3', 'L221-5'] })
  }
  return applies({
    reason: 'announced-first',
    remedies: ['refund'],
    citations: ['L112-3', 'L221-6', 'L121-17', 'civ:1127-2'],
  })
}
