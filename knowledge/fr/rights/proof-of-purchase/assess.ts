import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** How a purchase is proved when the receipt is missing. Legal sources: civ:1353, civ:1358, civ:1359, L213-1, L217-29. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.problem === 'change-of-mind' && facts.channel === 'shop')
    return doesNotApply('shop-promise', ['civ:1103'], { instead: ['no-withdrawal-in-shop'] })
  if (facts.seller === 'private') return fromPrivateSeller(facts, law)
  if (facts.proof === 'receipt') return applies({ reason: 'receipt', citations: ['civ:1358'] })
  if (facts.gift) return applies({ reason: 'gift', citations: ['L217-29', 'civ:1358'] })
  if (facts.proof === 'bank-statement') return applies({ reason: 'other-trace', citations: ['civ:1358'] })
  return keptBySeller(facts, law) ?? withoutReceipt(facts)
}

function fromPrivateSeller({ price }: Facts, law: Law): Assessment {
  if (price !== undefined && price > law.value('written_proof'))
    return applies({ reason: 'private-in-writing', citations: ['civ:1359', 'civ:1361', 'decret-80-533'] })
  return applies({ reason: 'private-any-means', citations: ['civ:1358', 'civ:1353'] })
}

/** A business keeps the written contract of an online order from a certain amount, and gives access to it on request. */
function keptBySeller(facts: Facts, law: Law): Assessment | undefined {
  const start = facts.delivered_on ?? facts.contracted_on
  if (facts.channel !== 'distance' || facts.price === undefined || !start) return undefined
  const kept_until = law.lastDay(start, 'keeping')
  if (facts.price < law.value('kept_from') || law.isPast(kept_until)) return undefined
  return applies({
    reason: 'kept-by-seller',
    remedies: ['duplicate'],
    deadlines: { kept_until },
    citations: ['L213-1', 'D213-1', 'D213-2', 'civ:1358'],
  })
}

function withoutReceipt({ proof }: Facts): Assessment {
  if (proof === 'none')
    return applies({ reason: 'no-trace', remedies: ['duplicate'], citations: ['civ:1353', 'civ:1358'] })
  return applies({ reason: 'any-means', remedies: ['duplicate'], citations: ['civ:1358'] })
}
