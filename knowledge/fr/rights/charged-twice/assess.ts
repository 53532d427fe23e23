import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Money that the seller took without being owed it: twice, too much, or again. Legal sources: civ:1302, civ:1302-1, civ:1353, cmf:L133-18. */
export function assess(facts: Facts, law: Law): Assessment {
  // A wrong debit claimed from the seller: five years; from the bank: thirteen months.
  const deadlines = {
    claim: facts.debited_on && law.lastDay(facts.debited_on, 'claim_period'),
    bank: facts.debited_on && law.lastDay(facts.debited_on, 'report_period'),
  }
  if (facts.payment_origin && facts.payment_origin !== 'made-by-me' && facts.debit_error === undefined)
    return doesNotApply('never-bought', ['cmf:L133-18'], { instead: ['unauthorised-payment', 'bank-spoofing'] })
  if (deadlines.claim && law.isPast(deadlines.claim))
    return doesNotApply('too-late', ['civ:2224'], { deadlines: { claim: deadlines.claim } })
  // A refund taken back is not a refund.
  if (facts.refunded === 'in-full' && facts.debit_error !== 'taken-again')
    return doesNotApply('refunded', ['civ:1302-1', 'civ:1352-6'])
  const remedies = ['repayment']
  if (facts.debit_error === 'pending')
    return applies({ reason: 'pending', remedies: [], citations: ['civ:1302', 'cmf:L133-18'] })
  if (facts.debit_error === 'too-much')
    return applies({ reason: 'too-much', remedies, deadlines, citations: ['civ:1302', 'L121-17', 'civ:1353'] })
  if (facts.debit_error === 'after-cancel')
    return applies({ reason: 'no-order', remedies, deadlines, citations: ['civ:1302', 'civ:1302-1', 'civ:1353'] })
  if (facts.debit_error === 'taken-again')
    return applies({
      reason: 'taken-again',
      remedies: ['repayment', 'bank-refund'],
      deadlines,
      citations: ['cmf:L133-18', 'civ:1353', 'civ:1302', 'cmf:L133-24'],
    })
  if (facts.debit_error === 'twice')
    return applies({ reason: 'twice', remedies, deadlines, citations: ['civ:1302', 'civ:1302-1', 'civ:1352-6'] })
  return applies({ reason: 'not-owed', remedies, deadlines, citations: ['civ:1302', 'civ:1302-1', 'civ:1353'] })
}
