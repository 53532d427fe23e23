import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Money claimed by a trader or a collector: a letter, or a court order to pay. Legal sources: L218-2, L121-21, cpc:1411, cpc:1416, cpc:1422. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.order_to_pay || facts.order_served_on || facts.order_made_on) return orderReceived(facts, law)
  const due = facts.debt_due_on
  const sue_by = due && law.lastDay(due, 'trader_period')
  // The sum may be due long after the purchase (subscription, instalments): its day alone bars nothing.
  if (!sue_by && facts.contracted_on && law.isPast(law.lastDay(facts.contracted_on, 'trader_period')))
    return applies({
      reason: 'barred-maybe',
      remedies: ['ask-proof', 'refuse-fees'],
      citations: ['L218-2', 'civ:1353', 'L121-21'],
    })
  if (sue_by && law.isPast(sue_by))
    return applies({
      reason: 'barred',
      remedies: ['refuse-to-pay'],
      deadlines: { sue_by },
      citations: ['L218-2', 'L121-21'],
    })
  return applies({
    reason: 'letter',
    remedies: ['ask-proof', 'refuse-fees'],
    deadlines: { sue_by },
    citations: ['civ:1353', 'L218-2', 'L121-21'],
  })
}

function orderReceived(facts: Facts, law: Law): Assessment {
  const served = facts.order_served_on
  const serve_by = facts.order_made_on && law.lastDay(facts.order_made_on, 'serve_period')
  if (serve_by && served && served > serve_by)
    return applies({
      reason: 'served-late',
      remedies: ['opposition'],
      deadlines: { serve_by, opposition: law.lastDay(served, 'opposition_period') },
      citations: ['cpc:1411', 'decret-2026-96', 'cpc:1416'],
    })
  const opposition = served && law.lastDay(served, 'opposition_period')
  if (facts.served_in_person === false) {
    // The month from the delivery is only the one that suspends enforcement (cpc:1422): once over, it is no aim.
    const late = opposition !== undefined && law.isPast(opposition)
    return applies({
      reason: late ? 'not-in-person-late' : 'not-in-person',
      remedies: ['opposition'],
      deadlines: { serve_by, opposition: late ? undefined : opposition },
      citations: ['cpc:1416', 'cpc:1415', 'cpc:1422'],
    })
  }
  if (served && opposition && law.isPast(opposition))
    return law.isPast(law.lastDay(served, 'opposition_over'))
      ? monthOver(opposition, facts)
      : applies({
          reason: 'month-ends-on-holiday',
          remedies: ['opposition'],
          deadlines: { opposition },
          citations: ['cpc:1416', 'cpc:1415'],
        })
  return applies({
    reason: opposition ? 'oppose' : 'order',
    remedies: ['opposition'],
    deadlines: { serve_by, opposition },
    citations: ['cpc:1416', 'cpc:1415', 'cpc:1422'],
    values: opposition ? { days_left: law.daysLeft(opposition) } : {},
  })
}

/** A month after service: over where the order was handed over in person, else it may still run. */
function monthOver(opposition: Day, facts: Facts): Assessment {
  const deadlines = { opposition }
  return facts.served_in_person
    ? doesNotApply('month-over', ['cpc:1416', 'cpc:1422', 'civ:1343-5'], { deadlines })
    : applies({ reason: 'month-over-maybe', remedies: ['opposition'], deadlines, citations: ['cpc:1416', 'cpc:1422'] })
}
