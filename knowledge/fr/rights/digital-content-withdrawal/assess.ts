import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { openPeriod } from '../how-to-withdraw/open-period.ts'

/**
 * Withdrawing from a download, a key, an online course or a streaming subscription.
 * Legal sources: L221-28 (13°), L221-13, L221-25, L221-26, L221-18.
 */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-18'])
  if (facts.problem === 'defect')
    return doesNotApply('defect', ['L221-28', 'L224-25-12'], { instead: ['conformity-guarantee'] })
  if ((facts.channel === 'shop' || facts.channel === 'fair') && !facts.solicited_outside)
    return doesNotApply('no-withdrawal-there', ['L221-18'])
  if (facts.product_kind === 'sealed-recording')
    return doesNotApply('on-a-disc', ['L221-28'], { instead: ['hygiene-sealed-goods'] })
  // Content and services run from the contract (L221-18, 1°, and L221-4).
  const { open, last } = openPeriod(
    { ...facts, product_kind: facts.product_kind === 'service' ? 'service' : 'digital-content' },
    law,
  )
  const deadlines = { withdraw: last }
  if (open === false)
    return doesNotApply('period-over', ['L221-18', 'L221-20'], {
      instead: ['not-informed-of-withdrawal'],
      deadlines,
    })
  const remedies = ['refund']
  if (facts.product_kind === 'service')
    return applies({ reason: 'digital-service', remedies, deadlines, citations: ['L221-18', 'L221-25'] })
  if (facts.service_performed === 'not-started')
    return applies({ reason: 'not-started', remedies, deadlines, citations: ['L221-28', 'L221-18'] })
  if (facts.digital_consent === false)
    return applies({ reason: 'no-consent', remedies, deadlines, citations: ['L221-28', 'L221-26'] })
  if (facts.digital_confirmed === false)
    return applies({ reason: 'not-confirmed', remedies, deadlines, citations: ['L221-28', 'L221-13', 'L221-26'] })
  if (facts.digital_consent === undefined) return missing('digital_consent', ['L221-28'])
  if (facts.digital_confirmed === undefined) return missing('digital_confirmed', ['L221-28', 'L221-13'])
  return doesNotApply('right-lost', ['L221-28', 'L221-13'], { instead: ['conformity-guarantee'] })
}
