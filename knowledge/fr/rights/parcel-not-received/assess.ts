import type { Assessment, Day, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { refundAfterTermination, wordingSince } from '../late-delivery/refund-scale.ts'

const lostStates = ['not-arrived', 'lost', 'marked-delivered', 'stolen-before', 'given-to-other']

/** A parcel that its buyer never had in hand: lost, marked delivered, stolen on the way. Legal sources: L216-2, L216-3, L221-15. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L216-2'], { instead: ['dispute-path'] })
  if (law.governingDay < wordingSince) {
    return applies({ reason: 'contracted-before-2022', citations: ['L216-2', 'ordonnance-2021-1247'] })
  }
  if (facts.return_lost ?? (facts.returned_on && !lostStates.includes(facts.delivery_state ?? ''))) {
    return doesNotApply('return-parcel', ['L221-24'], { instead: ['refund-after-withdrawal'] })
  }
  if (facts.returned_on && facts.return_lost === undefined) return missing('return_lost', ['L216-2', 'L221-24'])
  if (facts.own_carrier) return doesNotApply('own-carrier', ['L216-3'], { instead: ['dispute-path'] })
  if (facts.terminated_on) return refundAfterTermination(facts.terminated_on, facts, law)

  const due = facts.promised_on ?? (facts.contracted_on && law.lastDay(facts.contracted_on, 'delivery_period'))
  switch (facts.delivery_state) {
    case undefined:
      return missing('delivery_state', ['L216-2'])
    case 'arrived':
      return doesNotApply('received', ['L216-2'], { instead: ['damaged-or-wrong-item', 'withdrawal'] })
    case 'damaged':
    case 'wrong-item':
    case 'incomplete':
    case 'extra-item':
      return doesNotApply('arrived-otherwise', ['L216-2', 'L216-5'], { instead: ['damaged-or-wrong-item'] })
    case 'stolen-after':
      return doesNotApply('stolen-after', ['L216-2'])
    case 'given-to-other':
      if (facts.recipient_named === undefined) return missing('recipient_named', ['L216-2'])
      return facts.recipient_named
        ? doesNotApply('named-recipient', ['L216-2'])
        : notInHand('given-to-other', due, ['L216-2', 'L221-15', 'L216-6'])
    case 'marked-delivered':
      return notInHand('marked-delivered', due, ['L216-2', 'L216-1', 'civ:1353', 'L221-15'])
    case 'stolen-before':
      return notInHand('stolen-before', due, ['L216-2', 'L221-15', 'L216-6'])
    case 'lost':
      return notInHand('lost', due, ['L216-2', 'L221-15', 'L216-6', 'L216-7'])
    case 'not-arrived':
      return due && !law.isPast(due)
        ? doesNotApply(facts.promised_on ? 'not-due-yet' : 'not-due-without-date', ['L216-1', 'L216-2'], {
            instead: facts.channel === 'shop' ? [] : ['withdrawal'],
            deadlines: { deliver: due },
          })
        : notInHand('never-arrived', due, ['L216-2', 'L216-1', 'L216-6'])
  }
}

function notInHand(reason: string, due: Day | undefined, citations: string[]): Assessment {
  return applies({ reason, remedies: ['new-delivery', 'refund'], deadlines: { deliver: due }, citations })
}
