/** What a withdrawal declared today starts. */
import { assess, lawFor, rightOf } from '../../knowledge/index.ts'
import type { Answer, Deadline } from '../../protocol/index.ts'
import { citationsOf } from './compose/citations.ts'
import { governingDay, verdictSentences } from './compose/considered.ts'
import { deadlineOf, roughlyKnown } from './compose/deadlines.ts'
import type { TurnInput } from './index.ts'
import { lawFacts } from './situation.ts'

/** The deadlines of a declaration, with the period each is counted by; both start with the declaration (L221-23, L221-24). */
const started = { send_back: 'send_back_period', refund: 'refund_period' } as const

/** Deadlines that a withdrawal declared on `askedOn` starts, with any caution about exception or expiry. Throws when the knowledge holds no withdrawal. */
export function withdrawalDeclared({ situation, askedOn, merchant }: TurnInput): {
  deadlines: Deadline[]
  citations: Answer['citations']
  caution: string | null
} {
  const { language, facts } = situation
  const withdrawal = rightOf('withdrawal')
  const refund = rightOf('refund-after-withdrawal')
  if (!withdrawal || !refund) throw new Error('The knowledge holds no withdrawal')
  const law = lawFor(refund, lawFacts(facts), askedOn)
  const deadlines = Object.entries(started).flatMap(([id, period]): Deadline[] => {
    // The declaration is dated to the second: nothing here is approximate.
    const deadline = deadlineOf(refund, id, law.lastDay(askedOn, period), askedOn, language, false)
    return deadline ? [deadline] : []
  })
  const assessment = assess(withdrawal.id, lawFacts(facts), askedOn)
  const filling = { language, askedOn, facts, merchant: merchant.name, deadlines: {}, values: {} }
  const caution =
    assessment.kind === 'does-not-apply'
      ? verdictSentences(withdrawal, assessment, { ...filling, roughly: roughlyKnown(withdrawal, facts, askedOn) })
          .map(({ text }) => text)
          .join(' ')
      : ''
  const articles = [...deadlines.map(({ article }) => article), 'L221-21']
  const day = governingDay(withdrawal, facts, askedOn)
  return { deadlines, citations: citationsOf(articles, [withdrawal, refund], day, language), caution: caution || null }
}
