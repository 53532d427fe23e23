/** One turn: read the message, find the right, decide, and compose the answer. */
import {
  type FactName,
  isFactName,
  knowledgeVersion,
  type Reply,
  type Right,
  replies,
  rightOf,
} from '../../knowledge/index.ts'
import type { Action, Answer, Block, Fact, Language } from '../../protocol/index.ts'
import { assistantBlock, compose } from './compose/compose.ts'
import { type Considered, consider } from './compose/considered.ts'
import { fits } from './compose/passages.ts'
import type { Situation, TurnInput, TurnResult } from './index.ts'
import { chosenOption, readAct } from './read/act.ts'
import { type FactReading, readFacts } from './read/facts.ts'
import { languageOf } from './read/language.ts'
import { type Reading, readText } from './read/text.ts'
import { type Candidate, retrieve, thresholds } from './retrieve/retrieve.ts'
import { factOf, inLanguage, withCorrection, withReadings } from './situation.ts'
import { wordsIn } from './words.ts'

/** A subject already talked about needs less to be kept than a new one to be found. */
const sameSubject = 0.06
const mostRights = 3
/** Below, a right is not even proposed. */
const leastLikely = 0.1

/** Reads `text` and answers it. Never throws for a shopper's words. */
export function answer(input: TurnInput & { text: string; messageId: string }): TurnResult {
  const { askedOn, text, messageId } = input
  const reading = readText(text)
  const spoken = languageOf(reading.tokens)
  const language: Language = spoken === 'fr' || spoken === 'en' ? spoken : input.situation.language
  const act = readAct(reading)
  const pending =
    input.situation.pending !== null && isFactName(input.situation.pending) ? input.situation.pending : null

  const readings = readFacts(reading, language, askedOn, pending)
  const answered = pending ? answerToQuestion(pending, reading, readings, act, language) : null
  if (answered && !readings.some(({ name }) => name === answered.name)) readings.push(answered)
  const facts = withReadings(input.situation, readings, messageId, language)
  const tone = act.tone === 'calm' ? input.situation.tone : act.tone
  const situation: Situation = { ...input.situation, language, facts, tone }
  const turn: Turn = { ...input, situation, reading, messageId, language, stated: readings.length }

  if (act.acts.has('danger')) return say(turn, 'human-request', 'handoff', [wordsIn(language).danger])
  const candidates = retrieve(reading, language, readings, facts)
  const answersQuestion = answered !== null || (pending !== null && act.doesNotKnow)
  const hazard = act.acts.has('hazard')
  const subject = subjectOf(turn, candidates, answersQuestion || (readings.length > 0 && reading.tokens.length < 12))
  if (hazard && (subject.kind !== 'right' || subject.score < thresholds.sure))
    return reply(turn, 'product-safety', candidates)
  if (subject.kind === 'right') {
    const result = answerUnder(turn, subject.id, subject.score, candidates)
    return hazard ? withWarning(result) : result
  }
  const content = subject.kind === 'reply' ? replies[subject.id] : undefined
  if (content?.right && subject.kind === 'reply')
    return answerPartly(turn, content, content.right, subject.score, candidates)
  if (act.acts.has('manipulates')) return say(turn, 'prompt-injection', 'decline', [wordsIn(language).manipulation])
  if (act.acts.has('wants-person')) return say(turn, 'human-request', 'handoff', [wordsIn(language).handoff])
  if (act.acts.has('insults')) return say(turn, 'abuse', 'handoff', [wordsIn(language).insult])
  if (subject.kind === 'reply') return reply(turn, subject.id, candidates)
  return notUnderstood(turn, candidates, spoken === 'other')
}

/** Sets or forgets one fact as corrected by the shopper and answers again. */
export function correct(input: TurnInput & { fact: string; value: string | number | boolean | null }): TurnResult {
  const situation = withCorrection(input.situation, input.fact, input.value)
  const turn: Turn = {
    ...input,
    situation,
    reading: readText(''),
    messageId: null,
    stated: 1,
    language: situation.language,
  }
  const [right] = situation.rights
  return right
    ? answerUnder(turn, right, 1, [])
    : say(turn, 'smalltalk', 'smalltalk', [wordsIn(turn.language).factNoted])
}

