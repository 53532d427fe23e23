/** Never a flat no: when a right does not apply and nothing else is offered, what can still be done. */
import type { Facts } from '../../../knowledge/index.ts'
import type { Block, Deadline, Language } from '../../../protocol/index.ts'
import { wordsIn } from '../words.ts'
import { type Considered, helpsInstead } from './considered.ts'

/** Stages in which a shop may grant as a favour what the law does not give; elsewhere a person looks at the case. */
const favourable = ['withdrawal', 'after-sales', 'digital', 'subscription']

interface Refused extends Considered {
  /** The others considered, best first. */
  others: Considered[]
  facts: Facts
  deadlines: Deadline[]
  /** What the answer says beside this. */
  blocks: Block[]
  merchant: string
  /** The seller named when it is not this merchant. */
  seller: string | null
  language: Language
}

/** What names a way on, in sentences; none when the right applies or another way is already shown. */
export function wayOn(refused: Refused): string[] {
  const { right, assessment, others, deadlines, blocks, language } = refused
  if (assessment.kind !== 'does-not-apply') return []
  const helps = blocks.some(({ kind, more }) => !more && (kind === 'policy' || kind === 'other-right'))
  // A right that begins later, or whose time still runs, is not refused.
  if (helps || deadlines.some(({ days }) => days >= 0)) return []
  const words = wordsIn(language).wayOn
  const instead = others.find((other) => helpsInstead({ right, assessment, score: 1 }, other))
  if (!instead) return [favour(refused)]
  const named = words.instead(instead.right.title[language])
  return instead.assessment.kind === 'applies' ? [named] : [named, favour(refused)]
}

/** A favour, where the shop can grant one; else a person who looks at the case. */
function favour({ right, facts, blocks, merchant, seller, language }: Refused): string {
  const words = wordsIn(language).wayOn
  if (facts.seller === 'private') return words.person
  if (seller) return words.favourElsewhere(seller)
  const shown = blocks.filter(({ more }) => !more).flatMap(({ sentences }) => sentences)
  if (shown.some(({ text }) => words.favourSaid.test(text))) return words.button
  return favourable.includes(right.stage) ? words.favour(merchant) : words.person
}
