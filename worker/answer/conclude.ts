/** How an answer stands in its conversation: what changed is named first, what was said is not said again. */
import { factDefinitions, isFactName, rightOf } from '../../knowledge/index.ts'
import type { Answer, Block, Fact } from '../../protocol/index.ts'
import { assistantBlock } from './compose/compose.ts'
import { isRelevant, phrase } from './compose/understood.ts'
import type { Situation, TurnResult } from './index.ts'
import type { ActReading } from './read/act.ts'
import { sameVerdict, withoutRepeats } from './said-before.ts'
import type { Turn } from './turn.ts'
import { wordsIn } from './words.ts'

/** What was answered before is not said again in full; what was corrected, or is not known, is named first. */
export function conclude(
  turn: Turn,
  before: Situation,
  { answer: composed, situation: after }: TurnResult,
  act: ActReading,
  kept = turn.situation.facts,
): TurnResult {
  const { language, askedOn, situation } = turn
  // Only what the answer supposed is taken back.
  const supposed = situation.facts.filter(
    ({ name, value }) => !kept.some((fact) => fact.name === name && fact.value === value),
  )
  const plan = after.plan && supposed.length > 0 ? { ...after.plan, supposed } : (after.plan ?? null)
  const result = { answer: composed, situation: { ...after, facts: kept, plan } }
  const words = wordsIn(language)
  const [main] = result.answer.rights
  if (!main) return result
  const isSame = before.rights[0] === main.right
  const corrected = correctedFacts(before.facts, kept).map((fact) => phrase(fact, askedOn, language))
  const verdict = sameVerdict(before, result) ? words.unchanged : words.changes
  const isDay = before.pending !== null && isFactName(before.pending) && factDefinitions[before.pending].type === 'day'
  // "J’ai payé par carte" adds to what was said; a correction takes it back.
  const named = act.corrects || turn.messageId === null ? words.corrected : words.noted
  const preface: Block[] = []
  if (act.acts.has('manipulates')) preface.push(assistantBlock('role', 'paragraph', [words.manipulation]))
  if (corrected.length > 0 && before.rights.length > 0)
    preface.push(assistantBlock('corrected', 'understood', [named(corrected), verdict]))
  else if (act.doesNotKnow && isSame) {
    const isByCase = composed.blocks.some(({ kind }) => kind === 'verdict')
    const comfort = !isByCase ? words.inGeneral : isDay ? words.withoutDay : words.withoutFact
    preface.push(assistantBlock('unknown-fact', 'understood', [comfort]))
  }
  const isCorrected = preface.some(({ id }) => id === 'corrected')
  const spokenOf = result.answer.rights.flatMap(({ right }) => rightOf(right) ?? [])
  const noted = turn.noted
    .filter(({ name }) => act.corrects || isRelevant(spokenOf, name))
    .map((fact) => phrase(fact, askedOn, language))
  const still =
    noted.length > 0
      ? [words.noted(noted), words.unchanged]
      : [result.situation.plan?.followUp ? words.again : words.stands]
  const repeatsFacts = !turn.angered && (isCorrected || (isSame && turn.stated === 0 && !turn.turned))
  const blocks = withSomeLaw(composed).filter(({ id }) => id !== 'understood' || !repeatsFacts)
  const told = { ...result, answer: { ...result.answer, blocks: [...preface, ...blocks] } }
  // "Alors, c’est bon ?" is answered by the verdict itself.
  if (asksVerdict(result)) return told
  return withoutRepeats(told, isSame ? (before.shown ?? []) : [], assistantBlock('unchanged', 'understood', still))
}

/** Where nothing more is asked and no verdict can be told, the first passages are shown rather than none. */
function withSomeLaw({ blocks, question }: Answer): Block[] {
  if (question || blocks.some(({ kind, more }) => !more && kind !== 'understood' && kind !== 'policy')) return blocks
  const promoted = blocks.filter(({ source }) => source === 'law').slice(0, mostPromoted)
  const shown = blocks.map((block) => (promoted.includes(block) ? { ...block, more: false } : block))
  return [...shown.filter(({ more }) => !more), ...shown.filter(({ more }) => more)]
}
const mostPromoted = 2

/** The verdict itself was asked for again. */
const asksVerdict = ({ situation }: TurnResult) =>
  situation.plan?.followUp === 'verdict' || situation.plan?.followUp === 'plain'

/** Facts that were known and are now another value. */
function correctedFacts(before: Fact[], after: Fact[]): Fact[] {
  return after.filter((fact) => {
    const known = before.find(({ name }) => name === fact.name)
    // Another word for the thing corrects nothing.
    return known !== undefined && known.value !== fact.value && !['product', 'product_kind'].includes(fact.name)
  })
}
