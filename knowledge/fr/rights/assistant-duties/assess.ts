import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day on which a conversational system must say that it is one (regulation 2024/1689, article 50). */
const disclosureSince = '2026-08-02'

/** What an automated assistant owes to whoever talks to it. Legal sources: regulation 2024/1689, law 71-1130, R212-1. */
export function assess({ assistant_asked_on }: Facts, law: Law): Assessment {
  return (assistant_asked_on ?? law.askedOn) < disclosureSince
    ? doesNotApply('before-the-rule', ['reglement-2024-1689'])
    : applies({ reason: 'told', remedies: ['person'], citations: ['reglement-2024-1689', 'loi-71-1130', 'R212-1'] })
}
