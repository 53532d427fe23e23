import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'
import { startFact, withdrawalPeriod } from '../withdrawal/period.ts'

/** First day on which a sales call needs the consumer's prior consent (loi n° 2025-594, art. 13). */
const consentSince = '2026-08-11'

/** Sales calls and what was agreed during them. Legal sources: L223-1, L223-5, L221-16, L221-17, L221-18, L242-16. */
export function assess(facts: Facts, law: Law): Assessment {
  // Called or ordered by the shopper: a distance contract, not canvassing (L221-16, L221-18).
  if (facts.phone_initiative === 'shopper')
    return doesNotApply('you-called', ['L223-1', 'L221-16', 'L221-18'], { instead: ['withdrawal'] })
  if (facts.signed_offer) return signed(facts, law)
  if (facts.signed_offer === false)
    return applies({ reason: 'not-bound', remedies: ['refusal', 'refund'], citations: ['L221-16', 'L221-18'] })
  if (facts.solicited_for === 'energy-works' && facts.solicitor_link !== 'customer')
    return applies({ reason: 'energy-works', remedies: ['objection', 'report'], citations: ['L223-1', 'L242-16'] })
  if (facts.solicited_for === 'press')
    return doesNotApply('press', ['L223-5', 'D223-9'], { instead: ['withdrawal', 'marketing-messages'] })
  if (law.governingDay < consentSince)
    return applies({
      reason: 'before-consent',
      remedies: ['objection', 'report'],
      citations: ['L223-1', 'loi-2025-594'],
    })
  if (facts.solicitor_link === 'customer') return applies({ reason: 'customer', citations: ['L223-1'] })
  if (facts.solicitor_link === 'consented')
    return applies({ reason: 'consented', remedies: ['objection'], citations: ['L223-1', 'rgpd-21'] })
  return applies({
    reason: 'no-consent',
    remedies: ['objection', 'report'],
    citations: ['L223-1', 'L221-17', 'L242-16', 'loi-2025-594'],
  })
}

/** A written offer signed after the call: the shopper is bound, but may withdraw. */
function signed(facts: Facts, law: Law): Assessment {
  const citations = ['L221-16', 'L221-18', 'L223-1']
  const start = facts[startFact(facts)] ?? facts.contracted_on
  if (start === undefined) return applies({ reason: 'signed', remedies: ['refund'], citations })
  const { first, last } = withdrawalPeriod(facts, law, start)
  const day = facts.withdrew_on ?? law.askedOn
  if (day <= (last ?? first))
    return applies({ reason: 'signed', remedies: ['refund'], deadlines: { withdraw: last ?? first }, citations })
  return applies({
    reason: 'signed-long-ago',
    remedies: ['refund'],
    deadlines: { withdraw: last ?? first },
    citations: [...citations, 'L221-20'],
  })
}
