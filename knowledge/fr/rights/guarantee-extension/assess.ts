import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { guaranteeEnd } from '../conformity-guarantee/period.ts'
import { outOfReach } from '../repair-or-replacement/reach.ts'

/** Day by which a directive that would add twelve months was to become French law; whether it did is not confirmed. */
const reformDay = '2026-07-31'

/** How a repair or a replacement lengthens the guarantee of conformity. Legal sources: L217-13, L217-28, annexe D211-2. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.repair_basis === 'paid')
    return doesNotApply('paid-repair', ['L217-13', 'L217-25'], { instead: ['paid-repairs'] })
  const outside = outOfReach(facts)
  if (outside) return outside
  if (facts.repair_basis === 'commercial')
    return applies({ reason: 'commercial-repair', citations: ['L217-13', 'L217-28', 'L217-3'] })
  const start = facts.delivered_on ?? facts.contracted_on
  const guarantee_end = start && guaranteeEnd(start, facts, law)
  const outcome = facts.repair_outcome
  if (outcome === 'replaced' || facts.replaced_on) return replaced(facts, law, guarantee_end)
  if (outcome === 'failed' && !facts.repaired_on)
    return applies({
      reason: 'repair-failed',
      deadlines: { guarantee_end },
      citations: ['L217-14', 'L217-13', 'L217-28'],
    })
  if (outcome === 'pending' || (facts.repair_asked_on && !facts.repaired_on && outcome === undefined)) {
    const passed = guarantee_end !== undefined && law.isPast(guarantee_end)
    if (passed && !facts.repair_asked_on) return missing('repair_asked_on', ['L217-28'])
    if (guarantee_end && (facts.repair_asked_on ?? law.askedOn) > guarantee_end) return over(guarantee_end)
    return applies({
      reason: 'in-repair',
      deadlines: { guarantee_end: passed ? undefined : guarantee_end },
      citations: ['L217-28', 'L217-13'],
    })
  }
  if (facts.repaired_on || outcome === 'repaired' || outcome === 'failed') {
    if (guarantee_end && law.isPast(guarantee_end))
      return facts.repaired_on ? over(guarantee_end) : missing('repaired_on', ['L217-13'])
    const open = facts.repaired_on !== undefined && facts.repaired_on >= reformDay
    return applies({
      reason: open ? 'repaired-reform-open' : 'repaired',
      deadlines: { guarantee_end },
      citations: open ? ['L217-13', 'L217-28', 'directive-2024-1799'] : ['L217-13', 'L217-28'],
    })
  }
  return applies({ reason: 'rule', deadlines: {}, citations: ['L217-13', 'L217-28', 'annexe-D211-2'] })
}

/** Replaced: a new guarantee only if repair had been chosen. */
function replaced(facts: Facts, law: Law, guarantee_end: Day | undefined): Assessment {
  const { conformity_choice: choice, replaced_on } = facts
  const citations = ['L217-13', 'annexe-D211-2', 'L217-28']
  const new_guarantee_end = replaced_on && law.lastDay(replaced_on, 'guarantee')
  if (choice === 'repair')
    return new_guarantee_end && law.isPast(new_guarantee_end)
      ? over(new_guarantee_end)
      : applies({ reason: 'new-two-years', deadlines: { new_guarantee_end }, citations })
  if (choice === 'replacement' && guarantee_end && law.isPast(guarantee_end)) return over(guarantee_end)
  return applies({
    reason: choice === 'replacement' ? 'replacement-chosen' : 'replaced',
    deadlines: { guarantee_end: guarantee_end && law.isPast(guarantee_end) ? undefined : guarantee_end },
    citations,
  })
}

/** Even extended, the guarantee ended on this day as far as the dates known tell. */
function over(guarantee_end: Day): Assessment {
  return doesNotApply('extension-over', ['L217-13', 'L217-28'], {
    instead: ['hidden-defects', 'commercial-guarantee'],
    deadlines: { guarantee_end },
  })
}
