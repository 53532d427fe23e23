import type { Assessment, Facts } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'

const listed = ['mediateurs-sectoriels', 'L612-1', 'L612-2']

/** Which mediator answers for which sector. Legal sources: ener:L122-1, cpce:R1-1-18, L612-1, L612-5. */
export function assess({ seller_sector }: Facts): Assessment {
  const remedies = ['mediation']
  switch (seller_sector) {
    case 'energy':
      return applies({ reason: 'energy', remedies, citations: ['ener:L122-1', 'L612-5'] })
    case 'post':
      return applies({ reason: 'post', remedies, citations: ['cpce:R1-1-18'] })
    case 'telecom':
      return applies({ reason: 'telecom', remedies, citations: listed })
    case 'travel':
      return applies({ reason: 'travel', remedies, citations: [...listed, 'decret-2025-772'] })
    case 'bank':
      return applies({ reason: 'bank', remedies, citations: listed })
    case 'insurance':
      return applies({ reason: 'insurance', remedies, citations: listed })
    default:
      return applies({ reason: 'shop', remedies, citations: ['R616-1', ...listed] })
  }
}
