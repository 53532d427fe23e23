import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'
import { appearance, guaranteeEnd } from '../conformity-guarantee/period.ts'
import { outOfReach, unsettled } from '../repair-or-replacement/reach.ts'

const fixed = ['repair', 'replacement']
const moneyBack = ['price-reduction', 'refund']

/** A car or motorbike bought from a business. Legal sources: L217-3, L217-7, L217-10, L217-14, civ:1641, civ:1648, civ:1137, L441-1. */
export function assess(facts: Facts, law: Law): Assessment {
  const told = facts.vehicle_issue === 'odometer' || facts.vehicle_issue === 'concealed-damage'
  if (facts.seller === 'private' && told)
    return applies({ reason: 'private-lie', remedies: ['refund'], citations: ['civ:1137', 'L441-1', 'civ:1641'] })
  if (facts.seller === 'private')
    return doesNotApply('private-seller', ['L217-1', 'civ:1641', 'civ:1648', 'civ:1137'], {
      instead: ['hidden-defects', 'private-sale'],
    })
  if (facts.purchase_planned && !facts.contracted_on && !facts.delivered_on && facts.problem === undefined)
    return applies({ reason: 'before-buying', citations: ['L217-3', 'L217-7', 'civ:1641', 'civ:1648', 'L217-21'] })
  // What was told of the vehicle is judged by the description, whatever its age.
  if (facts.vehicle_issue === 'odometer')
    return applies({
      reason: 'false-mileage',
      remedies: moneyBack,
      citations: ['L217-3', 'L217-4', 'civ:1137', 'L441-1'],
    })
  if (facts.vehicle_issue === 'concealed-damage')
    return applies({
      reason: 'hidden-crash',
      remedies: moneyBack,
      citations: ['L217-3', 'L217-4', 'civ:1137', 'civ:1641'],
    })
  const outside = outOfReach({ ...facts, product_kind: 'vehicle' })
  if (outside) return outside

  const start = facts.delivered_on ?? facts.contracted_on
  const guarantee_end = start && guaranteeEnd(start, facts, law)
  const appeared = appearance(facts)
  // Said without a date ("two and a half years"): as good as a date when none is known.
  const over = guarantee_end ? (appeared ?? law.askedOn) > guarantee_end : facts.past_two_years === true
  if (over)
    return (
      (guarantee_end === undefined ? undefined : unsettled(facts, law, guarantee_end)) ??
      doesNotApply('guarantee-over', ['L217-3', 'civ:1641', 'civ:1644', 'civ:1648'], {
        instead: ['hidden-defects', 'commercial-guarantee'],
        deadlines: { guarantee_end },
      })
    )
  const reached = step(facts, law, guarantee_end)
  if (reached) return reached
  if (facts.vehicle_issue === 'roadworthiness')
    return applies({
      reason: 'roadworthiness',
      remedies: fixed,
      deadlines: { guarantee_end },
      citations: ['L217-3', 'L217-5', 'L217-7'],
    })
  if (!start || !guarantee_end)
    return applies({ reason: 'general', remedies: fixed, citations: ['L217-3', 'L217-7', 'L217-9', 'civ:1641'] })
  return covered(facts, law, start, guarantee_end)
}

/** What the garage has done with the request so far. */
function step(facts: Facts, law: Law, guarantee_end: Day | undefined): Assessment | undefined {
  const { repair_asked_on: asked, repair_outcome: outcome } = facts
  const repair_due = asked && law.lastDay(asked, 'repair_period')
  const done =
    outcome === 'repaired' || outcome === 'replaced' || (facts.repaired_on !== undefined && outcome !== 'failed')
  const late = !done && (repair_due ? law.isPast(repair_due) : facts.repair_time_over === true)
  if (outcome === 'failed' || outcome === 'refused' || late)
    return applies({
      reason: 'money-back',
      remedies: moneyBack,
      deadlines: { repair_due: late ? repair_due : undefined, guarantee_end },
      citations: ['L217-14', 'L217-16', 'L217-10'],
    })
  if (!done && (outcome === 'pending' || repair_due || facts.vehicle_issue === 'in-workshop'))
    return applies({
      reason: 'in-workshop',
      remedies: fixed,
      deadlines: { repair_due, guarantee_end },
      citations: ['L217-10', 'L217-14', 'L217-28'],
    })
  return undefined
}

/** Covered, and who has to prove what. */
function covered(facts: Facts, law: Law, start: Day, guarantee_end: Day): Assessment {
  const usedEnd = law.lastDay(start, 'presumption_used')
  const used = facts.condition === 'second-hand'
  const answer = (reason: string, presumption_end?: Day) =>
    applies({
      reason,
      remedies: fixed,
      deadlines: { guarantee_end, presumption_end },
      citations: ['L217-3', 'L217-7', 'L217-9', 'L217-10'],
    })
  if (facts.condition === 'new') return answer('covered-new')
  const presumed = (appearance(facts) ?? law.askedOn) <= usedEnd
  if (presumed) return answer('covered-presumed', law.isPast(usedEnd) ? undefined : usedEnd)
  return answer(used ? 'covered-proof' : 'covered-either')
}
