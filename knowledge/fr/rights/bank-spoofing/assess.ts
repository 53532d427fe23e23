import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A payment obtained by passing for the bank or for another body. Legal sources: cmf:L133-18, L133-19, L133-23, L133-24. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.payment_origin === 'made-by-me')
    return doesNotApply('paid-freely', ['cmf:L133-18', 'pen:313-1'], { instead: ['transfer-name-check', 'chargeback'] })
  if (facts.payment_to_validate)
    return applies({ reason: 'not-paid-yet', remedies: ['refuse'], citations: ['L221-14', 'cmf:L133-18'] })
  const report = facts.debited_on && law.lastDay(facts.debited_on, 'report_period')
  const deadlines = { report }
  if (report && (facts.bank_told_on ?? law.askedOn) > report)
    return doesNotApply('reported-too-late', ['cmf:L133-24'], { deadlines })
  const remedies = ['bank-refund', 'bank-mediator']
  if (facts.strong_authentication === false)
    return applies({
      reason: 'no-validation',
      remedies,
      deadlines,
      citations: ['cmf:L133-19', 'cmf:L133-44', 'cmf:L133-18'],
    })
  if (facts.bank_refused)
    return applies({
      reason: 'bank-refuses',
      remedies,
      deadlines,
      citations: ['cmf:L133-23', 'cmf:L133-19', 'cass-com-23-16-267'],
    })
  if (facts.payment_origin === 'never-validated')
    return applies({ reason: 'not-validated', remedies, deadlines, citations: ['cmf:L133-18', 'cmf:L133-23'] })
  if (facts.scam_lure === 'bank-call')
    return applies({
      reason: 'fake-adviser',
      remedies,
      deadlines,
      citations: ['cmf:L133-23', 'cmf:L133-19', 'cmf:L133-18', 'cass-com-23-16-267'],
    })
  if (facts.scam_lure === 'message')
    return applies({
      reason: 'phishing',
      remedies,
      deadlines,
      citations: ['cmf:L133-23', 'cmf:L133-19', 'cmf:L133-18'],
    })
  return applies({
    reason: 'spoofing',
    remedies,
    deadlines,
    citations: ['cmf:L133-23', 'cmf:L133-19', 'cmf:L133-18', 'cmf:L133-24'],
  })
}
