import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** The list of what an energy offer must say was rewritten in May 2025; the exact day is not confirmed. */
const offersRewritten = '2025-05-01'

/** Changing, ending or losing an electricity or gas contract. Legal sources: L224-3, L224-6, L224-14 to L224-16, CASF L115-3. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L224-14'])
  const sent = facts.cancellation_sent_on
  switch (facts.energy_matter) {
    case 'switch':
      return applies({
        reason: 'switch',
        remedies: ['termination'],
        deadlines: { switched: sent && law.lastDay(sent, 'switching_period') },
        citations: ['L224-14', 'L224-15', 'ener:L331-1'],
      })
    case 'close':
      return applies({
        reason: 'close',
        remedies: ['termination'],
        deadlines: { closed: sent && law.lastDay(sent, 'closing_period') },
        citations: ['L224-14', 'L224-15'],
      })
    case 'cut-off': {
      const truce = inWinterTruce(law.askedOn)
      return applies({
        reason: truce ? 'cut-off-truce' : 'cut-off',
        remedies: ['performance'],
        citations: ['casf-l115-3', 'L224-3'],
        values: truce ? { truce_end: truceEnd(law.askedOn) } : {},
      })
    }
    case 'unwanted':
      return applies({
        reason: 'unwanted',
        remedies: ['refund', 'termination'],
        citations: ['L224-6', 'L121-12', 'L132-16'],
      })
    case 'offer':
      return applies({
        reason: law.governingDay < offersRewritten ? 'offer-before-may-2025' : 'offer',
        citations: ['L224-3', 'L224-4', 'loi-2025-391-energie'],
      })
    default:
      return applies({ reason: 'general', remedies: ['termination'], citations: ['L224-14', 'L224-15', 'L224-16'] })
  }
}

/** From 1 November to 31 March (CASF L115-3). */
function inWinterTruce(day: string): boolean {
  const monthAndDay = day.slice(5)
  return monthAndDay >= '11-01' || monthAndDay <= '03-31'
}

function truceEnd(day: string): string {
  const year = Number(day.slice(0, 4))
  return `${day.slice(5) >= '11-01' ? year + 1 : year}-03-31`
}
