import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Repairs that the shopper pays for. Legal sources: L217-25, L217-26, L121-12, L111-2, civ:1103, civ:1217, civ:1231-1. */
export function assess(facts: Facts): Assessment {
  // Costs said to be asked for under a guarantee: nothing is to be paid.
  if (facts.repair_basis === 'legal' || facts.repair_basis === 'commercial' || facts.guarantee_cost !== undefined)
    return doesNotApply('under-guarantee', ['L217-11', 'L217-25'], {
      instead: ['repair-or-replacement', 'conformity-guarantee'],
    })
  switch (facts.paid_repair_issue) {
    case 'no-agreement':
      return applies({
        reason: 'not-agreed',
        remedies: ['refund'],
        citations: ['L121-12', 'civ:1353', 'civ:1165'],
      })
    case 'over-quote':
      return applies({ reason: 'above-quote', remedies: ['refund'], citations: ['civ:1103', 'L121-12', 'civ:1353'] })
    case 'badly-done':
      return applies({
        reason: 'botched',
        remedies: ['repair', 'damages'],
        citations: ['civ:1231-1', 'civ:1217', 'L111-2', 'jurisprudence-reparateur'],
      })
    case 'quote-fee':
      return applies({ reason: 'quote-fee', citations: ['L112-1', 'L111-2', 'arrete-2017-01-24'] })
    default:
      return applies({
        reason: 'paid-repair',
        citations: ['L217-25', 'L217-26', 'L111-2', 'L121-12', 'civ:1217'],
      })
  }
}
