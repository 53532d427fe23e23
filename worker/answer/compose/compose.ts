/** Builds the answer of one right from its assessment, the chosen passages and the shop's own policy. */
import { type FactName, type Facts, knowledgeVersion, type Right, rightOf } from '../../../knowledge/index.ts'
import type { Answer, Block, Case, Fact, Language, MerchantSettings } from '../../../protocol/index.ts'
import type { Reading } from '../read/text.ts'
import { lawFacts } from '../situation.ts'
import { wordsIn } from '../words.ts'
import { actionsElsewhere, actionsFor, questionFor } from './actions.ts'
import { type Beside, besidesOf, deadlinesBeside } from './beside.ts'
import { type Branch, branchesOf } from './branches.ts'
import { citationsOf } from './citations.ts'
import { withClock } from './clock.ts'
import { addsTo, type Considered, governingDay, topicsOf, verdictOf, verdictSentences } from './considered.ts'
import { deadlinesOf, roughlyKnown } from './deadlines.ts'
import { type Filling, fillAll } from './fill.ts'
import {
  type ChosenPassage,
  choosePassages,
  fits,
  mostPlainlyAsked,
  plainlyAsked,
  proposedPassages,
  verdictPassage,
} from './passages.ts'
import { policyOf } from './policy.ts'
import { isPlatform, isThirdParty, otherSeller } from './seller.ts'
import { understood } from './understood.ts'
import { companionsOf, verdictBlocks } from './verdict.ts'
import { wayOn } from './way-on.ts'
import { withoutYes } from './without-yes.ts'

export interface Composition {
  language: Language
  reading: Reading
  /** The language the message was read in, when it is answered in another. */
  readIn: Language
  messageId: string | null
  askedOn: string
  merchant: MerchantSettings
  facts: Fact[]
  asked: string[]
  tone: Case['tone']
  confidence: Answer['confidence']
  /** Best first; the first one is answered. */
  considered: Considered[]
  /** Other rights that the message may be about, likeliest first. */
  likely: Right[]
  /** The right that was asked about, which is over: the first one considered helps instead. */
  over: Considered | null
  /** Asks what something is: told from the passages, with no question about the case. */
  asksWhat: boolean
  /** The message states facts that the right turns on. */
  statesFacts: boolean
  /** A further question under the right answered last, with no new fact: what is asked comes before the verdict. */
  followsUp: boolean
  /** The passages that answer the one point asked, whatever the words. */
  wanted: string[]
  /** The passages that a model found to answer the message. */
  proposed?: string[]
}

const firstBubbleWords = 120
/** A passage fits a further question from this on. */
const leastAsked = 1
const mostAsked = 2

