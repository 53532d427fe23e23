import type { Day, Facts, Law } from '../../../assessment.ts'

/** The last day to answer a request about personal data: a month, two more when the business says it needs them. */
export function answerDue(facts: Facts, law: Law): { last: Day; extended: boolean; late: boolean } | undefined {
  const sent = facts.data_request_on
  if (!sent) return undefined
  const extended = facts.data_answer === 'extended'
  const last = law.lastDay(sent, extended ? 'extended_period' : 'answer_period')
  return { last, extended, late: law.isPast(last) }
}
