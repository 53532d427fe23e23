/** One turn: read the message, find the right, decide, and compose the answer. */
import { type FactName, isFactName, rightOf } from '../../knowledge/index.ts'
import { type Fact, type Language, messageMaxLength } from '../../protocol/index.ts'
import { conclude } from './conclude.ts'
import type { Heard, Situation, TurnInput, TurnResult } from './index.ts'
import { type Answered, readingsOf } from './listen.ts'
import { type OtherProblem, otherProblem, withOtherProblem } from './other-problem.ts'
import { closing, insulted, notUnderstood, quotedArticle, reply, say } from './plain-answers.ts'
import { purchaseOf } from './purchases.ts'
import { type ActReading, readAct } from './read/act.ts'
import { closingOf, languageWished, withoutOpening } from './read/brief.ts'
import type { FactReading } from './read/facts.ts'
import { followUpOf } from './read/follow-up.ts'
import { languageOf } from './read/language.ts'
import { withProposedFacts } from './read/proposed/facts.ts'
import type { ProposedReading } from './read/proposed/schema.ts'
import { mayBeProposed, type ProposedSubject, subjectProposed } from './read/proposed/subject.ts'
import { type Reading, readText } from './read/text.ts'
import { mended, retrieve, thresholds } from './retrieve/retrieve.ts'
import { inLanguage, withCorrection, withReadings } from './situation.ts'
import { besideInsults, holdOf, subjectOf } from './subject.ts'
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
  /** It turns to another purchase, or back to one. */
  turned: boolean
  /** It is angrier than the messages before. */
  angered: boolean
  /** It answers the question just asked. */
  answersQuestion: boolean
  /** What a model reads in it, still to be found in its words. */
  proposed: ProposedReading | null
  reading: Reading
  messageId: string | null
  /** The language of the answer, and the one the message is read in. */
  language: Language
  readIn: Language
}

/** Reads `text` and answers it. Never throws for a shopper's words, nor for what a model proposes about them. */
export function answer(input: TurnInput & { text: string; messageId: string; proposed?: ProposedReading }): TurnResult {
  const { askedOn, text, messageId } = input
  const whole = mended(readText(text))
  const wished = languageWished(whole)
  const spoken = languageOf(whole.tokens, input.situation.language)
  const language: Language = wished ?? (spoken === 'fr' || spoken === 'en' ? spoken : input.situation.language)
  const act = readAct(whole)
  const reading = act.adds ? mended(readText(withoutOpening(text))) : whole
  const read = readingsOf(input.situation, reading, act, language, askedOn)
  const before = purchaseOf(input.situation, reading, read.readings, act)
  const proposed = input.proposed && mayBeProposed(act) ? input.proposed : null
  const { readings, answered, pending } = withProposed(
    proposed,
    before === input.situation ? read : readingsOf(before, reading, act, language, askedOn),
    { before, reading, language, askedOn },
  )
  const facts = withReadings(before, readings, messageId, language)
  const tone = act.tone === 'calm' ? before.tone : act.tone
  let turn: Turn = {
    ...input,
    situation: { ...before, language, facts, tone },
    reading,
    messageId,
    language,
    readIn: language,
    stated: readings.length,
    statedFacts: readings.flatMap(({ name, hinted }) => (hinted || name === 'channel' ? [] : [name])),
    asksWhat: act.asksWhat,
    turned: before !== input.situation,
    noted: facts.filter(({ name, message }) => message === messageId && name !== 'product_kind'),
    angered: act.tone === 'angry' && before.tone !== 'angry',
    answersQuestion: answered !== null || (pending !== null && act.doesNotKnow),
    proposed,
  }
  if (wished) return sayAgain(turn)
  if (act.acts.has('danger')) return inDanger(turn, wordsIn(language).danger)
  if (before.inDanger) {
    turn = { ...turn, situation: { ...turn.situation, inDanger: false } }
    const goesOn = readings.length > 0 || text.includes('?') || followUpOf(reading, act.supposes) !== null
    if (!goesOn) return say(turn, 'human-request', 'handoff', [wordsIn(language).afterDanger])
  }
  const closes = answered ? null : closingOf(reading)
  if (closes) return closing(turn, closes)
  if (act.onlyInsults && readings.length === 0 && urgencyOf(act.acts) === null) return insulted(turn)
  const understood = understand(turn, before, { readings, act, answered, foreign: spoken === 'other' })
  const told = readings.filter(({ supposed }) => !supposed)
  // "And if it was in a shop?" is answered as asked; the case stays what it is.
  const kept = told.length === readings.length ? facts : withReadings(before, told, messageId, language)
  const result = conclude(turn, before, understood, act, kept)
  const unclear = result.answer.confidence === 'unknown' || result.answer.topics[0] === 'complaint-court'
  const heard = { text: unclear ? joined(before, reading.text) : reading.text, readIn: language, messageId, unclear }
  const urgent = urgencyOf(act.acts)
  if (!urgent) return withHeard(result, heard)
  const wasTold = before.plan?.urgent === urgent && before.rights[0] === result.situation.rights[0]
  return withUrgency(withHeard(result, heard), act.acts, wasTold)
}