/** The answer under the first right considered, the others in one line each. */
export function compose(composition: Composition): Answer {
  const { language, askedOn, facts, considered, merchant, confidence } = composition
  const [main] = considered
  if (!main) throw new Error('An answer needs a right')
  const law = lawFacts(facts)
  const words = wordsIn(language)
  const filling = fillingOf(main, composition)
  const asks = main.assessment.kind === 'missing' ? main.assessment.fact : null
  const branches = asks ? branchesOf(main.right, asks, law, askedOn, language) : []
  const companions = asks ? companionsOf(considered, branches, law, askedOn) : []
  const besides = besidesOf(main, facts, askedOn, language).filter(
    (beside) =>
      !companions.some(({ right }) => right === beside.right) && besideBlocks([beside], composition).length > 0,
  )

  const deadlines = [
    ...deadlinesOf(main.right, main.assessment, facts, askedOn, language),
    ...branches.flatMap(({ assessment, dated }) =>
      dated && assessment.kind === 'applies' ? deadlinesOf(main.right, assessment, facts, askedOn, language) : [],
    ),
    ...companions.flatMap(({ right, assessment }) => deadlinesOf(right, assessment, facts, askedOn, language)),
    ...besides.flatMap((beside) => deadlinesBeside(beside, facts, askedOn, language)),
  ].filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index)
  const named = [...considered, ...besides.filter((one) => !considered.some(({ right }) => right === one.right))]
  const spokenOf = considered.map(({ right }) => right)
  const noted = understood(spokenOf, facts, composition.messageId, askedOn, composition.tone, language)
  const seller = otherSeller(facts, merchant)
  const policy = seller ? null : policyOf(main.right, facts, merchant, askedOn, language)
  const passages = choosePassages(main.right, main.assessment, law, composition.reading, composition.readIn)
  const asked = wantedOf(main.right, composition) ?? askedFirst(passages, main, composition)
  const plainly = pointedAt(passages, asked)
  const isOpen = asked.length === 0 && plainly.length === 0
  const point = isOpen ? proposedPassages(main.right, main.assessment, law, composition.proposed) : plainly
  const leads = point.some((one) => outspeaks(one, main, composition))
  const pointed = point.flatMap(({ passage }) => passageBlocks(passage, filling, false))
  const isAsked = ({ passage }: ChosenPassage) => [...asked, ...point].some((one) => one.passage === passage)
  const explains = composition.asksWhat && asked.length > 0
  const stated = verdictBlocks(main, branches, companions, filling, law).map((block) =>
    withoutYes(block, composition.reading.flat),
  )
  const beside = besideBlocks(besides, composition)
  const blocks: Block[] = [
    ...(noted ? [noted] : []),
    ...(confidence === 'unsure' ? [assistantBlock('reserve', 'paragraph', [words.ifUnderstood])] : []),
    ...(composition.over ? overBlocks(composition.over, composition) : []),
    ...asked.flatMap(({ passage }) => passageBlocks(passage, filling, false)),
    ...(leads ? pointed : []),
    ...stated.map((block) => ({
      ...block,
      more: explains || (composition.followsUp && asked.length > 0),
    })),
    ...(policy ? [policy.block] : []),
    ...(leads ? [] : pointed),
    // Beside nothing that is said yet, a right waits for what is said first.
    ...(stated.length > 0 ? beside : []),
    ...passages
      .filter((one) => one.first && !isAsked(one))
      .flatMap(({ passage }) => passageBlocks(passage, filling, false)),
    ...(stated.length > 0 ? [] : beside),
    ...otherRights(composition, besides),
    ...(seller && law.private_sale_role !== 'seller' ? elsewhereBlocks(seller, main, filling, law) : []),
    ...(deadlines.some(({ approximate }) => approximate)
      ? [assistantBlock('approximate', 'caution', [words.approximateDays])]
      : []),
    ...passages
      .filter((one) => !one.first && !isAsked(one))
      .flatMap(({ passage }) => passageBlocks(passage, filling, true)),
  ]
  const placed = withinBudget(blocks, [...asked.slice(0, 1), ...point]).map((block) =>
    asks || block.kind !== 'verdict' ? block : { ...block, sentences: withClock(block.sentences, deadlines, language) },
  )
  const way = wayOn({
    ...main,
    others: considered.slice(1),
    facts: law,
    deadlines,
    blocks: placed,
    merchant: merchant.name,
    seller,
    language,
  })
  const shown = way.length > 0 ? withWay(placed, way) : placed
  const articles = [
    ...shown.flatMap(({ sentences }) => sentences.flatMap(({ citations }) => citations)),
    ...deadlines.map(({ article }) => article),
  ]
  const wish = asks && !explains ? nextAsked(asks, branches, composition.asked) : null
  const question = wish ? questionFor(wish, language) : null
  return {
    language,
    action: 'answer',
    topics: topicsOf(considered, composition.likely, law),
    rights: named.map(verdictOf(language)),
    blocks: shown,
    citations: citationsOf(
      articles,
      [...named.map(({ right }) => right), ...(seller ? [rightOf('dispute-path')].flatMap((path) => path ?? []) : [])],
      governingDay(main.right, facts, askedOn),
      language,
    ),
    deadlines,
    actions: (seller ? actionsElsewhere : actionsFor)(
      main,
      branches,
      companions,
      besides,
      policy?.action ?? null,
      composition,
    ),
    question,
    facts,
    confidence,
    knowledgeVersion,
    askedOn,
  }
}

