import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Works and services ordered from a tradesman or a repairer. Legal sources: L121-12, civ:1103, civ:1193, L216-1, L216-6, civ:1217, civ:1222, L214-1, L214-3. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private', ['civ:1217', 'civ:1231-1'])
  const deadlines = {
    works_withdraw:
      facts.channel === 'off-premises' && facts.contracted_on
        ? law.lastDay(facts.contracted_on, 'withdrawal_period')
        : undefined,
  }
  switch (facts.works_issue) {
    case 'no-quote':
      return applies({
        reason: 'no-quote',
        remedies: ['refusal', 'price-reduction'],
        deadlines,
        citations: ['L121-12', 'civ:1165', 'arrete-2017-01-24'],
      })
    case 'over-quote':
      return applies({
        reason: 'over-quote',
        remedies: ['refusal'],
        deadlines,
        citations: ['civ:1103', 'civ:1193', 'L121-12'],
      })
    case 'late': {
      // The thirty days hold only where no date was agreed: an agreed date that is not told may be another.
      const agreed = facts.promised_on
      const byDefault = agreed || !facts.contracted_on ? undefined : law.lastDay(facts.contracted_on, 'default_period')
      const due = agreed ?? byDefault
      const given = {
        remedies: ['performance', 'termination', 'damages'],
        citations: ['L216-1', 'L216-6', 'L216-7', 'civ:1222'],
      }
      if (due === undefined) return applies({ ...given, reason: 'late', deadlines })
      const reason = law.isPast(due) ? 'late' : 'not-late-yet'
      return applies({ ...given, reason, deadlines: { ...deadlines, works_due: agreed, works_default: byDefault } })
    }
    case 'poor-work':
      return applies({
        reason: 'poor-work',
        remedies: ['cure', 'price-reduction', 'damages'],
        deadlines,
        citations: ['civ:1217', 'civ:1222', 'civ:1223', 'civ:1792-6'],
      })
    case 'failed-repair':
      return applies({
        reason: 'failed-repair',
        remedies: ['cure', 'damages'],
        citations: ['civ:1217', 'civ:1231-1', 'L111-2', 'jurisprudence-reparateur'],
      })
    case 'deposit':
      return applies({
        reason: 'deposit',
        remedies: ['refund'],
        deadlines,
        citations: ['L214-1', 'L214-3', 'civ:1103'],
      })
    default:
      return applies({
        reason: deadlines.works_withdraw && !law.isPast(deadlines.works_withdraw) ? 'can-withdraw' : 'works',
        remedies: ['cure', 'damages'],
        deadlines,
        citations: ['civ:1103', 'civ:1217', 'L221-18', 'L221-1'],
      })
  }
}
