import type { Day, Facts, Law } from '../../../assessment.ts'
import { startFact, withdrawalPeriod } from '../withdrawal/period.ts'

/** The last day to withdraw, and whether it is still to come on the day that counts; empty when no start is known. */
export interface OpenPeriod {
  open?: boolean
  last?: Day
}

/**
 * Whether a withdrawal made, or made today, is in time. Past the first fourteen days, and nothing known of the information
 * given, the first period is told. Needs the parameters `withdrawal_period` and `extension`. Legal sources: L221-18 to L221-20.
 */
export function openPeriod(facts: Facts, law: Law): OpenPeriod {
  const start = facts[startFact(facts)]
  if (start === undefined) return {}
  const { first, last } = withdrawalPeriod(facts, law, start)
  // What counts is the day of the declaration, when one was made (L221-21).
  const day = facts.withdrew_on ?? law.askedOn
  if (day <= first) return { open: true, last: first }
  return { open: last !== undefined && day <= last, last: last ?? first }
}