interface Turn extends TurnInput {
  /** Facts stated by the message. */
  stated: number
  reading: Reading
  messageId: string | null
  language: Language
}

type Subject = { kind: 'right' | 'reply'; id: string; score: number } | { kind: 'none' }

/** The fact just asked for, as this message answers it. */
function answerToQuestion(
  pending: FactName,
  reading: Reading,
  readings: FactReading[],
  act: ReturnType<typeof readAct>,
  language: Language,
): FactReading | null {
  const read = readings.find(({ name }) => name === pending)
  if (read) return read
  // "Non, c'était en magasin" corrects another fact; its "non" answers nothing.
  const corrects = readings.some(({ name, hinted }) => name !== pending && !hinted)
  const value = chosenOption(pending, reading, corrects ? { ...act, yesNo: null } : act, language)
  return value === null ? null : { name: pending, value, words: reading.text.trim(), hinted: false, approximate: false }
}

/** What the message is about: a right, a reply, or nothing that is known. */
function subjectOf({ situation, reading, language }: Turn, candidates: Candidate[], continues: boolean): Subject {
  const [current] = situation.rights
  const favoured = candidates
    .map((candidate) =>
      candidate.kind === 'right' && candidate.id === current
        ? { ...candidate, score: candidate.score + sameSubject }
        : candidate,
    )
    .sort((a, b) => b.score - a.score)
  const [best] = favoured
  if (current && continues && rightOf(current)) {
    const other = best && best.id !== current && best.score >= thresholds.sure ? best : null
    return other ?? { kind: 'right', id: current, score: 1 }
  }
  if (best && best.score >= thresholds.unsure) return best
  const general = generalSubject(favoured)
  if (general) return general
  // "And if they do nothing?": about what is being talked about, when that right has something to say to it.
  const right = current === undefined ? undefined : rightOf(current)
  const answers = right && [...fits(right, reading, language).values()].some((fit) => fit >= 1)
  return answers ? { kind: 'right', id: right.id, score: thresholds.unsure } : { kind: 'none' }
}

/** When no right stands out but one stage of a purchase does, the right that stage turns on. */
function generalSubject(candidates: Candidate[]): Subject | null {
  const byStage = Map.groupBy(
    candidates.filter(({ kind }) => kind === 'right'),
    ({ id }) => rightOf(id)?.stage ?? '',
  )
  for (const group of byStage.values()) {
    const share = group.reduce((sum, { score }) => sum + score, 0)
    const main = group.find(({ id }) => rightOf(id)?.withdraw) ?? group[0]
    if (share >= thresholds.sure && main) return { kind: 'right', id: main.id, score: thresholds.unsure }
  }
  return null
}

/** Answers under a right; when it does not apply and another does, under that one, with both named. */
function answerUnder(turn: Turn, id: string, score: number, candidates: Candidate[]): TurnResult {
  const { situation, askedOn, language } = turn
  const first = consider(id, situation.facts, askedOn, score)
  if (!first) return notUnderstood(turn, candidates, false)
  const instead = first.assessment.kind === 'does-not-apply' ? first.assessment.instead : []
  const others = [
    ...instead.map((other) => consider(other, situation.facts, askedOn, score * 0.9)),
    ...candidates
      .filter(
        (candidate) =>
          candidate.kind === 'right' &&
          candidate.id !== id &&
          candidate.score >= Math.max(thresholds.unsure, score * 0.7),
      )
      .map((candidate) => consider(candidate.id, situation.facts, askedOn, candidate.score)),
    ...companionRights(first.right).map((other) => consider(other, situation.facts, askedOn, score * 0.8)),
  ].filter((other) => other !== null)
  const waits =
    first.assessment.kind === 'does-not-apply' &&
    Object.values(first.assessment.deadlines).some((day) => day >= askedOn)
  // A right that will apply from a day to come stays the answer.
  const helping = waits
    ? undefined
    : others.find(({ right, assessment }) => instead.includes(right.id) && assessment.kind === 'applies')
  const considered = distinct(helping ? [helping, first, ...others] : [first, ...others]).slice(0, mostRights)
  const confidence = certainty(first, score, candidates) >= thresholds.sure ? 'sure' : 'unsure'
  const composed = compose({
    language,
    reading: turn.reading,
    messageId: turn.messageId,
    askedOn,
    merchant: turn.merchant,
    facts: situation.facts,
    asked: situation.asked,
    tone: situation.tone,
    confidence,
    considered,
    followsUp: turn.stated === 0 && situation.rights[0] === considered[0]?.right.id,
  })
  const pending = composed.question?.fact ?? null
  return {
    answer: composed,
    situation: {
      ...situation,
      rights: considered.map(({ right }) => right.id),
      pending,
      asked: pending === null ? situation.asked : [...new Set([...situation.asked, pending])],
      unsureTurns: confidence === 'sure' ? 0 : situation.unsureTurns + 1,
    },
  }
}

