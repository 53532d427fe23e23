import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'

/** The sales ("soldes"). Legal sources: com:L310-3, L121-4, L217-3, L221-18, L112-1-1. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['com:L310-3', 'civ:1103'])
  if (facts.sale_trouble === 'faulty' || facts.problem === 'defect') {
    return applies({ reason: 'faulty', remedies: ['repair', 'replacement'], citations: ['L217-3', 'L217-9'] })
  }
  if (facts.sale_trouble === 'outside-period') {
    return applies({ reason: 'outside-period', remedies: ['report'], citations: ['com:L310-3', 'L121-4'] })
  }
  if (facts.sale_trouble === 'unwanted' || facts.problem === 'change-of-mind') {
    if (facts.channel === undefined) return missing('channel', ['L221-18', 'civ:1103'])
    return facts.channel === 'distance' || facts.channel === 'off-premises'
      ? applies({ reason: 'bought-online', remedies: ['withdrawal'], citations: ['L221-18', 'L221-24'] })
      : doesNotApply('bought-in-shop', ['L221-18', 'civ:1103'], { instead: ['no-withdrawal-in-shop'] })
  }
  return applies({ reason: 'dates', citations: ['com:L310-3', 'arrete-soldes-2019'] })
}
