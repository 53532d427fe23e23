import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'

/** The free mediator of consumer disputes: who may ask, until when, and what follows. Legal sources: L611-1 to L616-3, R612-1 to R612-5. */
export function assess(facts: Facts, law: Law): Assessment {
  const outside = outsideMediation(facts)
  if (outside) return outside
  if (facts.mediator_outcome === 'rejected') {
    return applies({
      reason: 'rejected',
      remedies: ['conciliation', 'court'],
      citations: ['L612-2', 'R612-4', 'cpc:750-1'],
    })
  }
  if (facts.mediator_outcome === 'proposal') {
    return applies({ reason: 'proposal', remedies: ['court'], citations: ['R612-4', 'R612-3'] })
  }
  if (facts.mediator_outcome === 'silent' && !facts.mediation_asked_on && !facts.mediation_opened_on) {
    return applies({ reason: 'no-rejection', citations: ['L612-2', 'R612-2', 'R612-5'] })
  }
  if (facts.mediator_outcome === 'seller-refused') {
    return applies({
      reason: 'seller-refused',
      remedies: ['conciliation', 'court'],
      citations: ['R612-2', 'R612-4', 'L612-1', 'cpc:750-1'],
    })
  }
  return underWay(facts, law) ?? beforeMediation(facts, law)
}

function outsideMediation(facts: Facts): Assessment | null {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L612-1'])
  if (facts.mediation_field === 'business') {
    return doesNotApply('business-purchase', ['L611-3'])
  }
  if (facts.mediation_field === 'health' || facts.mediation_field === 'university') {
    return doesNotApply('excluded-field', ['L611-4'])
  }
  if (facts.seller_country === 'europe') {
    return applies({ reason: 'seller-in-europe', remedies: ['mediation'], citations: ['L611-1', 'L616-3', 'R616-2'] })
  }
  if (facts.seller_country === 'outside-europe') {
    return doesNotApply('seller-outside-europe', ['L611-1'])
  }
  return null
}

/** Asked already: three weeks to hear of a rejection, then ninety days from the notice that opens the mediation. */
function underWay(
  { mediation_opened_on, mediation_asked_on, mediator_outcome, step_taken }: Facts,
  law: Law,
): Assessment | null {
  if (mediation_opened_on) {
    const outcome = law.lastDay(mediation_opened_on, 'outcome_period')
    return law.isPast(outcome)
      ? applies({
          reason: 'outcome-late',
          remedies: ['court'],
          deadlines: { outcome },
          citations: ['R612-5', 'R612-2', 'R612-4'],
        })
      : applies({ reason: 'under-way', deadlines: { outcome }, citations: ['R612-5', 'R612-2', 'civ:2238'] })
  }
  if (mediation_asked_on) {
    const rejection = law.lastDay(mediation_asked_on, 'rejection_period')
    return law.isPast(rejection)
      ? applies({ reason: 'no-rejection', deadlines: { rejection }, citations: ['L612-2', 'R612-2', 'R612-5'] })
      : applies({ reason: 'file-received', deadlines: { rejection }, citations: ['L612-2', 'R612-2', 'R612-5'] })
  }
  return step_taken === 'mediator' || mediator_outcome === 'pending'
    ? applies({ reason: 'under-way', citations: ['R612-5', 'R612-2', 'civ:2238'] })
    : null
}

function beforeMediation({ written_complaint_on, step_taken }: Facts, law: Law): Assessment {
  if (written_complaint_on) {
    const mediator = law.lastDay(written_complaint_on, 'asking_period')
    if (law.isPast(mediator)) {
      return doesNotApply('too-late', ['L612-2', 'cpc:750-1'], {
        deadlines: { mediator },
      })
    }
    return applies({
      reason: 'open',
      remedies: ['mediation'],
      deadlines: { mediator },
      citations: ['L612-1', 'L612-2', 'L616-1', 'R616-1'],
      values: { days_left: law.daysLeft(mediator) },
    })
  }
  // The year decides, and its start was not told.
  if (step_taken === 'written') return missing('written_complaint_on', ['L612-1', 'L612-2'])
  if (step_taken === 'spoken' || step_taken === 'nothing') {
    return applies({ reason: 'write-first', remedies: ['written-complaint'], citations: ['L612-2', 'L612-1'] })
  }
  return applies({
    reason: 'general',
    remedies: ['written-complaint', 'mediation'],
    citations: ['L612-1', 'L612-2', 'R616-1', 'R612-5'],
  })
}
