/** What a withdrawal declared today starts, and what the law makes of it. */
import {
  type Assessment,
  assess,
  type FactName,
  type Facts,
  lawFor,
  type Right,
  rightOf,
} from '../../../knowledge/index.ts'
import type { Deadline, DeclarationPreview, Fact, Language } from '../../../protocol/index.ts'
import { branchesOf } from '../compose/branches.ts'
import { governingDay } from '../compose/considered.ts'
import { deadlineOf, deadlinesOf, roughlyKnown } from '../compose/deadlines.ts'
import { verdictBlocks } from '../compose/verdict.ts'
import type { TurnInput } from '../index.ts'
import { lawFacts } from '../situation.ts'
import {
  cited,
  type DeclarationEffects,
  factsOfPurchaseHere,
  joinedText,
  type Outlook,
  sentencesOf,
} from './effects.ts'

/** The deadlines of a declaration, with the period each is counted by; both start with the declaration (L221-23, L221-24). */
const started = { send_back: 'send_back_period', refund: 'refund_period' } as const

/** Deadlines that a withdrawal declared on `askedOn` starts, with any caution about exception or expiry. Throws when the knowledge holds no withdrawal. */
export function withdrawalDeclared(input: TurnInput): DeclarationEffects {
  const { situation, askedOn } = input
  const { language } = situation
  const facts = factsOfPurchaseHere(input)
  const { withdrawal, refund } = knownRights()
  const law = lawFor(refund, lawFacts(facts), askedOn)
  const deadlines = Object.entries(started).flatMap(([id, period]): Deadline[] => {
    // The declaration is dated to the second: nothing here is approximate.
    const deadline = deadlineOf(refund, id, law.lastDay(askedOn, period), askedOn, language, false)
    return deadline ? [deadline] : []
  })
  // The case's summary is in French.
  const [remark] = remarksOf(input, facts, 'fr')
  const articles = [...deadlines.map(({ article }) => article), 'L221-21']
  const day = governingDay(withdrawal, facts, askedOn)
  return {
    deadlines,
    citations: cited(articles, [withdrawal, refund], day, language),
    caution: remark?.kind === 'caution' ? joinedText(remark.sentences) : null,
  }
}

/** The last day to withdraw and what speaks for or against it, as far as the facts go. */
export function withdrawalOutlook(input: TurnInput): Outlook {
  const { situation, askedOn } = input
  const { language } = situation
  const facts = factsOfPurchaseHere(input)
  const { withdrawal, informed } = knownRights()
  const assessment = assess(withdrawal.id, lawFacts(facts), askedOn)
  const remarks = remarksOf(input, facts, language)
  const deadlines = countedOf(assessment, facts, input).flatMap((counted) =>
    deadlinesOf(withdrawal, counted, facts, askedOn, language),
  )
  const articles = [
    ...remarks.flatMap(({ sentences }) => sentences.flatMap(({ citations }) => citations)),
    ...deadlines.map(({ article }) => article),
  ]
  const day = governingDay(withdrawal, facts, askedOn)
  return { deadlines, remarks, citations: cited(articles, [withdrawal, informed], day, language) }
}

/** What the last day is counted from when a fact is missing that leaves it as it is: an exception, or the information given. */
function countedOf(assessment: Assessment, facts: Fact[], { situation, askedOn }: TurnInput): Assessment[] {
  if (assessment.kind !== 'missing') return [assessment]
  const { withdrawal } = knownRights()
  const known = lawFacts(facts)
  // Whether the period is longer is open: the first day is shown, the words say the rest.
  if (assessment.fact === 'informed_of_withdrawal')
    return [assess(withdrawal.id, { ...known, informed_of_withdrawal: true }, askedOn)]
  const branch = branchesOf(withdrawal, assessment.fact, known, askedOn, situation.language).find(
    (one) => one.dated && one.assessment.kind === 'applies',
  )
  return branch ? [branch.assessment] : []
}

/** Nothing is said where a fact is missing, except that a period which seems over may be longer, and when an exception would hold. */
/** Facts that only an exception turns on. */
const excepting = new Set<FactName>([
  'hygiene_seal',
  'opened',
  'digital_consent',
  'digital_confirmed',
  'service_performed',
])

function remarksOf({ askedOn, merchant }: TurnInput, facts: Fact[], language: Language): DeclarationPreview['remarks'] {
  const { withdrawal, informed } = knownRights()
  const said = (right: Right, known: Facts) =>
    sentencesOf(right, known, facts, { askedOn, language, merchant: merchant.name })
  const known = lawFacts(facts)
  const assessment = assess(withdrawal.id, known, askedOn)
  if (assessment.kind === 'applies') return [{ kind: 'favourable', sentences: said(withdrawal, known) }]
  if (assessment.kind === 'does-not-apply') return [{ kind: 'caution', sentences: said(withdrawal, known) }]
  if (excepting.has(assessment.fact)) {
    const branches = branchesOf(withdrawal, assessment.fact, known, askedOn, language)
    const main = { right: withdrawal, assessment, score: 1 }
    const roughly = roughlyKnown(withdrawal, facts, askedOn)
    const filling = { language, askedOn, facts, merchant: merchant.name, roughly, deadlines: {}, values: {} }
    const blocks = verdictBlocks(main, branches, [], filling, known)
    return blocks.map(({ sentences }) => ({ kind: 'caution', sentences }))
  }
  if (assessment.fact !== 'informed_of_withdrawal') return []
  const [over] = said(withdrawal, { ...known, informed_of_withdrawal: true })
  const longer = said(informed, known)
  return over ? [{ kind: 'caution', sentences: [over, ...longer] }] : []
}

function knownRights(): { withdrawal: Right; refund: Right; informed: Right } {
  const [withdrawal, refund, informed] = ['withdrawal', 'refund-after-withdrawal', 'not-informed-of-withdrawal'].map(
    (id) => rightOf(id),
  )
  if (!withdrawal || !refund || !informed) throw new Error('The knowledge holds no withdrawal')
  return { withdrawal, refund, informed }
}
