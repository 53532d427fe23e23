/** One turn: read the message, find the right, decide, and compose the answer. */
import { type FactName, factDefinitions, isFactName } from '../../knowledge/index.ts'
import { type Block, type Fact, type Language, messageMaxLength } from '../../protocol/index.ts'
import { assistantBlock } from './compose/compose.ts'
import { phrase } from './compose/understood.ts'
import type { Heard, Situation, TurnInput, TurnResult } from './index.ts'
import { closing, insulted, notUnderstood, quotedArticle, reply, say } from './plain-answers.ts'
import { purchaseOf } from './purchases.ts'
import { type ActReading, chosenOption, readAct } from './read/act.ts'
import { closingOf, languageWished } from './read/brief.ts'
import { type FactReading, readFacts } from './read/facts.ts'
import { followUpOf } from './read/follow-up.ts'
import { languageOf } from './read/language.ts'
import { type Reading, readText } from './read/text.ts'
import { retrieve, thresholds } from './retrieve/retrieve.ts'
import { sameVerdict, withoutRepeats } from './said-before.ts'
import { withCorrection, withReadings } from './situation.ts'
import { besideInsults, elsewhere, subjectOf } from './subject.ts'
import { answerPlan, answerUnder } from './under-right.ts'
import { urgencyOf, urgentSubject, withUrgency } from './urgent.ts'
import { wordsIn } from './words.ts'

/** One message being answered. */
export interface Turn extends TurnInput {
  /** How many facts the message states, hints included. */
  stated: number
  /** The facts it states in so many words. */
  statedFacts: FactName[]
  /** It asks what something is. */
  asksWhat: boolean
  /** Facts it told, beside the kind of product. */
  noted: Fact[]
  /** It is angrier than the messages before. */
  angered: boolean
  /** It answers the question just asked. */
  answersQuestion: boolean
  reading: Reading
  messageId: string | null
  /** The language of the answer, and the one the message is read in. */
  language: Language
  readIn: Language
}

/** Reads `text` and answers it. Never throws for a shopper's words. */
export function answer(input: TurnInput & { text: string; messageId: string }): TurnResult {
  const { askedOn, text, messageId } = input
  const reading = readText(text)
  const wished = languageWished(reading)
  const spoken = languageOf(reading.tokens, input.situation.language)
  const language: Language = wished ?? (spoken === 'fr' || spoken === 'en' ? spoken : input.situation.language)
  const act = readAct(reading)
  const read = readingsOf(input.situation, reading, act, language, askedOn)
  const before = purchaseOf(input.situation, reading, read.readings, act)
  const { readings, answered, pending } =
    before === input.situation ? read : readingsOf(before, reading, act, language, askedOn)
  const facts = withReadings(before, readings, messageId, language)
  const tone = act.tone === 'calm' ? before.tone : act.tone
  const turn: Turn = {
    ...input,
    situation: { ...before, language, facts, tone },
    reading,
    messageId,
    language,
    readIn: language,
    stated: readings.length,
    statedFacts: readings.flatMap(({ name, hinted }) => (hinted || name === 'channel' ? [] : [name])),
    asksWhat: act.asksWhat,
    noted: facts.filter(({ name, message }) => message === messageId && name !== 'product_kind'),
    angered: act.tone === 'angry' && before.tone !== 'angry',
    answersQuestion: answered !== null || (pending !== null && act.doesNotKnow),
  }
  if (wished) return sayAgain(turn)
  if (act.acts.has('danger')) return say(turn, 'human-request', 'handoff', [wordsIn(language).danger])
  const closes = answered ? null : closingOf(reading)
  if (closes) return closing(turn, closes)
  const understood = understand(turn, before, { readings, act, answered, foreign: spoken === 'other' })
  const told = readings.filter(({ supposed }) => !supposed)
  // "And if it was in a shop?" is answered as asked; the case stays what it is.
  const kept = told.length === readings.length ? facts : withReadings(before, told, messageId, language)
  const result = conclude(turn, before, understood, act, kept)
  const unclear = result.answer.confidence === 'unknown' || result.answer.topics[0] === 'complaint-court'
  const heard = { text: unclear ? joined(before, text) : text, readIn: language, messageId, unclear }
  const urgent = urgencyOf(act.acts)
  return urgent ? withUrgency(withHeard(result, heard), urgent) : withHeard(result, heard)
}

/** A message after one that was not understood is read along with it. */
function joined({ heard }: Situation, text: string): string {
  return heard?.unclear ? `${heard.text}\n${text}`.slice(-messageMaxLength) : text
}

