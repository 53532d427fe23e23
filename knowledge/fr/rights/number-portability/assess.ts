import type { Assessment, Facts, Law, Values } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'

/** A number moved late or lost, a technician who did not come. Legal source: L224-42-1. */
export function assess(facts: Facts, law: Law): Assessment {
  const asked = facts.written_complaint_on
  const deadlines = { compensation: asked && law.lastDay(asked, 'payment_period') }
  const citations = ['L224-42-1']
  const remedies = ['compensation']
  const monthly = facts.monthly_price
  if (facts.port_trouble === 'lost') {
    return applies({ reason: 'lost', remedies, deadlines, citations, values: owed(monthly, law.value('lost_number')) })
  }
  if (facts.port_trouble !== 'late' && facts.port_trouble !== 'missed-visit') {
    return applies({ reason: 'general', remedies, deadlines, citations })
  }
  const late = facts.port_due_on === undefined ? 0 : law.daysSince(facts.port_due_on)
  const values: Values = late > 0 ? { days_late: late, ...owed(monthly, late / law.value('share')) } : {}
  return applies({ reason: facts.port_trouble, remedies, deadlines, citations, values })
}

/** So many times the monthly price, to the cent; nothing when the price is not known. */
function owed(monthly: number | undefined, times: number): Values {
  return monthly === undefined ? {} : { compensation: Math.round(monthly * times * 100) / 100 }
}
