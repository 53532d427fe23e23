import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day on which euro-area banks must offer to check the payee's name (règlement UE 2024/886). */
const nameCheckSince = '2025-10-09'

/** A bank transfer to a crook or to the wrong account. Legal sources: reglement-2024-886, pen:313-1, cmf:L133-18, cmf:L133-24. */
export function assess(facts: Facts): Assessment {
  if (facts.payment_origin === 'never-validated')
    return doesNotApply('not-yours', ['cmf:L133-18'], { instead: ['unauthorised-payment', 'bank-spoofing'] })
  const remedies = ['recall', 'bank-liability', 'criminal-complaint']
  if (facts.debited_on && facts.debited_on < nameCheckSince)
    return applies({
      reason: 'before-check',
      remedies: ['recall', 'criminal-complaint'],
      citations: ['reglement-2024-886', 'responsabilite-banque-virement', 'pen:313-1'],
    })
  if (facts.name_check === 'none')
    return applies({ reason: 'no-check', remedies, citations: ['reglement-2024-886', 'pen:313-1'] })
  if (facts.name_check === 'mismatch')
    return applies({
      reason: 'mismatch',
      remedies: ['recall', 'criminal-complaint'],
      citations: ['reglement-2024-886', 'pen:313-1'],
    })
  if (facts.name_check === 'matched')
    return applies({
      reason: 'matched',
      remedies: ['recall', 'criminal-complaint'],
      citations: ['reglement-2024-886', 'responsabilite-banque-virement', 'pen:313-1'],
    })
  return applies({
    reason: 'transfer',
    remedies,
    citations: ['reglement-2024-886', 'responsabilite-banque-virement', 'pen:313-1'],
  })
}
