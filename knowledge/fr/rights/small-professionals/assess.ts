import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Which rules reach a buyer that is not a plain consumer. Legal sources: liminaire, L221-3, L216-8, L217-32, L611-3, civ:1171, civ:1641. */
export function assess(facts: Facts): Assessment {
  if (facts.buyer_kind === 'consumer')
    return applies({ reason: 'private-purpose', remedies: ['consumer-rights'], citations: ['liminaire'] })
  if (facts.buyer_kind === 'association') {
    return applies({
      reason: 'association',
      remedies: ['consumer-rights'],
      citations: ['liminaire', 'L217-32', 'L216-8', 'L215-3'],
    })
  }
  if (facts.channel === 'off-premises') return offPremises(facts)
  if (facts.buyer_kind === 'sole-trader')
    return doesNotApply('for-business', ['liminaire', 'L221-3', 'civ:1171', 'civ:1641'])
  return applies({ reason: 'what-decides', citations: ['liminaire', 'L221-3', 'L611-3'] })
}

/** A contract signed away from the seller's premises: the one case where a small business may withdraw. */
function offPremises({ five_staff_or_fewer, main_activity_object }: Facts): Assessment {
  if (five_staff_or_fewer === false) return doesNotApply('too-many-staff', ['L221-3', 'civ:1171'])
  if (main_activity_object) return doesNotApply('main-activity', ['L221-3', 'civ:1171'])
  return five_staff_or_fewer && main_activity_object === false
    ? applies({
        reason: 'off-premises',
        remedies: ['withdrawal'],
        citations: ['L221-3', 'L221-18', 'L221-5', 'L221-20'],
      })
    : applies({ reason: 'off-premises-if', remedies: ['withdrawal'], citations: ['L221-3', 'L221-18'] })
}
