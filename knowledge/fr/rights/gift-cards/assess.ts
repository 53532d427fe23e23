import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Gift cards, gift boxes and vouchers bought. Legal sources: civ:1103, civ:1119, L111-1, L212-1, L221-18, civ:2224. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') {
    return doesNotApply('private-seller', ['civ:1103'], { instead: ['dispute-path'] })
  }
  switch (facts.card_trouble) {
    case undefined:
      return applies({ reason: 'terms-decide', citations: ['civ:1103', 'civ:1119', 'L111-1', 'L212-1'] })
    case 'expired':
      return expired(facts)
    case 'refused':
      return applies({
        reason: 'refused',
        remedies: ['performance', 'refund'],
        citations: ['civ:1103', 'civ:1119', 'civ:1217'],
      })
    case 'empty':
      return applies({ reason: 'empty', remedies: ['performance'], citations: ['civ:1353', 'civ:1103'] })
    case 'lost':
      return applies({ reason: 'lost', remedies: ['negotiation'], citations: ['civ:1103', 'civ:1119'] })
    case 'issuer-gone':
      return applies({ reason: 'issuer-gone', remedies: ['insolvency-claim'], citations: ['civ:1103'] })
    case 'unwanted':
      return unwanted(facts, law)
  }
}

/** No minimum validity in law: the date holds if it was announced clearly before the purchase. */
function expired(facts: Facts): Assessment {
  return facts.card_expiry_shown === false
    ? applies({ reason: 'expiry-not-told', remedies: ['performance'], citations: ['civ:1119', 'L111-1', 'civ:2224'] })
    : applies({ reason: 'expired', remedies: ['negotiation'], citations: ['civ:1103', 'L111-1', 'civ:1119', 'L212-1'] })
}

/** A card bought at a distance can be returned within fourteen days, a card from a shop only if the shop accepts it. */
function unwanted(facts: Facts, law: Law): Assessment {
  if (facts.channel === 'shop')
    return doesNotApply('bought-in-shop', ['L221-18', 'civ:1103'], { instead: ['no-withdrawal-in-shop'] })
  const from = facts.delivered_on ?? facts.contracted_on
  const withdraw = from && law.lastDay(from, 'withdrawal_period')
  if (withdraw && law.isPast(withdraw)) {
    return doesNotApply('fourteen-days-over', ['L221-18', 'civ:1103'], { deadlines: { withdraw_card: withdraw } })
  }
  return applies({
    reason: 'can-withdraw',
    remedies: ['withdrawal', 'refund'],
    deadlines: { withdraw_card: withdraw },
    citations: ['L221-18', 'L221-24'],
  })
}
