import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A price or terms changed while the contract runs. Legal sources: R212-1, R212-4, L224-33, L224-10, civ:1193. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['civ:1193'])
  if (facts.contract_changed === 'favourable') return doesNotApply('favourable', ['L224-33', 'civ:1193'])
  if (facts.contract_changed === 'law') return doesNotApply('imposed-by-law', ['L224-33', 'L224-10'])
  if (facts.contract_kind === 'telecom') return regulated(facts, law, 'telecom', 'L224-33')
  if (facts.contract_kind === 'energy') return regulated(facts, law, 'energy', 'L224-10')
  if (facts.contract_term === 'open') {
    return applies({ reason: 'open-ended', remedies: ['termination'], citations: ['R212-4', 'civ:1211'] })
  }
  if (facts.contract_term === 'fixed') {
    return applies({
      reason: 'fixed-term',
      remedies: ['performance', 'refund'],
      citations: ['R212-1', 'L241-1', 'civ:1193'],
    })
  }
  return applies({
    reason: 'general',
    remedies: ['performance', 'termination'],
    citations: ['civ:1193', 'R212-1', 'R212-4'],
  })
}

/** Phone and energy: a month's warning, then months to leave free of charge, both counted from the announcement. */
function regulated(facts: Facts, law: Law, kind: 'telecom' | 'energy', article: string): Assessment {
  const { change_notice_on: told, change_effective_on: from } = facts
  const exit = told && law.lastDay(told, kind === 'telecom' ? 'telecom_exit' : 'energy_exit')
  const deadlines = kind === 'telecom' ? { exit_telecom: exit } : { exit_energy: exit }
  const tooShort = told !== undefined && from !== undefined && from >= told && law.lastDay(told, 'notice_period') > from
  if (exit && law.isPast(exit)) return doesNotApply(`${kind}-too-late`, [article], { deadlines })
  return applies({
    reason: tooShort ? `${kind}-short-notice` : kind,
    remedies: ['termination'],
    deadlines,
    citations: [article],
  })
}
