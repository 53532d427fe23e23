/** Whether words of a model say what the composed answer or the shopper said, and nothing else. */
import type { Language } from '../../../protocol/index.ts'
import { type Costs, distance, ordersOf } from './align.ts'
import { isPlainProse } from './form.ts'
import { type Term, termsOf } from './terms.ts'

/** A composed block, ready to be compared with. */
export interface Ground {
  language: Language
  sentences: readonly (readonly Term[])[]
  title: readonly Term[]
  /** What the shopper said, and what was understood of it. */
  said: readonly (readonly Term[])[]
  /** How the articles of the block are written, as figures are. */
  articles: readonly string[]
  /** Everyday words and sums that the shopper used. */
  heard: ReadonlySet<string>
}

/** The composed sentences that some words carry, from `first`. */
export interface Carried {
  first: number
  count: number
}

/** How many composed sentences may be told as one. */
const mostTogether = 3
/** How far the words may be from the composed ones: a part of their length, never more than a few words. */
const share = 0.25
const mostCost = 3

export function groundOf(input: {
  language: Language
  title?: string | undefined
  sentences: readonly string[]
  said: readonly string[]
  articles: readonly string[]
}): Ground {
  const terms = (text: string) => termsOf(text, input.language)
  const said = input.said.map(terms)
  return {
    language: input.language,
    sentences: input.sentences.map(terms),
    title: terms(input.title ?? ''),
    said,
    articles: input.articles.map((article) => `article ${article.replace(/^.*:/, '')}`),
    heard: new Set(
      said.flat().flatMap(({ kind, value }) => (kind === 'content' || value.startsWith('sum ') ? [value] : [])),
    ),
  }
}

/** The run of composed sentences, none before `from`, that these words say again; null when there is none. `count` 0: the title's. */
export function carried(words: string, ground: Ground, from: number): Carried | null {
  if (!isPlainProse(words)) return null
  const terms = termsOf(words, ground.language).filter(({ value }) => !ground.articles.includes(value))
  const costs = costsOf(ground)
  const most = Math.min(mostCost, 0.4 + share * terms.length)
  let found: Carried | null = null
  let least = most
  const consider = (source: readonly Term[], place: Carried) => {
    const cost = distance(terms, source, costs)
    if (cost > least || (cost === least && found)) return
    least = cost
    found = place
  }
  for (const order of ordersOf(ground.title)) consider(order, { first: from, count: 0 })
  for (let first = from; first < ground.sentences.length; first++) {
    for (let count = 1; count <= mostTogether && first + count <= ground.sentences.length; count++) {
      const group = ground.sentences.slice(first, first + count)
      for (const source of joined(group)) consider(source, { first, count })
    }
  }
  return found
}

/** Sentences one after the other, each in the orders it can be told in. */
function joined(sentences: readonly (readonly Term[])[]): (readonly Term[])[] {
  return sentences.reduce<(readonly Term[])[]>(
    (before, sentence) => before.flatMap((start) => ordersOf(sentence).map((order) => [...start, ...order])),
    [[]],
  )
}

/** Acts and things that weigh little: what happened, and small steps anybody may take. */
const slight = new Set(
  'act:buy act:inform act:write act:ask act:answer act:keep act:check act:give act:open thing:order thing:legal thing:price thing:contract thing:deadline sure:check'.split(
    ' ',
  ),
)
const never = 9

function costsOf({ heard }: Ground): Costs {
  const either = (term: Term): number | null => {
    if (term.value.startsWith('actor:shopper') || term.value === 'actor:seller') return 0.5
    if (term.value === 'modal:may' && term.who === 'shopper') return 1
    return null
  }
  return {
    add: (term) => {
      if (term.kind === 'plain') return 0.35
      if (heard.has(term.value)) return 0.35
      if (term.kind === 'content') return 1.2
      if (term.kind === 'answer') return 3
      return either(term) ?? (term.value === 'modal:must' ? 1.2 : slight.has(term.value) ? 1.2 : never)
    },
    drop: (term) => {
      if (term.kind === 'plain') return 0.3
      if (term.kind === 'content') return 0.9
      if (term.kind === 'answer') return 0.1
      return either(term) ?? (term.value === 'modal:must' || slight.has(term.value) ? 1 : never)
    },
  }
}

/** Whether words only tell what the shopper told: nothing of theirs is turned round, and no right is drawn from it. */
export function repeatsShopper(words: string, ground: Ground): boolean {
  if (!isPlainProse(words) || words.includes('?')) return false
  const terms = termsOf(words, ground.language)
  if (terms.some(({ value }) => /^(?:modal|sure|condition):/.test(value))) return false
  const costs: Costs = {
    add: costsOf(ground).add,
    drop: (term) => (term.kind === 'not' || term.value.startsWith('condition:') ? 1.5 : 0),
  }
  return ground.said.some((source) => distance(terms, source, costs) <= 0.4 + 0.15 * terms.length)
}

/** Whether words are courtesy: nothing in them of rights, money, time or duty. */
export function isCourtesy(words: string, { language }: Ground): boolean {
  return (
    isPlainProse(words) &&
    termsOf(words, language).every(({ kind, value }) => kind === 'plain' || value.startsWith('actor:shopper'))
  )
}
