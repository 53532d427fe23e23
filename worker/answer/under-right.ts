/** Answers under a right: what else is considered beside it, and the answer composed. */
import { type FactName, type Right, rightOf } from '../../knowledge/index.ts'
import type { Answer } from '../../protocol/index.ts'
import { leadOf } from './compose/beside.ts'
import { compose } from './compose/compose.ts'
import { type Considered, consider } from './compose/considered.ts'
import type { Plan, TurnResult } from './index.ts'
import { pointedPassages, pointOf } from './point.ts'
import type { FollowUp } from './read/follow-up.ts'
import { readText } from './read/text.ts'
import { type Candidate, thresholds } from './retrieve/retrieve.ts'
import { blockKey } from './said-before.ts'
import { isDated } from './subject.ts'
import type { Turn } from './turn.ts'

const mostRights = 3
/** A message is not even perhaps about what is less likely; what is asked every day needs less. */
const leastLikely = 0.05
const leastUsual = 0.01
/** Points that the verdict itself answers. */
const summing = new Set<FollowUp>(['verdict', 'plain'])
/** Questions in a row, after which the answer stands as far as it goes. */
const mostQuestions = 3

/** The answer under a right and what is remembered of it; null for a right that is not known. */
export function answerUnder(
  turn: Turn,
  id: string,
  score: number,
  candidates: Candidate[],
  followUp: FollowUp | null = null,
): TurnResult | null {
  const plan = planFor(turn, id, score, candidates, followUp)
  return plan && answerPlan(turn, plan)
}

/** What an answer under a right rests on; when it does not apply and another does, that one leads, with both named. */
function planFor(
  turn: Turn,
  id: string,
  score: number,
  candidates: Candidate[],
  followUp: FollowUp | null,
): Omit<Plan, 'verdict'> | null {
  const { situation, askedOn } = turn
  const found = consider(id, situation.facts, askedOn, score)
  if (!found) return null
  const first = leadOf(found, turn.reading, situation.facts, askedOn, turn.readIn)
  const instead = first.assessment.kind === 'does-not-apply' ? first.assessment.instead : []
  const others = [
    ...(first === found ? [] : [found]),
    ...instead.map((other) => consider(other, situation.facts, askedOn, score * 0.9)),
    ...candidates
      .filter(
        (candidate) =>
          candidate.kind === 'right' &&
          candidate.id !== first.right.id &&
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
  const namesProblem = turn.statedFacts.includes('problem')
  const isSpokenOf = ({ id: right, facts }: Right) =>
    (namesProblem && facts.includes('problem')) ||
    candidates.some((candidate) => candidate.id === right && candidate.score >= thresholds.unsure)
  // A right that will apply from a day to come stays the answer.
  const helping = waits
    ? undefined
    : others.find(
        ({ right, assessment }) =>
          instead.includes(right.id) &&
          (right.stage === first.right.stage
            ? assessment.kind !== 'does-not-apply'
            : assessment.kind === 'applies' && isSpokenOf(right)),
      )
  const considered = distinct(helping ? [helping, first, ...others] : [first, ...others]).slice(0, mostRights)
  return {
    text: turn.reading.text,
    readIn: turn.readIn,
    messageId: turn.messageId,
    rights: considered.map(({ right, score: likely }) => ({ id: right.id, score: likely })),
    likely: candidates
      .filter(({ kind, id: other, score: likely }) => {
        const least = rightOf(other)?.usual ? leastUsual : leastLikely
        return kind === 'right' && likely >= least
      })
      .map((candidate) => candidate.id),
    over: helping && isDated(first.assessment) ? first.right.id : null,
    confidence: certainty(first, score, candidates) >= thresholds.sure ? 'sure' : 'unsure',
    followUp,
    asksWhat: turn.asksWhat,
    // "Alors, oui ou non ?": the verdict comes first, whatever else the words fit.
    statesFacts:
      (followUp !== null && summing.has(followUp)) || turn.statedFacts.some((name) => first.right.facts.includes(name)),
    followsUp:
      followUp === null ? turn.stated === 0 && situation.rights[0] === considered[0]?.right.id : !summing.has(followUp),
    urgent: null,
    asked: situation.asked,
    ...passagesProposed(turn, considered[0]),
  }
}

/** The passages of the first right that a model points to. */
function passagesProposed({ proposed }: Turn, first: Considered | undefined): Pick<Plan, 'passages'> {
  const passages = first?.right.passages.filter(({ id }) => proposed?.passages.includes(`${first.right.id}/${id}`))
  return passages && passages.length > 0 ? { passages: passages.map(({ id }) => id) } : {}
}

/** The answer of a plan, in the language of the turn. */
export function answerPlan(turn: Turn, plan: Omit<Plan, 'verdict'>): TurnResult | null {
  const { situation, askedOn, merchant, language } = turn
  const considered = plan.rights.flatMap(({ id, score }) => consider(id, situation.facts, askedOn, score) ?? [])
  const [main] = considered
  if (!main) return null
  const shown = new Set(situation.shown)
  const askedInRow = turn.answersQuestion ? (situation.questions ?? 0) : 0
  const composed = compose({
    language,
    reading: readText(plan.text),
    readIn: plan.readIn,
    messageId: plan.messageId,
    askedOn,
    merchant,
    facts: situation.facts,
    asked: askedInRow < mostQuestions ? plan.asked : everyFact(main, plan.asked),
    tone: turn.angered ? 'angry' : 'calm',
    confidence: plan.confidence,
    considered,
    likely: plan.likely.flatMap((id) => rightOf(id) ?? []),
    over: plan.over === null ? null : consider(plan.over, situation.facts, askedOn, 0),
    asksWhat: plan.asksWhat,
    statesFacts: plan.statesFacts,
    followsUp: plan.followsUp,
    ...(plan.passages && { proposed: plan.passages }),
    wanted: plan.followUp ? pointedPassages(main, situation.facts, plan.followUp, plan.readIn, shown) : [],
  })
  const answer = plan.followUp ? pointOf(composed, plan.followUp, main) : composed
  const pending = answer.question?.fact ?? null
  return {
    answer,
    situation: {
      ...situation,
      rights: considered.map(({ right }) => right.id),
      pending,
      asked: pending === null ? situation.asked : [...new Set([...situation.asked, pending])],
      questions: pending === null ? askedInRow : askedInRow + 1,
      unsureTurns: plan.confidence === 'sure' ? 0 : situation.unsureTurns + 1,
      plan: { ...plan, verdict: verdictKey(answer) },
    },
  }
}

/** Nothing more is asked: every fact that the right reads counts as asked for. */
function everyFact({ right }: Considered, asked: string[]): string[] {
  const facts: FactName[] = right.facts
  return [...asked, ...facts]
}

/** What an answer comes to, without its words. */
function verdictKey({ rights: [main], deadlines, blocks }: Answer): string {
  const said = blocks.filter(({ kind }) => kind === 'verdict').map(blockKey)
  return [main && `${main.right}:${main.kind}:${main.reason}`, ...said, ...deadlines.map(({ day }) => day)].join()
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
