import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** The notice has been compulsory since this day (order of 16 April 2024). */
const inForceSince = '2024-07-01'

/** A product that holds less for the same price or more. Legal sources: arrete-2024-04-16, L112-1, L121-2, L131-5. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L112-1'])
  if (law.governingDay < inForceSince) {
    return doesNotApply('before-july-2024', ['arrete-2024-04-16', 'L121-2'])
  }
  if (facts.food_shop === 'small' || facts.food_shop === 'online') {
    return doesNotApply('not-covered', ['arrete-2024-04-16', 'L121-2'])
  }
  return applies({
    reason: facts.food_shop === 'large' ? 'notice-due' : 'allowed-not-hidden',
    remedies: ['report'],
    citations: ['arrete-2024-04-16', 'L112-1', 'L121-2', 'L131-5'],
  })
}
