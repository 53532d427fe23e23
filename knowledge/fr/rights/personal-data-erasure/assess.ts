import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'
import { answerDue } from '../personal-data-access/answer-due.ts'

/** Erasing data, closing an account, stopping marketing. Legal sources: GDPR articles 12, 17, 21, cpce:L34-5. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-person', ['rgpd-17'])
  if (facts.data_wish === 'breach')
    return applies({ reason: 'breach', remedies: ['erasure'], citations: ['rgpd-15', 'rgpd-17'] })
  if (facts.data_wish === 'marketing') {
    return applies({ reason: 'marketing', remedies: ['objection'], citations: ['rgpd-21', 'cpce:L34-5'] })
  }
  const remedies = ['erasure']
  if (facts.data_answer === 'refused') {
    return applies({ reason: 'refused', remedies, citations: ['rgpd-17', 'rgpd-12', 'conservation-comptable'] })
  }
  const state = answerDue(facts, law)
  if (!state)
    return applies({ reason: 'general', remedies, citations: ['rgpd-17', 'rgpd-12', 'conservation-comptable'] })
  return applies({
    reason: state.late ? 'overdue' : 'pending',
    remedies,
    deadlines: { data_answer: state.last },
    citations: ['rgpd-12', 'rgpd-17'],
  })
}
