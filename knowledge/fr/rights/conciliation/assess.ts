import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** The day from which an amicable attempt is again required before a small claim (cpc:750-1, decree 2023-357). */
const requiredSince = '2023-10-01'
/** The day on which the articles on the conciliator were rewritten (decree 2025-660, whose text is not held). */
const rewrittenOn = '2025-09-01'

/** The conciliator of justice and the amicable attempt before a small claim, with its exceptions. Legal sources: cpc:750-1, cpc:1536, decree 2025-660. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.court_filed_on && facts.court_filed_on < requiredSince) {
    return applies({ reason: 'filed-before', remedies: ['court'], citations: ['cpc:750-1', 'decret-2023-357'] })
  }
  if (facts.amicable_attempt === 'tried') {
    return applies({
      reason: 'done',
      remedies: ['court'],
      citations: ['cpc:750-1', 'cpc:54', 'mediation-compte-comme-tentative'],
    })
  }
  if (facts.amicable_attempt === 'urgent') {
    return doesNotApply('exempt', ['cpc:750-1', 'cpc:54'])
  }
  const waiting = waitFor(facts, law)
  if (waiting) return waiting
  if (facts.claim_amount !== undefined && facts.claim_amount > law.value('attempt_limit')) {
    return doesNotApply('not-required', ['cpc:750-1'])
  }
  return applies({
    reason: facts.claim_amount !== undefined || facts.amicable_attempt === 'none' ? 'required' : 'general',
    remedies: ['conciliation', 'mediation'],
    citations: ['cpc:750-1', howTheConciliatorIsAsked(law.askedOn)],
  })
}

/** Three months for the first meeting: beyond, the shopper may go to court with proof of the request. */
function waitFor({ conciliator_asked_on, first_meeting_on, amicable_attempt }: Facts, law: Law): Assessment | null {
  const meeting = conciliator_asked_on && law.lastDay(conciliator_asked_on, 'waiting_period')
  const tooLate = meeting !== undefined && (first_meeting_on ? first_meeting_on > meeting : law.isPast(meeting))
  if (amicable_attempt === 'too-long' || tooLate) {
    return doesNotApply('too-long', ['cpc:750-1', 'cpc:54'], {
      deadlines: { meeting },
    })
  }
  return meeting
    ? applies({
        reason: 'waiting',
        deadlines: { meeting },
        citations: ['cpc:750-1', howTheConciliatorIsAsked(conciliator_asked_on)],
      })
    : null
}

/** The text that governs asking the conciliator on `day`. */
function howTheConciliatorIsAsked(day: Day): string {
  return day < rewrittenOn ? 'cpc:1536' : 'decret-2025-660'
}
