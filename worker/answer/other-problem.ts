/** Another problem that a part of a message tells beside the one answered: named, and a button away. */
import { type Right, rightOf } from '../../knowledge/index.ts'
import type { Action, Block } from '../../protocol/index.ts'
import type { TurnResult } from './index.ts'
import { readFacts } from './read/facts.ts'
import { type Reading, readText } from './read/text.ts'
import { type Candidate, mended, retrieve } from './retrieve/retrieve.ts'
import type { Turn } from './turn.ts'
import { wordsIn } from './words.ts'

/** A part of a message with the right it is about. */
export interface OtherProblem {
  right: Right
  text: string
}

/** A sentence of so many words is about another right from this score on; one that says "in addition", from less on. */
const plainlyOther = 0.85
const fewestWords = 9
const addedOther = 0.5
/** Below, without its facts, a part is about nothing of its own. */
const leastOther = 0.25
const fewestAdded = 5
const mostParts = 6
const added =
  "(?:(?:et|mais|and|but|pis) )?(?:en plus|en prime|aussi|par[- ]dessus|comble|sinon|par ailleurs|d['’]autre part|autre chose|ils ont (?:aussi|en plus|rajout)|also|on top of that|besides|and then|pis |et puis )"
/** Where another problem may begin: a sentence, or what is said in addition. */
const joined =
  "(?:et|and) (?=(?:je |j['’]|vous |ils |on |mon |ma |mes |le |la |les |l['’]|i |you |they |when |your |my |the )\\S)"
const turns = new RegExp(`(?<=[.!?…])\\s+|\\n+|[,;]?\\s+(?=${added}\\b)|,?\\s+(?=${joined})`, 'i')
const addition = new RegExp(`^${added}\\b`, 'i')
/** "Deux soucis : …": every part is a problem of its own. */
const twoTold =
  /^\W*(?:bonjour,? )?(?:j['’]ai )?(?:deux|2|double) (?:soucis?|problemes?|problèmes?|questions|choses|trucs)\b|^\W*(?:hi,? |hello,? )?(?:i have )?two (?:things|problems|issues|questions)\b/i

/** What else the message tells of: a right of another moment of the purchase, not near those already spoken of; null when nothing stands out. */
export function otherProblem(turn: Turn, { answer }: TurnResult): OtherProblem | null {
  const spokenOf = answer.rights.flatMap(({ right }) => rightOf(right) ?? [])
  const parts = turn.reading.text.split(turns)
  return inParts(turn, parts, spokenOf) ?? inFacts(turn, parts, spokenOf)
}

/** What a fact alone says went wrong. */
const toldBy: Record<string, string> = {
  'debit_error=twice': 'charged-twice',
  'delivery_state=not-arrived': 'parcel-not-received',
  'delivery_state=incomplete': 'damaged-or-wrong-item',
  'delivery_state=wrong-item': 'damaged-or-wrong-item',
  data_request_on: 'personal-data-access',
}

/** A fact told that no right of the answer reads: it was told for something else. */
function inFacts({ readIn, askedOn, reading }: Turn, parts: string[], spokenOf: Right[]): OtherProblem | null {
  const [main] = spokenOf
  if (!main) return null
  for (const { name, value, hinted, words } of readFacts(reading, readIn, askedOn)) {
    const right = rightOf(toldBy[`${name}=${value}`] ?? toldBy[name] ?? '')
    const text = parts.find((part) => part.includes(words))
    if ((hinted && value !== 'not-arrived') || !right || !text || main.facts.includes(name)) continue
    if (!spokenOf.some((spoken) => isNear(spoken, right))) return { right, text: text.trim() }
  }
  return null
}

function inParts({ reading: whole, readIn, askedOn }: Turn, parts: string[], spokenOf: Right[]): OtherProblem | null {
  if (parts.length < 2 || spokenOf.length === 0) return null
  const told = parts.slice(0, mostParts).flatMap((text): Told[] => {
    const reading = mended(readText(text))
    const adds = addition.test(text) || twoTold.test(whole.text)
    if (reading.tokens.length < (adds ? fewestAdded : fewestWords)) return []
    const found = bestRight(retrieve(reading, readIn, [], [], askedOn))
    return found ? [{ ...found, text: text.trim(), reading, adds }] : []
  })
  const [main] = spokenOf
  // Where one part alone tells what is answered, the rest is there for something else.
  const isApart = told.some(({ right, adds, score }) => adds && right === main && score >= addedOther)
  const others = told.filter(
    ({ right, score }) => score >= leastOther && !spokenOf.some((spoken) => isNear(spoken, right)),
  )
  return (
    others.find(({ right, reading, adds }) => {
      // Its facts are read only now: most parts tell nothing else.
      const sure = bestRight(retrieve(reading, readIn, readFacts(reading, readIn, askedOn), [], askedOn))
      return sure?.right === right && sure.score >= (adds || isApart ? addedOther : plainlyOther)
    }) ?? null
  )
}

/** A part of a message as it is read alone. */
interface Told extends OtherProblem {
  reading: Reading
  score: number
  /** It begins with "in addition". */
  adds: boolean
}

function bestRight([best]: Candidate[]): { right: Right; score: number } | null {
  const right = best?.kind === 'right' ? rightOf(best.id) : undefined
  return best && right ? { right, score: best.score } : null
}

/** Two rights that answer the same problem: one moment of the purchase, a shared topic, or one that names the other. */
function isNear(one: Right, other: Right): boolean {
  return (
    one.stage === other.stage ||
    one.related.includes(other.id) ||
    other.related.includes(one.id) ||
    one.topics.some((topic) => other.topics.includes(topic))
  )
}

/** The answer with the other problem named after what is said first, and its button. */
export function withOtherProblem({ answer, situation }: TurnResult, { right, text }: OtherProblem): TurnResult {
  const title = right.title[answer.language]
  const block: Block = {
    id: `also:${right.id}`,
    kind: 'other-right',
    source: 'assistant',
    title,
    sentences: [{ text: wordsIn(answer.language).otherProblem, citations: [] }],
    more: false,
  }
  const action: Action = { kind: 'ask', text: text.slice(0, longestAsked), label: title }
  const at = answer.blocks.findIndex(({ more }) => more)
  const place = at < 0 ? answer.blocks.length : at
  const topics = [...answer.topics.slice(0, 1), ...right.topics.slice(0, 1), ...answer.topics.slice(1)]
  return {
    answer: {
      ...answer,
      topics: [...new Set(topics)].slice(0, 3),
      blocks: [...answer.blocks.slice(0, place), block, ...answer.blocks.slice(place)],
      actions: [...answer.actions.slice(0, -1), action, ...answer.actions.slice(-1)],
    },
    situation,
  }
}
const longestAsked = 300
