import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'
import { openPeriod } from '../how-to-withdraw/open-period.ts'

/** Keeping some items of an order and withdrawing from the others. Legal sources: L221-18, L221-21, L221-24. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-18'])
  if ((facts.channel === 'shop' || facts.channel === 'fair') && !facts.solicited_outside)
    return doesNotApply('no-withdrawal-there', ['L221-18'], {
      instead: [facts.channel === 'fair' ? 'fairs' : 'no-withdrawal-in-shop'],
    })
  const { open, last } = openPeriod(facts, law)
  const deadlines = { withdraw: last }
  if (open === false)
    return doesNotApply('period-over', ['L221-18', 'L221-20'], {
      instead: ['not-informed-of-withdrawal', 'conformity-guarantee'],
      deadlines,
    })
  const citations = ['L221-18', 'orientations-2021-c-525-01']
  if (facts.items_tied === 'set') return applies({ reason: 'set', remedies: ['refund'], deadlines, citations })
  if (facts.items_tied === 'promotion')
    return applies({ reason: 'promotion', remedies: ['refund'], deadlines, citations: [...citations, 'civ:1119'] })
  return applies({ reason: 'separate', remedies: ['refund'], deadlines, citations: [...citations, 'L221-21'] })
}
