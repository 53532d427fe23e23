import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'

/** The common regime of group actions dates from May 2025; the exact day is not confirmed. */
const newRegimeSince = '2025-05-01'

/** Several customers harmed by the same business. Legal sources: L621-1, L621-7, L622-1, L622-2; law 2025-391. */
export function assess({ group_found }: Facts, law: Law): Assessment {
  if (law.askedOn < newRegimeSince)
    return applies({
      reason: 'before-may-2025',
      remedies: ['report', 'association'],
      citations: ['L621-1', 'L622-1', 'loi-2025-391', 'signalconso'],
    })
  return group_found
    ? applies({
        reason: 'group-exists',
        remedies: ['group-action'],
        citations: ['loi-2025-391', 'L622-1', 'L622-2', 'civ:2224'],
      })
    : applies({
        reason: 'many',
        remedies: ['report', 'association', 'group-action'],
        citations: ['L621-1', 'L622-1', 'loi-2025-391', 'signalconso'],
      })
}
