import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'
import { appearance, guaranteeEnd } from '../conformity-guarantee/period.ts'
import { outOfReach, unsettled } from '../repair-or-replacement/reach.ts'

/** Whom to claim from when the item was given or resold. Legal sources: L217-29, L217-3, L217-1, L217-31, L241-5. */
export function assess(facts: Facts, law: Law): Assessment {
  // A private seller does not owe the guarantee, but passes on the one of the shop it bought from.
  const { seller: _seller, ...item } = facts
  const outside = outOfReach(item)
  if (outside) return outside
  const start = facts.delivered_on ?? facts.contracted_on
  // Bought second-hand from a consumer: the dates told are those of the resale, not of the first delivery.
  const resold = facts.second_owner === true || facts.seller === 'private'
  const guarantee_end = start && !resold ? guaranteeEnd(start, facts, law) : undefined
  if (guarantee_end && (appearance(facts) ?? law.askedOn) > guarantee_end)
    return (
      unsettled(facts, law, guarantee_end) ??
      doesNotApply('over', ['L217-3', 'L217-29'], {
        instead: ['hidden-defects', 'commercial-guarantee'],
        deadlines: { guarantee_end },
      })
    )
  const answer = (reason: string, citations: string[]) =>
    applies({ reason, remedies: ['repair', 'replacement'], deadlines: { guarantee_end }, citations })
  if (resold) return answer('resold', ['L217-29', 'L217-3', 'L217-1'])
  if (facts.gift) return answer('received-as-gift', ['L217-29', 'L217-3', 'L217-9'])
  if (facts.repair_outcome === 'sent-to-maker') return answer('not-the-maker', ['L217-3', 'L217-9', 'L217-31'])
  return answer('whom', ['L217-1', 'L217-3', 'L217-29'])
}
