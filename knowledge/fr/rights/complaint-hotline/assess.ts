import type { Assessment, Facts } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** The number for a complaint or a current contract may not be premium-rate. Legal sources: L121-16, L132-21, R111-1. */
export function assess({ hotline_use }: Facts): Assessment {
  if (hotline_use === 'before-buying') return doesNotApply('before-buying', ['L121-16'])
  if (hotline_use === 'no-answer') {
    return applies({
      reason: 'no-answer',
      remedies: ['written-complaint', 'mediation'],
      citations: ['R111-1', 'L121-16', 'L612-2'],
    })
  }
  return applies({
    reason: 'complaint-line',
    remedies: ['written-complaint', 'report'],
    citations: ['L121-16', 'L132-21', 'R111-1'],
  })
}
