/** The other rights that help in the same case, the best for the shopper first, each with what sets it apart. */
import { type Passage, type Right, rightOf } from '../../../knowledge/index.ts'
import type { Deadline, Fact, Language } from '../../../protocol/index.ts'
import { PhraseIndex } from '../read/phrases.ts'
import type { Reading } from '../read/text.ts'
import { lawFacts } from '../situation.ts'
import { branchesOf } from './branches.ts'
import { type Considered, consider } from './considered.ts'
import { deadlinesOf } from './deadlines.ts'
import { holds } from './passages.ts'

/** Another right with the words that set it beside the one that leads. */
export interface Beside extends Considered {
  passage: Passage
}

/** How sure a right is that stands beside another, as a share of the other's score. */
const share = 0.5

/** The rights that the knowledge sets beside the first one and that help with these facts, in its order. */
export function besidesOf(main: Considered, facts: Fact[], askedOn: string, language: Language): Beside[] {
  if (main.assessment.kind === 'does-not-apply') return []
  const known = lawFacts(facts)
  const found: Beside[] = []
  for (const { right: id, passage } of besidePassages(main.right)) {
    if (id === main.right.id || found.some(({ right }) => right.id === id)) continue
    const other = consider(id, facts, askedOn, main.score * share)
    const open = other && openOf(other, facts, askedOn, language)
    const kinds = passage.when?.kind ?? ['applies']
    const held = { ...passage.when, kind: undefined }
    if (other && open && kinds.includes(other.assessment.kind) && holds({ when: held }, open, known))
      found.push({ ...other, assessment: open, passage })
  }
  return found
}

const namesOf = new Map<string, PhraseIndex<true>>()

/**
 * The right that leads: the one found, or, when it only helps beside others and the message does not name it, the first of
 * those that it sets beside itself and that these facts bring into play.
 */
export function leadOf(
  found: Considered,
  reading: Reading,
  facts: Fact[],
  askedOn: string,
  language: Language,
): Considered {
  const { right, score } = found
  if (!right.named_by || found.assessment.kind === 'does-not-apply') return found
  const key = `${language}:${right.id}`
  const names = namesOf.get(key) ?? new PhraseIndex<true>()
  if (!namesOf.has(key)) {
    for (const phrase of right.named_by[language]) names.add(phrase, true)
    namesOf.set(key, names)
  }
  if (names.find(reading.tokens).length > 0) return found
  const [first] = besidesOf(found, facts, askedOn, language)
  return first ? (consider(first.right.id, facts, askedOn, score) ?? found) : found
}

/** A point of a broad right has what stands beside the whole. */
function besidePassages({ beside, detail_of }: Right): Right['beside'] {
  return beside.length > 0 || !detail_of ? beside : (rightOf(detail_of)?.beside ?? [])
}

/** What a right gives, or would give under one answer to the fact that it misses. */
function openOf({ right, assessment }: Considered, facts: Fact[], askedOn: string, language: Language) {
  if (assessment.kind !== 'missing') return assessment
  const branches = branchesOf(right, assessment.fact, lawFacts(facts), askedOn, language)
  return branches.find((branch) => branch.dated && branch.assessment.kind === 'applies')?.assessment ?? assessment
}

/** The last days of a right beside another that are told: those that its words name. */
export function deadlinesBeside(beside: Beside, facts: Fact[], askedOn: string, language: Language): Deadline[] {
  const named = ({ id }: Deadline) =>
    beside.passage.parts.fr.some(({ sentences }) => sentences.some(({ text }) => text.includes(`{deadlines.${id}}`)))
  return deadlinesOf(beside.right, beside.assessment, facts, askedOn, language).filter(named)
}
