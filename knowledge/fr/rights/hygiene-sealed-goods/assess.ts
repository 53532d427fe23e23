import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { openPeriod } from '../how-to-withdraw/open-period.ts'

/** Opened goods: hygiene seals, and sealed discs, games or software. Legal sources: L221-28 (5°, 9°), L221-5, L221-23. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-18'])
  if (facts.problem === 'defect')
    return doesNotApply('defect', ['L221-28', 'L217-3'], { instead: ['conformity-guarantee'] })
  if ((facts.channel === 'shop' || facts.channel === 'fair') && !facts.solicited_outside)
    return doesNotApply('no-withdrawal-there', ['L221-18'], {
      instead: [facts.channel === 'fair' ? 'fairs' : 'no-withdrawal-in-shop'],
    })
  const citations = ['L221-28', 'L221-5', 'L221-7']
  const instead = ['conformity-guarantee']
  if (facts.product_kind === 'sealed-recording' && facts.opened)
    return doesNotApply('recording-unsealed', ['L221-28'], { instead })
  if (facts.opened === false) return notExcluded('seal-intact', facts, law)
  if (facts.hygiene_seal === false) return notExcluded('only-packaging', facts, law)
  if (facts.opened && facts.hygiene_seal)
    return facts.exception_told === false
      ? doesNotApply('unsealed-not-told', citations, { instead })
      : doesNotApply('unsealed', citations, { instead })
  const sealed = facts.product_kind === 'hygiene' || facts.product_kind === 'sealed-recording'
  if (facts.opened === undefined && sealed) return missing('opened', ['L221-28'])
  if (facts.opened && facts.product_kind === 'hygiene') return missing('hygiene_seal', ['L221-28'])
  return notExcluded('what-decides', facts, law)
}

/** Nothing that excludes withdrawal is established: within the fourteen days the shopper may withdraw. */
function notExcluded(reason: string, facts: Facts, law: Law): Assessment {
  const { open, last } = openPeriod(facts, law)
  const deadlines = { withdraw: last }
  if (open === false)
    return doesNotApply('period-over', ['L221-18', 'L221-20'], {
      instead: ['not-informed-of-withdrawal', 'conformity-guarantee'],
      deadlines,
    })
  return applies({ reason, remedies: ['refund'], deadlines, citations: ['L221-28', 'L221-18', 'L221-23'] })
}
