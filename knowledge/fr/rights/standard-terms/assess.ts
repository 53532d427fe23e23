import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** What general terms are worth, and where to find them again. Legal sources: civ:1119, L211-1, L213-1, D213-1, D213-2, L114-1. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.terms_problem === 'never-shown')
    return applies({ reason: 'never-shown', remedies: ['set-aside'], citations: ['civ:1119', 'L211-1'] })
  if (facts.terms_problem === 'contradiction')
    return applies({ reason: 'contradiction', remedies: ['set-aside'], citations: ['civ:1119', 'L211-1'] })
  if (facts.seller === 'private')
    return doesNotApply('private-seller', ['civ:1103', 'civ:1119'], { instead: ['dispute-path'] })
  if (facts.terms_problem === 'unclear')
    return applies({ reason: 'unclear', remedies: ['set-aside'], citations: ['L211-1'] })
  if (facts.terms_problem === 'copy-wanted') return copyOf(facts, law)
  return applies({ reason: 'what-binds', remedies: ['set-aside', 'copy'], citations: ['civ:1119', 'L211-1', 'L211-2'] })
}

/** A contract made online is kept for years, above an amount. */
function copyOf(facts: Facts, law: Law): Assessment {
  const offline = facts.channel !== undefined && facts.channel !== 'distance'
  if (offline || (facts.price !== undefined && facts.price < law.value('kept_from')))
    return applies({ reason: 'copy-not-kept', citations: ['L213-1', 'D213-1', 'L114-1'] })
  const from = facts.delivered_on ?? facts.contracted_on
  const kept_until = from && law.lastDay(from, 'kept')
  if (kept_until && law.isPast(kept_until))
    return applies({ reason: 'copy-too-old', deadlines: { kept_until }, citations: ['L213-1', 'D213-2'] })
  return applies({
    reason: 'copy',
    remedies: ['copy'],
    deadlines: { kept_until },
    citations: ['L213-1', 'D213-1', 'D213-2'],
  })
}
