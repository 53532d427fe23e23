import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'

/** First days of each mark (Code de l'environnement L541-9-2 and décret 2024-316, règlement 2023/1669, common charger). */
const durabilityFrom: Record<string, Day> = { tv: '2025-01-08', 'washing-machine': '2025-04-08' }
const phoneLabelFrom = '2025-06-20'
const chargerFrom = '2024-12-28'
const laptopChargerFrom = '2026-04-28'

/** Scores of repairability and durability, energy label of phones, common charger. */
export function assess(facts: Facts, law: Law): Assessment {
  const day = facts.contracted_on ?? law.askedOn
  const device = facts.rated_device
  if (facts.device_mark === 'charger') {
    const from = device === 'laptop' ? laptopChargerFrom : chargerFrom
    const reason = day < from ? 'charger-not-yet' : 'charger'
    return applies({ reason, citations: ['chargeur-universel', 'L217-5'] })
  }
  if (device === 'phone')
    return day < phoneLabelFrom
      ? applies({ reason: 'repairability', citations: ['code-environnement-indices', 'L111-1'] })
      : applies({ reason: 'phone-label', citations: ['reglement-2023-1669', 'L111-1'] })
  const from = device && durabilityFrom[device]
  if (from) {
    const reason = day < from ? 'repairability' : 'durability'
    return applies({ reason, citations: ['code-environnement-indices', 'L111-1'] })
  }
  return applies({ reason: 'scores', citations: ['code-environnement-indices', 'reglement-2023-1669', 'L111-1'] })
}
