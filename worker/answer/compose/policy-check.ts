/** What Settings says of a merchant's policy: where it is below the law, and what shoppers will read where it is above. */
import { rightOf } from '../../../knowledge/index.ts'
import type { Fact, Language, MerchantSettings, PolicyCheck, PolicyConflict } from '../../../protocol/index.ts'
import { policyOf } from './policy.ts'
import { policyConflicts } from './policy-conflicts.ts'

/** A credit note is lawful for what the law does not make returnable: a purchase in the shop that is only regretted. */
const lawfulInShop = new Set<PolicyConflict['point']>(['credit-note', 'fault-credit-note'])

const asked = [
  { about: 'online', right: 'withdrawal', channel: 'distance' },
  { about: 'shop', right: 'withdrawal', channel: 'shop' },
  { about: 'fault', right: 'conformity-guarantee', channel: null },
] as const

/** A policy against the law of a day. */
export function checkPolicy(merchant: MerchantSettings, askedOn: string, language: Language): PolicyCheck {
  const shown = asked.flatMap(({ about, right: id, channel }) => {
    const right = rightOf(id)
    const known: Fact[] = channel ? [{ name: 'channel', value: channel, origin: 'page', label: '', display: '' }] : []
    const said = right && policyOf(right, known, merchant, askedOn, language)
    return said ? [{ about, sentences: said.block.sentences.map(({ text }) => text) }] : []
  })
  const conflicts = policyConflicts(merchant.policy, askedOn, language).map((conflict) => ({
    ...conflict,
    verdict: lawfulInShop.has(conflict.point) ? ('flagged' as const) : ('refused' as const),
  }))
  return { conflicts, shown }
}
