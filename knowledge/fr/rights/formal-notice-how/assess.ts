import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** The formal notice: what to write, what it starts, what comes next. Legal sources: civ:1344, civ:1344-1, civ:1231, civ:1226, civ:1221. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.notice_received) {
    return doesNotApply('received', ['civ:1344', 'L218-2', 'civ:2240', 'cpc:1416'])
  }
  if (facts.final_refusal) {
    return applies({
      reason: 'final-refusal',
      remedies: ['termination', 'damages', 'mediation'],
      citations: ['civ:1231', 'civ:1226', 'L216-6'],
    })
  }
  if (facts.extra_time_until) {
    const deadlines = { notice_end: facts.extra_time_until }
    return law.isPast(facts.extra_time_until)
      ? applies({
          reason: 'date-passed',
          remedies: ['performance', 'termination', 'damages', 'mediation', 'court'],
          deadlines,
          citations: ['civ:1221', 'civ:1226', 'civ:1231', 'L612-1'],
        })
      : applies({ reason: 'waiting', deadlines, citations: ['civ:1231', 'civ:1226'] })
  }
  if (facts.notice_state === 'passed') {
    return applies({
      reason: 'date-passed',
      remedies: ['performance', 'termination', 'damages', 'mediation', 'court'],
      citations: ['civ:1221', 'civ:1226', 'civ:1231', 'L612-1'],
    })
  }
  if (facts.formal_notice_on || facts.notice_state === 'sent')
    return applies({ reason: 'sent', remedies: ['mediation'], citations: ['civ:1231', 'civ:1226'] })
  if (facts.notice_aim === 'money') {
    return applies({ reason: 'for-money', remedies: ['damages'], citations: ['civ:1344', 'civ:1344-1', 'civ:1231-6'] })
  }
  if (facts.notice_aim === 'performance') {
    return applies({ reason: 'for-performance', remedies: ['performance'], citations: ['civ:1344', 'civ:1221'] })
  }
  if (facts.notice_aim === 'ending') {
    return applies({ reason: 'for-ending', remedies: ['termination'], citations: ['civ:1226', 'L216-6'] })
  }
  return applies({
    reason: 'general',
    remedies: ['performance', 'damages', 'mediation'],
    citations: ['civ:1344', 'civ:1231'],
  })
}
