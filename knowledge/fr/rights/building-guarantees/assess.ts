import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Defects of a building work after acceptance. Legal sources: civ:1792, civ:1792-3, civ:1792-4-1, civ:1792-6. */
export function assess(facts: Facts, law: Law): Assessment {
  const accepted = facts.works_accepted_on
  const all = ['civ:1792', 'civ:1792-3', 'civ:1792-6']
  const remedies = ['cure', 'damages']
  if (accepted === undefined) {
    const reason = facts.building_defect === 'serious' ? 'serious' : 'guarantees'
    return applies({ reason, remedies, citations: [...all, 'civ:1792-4-1'] })
  }
  const completion = law.lastDay(accepted, 'completion_period')
  const equipment = law.lastDay(accepted, 'equipment_period')
  const decennial = law.lastDay(accepted, 'decennial_period')
  if (law.isPast(decennial)) {
    return doesNotApply('too-late', ['civ:1792-4-1'], { deadlines: { building_ten_years: decennial } })
  }
  if (!law.isPast(completion)) {
    const deadlines = { building_one_year: completion, building_ten_years: decennial }
    return applies({ reason: 'first-year', remedies, deadlines, citations: ['civ:1792-6', 'civ:1792'] })
  }
  if (facts.building_defect === 'serious') {
    return applies({
      reason: 'serious',
      remedies,
      deadlines: { building_ten_years: decennial },
      citations: ['civ:1792', 'civ:1792-4-1'],
    })
  }
  if (facts.building_defect === 'equipment' && !law.isPast(equipment)) {
    return applies({
      reason: 'equipment',
      remedies,
      deadlines: { building_two_years: equipment },
      citations: ['civ:1792-3'],
    })
  }
  if (facts.building_defect) {
    return doesNotApply('only-if-serious', ['civ:1792', 'civ:1792-3', 'civ:1792-6', 'civ:1792-4-3'], {
      deadlines: { building_one_year: completion },
    })
  }
  return applies({
    reason: 'after-first-year',
    remedies,
    deadlines: { building_two_years: law.isPast(equipment) ? undefined : equipment, building_ten_years: decennial },
    citations: all,
  })
}
