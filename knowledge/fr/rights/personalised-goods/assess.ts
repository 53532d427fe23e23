import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply, missing } from '../../../assessment.ts'
import { openPeriod } from '../how-to-withdraw/open-period.ts'

/** Goods made to order or marked for the shopper. Legal sources: L221-28 (3°), L221-5, L221-7, L221-18, L217-1. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private') return doesNotApply('private-seller', ['L221-18'])
  if (facts.problem === 'defect' || ['damaged', 'wrong-item'].includes(facts.delivery_state ?? ''))
    return doesNotApply('defect', ['L221-28', 'L217-1', 'L217-3'], { instead: ['conformity-guarantee'] })
  if ((facts.channel === 'shop' || facts.channel === 'fair') && !facts.solicited_outside)
    return doesNotApply('no-withdrawal-there', ['L221-18'], {
      instead: [facts.channel === 'fair' ? 'fairs' : 'no-withdrawal-in-shop'],
    })
  if (facts.personalisation === 'catalogue-option') return option(facts, law)
  if (facts.personalisation === undefined && facts.product_kind !== 'made-to-measure')
    return missing('personalisation', ['L221-28'])
  const citations = ['L221-28', 'L221-5']
  if (facts.exception_told === false)
    return doesNotApply('not-told', [...citations, 'L221-7'], { instead: ['conformity-guarantee'] })
  return doesNotApply('personalised', citations, { instead: ['conformity-guarantee'] })
}

function option(facts: Facts, law: Law): Assessment {
  // A catalogue option is an ordinary item, whatever the message called it.
  const { open, last } = openPeriod({ ...facts, product_kind: 'goods' }, law)
  const deadlines = { withdraw: last }
  if (open === false)
    return doesNotApply('option-but-late', ['L221-28', 'L221-18', 'L221-20'], {
      instead: ['not-informed-of-withdrawal', 'conformity-guarantee'],
      deadlines,
    })
  return applies({
    reason: 'catalogue-option',
    remedies: ['refund'],
    deadlines,
    citations: ['L221-28', 'L221-18'],
  })
}