type Readings = ReturnType<typeof readingsOf>

/** What a message states, with the gaps that a model fills; one of them may answer the question just asked. */
function withProposed(
  proposed: ProposedReading | null,
  read: Readings,
  { before, reading, language, askedOn }: { before: Situation; reading: Reading; language: Language; askedOn: string },
): Readings {
  if (!proposed) return read
  const texts = [reading.text, joined(before, '')].filter((text) => text.trim() !== '')
  const known = before.facts
  const readings = withProposedFacts(proposed.facts, { texts, language, askedOn, readings: read.readings, known })
  const answering = readings.find((one) => one.proposed && one.name === read.pending)
  return { ...read, readings, answered: read.answered ?? (answering ? { reading: answering, exact: false } : null) }
}

/** The numbers to call, and nothing else. */
function inDanger(turn: Turn, words: string): TurnResult {
  return say({ ...turn, situation: { ...turn.situation, inDanger: true } }, 'human-request', 'handoff', [words])
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
  const whole = before.heard?.unclear ? mended(readText(joined(before, reading.text))) : reading
  // What a model reads in a message fills in its case; what it is about is found by what our own reader reads.
  const own = turn.proposed ? readings.filter((one) => !one.proposed) : readings
  const known = turn.proposed
    ? situation.facts.filter(({ name }) => !readings.some((one) => one.proposed && one.name === name))
    : situation.facts
  const candidates = besideInsults(retrieve(whole, readIn, own, known, turn.askedOn), own)
  const [best] = candidates
  const [current] = before.rights
  if (current !== undefined) {
    // A fact that decides answers by itself: "and if the bank refuses?".
    const decides = readings.some(({ name, hinted }) => !hinted && rightOf(current)?.facts.includes(name))
    const isPoint = (act.supposes && !decides) || turn.turned || readings.every(({ hinted }) => hinted)
    const followUp = isPoint && !answered ? followUpOf(reading, act.supposes || turn.turned) : null
    const result = followUp || answered?.exact ? answerUnder(turn, current, 1, candidates, followUp) : null
    if (result) return followUp === 'refusal' && !saysSomething(result) ? pathOf(turn, result) : result
    // "Et pour l'autre article ?": what was said of it, unless the message asks something else of it.
    const isOther = best !== undefined && best.id !== current && best.score >= thresholds.sure
    const isBare = turn.turned && (reading.tokens.length <= fewestToAsk || !isOther)
    const again = isBare ? answerUnder(turn, current, 1, candidates, 'verdict') : null
    if (again) return again
  }
  const hold = holdOf(turn, readings, act)
  const deterministic = subjectOf(turn, candidates, hold)
  // What is being talked about is held by our own reader alone.
  const isOpen = current === undefined || (!hold.continues && hold.bar <= thresholds.sure)
  const told = { text: whole.text, language: readIn, askedOn: turn.askedOn }
  const chosen = turn.proposed && isOpen ? subjectProposed(turn.proposed.rights, told, deterministic) : null
  const found = chosen?.leads ?? deterministic
  const urgent = urgencyOf(act.acts)
  const subject = urgent ? urgentSubject(urgent, found, situation.facts) : found
  const isNews = subject.kind === 'right' && (subject.id !== current || readings.some(({ hinted }) => !hinted))
  if (act.acts.has('manipulates') && !isNews) return say(turn, 'prompt-injection', 'decline', [words.manipulation])
  if (subject.kind === 'right') {
    const result = answerUnder(turn, subject.id, subject.score, candidates)
    const other = result && (otherProblem(turn, result) ?? besideOf(chosen, result))
    if (result) return other ? withOtherProblem(result, other) : result
    return notUnderstood(turn, candidates, false)
  }
  if (urgent === 'court') return say(turn, 'complaint-court', 'handoff', [words.courtAsk])
  const asksPerson = subject.kind === 'none' && turn.proposed?.act === 'wants-person'
  if (act.acts.has('wants-person') || asksPerson) return say(turn, 'human-request', 'handoff', [words.handoff])
  const rude = subject.kind === 'reply' && plainOnly.has(subject.id)
  const abusive = rude && subject.id === 'abuse'
  if (act.acts.has('insults') || (abusive && subject.score >= plainly)) return insulted(turn)
  if (rude && subject.score < plainly) return notUnderstood(turn, candidates, foreign)
  if (subject.kind === 'reply') return reply(turn, subject.id, candidates)
  return quotedArticle(turn) ?? notUnderstood(turn, candidates, foreign)
}
/** What a model reads beside the subject, unless the answer speaks of it. */
function besideOf(chosen: ProposedSubject | null, { answer: { rights } }: TurnResult): OtherProblem | null {
  const beside = chosen?.beside ?? null
  return beside && !rights.some(({ right }) => right === beside.right.id) ? beside : null
}
/** Whether the point asked about a refusal is answered, rather than the verdict again. */
const saysSomething = ({ answer: { blocks } }: TurnResult) =>
  blocks.some(({ kind, more, id }) => !more && kind !== 'verdict' && kind !== 'policy' && id !== 'understood')