const withHeard = ({ answer: composed, situation }: TurnResult, heard: Heard): TurnResult => ({
  answer: composed,
  situation: { ...situation, heard },
})

/** How a message was read. */
interface Listened {
  readings: FactReading[]
  act: ActReading
  answered: Answered | null
  foreign: boolean
}

/** Finds what the message is about and answers it. */
function understand(turn: Turn, before: Situation, { readings, act, answered, foreign }: Listened): TurnResult {
  const { situation, reading, language, readIn } = turn
  const words = wordsIn(language)
  const quoted = act.asksWhat ? quotedArticle(turn) : null
  if (quoted) return quoted
  const whole = before.heard?.unclear ? readText(joined(before, reading.text)) : reading
  const candidates = besideInsults(retrieve(whole, readIn, readings, situation.facts), readings)
  const [current] = before.rights
  if (current !== undefined) {
    const isPoint = act.supposes || readings.every(({ hinted }) => hinted)
    const followUp = isPoint && !answered ? followUpOf(reading, act.supposes) : null
    const result = followUp || answered?.exact ? answerUnder(turn, current, 1, candidates, followUp) : null
    if (result) return result
  }
  const found = subjectOf(turn, candidates, {
    continues:
      turn.answersQuestion || isShrug(reading, act) || (readings.length > 0 && reading.tokens.length < shortMessage),
    bar: act.supposes
      ? elsewhere.supposed
      : act.corrects && readings.length > 0
        ? elsewhere.corrected
        : thresholds.sure,
  })
  const urgent = urgencyOf(act.acts)
  const subject = urgent ? urgentSubject(urgent, found, situation.facts) : found
  const isNews = subject.kind === 'right' && (subject.id !== current || readings.some(({ hinted }) => !hinted))
  if (act.acts.has('manipulates') && !isNews) return say(turn, 'prompt-injection', 'decline', [words.manipulation])
  if (subject.kind === 'right')
    return answerUnder(turn, subject.id, subject.score, candidates) ?? notUnderstood(turn, candidates, false)
  if (urgent === 'court') return say(turn, 'complaint-court', 'handoff', [words.courtAsk])
  if (act.acts.has('wants-person')) return say(turn, 'human-request', 'handoff', [words.handoff])
  const abusive = subject.kind === 'reply' && subject.id === 'abuse'
  if (act.acts.has('insults') || (abusive && subject.score >= plainlyAbusive)) return insulted(turn)
  if (abusive) return notUnderstood(turn, candidates, foreign)
  if (subject.kind === 'reply') return reply(turn, subject.id, candidates)
  return quotedArticle(turn) ?? notUnderstood(turn, candidates, foreign)
}
const shortMessage = 12
/** "Le truc là" is no insult. */
const plainlyAbusive = 0.7

/** "Aucune idée" and nothing else. */
const isShrug = ({ tokens }: Reading, { doesNotKnow }: ActReading) => doesNotKnow && tokens.length < 6

/** What was answered before is not said again in full; what was corrected, or is not known, is named first. */
function conclude(
  turn: Turn,
  before: Situation,
  { answer: composed, situation: after }: TurnResult,
  act: ActReading,
  kept = turn.situation.facts,
): TurnResult {
  const { language, askedOn, situation } = turn
  // Only what the answer supposed is taken back.
  const result = { answer: composed, situation: kept === situation.facts ? after : { ...after, facts: kept } }
  const words = wordsIn(language)
  const [main] = result.answer.rights
  if (!main) return result
  const isSame = before.rights[0] === main.right
  const corrected = correctedFacts(before.facts, kept).map((fact) => phrase(fact, askedOn, language))
  const verdict = sameVerdict(before, result) ? words.unchanged : words.changes
  const isDay = before.pending !== null && isFactName(before.pending) && factDefinitions[before.pending].type === 'day'
  const preface: Block[] = []
  if (act.acts.has('manipulates')) preface.push(assistantBlock('role', 'paragraph', [words.manipulation]))
  if (corrected.length > 0 && before.rights.length > 0)
    preface.push(assistantBlock('corrected', 'understood', [words.corrected(corrected), verdict]))
  else if (act.doesNotKnow && isSame)
    preface.push(assistantBlock('unknown-fact', 'understood', [isDay ? words.withoutDay : words.withoutFact]))
  const isCorrected = preface.some(({ id }) => id === 'corrected')
  const noted = turn.noted.map((fact) => phrase(fact, askedOn, language))
  const still = noted.length > 0 ? [words.noted(noted), words.unchanged] : [words.stands]
  const repeatsFacts = !turn.angered && (isCorrected || (isSame && turn.stated === 0))
  const blocks = result.answer.blocks.filter(({ id }) => id !== 'understood' || !repeatsFacts)
  const told = { ...result, answer: { ...result.answer, blocks: [...preface, ...blocks] } }
  return withoutRepeats(told, isSame ? (before.shown ?? []) : [], assistantBlock('unchanged', 'understood', still))
}

