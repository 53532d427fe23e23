import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day of the European rules on recalls (regulation 2023/988). */
const recallRulesSince = '2024-12-13'

/** A dangerous, recalled or spoilt product: stop, keep, claim, report. Legal sources: L421-2, L423-3, L217-3, civ:1245; regulation 2023/988. */
export function assess(facts: Facts): Assessment {
  if (facts.danger_kind === 'injured') {
    return applies({
      reason: 'injured',
      remedies: ['stop-using', 'damages', 'report'],
      citations: ['civ:1245', 'civ:1245-8', 'civ:1245-16', 'L421-2'],
    })
  }
  if (facts.danger_kind === 'food') {
    return applies({ reason: 'food', remedies: ['stop-using', 'refund', 'report'], citations: ['L423-3', 'L217-3'] })
  }
  if (facts.danger_kind === 'recalled' || facts.recalled_on || facts.recall_offer) return recalled(facts)
  if (facts.seller === 'private') {
    return doesNotApply('private-seller', ['civ:1641', 'civ:1245'], { instead: ['hidden-defects'] })
  }
  return applies({
    reason: facts.danger_kind === 'dangerous' ? 'dangerous' : 'general',
    remedies: ['stop-using', 'repair', 'replacement', 'refund', 'report'],
    citations: ['L421-2', 'L217-3', 'L217-7', 'L217-11', 'L217-16'],
  })
}

/** The choice between at least two remedies belongs to recalls since 13 December 2024. */
function recalled({ recalled_on, recall_offer }: Facts): Assessment {
  if (recalled_on && recalled_on < recallRulesSince) {
    return applies({
      reason: 'recalled-before',
      remedies: ['stop-using', 'repair', 'replacement'],
      citations: ['L423-3', 'L217-3', 'reglement-2023-988'],
    })
  }
  const remedies = ['stop-using', 'repair', 'replacement', 'refund']
  const citations = ['reglement-2023-988', 'L421-2', 'L423-3']
  if (recall_offer) return applies({ reason: 'one-choice', remedies, citations: [...citations, 'L217-3'] })
  return applies({ reason: 'recalled', remedies, citations })
}
