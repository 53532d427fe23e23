import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Money paid in advance. Legal sources: L214-1 to L214-3, civ:1590, civ:1103, civ:1231-1, R212-2, L312-52, L221-18. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') {
    return doesNotApply('private-seller', ['civ:1590', 'civ:1103'], { instead: ['dispute-path'] })
  }
  const deadlines = { interest_from: facts.advance_paid_on && law.lastDay(facts.advance_paid_on, 'interest_free') }
  if (facts.who_backs_out === 'merchant' || facts.cancelled_on) return merchantBacksOut(facts, deadlines)
  if (facts.financing_refused || facts.linked_credit) {
    return applies({
      reason: 'credit-refused',
      remedies: ['refund'],
      deadlines,
      citations: ['L312-52', 'L214-1', 'L221-18', 'ordonnance-2025-880'],
    })
  }
  if (facts.delivery_state === 'not-arrived' && facts.who_backs_out === undefined) {
    return applies({
      reason: 'not-delivered',
      remedies: ['performance', 'refund'],
      deadlines,
      citations: ['L216-6', 'L216-7', 'L214-2'],
    })
  }
  const mayWithdraw = facts.channel === 'distance' || facts.channel === 'off-premises'
  const excluded = facts.product_kind === 'made-to-measure' || facts.product_kind === 'dated-service'
  if (mayWithdraw && facts.who_backs_out === 'shopper' && !excluded) {
    return applies({
      reason: 'withdrawal-first',
      remedies: ['withdrawal', 'refund'],
      deadlines,
      citations: ['L221-18', 'L221-24', 'L214-1'],
    })
  }
  if (facts.product_kind === 'made-to-measure') {
    return applies({
      reason: 'special-order',
      remedies: ['negotiation'],
      deadlines,
      citations: ['L214-3', 'civ:1103', 'R212-2'],
    })
  }
  if (facts.advance_kind === 'acompte') {
    return applies({
      reason: 'acompte',
      remedies: ['negotiation'],
      deadlines,
      citations: ['civ:1103', 'civ:1231-1', 'L214-1', 'R212-2'],
    })
  }
  // Arrhes cost each side something else: who backs out is not known, so both are said.
  if (facts.advance_kind === undefined || facts.who_backs_out === undefined) {
    return applies({
      reason: 'which-word',
      remedies: ['cancel'],
      deadlines,
      citations: ['L214-1', 'civ:1103', 'L312-52', 'ordonnance-2025-880', 'L221-18'],
    })
  }
  return applies({ reason: 'arrhes', remedies: ['cancel'], deadlines, citations: ['L214-1', 'civ:1590'] })
}

/** A trader that backs out owes double when the money is a deposit, everything and the loss when it is a part payment. */
function merchantBacksOut(facts: Facts, deadlines: Record<string, string | undefined>): Assessment {
  if (facts.advance_kind === 'acompte' || facts.product_kind === 'made-to-measure') {
    return applies({
      reason: 'merchant-acompte',
      remedies: ['performance', 'refund', 'damages'],
      deadlines,
      citations: ['L216-6', 'L216-7', 'civ:1231-1'],
    })
  }
  return applies({
    reason: 'merchant-double',
    remedies: ['double-refund'],
    deadlines,
    citations: ['L214-1', 'civ:1590', 'R212-2'],
  })
}
