import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { appearance, guaranteeEnd, repairTimeOver } from './period.ts'
import { refundStep } from './refund.ts'
import { outside } from './scope.ts'

const firstDayOfTheseRules = '2022-01-01'
/** A delivery later than the order by more than this is rare: past it, asking for the day of delivery would not help. */
const deliveryLagDays = 180
const moneyBack = ['price-reduction', 'refund']
type Deadlines = Record<string, Day | undefined>

/** The legal guarantee of conformity of goods. Legal sources: L217-1 to L217-17, L217-28, L217-29, L241-7, civ:2224. */
export function assess(facts: Facts, law: Law): Assessment {
  const excluded = outside(facts)
  if (excluded) return excluded
  const refund = refundStep(facts, law)
  if (refund) return refund

  const start = facts.delivered_on ?? facts.contracted_on
  if ((facts.contracted_on ?? start ?? firstDayOfTheseRules) < firstDayOfTheseRules)
    return doesNotApply('before-2022', ['ordonnance-2021-1247'], { instead: ['hidden-defects'] })
  // Once the seller has been asked, the step reached can be told without the dates of the purchase.
  if (!start) return step(facts, law, {}) ?? missing('delivered_on', ['L217-3'])

  const guarantee_end = guaranteeEnd(start, facts, law)
  const appeared = appearance(facts)
  if ((appeared ?? law.askedOn) > guarantee_end) return afterTheEnd(facts, law, guarantee_end)
  if (!law.isPast(guarantee_end))
    return step(facts, law, { guarantee_end }) ?? covered(facts, law, start, { guarantee_end })

  // The defect appeared in time: the guarantee is due although its period is over, for as long as one may sue.
  const court_action = law.lastDay(appeared ?? guarantee_end, 'court_action')
  if (law.isPast(court_action))
    return doesNotApply('action-over', ['L217-3', 'civ:2224'], { deadlines: { court_action } })
  return (
    step(facts, law, { court_action }) ??
    applies({
      reason: 'covered-appeared-in-time',
      remedies: ['repair', 'replacement'],
      deadlines: { court_action },
      citations: ['L217-3', 'civ:2224', 'L217-9'],
    })
  )
}

/** The defect appeared, or is asked about, after the last day of the guarantee as far as the dates known tell. */
function afterTheEnd(facts: Facts, law: Law, guarantee_end: Day): Assessment {
  const lateDays = law.daysSince(guarantee_end)
  if (!facts.delivered_on && facts.channel !== 'shop' && lateDays <= deliveryLagDays)
    return missing('delivered_on', ['L217-3'])
  const repaired = facts.repair_outcome === 'repaired' || facts.repair_outcome === 'failed'
  if (repaired && !facts.repaired_on && !law.isPast(law.lastDay(guarantee_end, 'extension')))
    return missing('repaired_on', ['L217-13'])
  return doesNotApply('expired', ['L217-3', 'L217-30'], {
    instead: ['hidden-defects', 'commercial-guarantee'],
    deadlines: { guarantee_end },
  })
}

/** What the seller has done with the request so far, when something is known of it. */
function step(facts: Facts, law: Law, deadlines: Deadlines): Assessment | undefined {
  const { repair_asked_on: asked, repaired_on: repaired, repair_outcome: outcome } = facts
  const repair_due = asked && law.lastDay(asked, 'repair_period')
  if (outcome === 'failed') return owed('repair-failed', deadlines, ['L217-14', 'L217-16'])
  if (outcome === 'refused') return owed('repair-refused', deadlines, ['L217-14', 'L217-12'])
  if (outcome === 'replaced') return applies({ reason: 'replaced', deadlines, citations: ['L217-13', 'annexe-D211-2'] })
  // A defect that appeared after the repair is a new claim: it is judged as one, in the time the repair added.
  if (repaired && facts.defect_appeared_on && facts.defect_appeared_on > repaired) return undefined
  if (outcome === 'repaired' || repaired) {
    if (repair_due && repaired && repaired > repair_due) return owed('repaired-late', deadlines, ['L217-14', 'L217-13'])
    return applies({ reason: 'repaired', deadlines, citations: ['L217-13', 'L217-28'] })
  }
  if (repair_due) {
    if (law.isPast(repair_due))
      return owed('repair-overdue', { repair_due, ...deadlines }, ['L217-10', 'L217-14'], {
        days_late: law.daysSince(repair_due),
      })
    return applies({
      reason: 'repair-pending',
      remedies: ['repair', 'replacement'],
      deadlines: { repair_due, ...deadlines },
      citations: ['L217-10', 'L217-14'],
    })
  }
  if (outcome === 'pending') {
    return repairTimeOver(facts, law)
      ? owed('repair-overdue', deadlines, ['L217-10', 'L217-14'])
      : missing('repair_asked_on', ['L217-10'])
  }
  if (outcome === 'sent-to-maker')
    return applies({
      reason: 'sent-to-maker',
      remedies: ['repair', 'replacement'],
      deadlines,
      citations: ['L217-3', 'L217-9', 'L217-10'],
    })
  return undefined
}

function owed(reason: string, deadlines: Deadlines, citations: string[], values = {}): Assessment {
  return applies({ reason, remedies: moneyBack, deadlines, citations, values })
}

/** Nothing asked of the seller yet: covered, and who has to prove what. */
function covered(facts: Facts, law: Law, start: Day, { guarantee_end }: Deadlines): Assessment {
  const appeared = appearance(facts) ?? law.askedOn
  const usedEnd = law.lastDay(start, 'presumption_used')
  const used = facts.condition === 'second-hand' || facts.condition === 'refurbished'
  const presumption_end = used && !law.isPast(usedEnd) ? usedEnd : undefined
  const answer = (reason: string) =>
    applies({
      reason,
      remedies: ['repair', 'replacement'],
      deadlines: { guarantee_end, presumption_end },
      citations: ['L217-3', 'L217-7', 'L217-9', 'L217-10'],
    })
  if (appeared > law.lastDay(start, 'guarantee')) return answer('covered-extended')
  if (!facts.condition) return answer('covered-condition-open')
  return answer(used && appeared > usedEnd ? 'covered-proof-needed' : 'covered-presumed')
}
