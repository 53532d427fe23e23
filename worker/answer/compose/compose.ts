/** Builds the answer of one right from its assessment, the chosen passages and the shop's own policy. */
import {
  type Assessment,
  assess,
  type FactName,
  factDefinitions,
  knowledgeVersion,
  letters,
  type Right,
  rightOf,
} from '../../../knowledge/index.ts'
import type {
  Action,
  Answer,
  Block,
  Case,
  Fact,
  Language,
  MerchantSettings,
  Question,
  RightVerdict,
  Sentence,
} from '../../../protocol/index.ts'
import type { Reading } from '../read/text.ts'
import { lawFacts } from '../situation.ts'
import { wordsIn } from '../words.ts'
import { type Branch, branchesOf } from './branches.ts'
import { citationsOf } from './citations.ts'
import { deadlinesOf } from './deadlines.ts'
import { type Filling, fillAll } from './fill.ts'
import { choosePassages, verdictPassage } from './passages.ts'
import { policyOf } from './policy.ts'
import { understood } from './understood.ts'

/** A right considered for a message. */
export interface Considered {
  right: Right
  assessment: Assessment
  score: number
}

export interface Composition {
  language: Language
  reading: Reading
  messageId: string | null
  askedOn: string
  merchant: MerchantSettings
  facts: Fact[]
  asked: string[]
  tone: Case['tone']
  confidence: Answer['confidence']
  /** Best first; the first one is answered. */
  considered: Considered[]
}

const firstBubbleWords = 120

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

  const noted = understood(main.right, facts, composition.messageId, askedOn, composition.tone, language)
  const policy = policyOf(main.right, law, merchant, askedOn, language)
  const passages = choosePassages(main.right, main.assessment, law, composition.reading, language)
  const blocks: Block[] = [
    ...(noted ? [noted] : []),
    ...(confidence === 'unsure' ? [assistantBlock('reserve', 'paragraph', [words.ifUnderstood])] : []),
    ...verdictBlocks(main, branches, filling, composition),
    ...(policy ? [policy.block] : []),
    ...passages.filter(({ first }) => first).flatMap(({ passage }) => passageBlocks(passage, filling, false)),
    ...otherRights(composition),
    ...passages.filter(({ first }) => !first).flatMap(({ passage }) => passageBlocks(passage, filling, true)),
  ]
  const shown = withinBudget(blocks)
  const deadlines = [
    ...deadlinesOf(main.right, main.assessment, facts, askedOn, language),
    ...branches.flatMap(({ assessment, dated }) =>
      dated && assessment.kind === 'applies' ? deadlinesOf(main.right, assessment, facts, askedOn, language) : [],
    ),
  ].filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index)
  const articles = [
    ...shown.flatMap(({ sentences }) => sentences.flatMap(({ citations }) => citations)),
    ...deadlines.map(({ article }) => article),
  ]
  const question = asks && !composition.asked.includes(asks) ? questionFor(asks, language) : null
  return {
    language,
    action: 'answer',
    topics: [
      ...new Set([...main.right.topics, ...considered.slice(1).flatMap(({ right }) => right.topics.slice(0, 1))]),
    ].slice(0, 3),
    rights: considered.map(verdictOf(language)),
    blocks: shown,
    citations: citationsOf(
      articles,
      considered.map(({ right }) => right),
      governingDay(main.right, facts, askedOn),
      language,
    ),
    deadlines,
    actions: actionsFor(main, branches, policy?.action ?? null, composition),
    question,
    facts,
    confidence,
    knowledgeVersion,
    askedOn,
  }
}

/** The day whose law governs a right in this situation. */
export function governingDay(right: Right, facts: Fact[], askedOn: string): string {
  const fact = facts.find(({ name }) => name === right.governed_by)
  return typeof fact?.value === 'string' ? fact.value : askedOn
}

function fillingOf({ assessment }: Considered, { language, askedOn, facts, merchant }: Composition): Filling {
  return {
    language,
    askedOn,
    facts,
    merchant: merchant.name,
    deadlines: assessment.kind === 'missing' ? {} : assessment.deadlines,
    values: assessment.kind === 'missing' ? {} : assessment.values,
  }
}

/** A right's verdict as the reader sees it. */
export function verdictOf(language: Language) {
  return ({ right, assessment, score }: Considered): RightVerdict => ({
    right: right.id,
    title: right.title[language],
    kind: assessment.kind === 'missing' ? 'depends' : assessment.kind,
    reason: assessment.kind === 'missing' ? assessment.fact : assessment.reason,
    score: Math.round(score * 1000) / 1000,
  })
}

/** The sentences that state an assessment's verdict; empty when facts are missing. */
export function verdictSentences(right: Right, assessment: Assessment, filling: Filling): Sentence[] {
  if (assessment.kind === 'missing') return []
  const passage = verdictPassage(right, assessment.reason)
  const sentences = passage?.parts[filling.language].flatMap((part) => part.sentences) ?? []
  return fillAll(sentences, { ...filling, deadlines: assessment.deadlines, values: assessment.values })
}

