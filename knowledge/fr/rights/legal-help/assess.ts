import type { Assessment, Facts } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'

/** Who may help with a dispute, and what each can do. Legal sources: L811-1, L621-1, L622-1; legal aid by law 91-647. */
export function assess({ help_wanted, mediation_field }: Facts): Assessment {
  if (mediation_field === 'business') {
    return applies({ reason: 'business', remedies: ['insurance'], citations: ['L611-3', 'L221-3', 'civ:1171'] })
  }
  if (help_wanted === 'legal-aid') {
    return applies({ reason: 'legal-aid', remedies: ['legal-aid'], citations: ['aide-juridictionnelle', 'cpc:761'] })
  }
  if (help_wanted === 'insurance') {
    return applies({ reason: 'insurance', remedies: ['insurance'], citations: ['cpc:761', 'civ:2224'] })
  }
  return applies({
    reason: 'association',
    remedies: ['association', 'insurance', 'legal-aid'],
    citations: ['L811-1', 'L621-1', 'L622-1'],
  })
}
