import type { Day, Facts, Law } from '../../../assessment.ts'

/** How long a shopper may withdraw, counted from the contract for a service or content and from receipt for goods. */
export interface WithdrawalPeriod {
  /** The last of the fourteen days. */
  first: Day
  /** The last day as what the seller told, and when, makes it; absent while that is not known. */
  last?: Day
  /** The last day if the seller never told. */
  longest: Day
  /** Whether the fourteen days that follow late information decide `last`. */
  informedLate: boolean
}

const served = ['service', 'digital-content']

/** The fact from which the period runs. Legal source: L221-18. */
export function startFact(facts: Facts): 'contracted_on' | 'delivered_on' {
  return served.includes(facts.product_kind ?? '') ? 'contracted_on' : 'delivered_on'
}

/**
 * The period that starts with an event on `start`. Needs the parameters `withdrawal_period` and `extension`.
 * Legal sources: L221-18, L221-19, L221-20.
 */
export function withdrawalPeriod(facts: Facts, law: Law, start: Day): WithdrawalPeriod {
  const first = law.lastDay(start, 'withdrawal_period')
  const longest = law.lastDay(first, 'extension')
  const { informed_late_on, informed_of_withdrawal } = facts
  if (informed_late_on !== undefined) {
    // Fourteen days from the information, never beyond the twelve months, never less than the first period.
    const [earlier = longest] = [law.lastDay(informed_late_on, 'withdrawal_period'), longest].sort()
    return { first, longest, last: [earlier, first].sort().at(-1) ?? first, informedLate: earlier < longest }
  }
  if (informed_of_withdrawal === undefined) return { first, longest, informedLate: false }
  return { first, longest, last: informed_of_withdrawal ? first : longest, informedLate: false }
}
