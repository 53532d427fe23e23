import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day of the rules on digital content and services (ordinance 2021-1247). */
const rulesSince = '2022-01-01'

/** Apps, games, streaming, cloud. Legal sources: L224-25-2, L224-25-10 to L224-25-23. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L224-25-2'])
  if (law.governingDay < rulesSince) {
    return doesNotApply('contracted-before-2022', ['ordonnance-2021-1247', 'civ:1217'], { instead: ['hidden-defects'] })
  }
  if (facts.digital_problem === 'not-supplied') {
    return applies({
      reason: facts.formal_notice_on ? 'not-supplied-notice-sent' : 'not-supplied',
      remedies: ['formal-notice', 'payment-suspension', 'termination', 'refund'],
      citations: ['L224-25-10', 'L224-25-11', 'L224-25-23'],
    })
  }
  if (facts.terminated_on) {
    const refund = law.lastDay(facts.terminated_on, 'refund_period')
    const overdue = law.isPast(refund) && facts.refunded !== 'in-full'
    return applies({
      reason: overdue ? 'refund-overdue' : 'refund-pending',
      remedies: ['refund'],
      deadlines: { refund },
      citations: ['L224-25-23', 'L224-25-22'],
    })
  }
  const late = tooLate(facts, law)
  if (late) return late
  if (facts.digital_fix === 'failed') {
    return applies({
      reason: 'fix-failed',
      remedies: ['price-reduction', 'termination', 'refund'],
      citations: ['L224-25-20', 'L224-25-21', 'L224-25-23'],
    })
  }
  if (facts.digital_problem === 'withdrawn') {
    return applies({
      reason: 'withdrawn',
      remedies: ['performance', 'price-reduction', 'termination'],
      citations: ['L224-25-14', 'L224-25-18', 'L224-25-20'],
    })
  }
  if (facts.digital_supply === 'continuous') {
    return applies({
      reason: 'continuous',
      remedies: ['repair'],
      citations: ['L224-25-12', 'L224-25-16', 'L224-25-18'],
    })
  }
  return oneOff(facts, law)
}

/** A one-off supply: two years for the defect to appear, the first twelve months with the proof on the trader. */
function oneOff(facts: Facts, law: Law): Assessment {
  const supplied = facts.delivered_on
  const appears = supplied && law.lastDay(supplied, 'guarantee')
  const presumed = supplied && law.lastDay(supplied, 'presumption')
  const appearedOn = facts.defect_appeared_on ?? law.askedOn
  return applies({
    reason: presumed === undefined ? 'conformity' : appearedOn <= presumed ? 'presumed' : 'to-be-proved',
    remedies: ['repair', 'price-reduction', 'termination'],
    deadlines: { digital_guarantee: appears },
    citations: ['L224-25-12', 'L224-25-16', 'L224-25-18', 'L224-25-20'],
  })
}

function tooLate(facts: Facts, law: Law): Assessment | undefined {
  if (facts.digital_supply === 'continuous' || !facts.delivered_on) return undefined
  const last = law.lastDay(facts.delivered_on, 'guarantee')
  return (facts.defect_appeared_on ?? law.askedOn) > last
    ? doesNotApply('after-two-years', ['L224-25-12', 'L224-25-25'], {
        instead: ['hidden-defects'],
        deadlines: { digital_guarantee: last },
      })
    : undefined
}
