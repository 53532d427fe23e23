import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Items put on the market from this day on fall under a directive whose French transposition is not confirmed. */
const directiveSince = '2026-12-10'
/** Damage to property counts above this sum (décret 2005-113). */
const propertyFloor = 500

/** Injury or damage caused by an unsafe product. Legal sources: civ:1245 to civ:1245-17, L421-2, L217-3. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.harm_caused === 'none')
    return doesNotApply('only-the-product', ['civ:1245-1', 'L217-3', 'L217-7', 'L421-2'], {
      instead: ['conformity-guarantee', 'hidden-defects'],
    })
  const marketed = facts.marketed_on
  const extinction = marketed && law.lastDay(marketed, 'extinction')
  if (extinction && law.isPast(extinction))
    return doesNotApply('ten-years-over', ['civ:1245-15', 'civ:1245-17'], { deadlines: { extinction } })
  const known = facts.harmed_on
  const action = known && law.lastDay(known, 'action')
  if (action && law.isPast(action))
    return doesNotApply('three-years-over', ['civ:1245-16', 'civ:1245-17'], { deadlines: { action } })
  const deadlines = { action, extinction }
  const remedies = ['damages']
  if (marketed && marketed >= directiveSince)
    return applies({
      reason: 'new-rules-open',
      remedies,
      deadlines,
      citations: ['directive-2024-2853', 'civ:1245', 'civ:1245-8'],
    })
  const { harm_caused: harm, claim_amount: amount } = facts
  if (harm === 'other-property' && amount !== undefined && amount <= propertyFloor)
    return doesNotApply('below-floor', ['civ:1245-1', 'decret-2005-113', 'civ:1245-17'], {
      instead: ['conformity-guarantee', 'hidden-defects'],
    })
  if (facts.producer_unknown)
    return applies({
      reason: 'seller-stands-in',
      remedies,
      deadlines,
      citations: ['civ:1245-6', 'civ:1245-8', 'civ:1245-5'],
    })
  if (harm === 'injury')
    return applies({
      reason: 'injury',
      remedies,
      deadlines,
      citations: ['civ:1245', 'civ:1245-1', 'civ:1245-8', 'civ:1245-16'],
    })
  if (harm === 'other-property')
    return applies({
      reason: 'other-property',
      remedies,
      deadlines,
      citations: ['civ:1245', 'civ:1245-1', 'decret-2005-113', 'civ:1245-8'],
    })
  return applies({
    reason: 'unsafe-product',
    remedies,
    deadlines,
    citations: ['L421-2', 'L217-3', 'L217-7', 'civ:1245', 'civ:1245-1'],
  })
}
