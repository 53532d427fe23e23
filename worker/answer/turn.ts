/** One turn: read the message, find the right, decide, and compose the answer. */
import { type FactName, isFactName, knowledgeVersion, replies, rightOf } from '../../knowledge/index.ts'
import type { Action, Answer, Block, Fact, Language } from '../../protocol/index.ts'
import { assistantBlock, type Considered, compose, consider } from './compose/compose.ts'
import type { Situation, TurnInput, TurnResult } from './index.ts'
import { chosenOption, readAct } from './read/act.ts'
import { type FactReading, readFacts } from './read/facts.ts'
import { languageOf } from './read/language.ts'
import { type Reading, readText } from './read/text.ts'
import { type Candidate, retrieve, thresholds } from './retrieve/retrieve.ts'
import { inLanguage, withCorrection, withReadings } from './situation.ts'
import { wordsIn } from './words.ts'

/** A subject already talked about needs less to be kept than a new one to be found. */
const sameSubject = 0.06
const mostRights = 3

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
  const turn: Turn = { ...input, situation, reading, messageId, language }

  if (act.acts.has('danger')) return say(turn, 'human-request', 'handoff', [wordsIn(language).danger])
  const candidates = retrieve(reading, language, readings, facts)
  const answersQuestion = answered !== null || (pending !== null && act.doesNotKnow)
  const subject = subjectOf(turn, candidates, answersQuestion || (readings.length > 0 && reading.tokens.length < 12))
  if (subject.kind === 'right') return answerUnder(turn, subject.id, subject.score, candidates)
  if (act.acts.has('manipulates')) return say(turn, 'prompt-injection', 'decline', [wordsIn(language).manipulation])
  if (act.acts.has('wants-person')) return say(turn, 'human-request', 'handoff', [wordsIn(language).handoff])
  if (act.acts.has('insults')) return say(turn, 'abuse', 'handoff', [wordsIn(language).insult])
  if (subject.kind === 'reply') return reply(turn, subject.id)
  return notUnderstood(turn, candidates, spoken === 'other')
}

/** Sets or forgets one fact as corrected by the shopper and answers again. */
export function correct(input: TurnInput & { fact: string; value: string | number | boolean | null }): TurnResult {
  const situation = withCorrection(input.situation, input.fact, input.value)
  const turn: Turn = { ...input, situation, reading: readText(''), messageId: null, language: situation.language }
  const [right] = situation.rights
  return right
    ? answerUnder(turn, right, 1, [])
    : say(turn, 'smalltalk', 'smalltalk', [wordsIn(turn.language).factNoted])
}

interface Turn extends TurnInput {
  reading: Reading
  messageId: string | null
  language: Language
}

type Subject = Candidate | { kind: 'none' }

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
  const value = chosenOption(pending, reading, act, language)
  return value === null ? null : { name: pending, value, words: reading.text.trim(), hinted: false, approximate: false }
}

/** What the message is about: a right, a reply, or nothing that is known. */
function subjectOf({ situation }: Turn, candidates: Candidate[], continues: boolean): Subject {
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
  if (!best || best.score < thresholds.unsure) return { kind: 'none' }
  return best
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
  ].filter((other) => other !== null)
  const helping = others.find(({ right, assessment }) => instead.includes(right.id) && assessment.kind === 'applies')
  const considered = distinct(helping ? [helping, first, ...others] : [first, ...others]).slice(0, mostRights)
  const confidence = score >= thresholds.sure ? 'sure' : 'unsure'
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

function distinct(considered: Considered[]): Considered[] {
  return considered.filter(({ right }, index) => considered.findIndex((other) => other.right.id === right.id) === index)
}

/** A reply that is not law. */
function reply(turn: Turn, id: string): TurnResult {
  const content = replies[id]
  if (!content) return notUnderstood(turn, [], false)
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
  const asks = candidates
    .filter(({ kind, score }) => kind === 'right' && score >= thresholds.unsure * 0.5)
    .slice(0, 3)
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
    answer: plainAnswer(turn, blocks, { action, topics: [], links: asks, confidence: 'unknown' }),
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
