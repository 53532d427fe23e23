import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { addPeriod, daysBetween } from '../../../calendar.ts'

/** The guarantee that a maker or shop promises on top of the law. Legal sources: L217-21 to L217-23, L217-28. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.problem === 'change-of-mind')
    return doesNotApply('change-of-mind', ['L217-21'], {
      instead: facts.channel === 'shop' || facts.channel === 'fair' ? ['no-withdrawal-in-shop'] : ['withdrawal'],
    })
  const guarantee_ends = promisedEnd(facts)
  const ended = guarantee_ends !== undefined && law.isPast(guarantee_ends)
  // An accident is only a matter of what was promised: the legal guarantee does not cover it.
  if (facts.problem === 'accident')
    return ended
      ? doesNotApply('ended', ['L217-21'], { deadlines: { guarantee_ends } })
      : applies({ reason: 'terms-decide', deadlines: { guarantee_ends }, citations: ['L217-21', 'L217-3', 'D217-2'] })

  const appeared = facts.defect_appeared_on ?? facts.repair_asked_on ?? law.askedOn
  const legal = legalEnd(facts, law)
  const legal_ends = legal && !law.isPast(legal) ? legal : undefined
  // The two years are those in which the defect must appear: asking later does not lose the legal guarantee (L217-3).
  if (legal && !legal_ends && appeared <= legal && !(guarantee_ends && appeared <= guarantee_ends))
    return doesNotApply('appeared-in-legal', ['L217-3'], {
      instead: ['conformity-guarantee'],
      deadlines: { legal_ends: legal },
    })
  if (!guarantee_ends) {
    // For a fault, the day of delivery decides more: within two years, what the maker promised hardly matters.
    if (facts.problem && !legal && mayBeLegal(facts)) return missing('delivered_on', ['L217-3', 'L217-21'])
    if (!legal_ends) return missing('guarantee_until', ['L217-21'])
    return applies({
      reason: 'legal-runs-anyway',
      remedies: ['repair', 'replacement'],
      deadlines: { legal_ends },
      citations: ['L217-3', 'L217-22'],
    })
  }
  if (appeared <= guarantee_ends)
    return applies({
      reason: legal_ends ? 'running-with-legal' : 'running',
      deadlines: { guarantee_ends, legal_ends },
      citations: legal_ends ? ['L217-21', 'L217-22', 'L217-3'] : ['L217-21', 'L217-22'],
    })
  if (legal_ends)
    return doesNotApply('ended-legal-remains', ['L217-21', 'L217-3'], {
      instead: ['conformity-guarantee'],
      deadlines: { guarantee_ends, legal_ends },
    })
  return doesNotApply('ended', ['L217-21'], { instead: ['hidden-defects'], deadlines: { guarantee_ends } })
}

/** The promised last day, later by the known days of immobilisation. Legal source: L217-28. */
function promisedEnd({ guarantee_until, repair_asked_on, repaired_on }: Facts): Day | undefined {
  if (!guarantee_until || !repair_asked_on || !repaired_on) return guarantee_until
  if (repair_asked_on > guarantee_until || repaired_on < repair_asked_on) return guarantee_until
  return addPeriod(guarantee_until, daysBetween(repair_asked_on, repaired_on), 'calendar-days')
}

/** Pets and used goods sold at a public auction are outside the legal guarantee (L217-2), as is any private sale. */
const withoutLegal = ['pet', 'public-auction', 'service', 'digital-content']

/** The earliest last day of the legal guarantee, which only a business owes. Legal sources: L217-3, L217-2. */
function legalEnd(facts: Facts, law: Law): Day | undefined {
  const start = facts.delivered_on ?? facts.contracted_on
  return start && mayBeLegal(facts) ? law.lastDay(start, 'legal_guarantee') : undefined
}

function mayBeLegal({ product_kind, seller }: Facts): boolean {
  return seller !== 'private' && !withoutLegal.includes(product_kind ?? '')
}
