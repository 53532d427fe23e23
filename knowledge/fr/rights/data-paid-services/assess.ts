import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day of the rules on digital content and services (ordinance 2021-1247). */
const rulesSince = '2022-01-01'

/** A "free" service paid with data. Legal sources: L224-25-2, L224-25-3, L224-25-15, L224-25-20, L211-2, L111-1. */
export function assess(facts: Facts, law: Law): Assessment {
  if (law.governingDay < rulesSince) return doesNotApply('contracted-before-2022', ['ordonnance-2021-1247'])
  if (facts.digital_problem) {
    return applies({
      reason: 'fails',
      remedies: ['repair', 'termination'],
      citations: ['L224-25-2', 'L224-25-18', 'L224-25-20'],
    })
  }
  if (facts.data_wish === 'breach') {
    return applies({
      reason: 'data-breach',
      remedies: ['repair', 'termination'],
      citations: ['L224-25-15', 'L217-6'],
    })
  }
  return applies({
    reason: 'general',
    remedies: ['repair', 'termination'],
    citations: ['L224-25-2', 'L211-2', 'L111-1'],
  })
}
