/** Answers without law: small talk, other fields, what was not understood. */
import { knowledgeVersion, replies, rightOf, rights } from '../../knowledge/index.ts'
import type { Action, Answer, Block, Fact } from '../../protocol/index.ts'
import { citationsOf } from './compose/citations.ts'
import { assistantBlock } from './compose/compose.ts'
import type { TurnResult } from './index.ts'
import type { Closing } from './read/brief.ts'
import type { Candidate } from './retrieve/retrieve.ts'
import { inLanguage } from './situation.ts'
import type { Turn } from './turn.ts'
import { wordsIn } from './words.ts'

/** Below, a right is not even proposed. */
const leastLikely = 0.1

const articleNumber = /\b([lrd])\.? ?(\d{3}(?:-\d+){1,3})\b/

/** The passage we quote of an article that the message names by its number; null when we quote none. */
export function quotedArticle(turn: Turn): TurnResult | null {
  const match = articleNumber.exec(turn.reading.flat)
  if (!match) return null
  const article = `${match[1]?.toUpperCase()}${match[2]}`
  const citing = rights.filter((right) => right.citations[article])
  const [citation] = citationsOf([article], citing, turn.askedOn, turn.language)
  if (!citation?.quote) return null
  const words = wordsIn(turn.language)
  const quote = citation.translation ? `“${citation.translation}”` : `« ${citation.quote} »`
  const block: Block = {
    id: 'article',
    kind: 'paragraph',
    source: 'law',
    title: words.article(citation.label),
    sentences: [{ text: quote, citations: [article] }],
    more: false,
  }
  const asks = citing.slice(0, 2).map(({ title }): Action => {
    const label = title[turn.language]
    return { kind: 'ask', text: label, label }
  })
  const topics = [...new Set(citing.flatMap((right) => right.topics.slice(0, 1)))].slice(0, 3)
  const answer = plainAnswer(turn, [block], { action: 'answer', topics, links: asks, confidence: 'sure' })
  return {
    answer: { ...answer, citations: [citation] },
    situation: { ...turn.situation, pending: null, unsureTurns: 0 },
  }
}

/** A reply that is not law. */
export function reply(turn: Turn, id: string, candidates: Candidate[]): TurnResult {
  const content = replies[id]
  if (!content) return notUnderstood(turn, candidates, false)
  const links = content.links.map(({ label, href }): Action => ({ kind: 'link', href, label: label[turn.language] }))
  return say(turn, content.topic, content.action, [content.text[turn.language]], links)
}

/** A few words in the assistant's own name. */
export function say(
  turn: Turn,
  topic: string,
  action: Answer['action'],
  texts: string[],
  links: Action[] = [],
): TurnResult {
  const blocks = [assistantBlock(topic, 'smalltalk', texts)]
  return {
    answer: plainAnswer(turn, blocks, { action, topics: [topic], links, confidence: 'sure' }),
    situation: turn.situation,
  }
}

/** An insult and nothing else: calm, once; then a person. */
export function insulted(turn: Turn): TurnResult {
  const words = wordsIn(turn.language)
  const insults = (turn.situation.insults ?? 0) + 1
  const counted = { ...turn, situation: { ...turn.situation, insults } }
  return say(counted, 'abuse', 'handoff', [
    insults > 1 ? words.insultAgain : turn.situation.rights.length > 0 ? words.insultKnown : words.insult,
  ])
}

/** Thanks, a goodbye or an "ok": short, and a question left open stays open. */
export function closing(turn: Turn, kind: Closing): TurnResult {
  const words = wordsIn(turn.language)
  const texts = {
    thanks: replies.thanks?.text[turn.language] ?? words.ok,
    bye: words.bye,
    ok: turn.situation.pending === null ? words.ok : words.okPending,
  }
  return say(turn, 'smalltalk', 'smalltalk', [texts[kind]])
}

/** Below the threshold: says so, offers likely subjects and a person; a second time, a person first. */
export function notUnderstood(turn: Turn, candidates: Candidate[], otherLanguage: boolean): TurnResult {
  const { language, situation } = turn
  const words = wordsIn(language)
  const unsureTurns = situation.unsureTurns + 1
  const likely = candidates.filter(({ score }) => score >= leastLikely).slice(0, 3)
  const topics = likely.flatMap(
    ({ kind, id }) => (kind === 'right' ? rightOf(id)?.topics[0] : replies[id]?.topic) ?? [],
  )
  const asks = likely
    .filter(({ kind }) => kind === 'right')
    .flatMap(({ id }): Action[] => {
      const title = rightOf(id)?.title[language]
      return title ? [{ kind: 'ask', text: title, label: title }] : []
    })
  const texts = [
    words.unknown,
    ...(otherLanguage ? [words.onlyLanguages] : []),
    unsureTurns > 1 ? words.unknownPerson : words.unknownAsk,
  ]
  const blocks = [assistantBlock('unknown', 'paragraph', texts)]
  const action = unsureTurns > 1 ? 'handoff' : 'clarify'
  return {
    answer: plainAnswer(turn, blocks, { action, topics: [...new Set(topics)], links: asks, confidence: 'unknown' }),
    situation: { ...situation, pending: null, unsureTurns },
  }
}

function plainAnswer(
  { language, situation, askedOn }: Turn,
  blocks: Block[],
  { action, topics, links, confidence }: Pick<Answer, 'action' | 'topics' | 'confidence'> & { links: Action[] },
): Answer {
  const facts: Fact[] = situation.facts.map((fact) => inLanguage(fact, language))
  return {
    language,
    action,
    topics,
    rights: [],
    blocks,
    citations: [],
    deadlines: [],
    actions: [...links, { kind: 'handoff', label: wordsIn(language).person }],
    question: null,
    facts,
    confidence,
    knowledgeVersion,
    askedOn,
  }
}