/** Facts that were known and are now another value. */
function correctedFacts(before: Fact[], after: Fact[]): Fact[] {
  return after.filter((fact) => {
    const known = before.find(({ name }) => name === fact.name)
    // Another word for the thing corrects nothing.
    return known !== undefined && known.value !== fact.value && !['product', 'product_kind'].includes(fact.name)
  })
}

/** The last answer again, in the language asked for. */
function sayAgain(turn: Turn): TurnResult {
  const { situation, language } = turn
  const { heard, plan } = situation
  if (!heard) return say(turn, 'smalltalk', 'smalltalk', [wordsIn(language).sameLanguage])
  const again = plan && plan.text === heard.text ? answerPlan(turn, plan) : null
  const act = readAct(readText(heard.text))
  const earlier = { ...turn, reading: readText(heard.text), readIn: heard.readIn }
  const told = again ?? understand(earlier, situation, { readings: [], act, answered: null, foreign: false })
  const urgent = urgencyOf(act.acts)
  const { answer: composed, situation: after } = urgent ? withUrgency(told, urgent) : told
  return { answer: composed, situation: { ...situation, pending: after.pending, plan: after.plan ?? null } }
}

/** What a message states, in a situation. */
function readingsOf(situation: Situation, reading: Reading, act: ActReading, language: Language, askedOn: string) {
  const pending = situation.pending !== null && isFactName(situation.pending) ? situation.pending : null
  // "Pardon, c'était le 13": the day told last.
  const meant = pending ?? (act.corrects ? lastDayTold(situation) : null)
  const readings = readFacts(reading, language, askedOn, meant, orderedOn(situation))
  const answered = pending ? answerToQuestion(pending, reading, readings, act, situation.facts) : null
  const others = answered ? readings.filter(({ name }) => name !== answered.reading.name) : readings
  return { readings: answered ? [...others, answered.reading] : readings, answered, pending }
}

function lastDayTold({ facts }: Situation): FactName | null {
  const days = facts.flatMap(({ name }) => (isFactName(name) && factDefinitions[name].type === 'day' ? [name] : []))
  return days.at(-1) ?? null
}

/** The day of the order that earlier messages or the page gave. */
function orderedOn({ facts }: Situation): { day: string; approximate: boolean } | undefined {
  const fact = facts.find(({ name }) => name === 'contracted_on')
  return fact && { day: String(fact.value), approximate: fact.approximate === true }
}

/** The fact just asked for. `exact`: in the words of one of the answers offered. */
interface Answered {
  reading: FactReading
  exact: boolean
}

/** The fact just asked for, as this message answers it. */
function answerToQuestion(
  pending: FactName,
  reading: Reading,
  readings: FactReading[],
  act: ActReading,
  known: Fact[],
): Answered | null {
  // "Non, c'était en magasin" corrects another fact; its "non" answers nothing.
  const corrects = readings.some(
    ({ name, hinted, value }) =>
      name !== pending && !hinted && known.some((fact) => fact.name === name && fact.value !== value),
  )
  const chosen = chosenOption(pending, reading, corrects ? { ...act, yesNo: null } : act)
  const read = readings.find(({ name }) => name === pending)
  if (read && !chosen?.exact) return { reading: read, exact: false }
  if (!chosen) return null
  const words = reading.text.trim()
  return {
    reading: { name: pending, value: chosen.value, words, hinted: false, approximate: false },
    exact: chosen.exact,
  }
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
    angered: false,
    answersQuestion: input.fact === input.situation.pending,
    noted: [],
    language: situation.language,
    readIn: situation.language,
  }
  const [right] = situation.rights
  const result = right === undefined ? null : answerUnder(turn, right, 1, [])
  return result
    ? conclude(turn, input.situation, result, readAct(turn.reading))
    : say(turn, 'smalltalk', 'smalltalk', [wordsIn(turn.language).factNoted])
}
