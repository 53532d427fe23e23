import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { doesNotApply, missing } from '../../../assessment.ts'
import { appearance, guaranteeEnd } from '../conformity-guarantee/period.ts'
import { outside } from '../conformity-guarantee/scope.ts'

const firstDayOfTheseRules = '2022-01-01'
/** A delivery later than the order by more than this is rare: past it, asking for the day of delivery would not help. */
const deliveryLagDays = 180

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

/** The date to ask for before saying that the guarantee is over: the delivery when only the order is dated, or the repair that adds six months. Legal sources: L217-3, L217-13. */
export function unsettled(facts: Facts, law: Law, guarantee_end: Day): Assessment | undefined {
  if (!facts.delivered_on && facts.channel !== 'shop' && law.daysSince(guarantee_end) <= deliveryLagDays)
    return missing('delivered_on', ['L217-3'])
  const repaired = facts.repair_outcome === 'repaired' || facts.repair_outcome === 'failed'
  if (repaired && !facts.repaired_on && !law.isPast(law.lastDay(guarantee_end, 'extension')))
    return missing('repaired_on', ['L217-13'])
  return undefined
}

/** The defect appeared, or is asked about, after the last day of the guarantee as far as the dates known tell. Legal sources: L217-3, L217-30. */
export function guaranteeOver(facts: Facts, law: Law): Assessment | undefined {
  const start = facts.delivered_on ?? facts.contracted_on
  if (!start) return undefined
  const guarantee_end = guaranteeEnd(start, facts, law)
  if ((appearance(facts) ?? law.askedOn) <= guarantee_end) return undefined
  return (
    unsettled(facts, law, guarantee_end) ??
    doesNotApply('guarantee-over', ['L217-3', 'L217-30'], {
      instead: ['hidden-defects', 'commercial-guarantee'],
      deadlines: { guarantee_end },
    })
  )
}
