/** One turn: read the message, find the right, decide, and compose the answer. */
import { type FactName, isFactName, type Right, rightOf } from '../../knowledge/index.ts'
import type { Language } from '../../protocol/index.ts'
import { assistantBlock, compose } from './compose/compose.ts'
import { type Considered, consider } from './compose/considered.ts'
import type { Situation, TurnInput, TurnResult } from './index.ts'
import { notUnderstood, quotedArticle, reply, say } from './plain-answers.ts'
import { chosenOption, readAct } from './read/act.ts'
import { type FactReading, readFacts } from './read/facts.ts'
import { languageOf } from './read/language.ts'
import { type Reading, readText } from './read/text.ts'
import { type Candidate, retrieve, thresholds } from './retrieve/retrieve.ts'
import { withCorrection, withReadings } from './situation.ts'
import { besideInsults, isDated, subjectOf } from './subject.ts'
import { wordsIn } from './words.ts'

const mostRights = 3

/** Reads `text` and answers it. Never throws for a shopper's words. */
export function answer(input: TurnInput & { text: string; messageId: string }): TurnResult {
  const { askedOn, text, messageId } = input
  const reading = readText(text)
  const spoken = languageOf(reading.tokens, input.situation.language)
  const language: Language = spoken === 'fr' || spoken === 'en' ? spoken : input.situation.language
  const act = readAct(reading)
  const pending =
    input.situation.pending !== null && isFactName(input.situation.pending) ? input.situation.pending : null

  const readings = readFacts(reading, language, askedOn, pending, orderedOn(input.situation))
  const answered = pending ? answerToQuestion(pending, reading, readings, act, language) : null
  if (answered && !readings.some(({ name }) => name === answered.name)) readings.push(answered)
  const facts = withReadings(input.situation, readings, messageId, language)
  const tone = act.tone === 'calm' ? input.situation.tone : act.tone
  const situation: Situation = { ...input.situation, language, facts, tone }
  const turn: Turn = {
    ...input,
    situation,
    reading,
    messageId,
    language,
    stated: readings.length,
    statedFacts: readings.flatMap(({ name, hinted }) => (hinted || name === 'channel' ? [] : [name])),
    asksWhat: act.asksWhat,
  }

  if (act.acts.has('danger')) return say(turn, 'human-request', 'handoff', [wordsIn(language).danger])
  const quoted = act.asksWhat ? quotedArticle(turn) : null
  if (quoted) return quoted
  const candidates = besideInsults(retrieve(reading, language, readings, facts), readings)
  const answersQuestion = answered !== null || (pending !== null && act.doesNotKnow)
  const hazard = act.acts.has('hazard')
  const subject = subjectOf(turn, candidates, answersQuestion || (readings.length > 0 && reading.tokens.length < 12))
  if (hazard && (subject.kind !== 'right' || subject.score < thresholds.sure))
    return withWarning(answerUnder(turn, dangerous, thresholds.unsure, candidates))
  if (subject.kind === 'right') {
    const result = answerUnder(turn, subject.id, subject.score, candidates)
    return hazard ? withWarning(result) : result
  }
  if (act.acts.has('manipulates')) return say(turn, 'prompt-injection', 'decline', [wordsIn(language).manipulation])
  if (act.acts.has('wants-person')) return say(turn, 'human-request', 'handoff', [wordsIn(language).handoff])
  if (act.acts.has('insults')) return say(turn, 'abuse', 'handoff', [wordsIn(language).insult])
  if (subject.kind === 'reply') return reply(turn, subject.id, candidates)
  return quotedArticle(turn) ?? notUnderstood(turn, candidates, spoken === 'other')
}

/** The right that a product that may hurt comes under when nothing surer does. */
const dangerous = 'product-recall'

/** The day of the order that earlier messages or the page gave. */
function orderedOn({ facts }: Situation): { day: string; approximate: boolean } | undefined {
  const fact = facts.find(({ name }) => name === 'contracted_on')
  return fact && { day: String(fact.value), approximate: fact.approximate === true }
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
    statedFacts: isFactName(input.fact) ? [input.fact] : [],
    asksWhat: false,
    language: situation.language,
  }
  const [right] = situation.rights
  return right
    ? answerUnder(turn, right, 1, [])
    : say(turn, 'smalltalk', 'smalltalk', [wordsIn(turn.language).factNoted])
}

/** One message being answered. */
export interface Turn extends TurnInput {
  /** How many facts the message states, hints included. */
  stated: number
  /** The facts it states in so many words. */
  statedFacts: FactName[]
  /** It asks what something is. */
  asksWhat: boolean
  reading: Reading
  messageId: string | null
  language: Language
}

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
  // A right of another stage answers another problem: it takes the lead only if the message itself speaks of it.
  const isSpokenOf = (right: string) =>
    candidates.some((candidate) => candidate.id === right && candidate.score >= thresholds.unsure)
  // A right that will apply from a day to come stays the answer.
  const helping = waits
    ? undefined
    : others.find(
        ({ right, assessment }) =>
          instead.includes(right.id) &&
          (right.stage === first.right.stage
            ? assessment.kind !== 'does-not-apply'
            : assessment.kind === 'applies' && isSpokenOf(right.id)),
      )
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
    over: helping && isDated(first.assessment) ? first : null,
    asksWhat: turn.asksWhat,
    statesFacts: turn.statedFacts.some((name) => first.right.facts.includes(name)),
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
