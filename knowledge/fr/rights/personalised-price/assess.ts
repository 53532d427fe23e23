import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day of the duty to say that a price was personalised by an automated decision. */
const disclosureSince = '2022-05-28'

/** A price that changes from one shopper to another, or from one hour to the next. Legal sources: L221-5 (11°), L112-1, L121-2, L121-23. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.price_varies_by === 'place')
    return applies({ reason: 'by-place', citations: ['L121-23', 'reglement-2018-302'] })
  if (facts.price_varies_by === 'demand') return applies({ reason: 'dynamic', citations: ['L112-1', 'L121-2'] })
  if (facts.channel === 'shop') return doesNotApply('in-shop', ['L112-1'], { instead: ['displayed-price'] })
  if (law.governingDay < disclosureSince)
    return doesNotApply('before-2022', ['ordonnance-prix-personnalise'], { instead: ['displayed-price'] })
  return applies({
    reason: 'must-be-told',
    remedies: ['information', 'report'],
    citations: ['L221-5', 'L221-7', 'L112-1'],
  })
}