/** How sure the subject is: two rights of the same stage that share a message (late, lost) are no reason for a reserve. */
function certainty({ right }: Considered, score: number, candidates: Candidate[]): number {
  const close = candidates.find(
    ({ kind, id }) => kind === 'right' && id !== right.id && rightOf(id)?.stage === right.stage,
  )
  return score + (close?.score ?? 0)
}

/** The right that the withdrawal button serves comes along with those about its details. */
function companionRights({ stage, related }: Right): string[] {
  return related.filter((id) => {
    const right = rightOf(id)
    return right?.withdraw === true && right.stage === stage
  })
}

function distinct(considered: Considered[]): Considered[] {
  return considered.filter(({ right }, index) => considered.findIndex((other) => other.right.id === right.id) === index)
}

/** A dangerous thing is set aside before anything else is said. */
function withWarning({ answer: composed, situation }: TurnResult): TurnResult {
  const warning = assistantBlock('hazard', 'caution', [wordsIn(composed.language).hazard])
  const topics = [...new Set([...composed.topics.slice(0, 1), 'product-safety', ...composed.topics])].slice(0, 3)
  return { answer: { ...composed, topics, blocks: [warning, ...composed.blocks] }, situation }
}

/** Answers a topic as far as the texts we hold go, under the right that helps, and says what is left out. */
function answerPartly(turn: Turn, content: Reply, right: string, score: number, candidates: Candidate[]): TurnResult {
  const { language, situation, messageId } = turn
  const known = new Set(situation.facts.map(({ name }) => name))
  const implied = Object.entries(content.facts ?? {}).flatMap(([name, value]) =>
    isFactName(name) && !known.has(name)
      ? [factOf(name, value, 'message', language, { message: messageId ?? undefined })]
      : [],
  )
  const facts = [...situation.facts, ...implied]
  const result = answerUnder({ ...turn, situation: { ...situation, facts } }, right, score, candidates)
  const limit = assistantBlock('limit', 'caution', [content.text[language]])
  const links = content.links.map(({ label, href }): Action => ({ kind: 'link', href, label: label[language] }))
  const { answer: under } = result
  return {
    ...result,
    answer: {
      ...under,
      topics: [...new Set([content.topic, ...under.topics])].slice(0, 3),
      blocks: [...under.blocks.filter(({ more }) => !more), limit, ...under.blocks.filter(({ more }) => more)],
      actions: [...under.actions.slice(0, -1), ...links, ...under.actions.slice(-1)],
    },
  }
}

/** A reply that is not law. */
function reply(turn: Turn, id: string, candidates: Candidate[]): TurnResult {
  const content = replies[id]
  if (!content) return notUnderstood(turn, candidates, false)
  const links = content.links.map(({ label, href }): Action => ({ kind: 'link', href, label: label[turn.language] }))
  return say(turn, content.topic, content.action, [content.text[turn.language]], links)
}

/** A few words in the assistant's own name. */
function say(turn: Turn, topic: string, action: Answer['action'], texts: string[], links: Action[] = []): TurnResult {
  const blocks = [assistantBlock(topic, 'smalltalk', texts)]
  return {
    answer: plainAnswer(turn, blocks, { action, topics: [topic], links, confidence: 'sure' }),
    situation: { ...turn.situation, pending: null },
  }
}

/** Below the threshold: says so, offers likely subjects and a person; a second time, a person first. */
function notUnderstood(turn: Turn, candidates: Candidate[], otherLanguage: boolean): TurnResult {
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
