import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

const alwaysVoid = ['change-alone', 'end-alone', 'no-compensation']
const presumed = ['keeps-money', 'penalty']

/** Terms of a contract with a business: always void, presumed unfair, or weighed by the judge. Legal sources: L212-1, R212-1, R212-2, L241-1. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private')
    return applies({ reason: 'private-seller', citations: ['civ:1171', 'civ:1170', 'civ:1119'] })
  if (facts.mediation_field === 'business') {
    return applies({ reason: 'business-buyer', citations: ['civ:1171', 'civ:1170', 'civ:1119'] })
  }
  const remedies = ['term-set-aside', 'mediation', 'court']
  const kind = facts.term_kind
  if (kind === 'price') return doesNotApply('price-itself', ['L212-1'], { instead: ['displayed-price'] })
  if (kind === 'against-the-law') {
    return applies({ reason: 'against-the-law', remedies, citations: ['L212-1', 'R212-1', 'L241-1', 'L217-3'] })
  }
  if (kind === 'court-or-mediation') {
    return applies({ reason: 'court-clause', remedies, citations: ['cpc:48', 'R212-2', 'L612-4', 'R631-3'] })
  }
  if (kind && alwaysVoid.includes(kind)) {
    return applies({ reason: 'always-void', remedies, citations: ['R212-1', 'L212-1', 'L241-1', 'L241-2', 'R212-4'] })
  }
  if (kind && presumed.includes(kind)) {
    return applies({ reason: 'presumed', remedies, citations: ['R212-2', 'L212-1', 'L241-1'] })
  }
  return applies({ reason: 'general', remedies, citations: ['L212-1', 'R212-1', 'R212-2', 'L241-1'] })
}
