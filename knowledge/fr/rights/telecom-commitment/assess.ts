import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** How long a phone or internet contract binds, and how to leave it. Legal sources: L224-28, L224-39, L224-40, civ:1212. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L224-28'])
  const remedies = ['termination']
  if (facts.commitment_length === 'over-24') {
    return applies({ reason: 'over-twenty-four', remedies, citations: ['L224-28', 'L241-1'] })
  }
  if (facts.commitment_length === 'over-12') return beyondTwelve(facts, law)
  if (facts.commitment_length === 'up-to-12') {
    const ended = facts.contracted_on && law.isPast(law.lastDay(facts.contracted_on, 'first_year'))
    if (ended) return applies({ reason: 'no-commitment', remedies, citations: ['L224-39', 'L224-40'] })
    return doesNotApply('first-year', ['civ:1212', 'L224-28'])
  }
  const sent = facts.cancellation_sent_on
  if (sent) {
    const end = law.lastDay(sent, 'notice')
    return applies({
      reason: law.isPast(end) ? 'notice-over' : 'notice-running',
      remedies,
      deadlines: { notice_end: end },
      citations: ['L224-39'],
    })
  }
  if (facts.commitment_length === 'none') {
    return applies({ reason: 'no-commitment', remedies, citations: ['L224-39', 'L224-40'] })
  }
  return applies({ reason: 'general', remedies, citations: ['L224-28', 'L224-39', 'L224-40'] })
}

function beyondTwelve(facts: Facts, law: Law): Assessment {
  const end = facts.contracted_on && law.lastDay(facts.contracted_on, 'first_year')
  if (!end) return applies({ reason: 'beyond-twelve', remedies: ['termination'], citations: ['L224-28'] })
  const deadlines = { first_year_end: end }
  if (!law.isPast(end)) return doesNotApply('not-yet', ['L224-28', 'civ:1212'], { deadlines })
  const reason = facts.phone_subsidised === true ? 'after-twelve-phone' : 'after-twelve'
  return applies({ reason, remedies: ['termination'], deadlines, citations: ['L224-28', 'L224-39'] })
}
