import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day of the rules on updates (ordinance 2021-1247). */
const rulesSince = '2022-01-01'

/** Updates of devices and of digital services. Legal sources: L217-19, L217-20, L224-25-25, L224-25-26, L111-6. */
export function assess(facts: Facts, law: Law): Assessment {
  if (law.governingDay < rulesSince) {
    return doesNotApply('contracted-before-2022', ['ordonnance-2021-1247'], { instead: ['hidden-defects'] })
  }
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L217-19', 'L224-25-25'])
  switch (facts.update_problem) {
    case 'not-installed':
      return doesNotApply('not-installed', ['L217-19', 'L224-25-25'])
    case 'paid':
      return applies({ reason: 'paid', remedies: ['performance'], citations: ['L217-19', 'L217-20'] })
    case 'harmful':
      return applies({
        reason: 'harmful',
        remedies: ['repair', 'termination'],
        citations: ['L217-20', 'L224-25-26', 'L217-3'],
      })
    case 'none-left':
      return noneLeft(facts, law)
    default:
      return applies({ reason: 'general', remedies: ['performance'], citations: ['L217-19', 'L217-20', 'L224-25-25'] })
  }
}

function noneLeft(facts: Facts, law: Law): Assessment {
  const last = facts.delivered_on && law.lastDay(facts.delivered_on, 'update_period')
  const sure = facts.digital_supply === 'continuous' && last !== undefined && !law.isPast(last)
  return applies({
    reason: sure ? 'two-years' : 'expected',
    remedies: ['performance', 'repair'],
    deadlines: sure ? { updates: last } : {},
    citations: ['L217-19', 'L224-25-25'],
  })
}
