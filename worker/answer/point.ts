/** One point of the answer before: its last day, its texts, the next step, what if the seller refuses. */
import type { Passage } from '../../knowledge/index.ts'
import type { Answer, Block, Fact, Language, Sentence } from '../../protocol/index.ts'
import type { Considered } from './compose/considered.ts'
import { fits, holds } from './compose/passages.ts'
import type { FollowUp } from './read/follow-up.ts'
import { readText } from './read/text.ts'
import { lawFacts } from './situation.ts'
import { wordsIn } from './words.ts'

const mostTexts = 3
const refusing = /refus/
/** What is asked, in the words that passages are found by. */
const asked: Record<Exclude<FollowUp, 'article' | 'verdict' | 'plain' | 'letter'>, Record<Language, string>> = {
  time: { fr: 'combien de temps, délai, jusqu’à quand, dernier jour', en: 'how long, deadline, until when, last day' },
  next: { fr: 'comment faire, démarche, étapes, après, ensuite', en: 'how to, steps, after, next' },
  how: { fr: 'comment faire, démarche, étapes', en: 'how to, steps' },
  gesture: { fr: 'geste, arrangement, solution', en: 'gesture, solution' },
  refusal: { fr: 'refuse, refus, ne répond pas', en: 'refuses, refusal, does not answer' },
}

/** The passages of a right that answer the point, those already shown aside. */
export function pointedPassages(
  { right, assessment }: Considered,
  facts: Fact[],
  point: FollowUp,
  language: Language,
  shown: Set<string>,
): string[] {
  if (point === 'article' || point === 'verdict' || point === 'plain' || point === 'letter') return []
  // "What if they refuse" supposes that the right is there, even while a fact is missing.
  const allowed = right.passages.filter(
    (passage) =>
      !passage.id.startsWith('verdict:') &&
      (holds(passage, assessment, lawFacts(facts)) || (point === 'refusal' && assessment.kind === 'missing')),
  )
  const isShown = ({ id }: Passage) => [...shown].some((key) => key.startsWith(`${id}|`))
  const refusal = allowed.filter(({ id }) => refusing.test(id))
  const steps = allowed.filter(
    ({ id, parts }) => id.startsWith('how-to') || parts.fr.some(({ kind }) => kind === 'steps'),
  )
  const fit = fits(right, readText(asked[point][language]), language)
  const fitting = allowed.filter(
    (passage) =>
      (fit.get(passage) ?? 0) >= leastFit &&
      (point !== 'time' || lasting.test(`${passage.title[language]} ${passage.words[language]}`)),
  )
  fitting.sort((a, b) => (fit.get(b) ?? 0) - (fit.get(a) ?? 0))
  const told = {
    time: fitting,
    refusal: [...refusal, ...fitting],
    how: [...steps, ...fitting],
    gesture: [...fitting, ...refusal, ...steps],
    next: [...[...steps, ...fitting, ...refusal].filter((one) => !isShown(one)), ...steps],
  }[point]
  return told.slice(0, 1).map(({ id }) => id)
}
const leastFit = 1.8
/** What a passage about time speaks of. */
const lasting = /délai|temps|durée|jours|quand|semaines|mois|how long|deadline|time|days|weeks|months|when|period/i
/** What a yes or a no is told by. */
const summing = new Set<Block['kind']>(['understood', 'verdict', 'policy'])

/** The answer with the point asked for first, the rest on demand. */
export function pointOf(answer: Answer, point: FollowUp, main: Considered): Answer {
  const block = told[point]?.(answer) ?? null
  if (block) return { ...answer, blocks: [block, ...answer.blocks.map((one) => ({ ...one, more: true }))] }
  if (point === 'verdict')
    return { ...answer, blocks: answer.blocks.map((one) => ({ ...one, more: !summing.has(one.kind) })) }
  if (point === 'plain') return { ...answer, blocks: shortened(answer) }
  const denied = (point === 'refusal' || point === 'gesture') && main.assessment.kind === 'does-not-apply'
  if (!denied) return answer
  const { refusalAllowed } = wordsIn(answer.language)
  const own: Block = {
    id: 'refusal-allowed',
    kind: 'paragraph',
    source: 'assistant',
    sentences: refusalAllowed.map((text) => ({ text, citations: [] })),
    more: false,
  }
  const rest = answer.blocks.map((one) => ({ ...one, more: one.more || one.kind !== 'policy' }))
  return { ...answer, blocks: [own, ...rest] }
}

/** Points told from what the answer already holds. */
const told: Partial<Record<FollowUp, (answer: Answer) => Block | null>> = {
  time: lastDays,
  article: texts,
  letter: letterReady,
}

/** The verdict in a sentence or two, what it turns on last. */
function shortened({ blocks, language }: Answer): Block[] {
  const { shorter } = wordsIn(language)
  const own: Block = {
    id: 'shorter',
    kind: 'understood',
    source: 'assistant',
    sentences: [{ text: shorter, citations: [] }],
    more: false,
  }
  const verdict = blocks.find(({ kind }) => kind === 'verdict')
  const [first] = verdict?.sentences ?? []
  const cut = verdict && first && { ...verdict, id: 'in-short', sentences: [first], more: false }
  return [own, ...(cut ? [cut] : []), ...blocks.map((one) => ({ ...one, more: true }))]
}

/** The last days, with what they mean today; null when none is known. */
function lastDays({ deadlines, language }: Answer): Block | null {
  const words = wordsIn(language)
  const sentences = deadlines.map(({ label, day, days, article, approximate }): Sentence => {
    const said = approximate ? words.roughly(day) : words.day(day)
    return { text: words.lastDay(label, said, days), citations: [article] }
  })
  return sentences.length > 0 ? { id: 'last-days', kind: 'paragraph', source: 'law', sentences, more: false } : null
}

/** Where the letter that fits is, or the form that sends what it would say; null when there is none. */
function letterReady({ actions, language }: Answer): Block | null {
  const letter = actions.find(({ kind }) => kind === 'letter') ?? actions.find(({ kind }) => kind === 'complain')
  if (!letter) return null
  const sentences = [{ text: wordsIn(language).letterReady(letter.label), citations: [] }]
  return { id: 'letter-ready', kind: 'paragraph', source: 'assistant', sentences, more: false }
}

/** The texts the verdict rests on, in their own words. */
function texts({ blocks, citations, language }: Answer): Block | null {
  const words = wordsIn(language)
  const resting = blocks.filter(({ kind }) => kind === 'verdict').flatMap(({ sentences }) => sentences)
  const cited = new Set(resting.flatMap((sentence) => sentence.citations))
  const chosen = citations.filter(({ article }) => cited.size === 0 || cited.has(article))
  const quoted = chosen.filter(({ quote }) => quote !== undefined)
  const sentences = (quoted.length > 0 ? quoted : chosen)
    .slice(0, mostTexts)
    .map(({ article, label, source, quote, translation }): Sentence => {
      const text = language === 'en' ? (translation ?? quote) : quote
      return { text: text ? words.textQuoted(text) : words.textNamed(source, label), citations: [article] }
    })
  if (sentences.length === 0) return null
  return { id: 'texts', kind: 'paragraph', source: 'law', title: words.textsTitle, sentences, more: false }
}
