import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'

/** First day on which works for the home may not be offered by e-mail or message (loi n° 2025-594). */
const worksBannedSince = '2025-07-02'

/** Marketing by e-mail, text or private message. Legal sources: cpce:L34-5, L223-8, L223-7, L122-8. */
export function assess(facts: Facts, law: Law): Assessment {
  const remedies = ['objection', 'report']
  if (facts.solicited_for === 'energy-works' && facts.solicitor_link !== 'customer') {
    return law.governingDay < worksBannedSince
      ? applies({ reason: 'works-before-ban', remedies, citations: ['cpce:L34-5', 'loi-2025-594'] })
      : applies({ reason: 'works', remedies, citations: ['L223-8', 'cpce:L34-5'] })
  }
  if (facts.opted_out)
    return applies({ reason: 'after-objection', remedies, citations: ['cpce:L34-5', 'rgpd-21', 'rgpd-12'] })
  switch (facts.solicitor_link) {
    case 'customer':
      return applies({ reason: 'customer', remedies: ['objection'], citations: ['cpce:L34-5'] })
    case 'consented':
      return applies({ reason: 'consented', remedies: ['objection'], citations: ['cpce:L34-5', 'rgpd-21'] })
    case 'none':
    case 'partner':
      return applies({ reason: 'no-consent', remedies, citations: ['cpce:L34-5'] })
    default:
      return applies({ reason: 'unwanted', remedies, citations: ['cpce:L34-5', 'L223-7'] })
  }
}
