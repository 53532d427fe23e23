import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'
import { appearance, guaranteeEnd } from '../conformity-guarantee/period.ts'
import { outOfReach, unsettled } from '../repair-or-replacement/reach.ts'

const fixed = ['repair', 'replacement']

/** Refurbished devices: what the word promises, and the guarantee. Legal sources: R122-4, R122-5, L217-3, L217-5, L217-7. */
export function assess(facts: Facts, law: Law): Assessment {
  const outside = outOfReach(facts)
  if (outside) return outside
  const start = facts.delivered_on ?? facts.contracted_on
  const guarantee_end = start && guaranteeEnd(start, facts, law)
  const appeared = appearance(facts)
  if (guarantee_end && (appeared ?? law.askedOn) > guarantee_end)
    return (
      unsettled(facts, law, guarantee_end) ??
      doesNotApply('over', ['L217-3', 'L217-30'], {
        instead: ['hidden-defects', 'commercial-guarantee'],
        deadlines: { guarantee_end },
      })
    )
  const running = guarantee_end && law.isPast(guarantee_end) ? undefined : guarantee_end
  const answer = (reason: string, citations: string[], deadlines = {}) =>
    applies({ reason, remedies: fixed, deadlines: { guarantee_end: running, ...deadlines }, citations })
  if (facts.repair_outcome === 'failed' || facts.repair_outcome === 'refused')
    return applies({
      reason: 'money-open',
      remedies: ['price-reduction', 'refund'],
      deadlines: { guarantee_end: running },
      citations: ['L217-14', 'L217-12', 'L217-16', 'L217-7'],
    })
  if (facts.refurbished_issue === 'old-data') return answer('data-left', ['R122-4', 'L217-3', 'L217-9'])
  if (facts.refurbished_issue === 'like-new') return answer('like-new', ['R122-5', 'R122-4', 'L121-2'])
  if (facts.refurbished_issue === 'grade') return answer('wrong-grade', ['L217-4', 'L217-5', 'L217-9'])
  if (facts.refurbished_issue === 'battery') return answer('battery', ['R122-4', 'L217-5', 'L217-7', 'L217-9'])
  const citations = ['L217-3', 'L217-7', 'L217-9', 'L217-12', 'L217-14']
  if (!start) return answer('refurbished', citations)
  if (!running) return answer('appeared-in-time', citations)
  const presumption_end = law.lastDay(start, 'presumption_used')
  return (appeared ?? law.askedOn) > presumption_end
    ? answer('second-year', citations)
    : answer('presumed', citations, { presumption_end: law.isPast(presumption_end) ? undefined : presumption_end })
}
