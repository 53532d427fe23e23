import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'
import { appearance, guaranteeEnd } from '../conformity-guarantee/period.ts'
import { outOfReach, unsettled } from '../repair-or-replacement/reach.ts'

/** Second-hand goods sold by a business: two years of guarantee, twelve months of presumption. Legal sources: L217-2, L217-3, L217-5, L217-7. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.condition === 'new')
    return doesNotApply('bought-new', ['L217-3', 'L217-7'], { instead: ['conformity-guarantee'] })
  const outside = outOfReach(facts)
  if (outside) return outside
  const start = facts.delivered_on ?? facts.contracted_on
  const failed = facts.repair_outcome === 'failed' || facts.repair_outcome === 'refused'
  if (!start && failed) return moneyBack({})
  if (!start) return granted('two-years', {})

  const guarantee_end = guaranteeEnd(start, facts, law)
  const usedEnd = law.lastDay(start, 'presumption_used')
  const appeared = appearance(facts)
  if ((appeared ?? law.askedOn) > guarantee_end)
    return (
      unsettled(facts, law, guarantee_end) ??
      doesNotApply('over', ['L217-3', 'L217-30'], {
        instead: ['hidden-defects', 'commercial-guarantee'],
        deadlines: { guarantee_end },
      })
    )
  if (failed) return moneyBack({ guarantee_end: law.isPast(guarantee_end) ? undefined : guarantee_end })
  if (law.isPast(guarantee_end)) return granted('appeared-in-time', {})
  if (!law.isPast(usedEnd)) return granted('presumed', { guarantee_end, presumption_end: usedEnd })
  if (!appeared) return granted('second-year', { guarantee_end })
  return granted(appeared <= usedEnd ? 'presumed' : 'proof-needed', { guarantee_end })
}

/** The shop refused or failed: the money is open. */
function moneyBack(deadlines: Record<string, Day | undefined>): Assessment {
  return applies({
    reason: 'money-open',
    remedies: ['price-reduction', 'refund'],
    deadlines,
    citations: ['L217-14', 'L217-12', 'L217-16', 'L217-7'],
  })
}

function granted(reason: string, deadlines: Record<string, Day | undefined>): Assessment {
  return applies({
    reason,
    remedies: ['repair', 'replacement'],
    deadlines,
    citations: ['L217-3', 'L217-7', 'L217-9'],
  })
}
