import type { Assessment, Facts } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'

/** Outages, poor service and charges nobody asked for. Legal sources: civ:1217, L224-42-2, L224-34, L121-12, L224-30, L224-31. */
export function assess(facts: Facts): Assessment {
  switch (facts.telecom_trouble) {
    case 'bundle':
      return applies({ reason: 'bundle', remedies: ['termination', 'refund'], citations: ['L224-42-2', 'civ:1217'] })
    case 'slow':
      return applies({
        reason: 'slow',
        remedies: ['price-reduction', 'termination'],
        citations: ['civ:1217', 'L224-34'],
      })
    case 'third-party':
      return applies({
        reason: 'third-party',
        remedies: ['refund'],
        citations: ['L121-12', 'L132-16', 'L224-31', 'L224-43', 'L221-14'],
      })
    case 'over-plan':
      return applies({ reason: 'over-plan', remedies: ['refund'], citations: ['L224-30'] })
    case 'not-connected':
      return applies({ reason: 'not-connected', remedies: ['termination', 'refund'], citations: ['L216-6', 'L216-7'] })
    case 'outage':
      return applies({
        reason: 'outage',
        remedies: ['price-reduction', 'termination', 'damages'],
        citations: ['civ:1217', 'civ:1231-1', 'L224-42-2'],
      })
    default:
      return applies({
        reason: 'general',
        remedies: ['price-reduction', 'refund'],
        citations: ['civ:1217', 'L224-42-2', 'L121-12'],
      })
  }
}
