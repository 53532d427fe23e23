import type { Assessment, Facts } from '../../../assessment.ts'
import { doesNotApply } from '../../../assessment.ts'
import { outside } from '../conformity-guarantee/scope.ts'

const firstDayOfTheseRules = '2022-01-01'

/** Why a detail of the guarantee of conformity does not help in this case; undefined when it may. Legal sources: L217-1 to L217-3, ordonnance 2021-1247. */
export function outOfReach(facts: Facts): Assessment | undefined {
  const excluded = outside(facts)
  if (excluded?.kind === 'does-not-apply') {
    if (excluded.reason === 'private-seller')
      return doesNotApply('private-seller', ['L217-1', 'L217-29'], { instead: ['hidden-defects'] })
    const instead = excluded.instead.length > 0 ? excluded.instead : ['conformity-guarantee']
    return doesNotApply('other-rule', ['L217-1', 'L217-3'], { instead })
  }
  if ((facts.contracted_on ?? facts.delivered_on ?? firstDayOfTheseRules) < firstDayOfTheseRules)
    return doesNotApply('before-2022', ['ordonnance-2021-1247'], { instead: ['hidden-defects'] })
  return undefined
}