function verdictBlocks(main: Considered, branches: Branch[], filling: Filling, composition: Composition): Block[] {
  const { right, assessment } = main
  const words = wordsIn(filling.language)
  if (assessment.kind !== 'missing') {
    const sentences = verdictSentences(right, assessment, filling)
    const title = verdictPassage(right, assessment.reason)?.title[filling.language]
    return sentences.length > 0
      ? [
          {
            id: `verdict:${assessment.reason}`,
            kind: 'verdict',
            source: 'law',
            ...(title && { title }),
            sentences,
            more: false,
          },
        ]
      : []
  }
  const sentences = branches.flatMap((branch): Sentence[] => {
    const said = branchSentences(right, branch, filling, composition)
    if (said.length === 0) return []
    const text = said.map((sentence) => sentence.text).join(' ')
    return [
      {
        text: branch.label ? words.branch(branch.label, lowerFirst(text)) : text,
        citations: [...new Set(said.flatMap(({ citations }) => citations))],
      },
    ]
  })
  if (sentences.length === 0) return []
  const title = branches.length > 1 ? words.dependsTitle : undefined
  return [
    {
      id: `depends:${assessment.fact}`,
      kind: 'verdict',
      source: 'law',
      ...(title && { title }),
      sentences,
      more: false,
    },
  ]
}

/** What a branch concludes, in at most two sentences; a branch that asks for more is followed one step further. */
function branchSentences(
  right: Right,
  { assessment, dated }: Branch,
  filling: Filling,
  composition: Composition,
): Sentence[] {
  const { language } = filling
  if (assessment.kind !== 'missing') {
    const sentences = verdictSentences(right, dated ? assessment : { ...assessment, deadlines: {} }, filling)
    return sentences.slice(0, 2)
  }
  return [
    {
      text: wordsIn(language).stillDepends(factDefinitions[assessment.fact].label[composition.language]),
      citations: assessment.citations,
    },
  ]
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
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

/** One line for each other right that helps. */
function otherRights(composition: Composition): Block[] {
  return composition.considered.slice(1).flatMap((other): Block[] => {
    if (other.assessment.kind !== 'applies') return []
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

/** What does not fit the first bubble is shown on demand; the verdict always stands in it. */
function withinBudget(blocks: Block[]): Block[] {
  let used = 0
  const placed = blocks.map((block) => {
    if (block.more) return block
    const size = wordCount(block)
    const always = ['understood', 'verdict', 'policy', 'caution'].includes(block.kind) || block.id === 'reserve'
    if (!always && used + size > firstBubbleWords) return { ...block, more: true }
    used += size
    return block
  })
  return [...placed.filter(({ more }) => !more), ...placed.filter(({ more }) => more)]
}

function wordCount({ sentences }: Block): number {
  return sentences.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
}

/** The question for a fact, with its options as buttons. */
export function questionFor(fact: FactName, language: Language): Question {
  const { type, question, options } = factDefinitions[fact]
  const words = wordsIn(language)
  const replies = Object.values(options ?? {}).map(({ label }) => ({ label: label[language] }))
  const input = { choice: 'choice', 'yes-no': 'choice', day: 'date', amount: 'amount', text: 'text' } as const
  return {
    fact,
    text: question[language],
    replies: replies.length > 0 ? [...replies, { label: words.dontKnow }] : [],
    input: input[type],
  }
}

/** Buttons: what can be done now, what else may help, and a person, always last. */
function actionsFor(
  main: Considered,
  branches: Branch[],
  policy: Action | null,
  { considered, language, confidence }: Composition,
): Action[] {
  const words = wordsIn(language)
  const { right, assessment } = main
  const mayApply =
    assessment.kind === 'applies' ||
    branches.some((branch) => branch.assessment.kind === 'applies') ||
    (assessment.kind === 'missing' && branches.length === 0)
  const actions: Action[] = []
  if (right.withdraw && mayApply) actions.push({ kind: 'withdraw', label: words.withdraw })
  if (mayApply) {
    for (const id of right.letters.slice(0, 2)) {
      const letter = letters.find((template) => template.id === id)
      if (letter) actions.push({ kind: 'letter', letter: id, label: letter.title[language] })
    }
  }
  if (policy) actions.push(policy)
  const others = considered.slice(1, confidence === 'sure' ? 2 : 3)
  for (const other of others)
    actions.push({ kind: 'ask', text: other.right.title[language], label: other.right.title[language] })
  actions.push({ kind: 'handoff', label: words.person })
  return actions
}

/** A right with what it concludes for the facts. */
export function consider(id: string, facts: Fact[], askedOn: string, score: number): Considered | null {
  const right = rightOf(id)
  return right ? { right, assessment: assess(id, lawFacts(facts), askedOn), score } : null
}
