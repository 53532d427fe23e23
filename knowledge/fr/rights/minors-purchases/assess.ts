import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** What a minor bought alone. Legal sources: civ:388, civ:1146, civ:1148, civ:1149, civ:1151, civ:1352-4. */
export function assess(facts: Facts): Assessment {
  if (facts.refunded === 'in-full') return doesNotApply('refunded', ['civ:1352-4'])
  const remedies = ['annulment', 'refund']
  if (facts.minor_purchase === 'everyday')
    return doesNotApply('everyday', ['civ:1148', 'civ:1149'], { instead: ['withdrawal'] })
  if (facts.minor_purchase === 'in-app')
    return applies({ reason: 'in-app', remedies, citations: ['civ:1146', 'civ:1148', 'civ:1149', 'civ:1352-4'] })
  if (facts.minor_purchase === 'parent-card')
    return applies({
      reason: 'parent-card',
      remedies: [...remedies, 'bank-claim'],
      citations: ['civ:1146', 'civ:1148', 'civ:1149', 'cmf:L133-18'],
    })
  if (facts.minor_purchase === 'unusual')
    return applies({ reason: 'unusual', remedies, citations: ['civ:1146', 'civ:1148', 'civ:1352-4', 'civ:1151'] })
  return applies({ reason: 'minor', remedies, citations: ['civ:388', 'civ:1146', 'civ:1148', 'civ:1149'] })
}
