import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Delivery of large items, their fitting, and the charges. Legal sources: L216-5, L217-3, L217-9, L217-10, L221-6, L221-15, civ:1231-1. */
export function assess(facts: Facts): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['civ:1103'], { instead: ['dispute-path'] })
  const remedies = ['repair', 'replacement']
  switch (facts.installation_trouble) {
    case 'fitted-badly':
      return applies({ reason: 'fitted-badly', remedies, citations: ['L217-3', 'L217-9', 'L217-10', 'L217-11'] })
    case 'own-fitting':
      return applies({ reason: 'own-fitting', remedies, citations: ['L217-3', 'L216-4', 'L217-9'] })
    case 'kerb':
      return applies({
        reason: 'kerb',
        remedies: ['performance', 'refund'],
        citations: ['civ:1103', 'L216-5', 'L216-1'],
      })
    case 'fee-added':
      return applies({ reason: 'fee-added', remedies: ['refund'], citations: ['L216-5', 'L221-6', 'L121-17'] })
    case 'home-damaged':
      return applies({ reason: 'home-damaged', remedies: ['damages'], citations: ['civ:1231-1', 'L221-15'] })
    case undefined:
      return applies({ reason: 'contract-says', remedies: ['performance'], citations: ['L216-5', 'L217-3', 'L216-1'] })
  }
}
