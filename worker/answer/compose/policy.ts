/** The merchant's own promise, shown beside the law and never as law, where it gives more. */

import { Temporal } from 'temporal-polyfill'
import { daysBetween, lawFor, type Right, rightOf } from '../../../knowledge/index.ts'
import type { Action, Block, Fact, Language, MerchantSettings } from '../../../protocol/index.ts'
import { lawFacts } from '../situation.ts'
import { wordsIn } from '../words.ts'
import { isApproximate } from './deadlines.ts'

/** The merchant's return promise for a change of mind; null when it gives nothing more than the law. */
export function policyOf(
  right: Right,
  known: Fact[],
  merchant: MerchantSettings,
  askedOn: string,
  language: Language,
): { block: Block; action: Action | null } | null {
  const facts = lawFacts(known)
  const { returnDays, returnAs, returnCosts, page } = merchant.policy
  const aboutReturns = right.stage === 'withdrawal' && right.topics.some((topic) => topic.startsWith('retractation'))
  if (!aboutReturns || returnDays === undefined || facts.problem === 'defect') return null
  // "Unused item": nothing is promised in the merchant's name for what is opened or of a special kind.
  if (facts.opened || (facts.product_kind !== undefined && facts.product_kind !== 'goods')) return null
  const atDistance = facts.channel !== 'shop' && facts.channel !== 'fair'
  const withdrawal = rightOf('withdrawal')
  // What the law already gives for a purchase at a distance (L221-18).
  const lawfulDays = withdrawal ? lawFor(withdrawal, facts, askedOn).value('withdrawal_period') : 0
  if (atDistance && returnDays <= lawfulDays) return null
  const words = wordsIn(language)
  const sentences = [words.policyReturn(merchant.name, returnDays)]
  // A credit note is not better than the law's refund: for a purchase at a distance it is said only after the law.
  if (returnAs) sentences.push(words.policyAs[returnAs])
  if (returnCosts === 'merchant' || (returnCosts && !atDistance)) sentences.push(words.policyCosts[returnCosts])
  const start = facts.channel === 'shop' ? facts.contracted_on : (facts.delivered_on ?? facts.contracted_on)
  if (start) {
    const last = Temporal.PlainDate.from(start).add({ days: returnDays }).toString()
    const shown = isApproximate(right, known) ? words.roughly(last) : words.day(last)
    // A promise that is over gives nothing more than the law.
    if (daysBetween(askedOn, last) < 0) return null
    sentences.push(words.policyUntil(shown))
  }
  sentences.push(words.policyOwn)
  return {
    block: {
      id: 'policy',
      kind: 'policy',
      source: 'merchant',
      title: words.policyTitle(merchant.name),
      sentences: sentences.map((text) => ({ text, citations: [] })),
      more: false,
    },
    action: page ? { kind: 'link', href: page, label: words.policyPage } : null,
  }
}