/** The fact to ask for: the one that decides or, when that one is not known, what an answer to it would turn on next. */
function nextAsked(decides: FactName, branches: Branch[], asked: string[]): FactName | null {
  const further = branches.flatMap(({ assessment }) => (assessment.kind === 'missing' ? [assessment.fact] : []))
  return [decides, ...further].find((fact) => !asked.includes(fact)) ?? null
}

/** The passages named beforehand; null when none is. */
function wantedOf({ passages }: Right, { wanted }: Composition): ChosenPassage[] | null {
  const chosen = passages.filter(({ id }) => wanted.includes(id))
  return chosen.length > 0 ? chosen.map((passage) => ({ passage, fit: plainlyAsked, first: true })) : null
}

/** The passages that come before the verdict: what is asked, when it is not the verdict itself. */
function askedFirst(
  passages: ChosenPassage[],
  { assessment }: Considered,
  { followsUp, asksWhat, statesFacts }: Composition,
): ChosenPassage[] {
  const plainly = passages.filter(({ fit }) => fit >= plainlyAsked).slice(0, mostAsked)
  if (asksWhat) return plainly
  if (followsUp) return passages.filter(({ fit }) => fit >= leastAsked).slice(0, 1)
  // A verdict that is still open waits for what was asked by its name: "trop de retours, ils peuvent bloquer mon compte ?"
  const leading = plainly.filter(({ passage }) => passage.place === 'lead')
  if (assessment.kind === 'missing')
    return leading.length > 0 ? leading : plainly.filter(({ fit }) => fit >= mostPlainlyAsked).slice(0, 1)
  return statesFacts ? leading : plainly.filter(({ passage }) => passage.place === 'lead' || !isSteps(passage))
}

/** The passage that the message plainly speaks of, when it is not said before the verdict: it follows it at once. */
function pointedAt(passages: ChosenPassage[], asked: ChosenPassage[]): ChosenPassage[] {
  if (asked.length > 0) return []
  return passages
    .filter(({ fit }) => fit >= plainlyAsked)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, 1)
}

/** Whether nearly all that a message says is about one passage: it then comes before the verdict. */
function outspeaks({ passage, fit }: ChosenPassage, { right, assessment }: Considered, composition: Composition) {
  if (assessment.kind === 'missing' || isSteps(passage)) return false
  const verdict = verdictPassage(right, assessment.reason)
  const spoken = verdict ? (fits(right, composition.reading, composition.readIn).get(verdict) ?? 0) : 0
  return fit >= 2 * plainlyAsked && fit >= 2 * spoken
}

/** What to do is told after what the law gives. */
function isSteps({ parts }: ChosenPassage['passage']): boolean {
  return parts.fr[0]?.kind === 'steps'
}

function fillingOf({ right, assessment }: Considered, { language, askedOn, facts, merchant }: Composition): Filling {
  const named = otherSeller(facts, merchant)
  const seller = named && isThirdParty(facts) ? wordsIn(language).sellerOn(named) : named
  return {
    language,
    askedOn,
    facts,
    merchant: seller ?? merchant.name,
    ...(seller && { seller }),
    roughly: roughlyKnown(right, facts, askedOn),
    deadlines: assessment.kind === 'missing' ? {} : assessment.deadlines,
    values: assessment.kind === 'missing' ? {} : assessment.values,
  }
}

function passageBlocks(passage: Right['passages'][number], filling: Filling, more: boolean): Block[] {
  return passage.parts[filling.language].flatMap((part, index): Block[] => {
    const sentences = fillAll(part.sentences, filling)
    if (sentences.length === 0) return []
    const title = index === 0 ? passage.title[filling.language] : undefined
    return [
      {
        id: index === 0 ? passage.id : `${passage.id}-${index}`,
        kind: part.kind,
        source: 'law',
        ...(title && { title }),
        sentences,
        more,
      },
    ]
  })
}

