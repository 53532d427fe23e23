/** The merchant's own promise, shown beside the law and never as law, where it gives more. */

import { Temporal } from 'temporal-polyfill'
import { daysBetween, lawFor, type Right, rightOf } from '../../../knowledge/index.ts'
import type { Action, Block, Fact, Language, MerchantSettings } from '../../../protocol/index.ts'
import { lawFacts } from '../situation.ts'
import { wordsIn } from '../words.ts'

interface Asked {
  right: Right
  known: Fact[]
  merchant: MerchantSettings
  askedOn: string
  language: Language
}

/** The merchant's promise about what is asked; null when it gives nothing more than the law. */
export function policyOf(
  right: Right,
  known: Fact[],
  merchant: MerchantSettings,
  askedOn: string,
  language: Language,
): { block: Block; action: Action | null } | null {
  const asked = { right, known, merchant, askedOn, language }
  const promised = returnPromise(asked) ?? guaranteePromise(asked)
  if (!promised) return null
  const words = wordsIn(language)
  const { page } = merchant.policy
  return {
    block: {
      id: 'policy',
      kind: 'policy',
      source: 'merchant',
      title: words.policyTitle(merchant.name),
      sentences: [...promised, words.policyOwn].map((text) => ({ text, citations: [] })),
      more: false,
    },
    action: page ? { kind: 'link', href: page, label: words.policyPage } : null,
  }
}

/** What the merchant promises to who changed their mind, in sentences. */
function returnPromise({ right, known, merchant, askedOn, language }: Asked): string[] | null {
  const facts = lawFacts(known)
  const { returnAs, returnCosts } = merchant.policy
  const aboutReturns = right.stage === 'withdrawal' && right.topics.some((topic) => topic.startsWith('retractation'))
  if (!aboutReturns || facts.problem === 'defect' || facts.seller === 'private') return null
  // "Unused item": nothing is promised in the merchant's name for what is opened or of a special kind.
  if (facts.opened || (facts.product_kind !== undefined && facts.product_kind !== 'goods')) return null
  const { returnDaysInShop, returnDays: returnDaysAnywhere } = merchant.policy
  const returnDays = facts.channel === 'shop' ? (returnDaysInShop ?? returnDaysAnywhere) : returnDaysAnywhere
  const atDistance = facts.channel !== 'shop' && facts.channel !== 'fair'
  const start = facts.channel === 'shop' ? facts.contracted_on : (facts.delivered_on ?? facts.contracted_on)
  const words = wordsIn(language)
  const withdrawal = rightOf('withdrawal')
  // What the law already gives for a purchase at a distance (L221-18).
  const lawfulDays = withdrawal ? lawFor(withdrawal, facts, askedOn).value('withdrawal_period') : 0
  if (returnDays === undefined || (atDistance && returnDays <= lawfulDays)) {
    // The law leaves the postage of a withdrawal to the shopper; the merchant may pay it (L221-23).
    const inTime = start === undefined || daysBetween(start, askedOn) <= lawfulDays
    return atDistance && inTime && returnCosts === 'merchant' ? [words.policyFreeReturn(merchant.name)] : null
  }
  const sentences = [words.policyReturn(merchant.name, returnDays)]
  // A credit note is not better than the law's refund: for a purchase at a distance it is only what comes after the law.
  if (returnAs)
    sentences.push(atDistance && returnAs === 'credit-note' ? words.policyThenCreditNote : words.policyAs[returnAs])
  if (returnCosts === 'merchant' || (returnCosts && !atDistance)) sentences.push(words.policyCosts[returnCosts])
  if (start) {
    const last = Temporal.PlainDate.from(start).add({ days: returnDays }).toString()
    // A promise that is over gives nothing more than the law.
    if (daysBetween(askedOn, last) < 0) return null
    sentences.push(words.policyUntil(isRough(known, start) ? words.roughly(last) : words.day(last)))
  }
  return sentences
}

const aboutFaults = ['conformity-guarantee', 'commercial-guarantee', 'hidden-defects']
const monthsInYear = 12

/** How long the merchant itself answers for a fault, when that is longer than the law. */
function guaranteePromise({ right, known, merchant, askedOn, language }: Asked): string[] | null {
  const facts = lawFacts(known)
  const { guaranteeMonths } = merchant.policy
  const legal = rightOf('conformity-guarantee')
  if (!legal || guaranteeMonths === undefined || !aboutFaults.includes(right.detail_of ?? right.id)) return null
  if (facts.problem === 'accident' || facts.problem === 'change-of-mind' || facts.seller === 'private') return null
  if (guaranteeMonths <= lawFor(legal, facts, askedOn).value('guarantee') * monthsInYear) return null
  const words = wordsIn(language)
  const sentences = [words.policyGuarantee(merchant.name, guaranteeMonths)]
  const start = facts.delivered_on ?? facts.contracted_on
  if (start) {
    const last = Temporal.PlainDate.from(start).add({ months: guaranteeMonths }).toString()
    if (daysBetween(askedOn, last) < 0) return null
    sentences.push(words.policyUntil(isRough(known, start) ? words.roughly(last) : words.day(last)))
  }
  return sentences
}

/** Whether the day that a promise is counted from was told roughly. */
const isRough = (known: Fact[], start: string) =>
  known.some(({ value, approximate }) => value === start && approximate === true)
