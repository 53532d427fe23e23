import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'
import { daysBetween } from '../../../calendar.ts'

/** First day of the increased interest on late refunds (loi n° 2022-1158): before it L133-18 held no scale. */
const scaleSince = '2022-08-18'

/** A payment that the shopper never authorised: the bank refunds. Legal sources: cmf:L133-18, L133-19, L133-23, L133-24. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.payment_origin === 'made-by-me')
    return doesNotApply('made-by-me', ['cmf:L133-18'], { instead: ['chargeback', 'charged-twice'] })
  const report = facts.debited_on && law.lastDay(facts.debited_on, 'report_period')
  if (report && (facts.bank_told_on ?? law.askedOn) > report)
    return doesNotApply('reported-too-late', ['cmf:L133-24'], { deadlines: { report } })
  if (facts.refunded === 'in-full' && !facts.bank_told_on) return doesNotApply('refunded', ['cmf:L133-18'])
  if (facts.payment_origin === 'tricked')
    return applies({
      reason: 'tricked',
      remedies: ['bank-refund'],
      deadlines: { report },
      citations: ['cmf:L133-23', 'cmf:L133-19', 'cmf:L133-18'],
    })
  if (facts.payment_origin === 'card-lost')
    return applies({
      reason: 'card-lost',
      remedies: ['bank-refund'],
      deadlines: { report },
      citations: ['cmf:L133-19', 'cmf:L133-18', 'cmf:L133-24'],
    })
  // A bank that refuses disputes the right itself: its proof comes before the interest.
  if (facts.bank_refused && facts.refunded !== 'in-full')
    return applies({
      reason: 'bank-refuses',
      remedies: ['bank-refund', 'bank-mediator'],
      deadlines: { report },
      citations: ['cmf:L133-23', 'cmf:L133-18'],
    })
  if (facts.bank_told_on) return afterReport(facts.bank_told_on, report, facts, law)
  return applies({
    reason: 'unauthorised',
    remedies: ['bank-refund'],
    deadlines: { report },
    citations: ['cmf:L133-18', 'cmf:L133-24', 'cmf:L133-23'],
  })
}

/** Once the bank knows, it has until the end of the next business day; then interest runs. */
function afterReport(toldOn: Day, report: Day | undefined, facts: Facts, law: Law): Assessment {
  const refund = law.lastDay(toldOn, 'refund_period')
  if (facts.refunded === 'in-full') {
    if (!facts.refunded_on || facts.refunded_on <= refund)
      return doesNotApply('refunded', ['cmf:L133-18'], { deadlines: { refund } })
    if (refund < scaleSince) return beforeScale(refund)
    return applies({
      reason: 'refunded-late',
      remedies: ['late-interest'],
      deadlines: { refund },
      citations: ['cmf:L133-18'],
      values: { ...pointsOn(refund, facts.refunded_on, law).values },
    })
  }
  if (!law.isPast(refund))
    return applies({
      reason: 'refund-due',
      remedies: ['bank-refund'],
      deadlines: { refund, report },
      citations: ['cmf:L133-18'],
      values: { days_left: law.daysLeft(refund) },
    })
  if (refund < scaleSince) return beforeScale(refund)
  const { values, stepEnds } = pointsOn(refund, law.askedOn, law)
  return applies({
    reason: 'overdue',
    remedies: ['bank-refund', 'late-interest', 'bank-mediator'],
    deadlines: { refund, points_step: stepEnds },
    citations: ['cmf:L133-18', 'cmf:L133-23'],
    values,
  })
}

function beforeScale(refund: Day): Assessment {
  return applies({
    reason: 'overdue-before-2022',
    remedies: ['bank-refund'],
    deadlines: { refund },
    citations: ['cmf:L133-18', 'loi-2022-1158'],
  })
}

/** Points added to the legal rate on `day`: « au-delà de sept jours » starts on the eighth day late. */
function pointsOn(due: Day, day: Day, law: Law): { values: Record<string, number>; stepEnds?: Day } {
  const days_late = daysBetween(due, day)
  const first = law.lastDay(due, 'first_step')
  const second = law.lastDay(due, 'second_step')
  const [low, middle, high] = [law.value('first_points'), law.value('second_points'), law.value('last_points')]
  if (day <= first) return { values: { points: low, days_late, next_points: middle }, stepEnds: first }
  if (day <= second) return { values: { points: middle, days_late, next_points: high }, stepEnds: second }
  return { values: { points: high, days_late } }
}
