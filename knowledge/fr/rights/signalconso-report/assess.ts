import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** What a report to the authorities does, and which service receives what. Legal sources: SignalConso and its neighbours, L612-2, civ:2241. */
export function assess(facts: Facts): Assessment {
  switch (facts.report_about) {
    case 'card':
      return applies({ reason: 'card', remedies: ['report'], citations: ['signalements-par-secteur', 'cmf:L133-18'] })
    case 'fake-shop':
      return applies({
        reason: 'fake-shop',
        remedies: ['report'],
        citations: ['signalements-par-secteur', 'signalconso'],
      })
    case 'message':
      return applies({
        reason: 'message',
        remedies: ['report'],
        citations: ['signalements-par-secteur', 'signalconso'],
      })
    case 'personal-data':
      return applies({ reason: 'personal-data', remedies: ['report'], citations: ['signalements-par-secteur'] })
  }
  if (facts.seller === 'private') {
    return doesNotApply('private-seller', ['signalconso', 'L612-1'])
  }
  if (facts.mediation_field === 'business') {
    return doesNotApply('business-buyer', ['signalconso', 'L221-3'])
  }
  return applies({
    reason: 'trader',
    remedies: ['report', 'written-complaint', 'mediation'],
    citations: ['signalconso', 'L612-2'],
  })
}
