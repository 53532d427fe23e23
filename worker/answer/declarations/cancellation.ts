/** What a cancellation notified today starts, and what speaks for or against it. */
import { assess, type Facts, type Right, rightOf } from '../../../knowledge/index.ts'
import type { DeclarationPreview, Fact, Language, Sentence } from '../../../protocol/index.ts'
import { deadlinesOf } from '../compose/deadlines.ts'
import { fillAll } from '../compose/fill.ts'
import type { TurnInput } from '../index.ts'
import { lawFacts } from '../situation.ts'
import {
  cautionsOf,
  cited,
  type DeclarationEffects,
  factsOfPurchaseHere,
  joinedText,
  type Outlook,
  sentencesOf,
} from './effects.ts'

/** The merchant confirms receipt, then the end and its effects (L215-1-1); money paid in advance comes back where the renewal was not announced (L215-1). */
export function cancellationDeclared(input: TurnInput): DeclarationEffects {
  const { situation, askedOn } = input
  const { language } = situation
  const facts = factsOfPurchaseHere(input)
  const { online, renewal } = knownRights()
  const known = lawFacts(facts)
  const renewed = assess(renewal.id, known, askedOn)
  const isFree = renewed.kind === 'applies' && freed.has(renewed.reason)
  const notified = assess(renewal.id, { ...known, cancellation_sent_on: askedOn }, askedOn)
  const deadlines = isFree ? deadlinesOf(renewal, notified, facts, askedOn, language) : []
  const cautions = cautionsOf(remarksOf(input, facts, 'fr'))
  const articles = ['L215-1-1', 'D215-2', 'D215-3', ...deadlines.map(({ article }) => article)]
  return {
    deadlines,
    citations: cited(articles, [online, renewal], askedOn, language),
    caution: cautions.length > 0 ? joinedText(cautions) : null,
  }
}

/** What the law makes of a cancellation, as far as the facts go. */
export function cancellationOutlook(input: TurnInput): Outlook {
  const { situation, askedOn } = input
  const { language } = situation
  const facts = factsOfPurchaseHere(input)
  const { online, renewal, exit } = knownRights()
  const remarks = remarksOf(input, facts, language)
  const known = lawFacts(facts)
  const deadlines = [renewal, exit].flatMap((right) =>
    deadlinesOf(right, assess(right.id, known, askedOn), facts, askedOn, language).filter(({ days }) => days >= 0),
  )
  const articles = [
    ...remarks.flatMap(({ sentences }) => sentences.flatMap(({ citations }) => citations)),
    ...deadlines.map(({ article }) => article),
  ]
  return { deadlines, remarks, citations: cited(articles, [online, renewal, exit], askedOn, language) }
}

/** Renewed without the information the law asks for: the contract ends at any time, without costs. */
const freed = new Set(['not-informed', 'wrong-time', 'insurance-not-informed'])
/** Verdicts that rest on what was told; the others would only suppose. */
const favourable = new Set([
  ...freed,
  'still-time',
  'renewal-to-come',
  'insurance-late',
  'open-ended',
  'legitimate-reason',
  'provider-fails',
  'still-withdraw',
])
const cautious = new Set(['informed', 'deliveries', 'insurance-too-late', 'no-reason'])

function remarksOf(input: TurnInput, facts: Fact[], language: Language): DeclarationPreview['remarks'] {
  const { askedOn, merchant } = input
  const { renewal, exit } = knownRights()
  const known = lawFacts(facts)
  const told = [renewal, exit].flatMap((right): DeclarationPreview['remarks'] => {
    const kind = kindOf(right, known, askedOn)
    if (!kind) return []
    return [{ kind, sentences: sentencesOf(right, known, facts, { askedOn, language, merchant: merchant.name }) }]
  })
  // One verdict is enough: the second right would say the same of the same contract.
  const remarks = told.filter(({ sentences }) => sentences.length > 0).slice(0, 1)
  return [...remarks, { kind: 'favourable', sentences: endSentences(input, facts, language) }]
}

function kindOf(right: Right, known: Facts, askedOn: string): 'favourable' | 'caution' | null {
  const assessment = assess(right.id, known, askedOn)
  if (assessment.kind === 'missing') return null
  if (assessment.kind === 'applies') return favourable.has(assessment.reason) ? 'favourable' : null
  return cautious.has(assessment.reason) ? 'caution' : null
}

/** Who sets the end, true of every contract that is cancelled online. */
function endSentences({ askedOn, merchant }: TurnInput, facts: Fact[], language: Language): Sentence[] {
  const passage = knownRights().online.passages.find(({ id }) => id === 'when-it-ends')
  const sentences = passage?.parts[language].flatMap((part) => part.sentences) ?? []
  return fillAll(sentences, { language, askedOn, facts, merchant: merchant.name, deadlines: {}, values: {} })
}

function knownRights(): { online: Right; renewal: Right; exit: Right } {
  const [online, renewal, exit] = ['online-cancellation', 'tacit-renewal', 'early-exit'].map((id) => rightOf(id))
  if (!online || !renewal || !exit) throw new Error('The knowledge holds no cancellation')
  return { online, renewal, exit }
}
