import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day without the European online dispute platform (regulation 2024/3228). */
const platformClosedOn = '2025-07-20'
/** First day on which it took no new complaint. */
const noNewComplaintSince = '2025-03-20'

/** Help against a seller in another country of Europe. Legal sources: L616-3, R616-2; regulations 2024/3228, 593/2008, 861/2007. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.odr_platform) {
    if (law.askedOn < noNewComplaintSince)
      return applies({
        reason: 'platform-open',
        remedies: ['written-complaint', 'consumer-centre'],
        citations: ['reglement-2024-3228', 'L616-3'],
      })
    return law.askedOn < platformClosedOn
      ? applies({
          reason: 'platform-closing',
          remedies: ['consumer-centre'],
          citations: ['reglement-2024-3228', 'L616-3'],
        })
      : applies({
          reason: 'platform-closed',
          remedies: ['written-complaint', 'consumer-centre'],
          citations: ['reglement-2024-3228', 'L616-3', 'L616-2', 'R616-2'],
        })
  }
  if (facts.seller === 'private')
    return doesNotApply('private-seller', ['L611-1', 'L616-3'], { instead: ['private-sale'] })
  if (facts.seller_country === 'france')
    return doesNotApply('seller-in-france', ['L611-1', 'L612-1'], { instead: ['dispute-path'] })
  if (facts.seller_country === 'outside-europe')
    return doesNotApply('outside-europe', ['L616-3', 'R616-2'], { instead: ['applicable-law', 'marketplace-seller'] })
  if (facts.written_complaint_on || facts.step_taken === 'written' || facts.step_taken === 'mediator') {
    return applies({
      reason: 'after-complaint',
      remedies: ['consumer-centre', 'court'],
      citations: ['L616-3', 'R616-2', 'rome-i-6', 'reglement-861-2007'],
    })
  }
  return applies({
    reason: 'seller-in-europe',
    remedies: ['written-complaint', 'consumer-centre'],
    citations: ['L616-3', 'R616-2', 'rome-i-6'],
  })
}
