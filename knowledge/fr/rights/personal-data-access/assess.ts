import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'
import { answerDue } from './answer-due.ts'

/** A copy of one's data, where they come from, correcting them. Legal sources: GDPR articles 12, 15, 16, 20. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-person', ['rgpd-15'])
  const state = answerDue(facts, law)
  const remedies = ['access']
  if (facts.data_answer === 'done') return applies({ reason: 'answered', remedies, citations: ['rgpd-12', 'rgpd-16'] })
  if (facts.data_answer === 'refused')
    return applies({ reason: 'refused', remedies, citations: ['rgpd-12', 'rgpd-15'] })
  if (!state) return applies({ reason: 'general', remedies, citations: ['rgpd-15', 'rgpd-12'] })
  return applies({
    reason: state.late ? 'overdue' : state.extended ? 'extended' : 'pending',
    remedies,
    deadlines: { data_answer: state.last },
    citations: ['rgpd-12', 'rgpd-15'],
  })
}
