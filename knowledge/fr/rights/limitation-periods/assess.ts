import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day of the present guarantee of conformity, and of its action (order 2021-1247). */
const guaranteeSince = '2022-01-01'

/** Until when one may go to court, and what stops the clock. Legal sources: civ:2224, civ:2238 to civ:2241, L217-3, L218-1, L218-2, civ:1648. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.claimant === 'trader' || facts.debt_due_on) return traderClaims(facts.debt_due_on, law)
  if (facts.time_stopped_by === 'letter') {
    return doesNotApply('letter', ['civ:2241', 'civ:2240', 'civ:2238'])
  }
  if (facts.time_stopped_by === 'mediation')
    return applies({ reason: 'suspended', citations: ['civ:2238', 'civ:2230'] })
  if (facts.time_stopped_by) {
    return applies({ reason: 'interrupted', citations: ['civ:2241', 'civ:2240', 'civ:2231'] })
  }
  return byGround(facts, law)
}

/** A business has two years; the shopper says so in answer to the claim. */
function traderClaims(due: Day | undefined, law: Law): Assessment {
  if (!due) return applies({ reason: 'trader-claim', citations: ['L218-2', 'L218-1', 'civ:2240'] })
  const trader = law.lastDay(due, 'trader_period')
  return law.isPast(trader)
    ? applies({ reason: 'trader-late', deadlines: { trader }, citations: ['L218-2', 'civ:2241', 'civ:2240'] })
    : doesNotApply('trader-in-time', ['L218-2'], { deadlines: { trader } })
}

function byGround(facts: Facts, law: Law): Assessment {
  const { claim_ground, claim_known_on, discovered_on, defect_appeared_on } = facts
  const known = claim_known_on ?? discovered_on ?? defect_appeared_on
  if (claim_ground === 'post') return applies({ reason: 'post', citations: ['cpce:L10'] })
  if (claim_ground === 'hidden-defect') {
    return within(law, discovered_on ?? claim_known_on, 'hidden_period', 'hidden-defect', ['civ:1648'])
  }
  if (claim_ground === 'product-damage') {
    return within(law, known, 'damage_period', 'product-damage', ['civ:1245-16', 'civ:1245-15'])
  }
  if (claim_ground === 'card') return within(law, facts.debited_on, 'card_period', 'card', ['cmf:L133-24'])
  if (claim_ground === 'conformity' || defect_appeared_on) {
    const bought = facts.contracted_on ?? defect_appeared_on
    if (bought && bought < guaranteeSince)
      return applies({ reason: 'bought-before-2022', citations: ['ordonnance-2021-1247'] })
    return within(law, defect_appeared_on ?? known, 'general_period', 'conformity', ['L217-3', 'civ:2224'])
  }
  return known
    ? within(law, known, 'general_period', 'in-time', ['civ:2224', 'civ:2241'])
    : applies({
        reason: 'general',
        remedies: ['court', 'mediation'],
        citations: ['civ:2224', 'L217-3', 'civ:2241', 'L218-1'],
      })
}

/** The last day of a period that starts when the facts were known, where that day is told. */
function within(law: Law, known: Day | undefined, period: string, reason: string, citations: string[]): Assessment {
  const act = known && law.lastDay(known, period)
  if (act && law.isPast(act)) {
    return doesNotApply('over', [...citations, 'civ:2241', 'civ:2238'], { deadlines: { act } })
  }
  return applies({ reason, remedies: ['court', 'mediation'], deadlines: { act }, citations })
}
