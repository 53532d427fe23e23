import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A sale obtained by pressure. Legal sources: L121-6, L121-7, L132-10. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['civ:1143'], { instead: ['dispute-path'] })
  const remedies = ['annulment', 'report']
  switch (facts.pressure_kind) {
    case 'harassment':
      return applies({ reason: 'harassment', remedies, citations: ['L121-6', 'L121-7', 'L132-10'] })
    case 'kept-there':
      return applies({ reason: 'kept-there', remedies, citations: ['L121-7', 'L132-10'] })
    case 'false-prize':
      return applies({ reason: 'false-prize', remedies, citations: ['L121-7', 'L132-10'] })
    default:
      return applies({ reason: 'pressure', remedies, citations: ['L121-6', 'L121-7', 'L132-10'] })
  }
}
