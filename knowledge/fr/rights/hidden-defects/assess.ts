import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'

/** The guarantee against hidden defects of a thing sold, by anyone. Legal sources: civ:1641 to civ:1648, civ:2232. */
export function assess(facts: Facts, law: Law): Assessment {
  const excluded = outside(facts)
  if (excluded) return excluded

  const sold = facts.contracted_on ?? facts.delivered_on
  const cap = sold && law.lastDay(sold, 'cap')
  if (cap && law.isPast(cap))
    return doesNotApply('cap-over', ['civ:2232', 'cass-mixte-2023'], { deadlines: { claim: cap } })
  const discovered = facts.discovered_on ?? facts.defect_appeared_on
  const twoYears = discovered && law.lastDay(discovered, 'period')
  const claim = earliest(twoYears, cap)
  // A fault may appear long before one discovers that it is a defect of the thing: only the discovery ends the right.
  if (!facts.discovered_on && twoYears && law.isPast(twoYears)) return missing('discovered_on', ['civ:1648'])
  if (twoYears && law.isPast(twoYears))
    return doesNotApply('two-years-over', ['civ:1648'], { deadlines: { claim: twoYears } })
  // A defect is discovered after the sale: two years from the sale is a day that the shopper has in any case.
  const atLeast = sold && law.lastDay(sold, 'period')
  const deadlines = { claim: discovered ? claim : atLeast && !law.isPast(atLeast) ? atLeast : undefined }

  if (facts.guarantee_excluded && facts.seller === undefined && !conformityStillRuns(facts, law))
    return missing('seller', ['civ:1643'])
  const remedies = ['refund', 'price-reduction']
  if (facts.seller === 'private' && facts.guarantee_excluded)
    return applies({ reason: 'excluded-by-clause', remedies, deadlines, citations: ['civ:1643', 'civ:1641'] })
  if (conformityStillRuns(facts, law))
    return applies({ reason: 'conformity-easier', remedies, deadlines, citations: ['civ:1641', 'L217-30', 'L217-7'] })
  return applies({
    reason: discovered ? 'within-two-years' : 'discovery-undated',
    remedies,
    deadlines,
    citations: ['civ:1641', 'civ:1644', 'civ:1648'],
  })
}

/** Why the guarantee does not reach this problem; undefined when it may. */
function outside(facts: Facts): Assessment | undefined {
  if (facts.problem === 'change-of-mind')
    return doesNotApply('change-of-mind', ['civ:1641'], {
      instead: facts.seller === 'private' ? [] : [facts.channel === 'shop' ? 'no-withdrawal-in-shop' : 'withdrawal'],
    })
  if (facts.problem === 'accident') return doesNotApply('accident', ['civ:1641'], { instead: ['commercial-guarantee'] })
  if (facts.product_kind === 'pet') return doesNotApply('pet', ['code-rural-animaux'])
  if (facts.product_kind === 'service' || facts.product_kind === 'passenger-transport')
    return doesNotApply('not-sold', ['civ:1641'])
  if (facts.visible_at_purchase)
    return doesNotApply('visible', ['civ:1642'], {
      instead: facts.seller === 'private' ? [] : ['conformity-guarantee'],
    })
  return undefined
}

/** Against a business, the guarantee of conformity is easier to use while it runs. Legal source: L217-3. */
function conformityStillRuns(facts: Facts, law: Law): boolean {
  const start = facts.delivered_on ?? facts.contracted_on
  return facts.seller !== 'private' && start !== undefined && !law.isPast(law.lastDay(start, 'conformity'))
}

function earliest(first: Day | undefined, second: Day | undefined): Day | undefined {
  if (!first || !second) return first ?? second
  return first < second ? first : second
}