/** Whom to turn to when the purchase was made elsewhere and, against a business, the steps after that. */
function elsewhereBlocks(seller: string, { right }: Considered, filling: Filling, law: Facts): Block[] {
  const words = wordsIn(filling.language)
  if (law.seller === 'private') return [assistantBlock('other-seller', 'caution', [words.privateSeller(seller)])]
  const path = rightOf('dispute-path')
  const steps = path?.passages.find(({ id }) => id === 'steps')
  const open = isPlatform(seller) && law.channel !== 'shop' && law.marketplace_offer !== 'platform'
  return [
    assistantBlock('other-seller', 'caution', [(open ? words.platformSeller : words.otherSeller)(seller)]),
    ...(steps && right !== path ? passageBlocks(steps, filling, false) : []),
  ]
}

/** Why the right that was asked about no longer helps: said before what does. */
function overBlocks(over: Considered, composition: Composition): Block[] {
  const sentences = verdictSentences(over.right, over.assessment, fillingOf(over, composition)).slice(0, mostOver)
  const title = over.right.title[composition.language]
  return sentences.length === 0
    ? []
    : [{ id: `over:${over.right.id}`, kind: 'caution', source: 'law', title, sentences, more: false }]
}
const mostOver = 2

/** One line for each right to be used beside the first one: what sets it apart, and until when. */
function besideBlocks(besides: Beside[], composition: Composition): Block[] {
  return besides.flatMap((beside, index) => {
    const more = index >= mostBeside || beside.passage.place === 'more'
    return passageBlocks(beside.passage, fillingOf(beside, composition), more).map(
      (block): Block => ({ ...block, id: `other:${beside.right.id}`, kind: 'other-right' }),
    )
  })
}
/** Rights named beside the first one before "read more". */
const mostBeside = 2

/** One line for each other right that helps and that the knowledge does not set beside the first. */
function otherRights(composition: Composition, besides: Beside[]): Block[] {
  const [main, ...others] = composition.considered
  if (!main) return []
  return others.flatMap((other): Block[] => {
    if (besides.some(({ right }) => right === other.right)) return []
    if (other.assessment.kind !== 'applies' || !addsTo(main, other)) return []
    // Of one stage, what goes with the first right is what the knowledge sets beside it: the rest answers other cases.
    if (other.right.stage === main.right.stage && main.assessment.kind !== 'does-not-apply') return []
    const sentence = verdictSentences(other.right, other.assessment, fillingOf(other, composition))[0]
    if (!sentence) return []
    const title = other.right.title[composition.language]
    return [
      { id: `other:${other.right.id}`, kind: 'other-right', source: 'law', title, sentences: [sentence], more: false },
    ]
  })
}

export function assistantBlock(id: string, kind: Block['kind'], texts: string[]): Block {
  return { id, kind, source: 'assistant', sentences: texts.map((text) => ({ text, citations: [] })), more: false }
}

/** What can still be done is said right after the verdict. */
function withWay(blocks: Block[], way: string[]): Block[] {
  const after = blocks.findLastIndex(({ kind }) => kind === 'verdict') + 1 || blocks.length
  return blocks.toSpliced(after, 0, assistantBlock('way-on', 'paragraph', way))
}

/** What does not fit the first bubble is shown on demand; the verdict and the passages asked for always stand in it. */
function withinBudget(blocks: Block[], asked: ChosenPassage[]): Block[] {
  let used = 0
  const placed = blocks.map((block) => {
    if (block.more) return block
    const size = wordCount(block)
    const always =
      ['understood', 'verdict', 'policy', 'caution'].includes(block.kind) ||
      block.id === 'reserve' ||
      asked.some(({ passage }) => passage.id === block.id)
    if (!always && used + size > firstBubbleWords) return { ...block, more: true }
    used += size
    return block
  })
  return [...placed.filter(({ more }) => !more), ...placed.filter(({ more }) => more)]
}

function wordCount({ sentences }: Block): number {
  return sentences.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
}