/** Where the right itself says nothing of a refusal: the path of every dispute, while the subject stays what it is. */
function pathOf(turn: Turn, result: TurnResult): TurnResult {
  const path = answerUnder({ ...turn, asksWhat: false }, 'dispute-path', 1, [])
  const { rights, plan } = result.situation
  return path
    ? { answer: path.answer, situation: { ...path.situation, rights, plan: path.situation.plan ?? plan ?? null } }
    : result
}

/** "Et pour la trottinette ?" only names a thing. */
const fewestToAsk = 5
/** "Le truc là" is no insult, "the seller ignores me" no order to a machine. */
const plainOnly = new Set(['abuse', 'injection'])
const plainly = 0.7

/** The last answer again, in the language asked for. */
function sayAgain(turn: Turn): TurnResult {
  const { situation, language } = turn
  const { heard, plan } = situation
  if (!heard) return say(turn, 'smalltalk', 'smalltalk', [wordsIn(language).sameLanguage])
  const supposed = (plan?.supposed ?? []).map((fact) => inLanguage(fact, language))
  const others = situation.facts.filter(({ name }) => !supposed.some((fact) => fact.name === name))
  const then = { ...turn, situation: { ...situation, facts: [...others, ...supposed] } }
  const again = plan && plan.text === heard.text ? answerPlan(then, plan) : null
  const act = readAct(readText(heard.text))
  const earlier = { ...turn, reading: readText(heard.text), readIn: heard.readIn }
  const told = again ?? understand(earlier, situation, { readings: [], act, answered: null, foreign: false })
  const { answer: composed, situation: after } = withUrgency(told, act.acts)
  return { answer: composed, situation: { ...situation, pending: after.pending, plan: after.plan ?? null } }
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
    turned: false,
    proposed: null,
    language: situation.language,
    readIn: situation.language,
  }
  const [right] = situation.rights
  const result = right === undefined ? null : answerUnder(turn, right, 1, [])
  return result
    ? conclude(turn, input.situation, result, readAct(turn.reading))
    : say(turn, 'smalltalk', 'smalltalk', [wordsIn(turn.language).factNoted])
}
