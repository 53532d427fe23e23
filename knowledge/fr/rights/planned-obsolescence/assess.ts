import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'
import { guaranteeEnd } from '../conformity-guarantee/period.ts'

/** Suspected planned obsolescence, or a repair made impossible. Legal sources: L441-2, L441-3, L454-6, L217-3. */
export function assess(facts: Facts, law: Law): Assessment {
  const start = facts.delivered_on ?? facts.contracted_on
  const guarantee_end = start && guaranteeEnd(start, facts, law)
  const covered = facts.seller !== 'private' && guarantee_end !== undefined && !law.isPast(guarantee_end)
  const deadlines = { guarantee_end: covered ? guarantee_end : undefined }
  if (facts.lifespan_issue === 'repair-blocked')
    return applies({ reason: 'repair-blocked', deadlines, citations: ['L441-3', 'L454-6', 'L111-1'] })
  if (covered)
    return applies({
      reason: 'guarantee-first',
      remedies: ['repair', 'replacement'],
      deadlines,
      citations: ['L217-3', 'L217-9', 'L441-2'],
    })
  if (facts.lifespan_issue === 'slowed')
    return applies({ reason: 'slowed', deadlines, citations: ['L441-2', 'L217-5', 'L454-6'] })
  return applies({ reason: 'suspicion', deadlines, citations: ['L441-2', 'L454-6', 'civ:1641', 'civ:1648'] })
}
