import type { Assessment, Facts, Law, Values } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'

/** What a displayed price binds the seller to. Legal sources: L112-1, L112-3, L112-1-1, L221-6, civ:1113, civ:1114, civ:1169. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['civ:1103'])
  const overcharge = overchargeOf(facts)
  // Two known prices say what happened before anyone names it.
  const named = facts.price_problem === 'none' ? undefined : facts.price_problem
  const problem = named ?? (overcharge !== undefined && overcharge > 0 ? 'till-higher' : facts.price_problem)
  switch (problem) {
    case undefined:
      return missing('price_problem', ['L112-1'])
    case 'till-higher':
      return chargedMore(facts, overcharge)
    case 'cancelled-as-error':
      return cancelledAsError(facts, law)
    case 'hidden-fees':
      return hiddenFees(facts)
    case 'raised-after-order':
      return applies({
        reason: 'raised-after-order',
        remedies: ['delivery', 'refund'],
        citations: ['civ:1193', 'civ:1103', 'R212-1'],
        values: overcharge !== undefined && overcharge > 0 ? { difference: overcharge } : {},
      })
    case 'promo-refused':
      return applies({
        reason: 'promo-refused',
        remedies: ['lower-price'],
        citations: ['civ:1114', 'civ:1119', 'L121-2'],
      })
    case 'fake-reduction':
      return facts.product_kind === 'perishable'
        ? doesNotApply('perishable-reduction', ['L112-1-1', 'L121-2'])
        : applies({ reason: 'fake-reduction', remedies: ['report'], citations: ['L112-1-1', 'L121-2'] })
    case 'dropped-after':
      return doesNotApply('dropped-after', ['civ:1103'], {
        instead: facts.channel === 'distance' || facts.channel === 'off-premises' ? ['withdrawal'] : [],
      })
    case 'none':
      return doesNotApply('other', ['L112-1'])
  }
}

/** What was charged above the displayed price, in euros; negative when less was charged. */
function overchargeOf(facts: Facts): number | undefined {
  if (facts.price_shown === undefined || facts.price_charged === undefined) return undefined
  return Math.round((facts.price_charged - facts.price_shown) * 100) / 100
}

function chargedMore(facts: Facts, overcharge: number | undefined): Assessment {
  if (overcharge !== undefined && overcharge <= 0) return doesNotApply('no-difference', ['L112-1'])
  const values: Values = overcharge === undefined ? {} : { difference: overcharge }
  return facts.channel === 'distance'
    ? applies({
        reason: 'charged-more-online',
        remedies: ['lower-price', 'refund'],
        citations: ['civ:1127-2', 'L221-14'],
        values,
      })
    : applies({
        reason: 'till-higher',
        remedies: ['lower-price', 'refund'],
        citations: ['L112-1', 'arrete-1987-12-03'],
        values,
      })
}

/** An accepted offer binds, unless the price is derisory: then the contract is void and the money comes back. */
function cancelledAsError(facts: Facts, law: Law): Assessment {
  if (facts.price_derisory === undefined) return missing('price_derisory', ['civ:1114', 'civ:1169'])
  if (facts.price_derisory) return doesNotApply('derisory', ['civ:1169', 'civ:1178'], { instead: ['order-cancelled'] })
  const refund = facts.terminated_on === undefined ? undefined : law.lastDay(facts.terminated_on, 'refund_period')
  return applies({
    reason: 'price-binds',
    remedies: ['delivery', 'refund', 'damages'],
    deadlines: { price_error_refund: refund },
    citations: ['civ:1113', 'civ:1114', 'L216-6', 'L216-7'],
  })
}

function hiddenFees(facts: Facts): Assessment {
  if (facts.channel === undefined) return missing('channel', ['L221-6', 'L112-3'])
  return facts.channel === 'distance' || facts.channel === 'off-premises'
    ? applies({ reason: 'fees-not-owed', remedies: ['refund'], citations: ['L221-6', 'L112-3', 'L121-17'] })
    : applies({ reason: 'fees-in-shop', remedies: ['refund'], citations: ['L112-3', 'L121-17'] })
}
