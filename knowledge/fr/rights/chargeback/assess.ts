import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

const neverCame = ['not-arrived', 'marked-delivered', 'lost', 'stolen-before', 'given-to-other']
const notAsOrdered = ['damaged', 'wrong-item', 'incomplete']

/** A card payment that was wanted, to a seller who fails: the seller owes, the bank may help. Legal sources: L216-7, L217-14, L221-24. */
export function assess(facts: Facts): Assessment {
  if (facts.payment_origin && facts.payment_origin !== 'made-by-me')
    return doesNotApply('not-yours', ['cmf:L133-18'], { instead: ['unauthorised-payment', 'bank-spoofing'] })
  if (facts.refunded === 'in-full') return doesNotApply('refunded', ['civ:1302'])
  if (facts.paid_by === 'transfer')
    return doesNotApply('paid-by-transfer', ['reglement-2024-886'], { instead: ['transfer-name-check'] })
  if (facts.paid_by === 'direct-debit')
    return doesNotApply('paid-by-debit', ['cmf-l133-25-1'], { instead: ['direct-debit'] })
  if (facts.paid_by === 'cash' || facts.paid_by === 'cheque')
    return doesNotApply('no-card', ['L216-7'], { instead: ['dispute-path'] })
  const remedies = ['seller-refund', 'chargeback']
  if (facts.paid_by === 'wallet')
    return applies({ reason: 'wallet', remedies, citations: ['L216-7', 'L217-14', 'regles-reseaux-cartes'] })
  if (facts.withdrew_on)
    return applies({ reason: 'withdrawal-not-refunded', remedies, citations: ['L221-24', 'regles-reseaux-cartes'] })
  if (neverCame.includes(facts.delivery_state ?? ''))
    return applies({ reason: 'not-delivered', remedies, citations: ['L216-6', 'L216-7', 'regles-reseaux-cartes'] })
  if (facts.problem === 'defect' || notAsOrdered.includes(facts.delivery_state ?? ''))
    return applies({ reason: 'not-as-ordered', remedies, citations: ['L217-3', 'L217-14', 'regles-reseaux-cartes'] })
  if (facts.problem === 'change-of-mind')
    return doesNotApply('change-of-mind', ['L221-18', 'regles-reseaux-cartes'], {
      instead: facts.channel === 'shop' ? ['no-withdrawal-in-shop'] : ['withdrawal'],
    })
  return applies({ reason: 'chargeback', remedies, citations: ['L216-7', 'L221-24', 'regles-reseaux-cartes'] })
}
