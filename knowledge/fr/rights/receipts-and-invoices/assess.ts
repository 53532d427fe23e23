import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** Tickets have no longer been printed as a matter of course since this day (decree no. 2022-1565). */
const onRequestSince = '2023-08-01'

/** Receipts, invoices and bills. Legal sources: code-environnement-tickets, arrete-83-50, L211-2, D211-6, D211-7, L221-13, civ:1358. */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.seller === 'private')
    return doesNotApply('private-seller', ['civ:1358'], { instead: ['proof-of-purchase'] })
  switch (facts.receipt_wanted) {
    case 'service-bill':
      return applies({ reason: 'service-bill', remedies: ['document'], citations: ['arrete-83-50', 'L112-1'] })
    case 'guarantee-mention':
      return facts.channel === 'distance' || facts.channel === 'off-premises'
        ? doesNotApply('mention-not-online', ['D211-7', 'L217-3'], { instead: ['conformity-guarantee'] })
        : applies({
            reason: 'guarantee-mention',
            remedies: ['document'],
            citations: ['L211-2', 'D211-6', 'D211-7', 'L217-3'],
          })
    case 'online-invoice':
      return applies({
        reason: 'online-order',
        remedies: ['document'],
        citations: ['L221-13', 'civ:1127-2', 'civ:1358'],
      })
  }
  if (law.governingDay < onRequestSince) {
    return applies({
      reason: 'before-august-2023',
      remedies: ['document'],
      citations: ['code-environnement-tickets', 'civ:1358'],
    })
  }
  if (facts.channel === 'distance') {
    return applies({ reason: 'online-order', remedies: ['document'], citations: ['L221-13', 'civ:1127-2', 'civ:1358'] })
  }
  return applies({
    reason: 'on-request',
    remedies: ['document'],
    citations: ['code-environnement-tickets', 'code-environnement-d541-371', 'civ:1358'],
  })
}
