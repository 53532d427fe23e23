import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** An order made at a wrong price. Legal sources: civ:1113, civ:1114, civ:1583, civ:1127-1, civ:1127-2, civ:1132, civ:1169, L216-6, L216-7. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private')
    return doesNotApply('private-seller', ['civ:1583', 'civ:1103'], { instead: ['dispute-path'] })
  const ended = facts.terminated_on ?? facts.cancelled_on
  const deadlines = { wrong_price_refund: ended && law.lastDay(ended, 'refund_period') }
  if (facts.price_derisory) {
    return doesNotApply('derisory', ['civ:1169', 'civ:1132', 'civ:1583', 'L216-7', 'civ:1178'], { deadlines })
  }
  if (facts.bulk_order) {
    return doesNotApply('bulk', ['civ:1104', 'civ:1583', 'L216-7'], { deadlines })
  }
  if (facts.price_problem === 'raised-after-order' && facts.error_stage !== 'delivered') {
    return applies({ reason: 'supplement', remedies: ['delivery'], citations: ['civ:1193', 'civ:1583', 'R212-1'] })
  }
  switch (facts.error_stage) {
    case 'not-ordered':
      return applies({
        reason: 'not-ordered',
        remedies: ['order'],
        citations: ['civ:1127-1', 'civ:1114', 'civ:1127-2'],
      })
    case 'delivered':
      return applies({
        reason: 'delivered',
        remedies: ['keep'],
        citations: ['civ:1583', 'civ:1193', 'civ:1178', 'civ:1132'],
      })
  }
  if (facts.order_confirmed === false) {
    return applies({
      reason: 'not-confirmed',
      remedies: ['refund'],
      deadlines,
      citations: ['civ:1113', 'civ:1127-2', 'civ:1302'],
    })
  }
  return applies({
    reason: facts.price_derisory === false ? 'plausible' : 'binds-unless-derisory',
    remedies: ['delivery', 'refund', 'damages'],
    deadlines,
    citations: ['civ:1583', 'civ:1127-2', 'civ:1169', 'civ:1132', 'L216-6', 'L216-7'],
  })
}
