/** Whether words of a model say what the composed answer says, or nothing at all. What is not known to be right is not shown. */
import { distance, leastDistance, ordersOf } from './align.ts'
import { costsOf } from './costs.ts'
import { isPlainProse } from './form.ts'
import type { Ground } from './ground.ts'
import { type Term, termsOf } from './terms.ts'

/** The composed sentences that some words carry: `count` of them from `first`. */
export interface Carried {
  first: number
  count: number
  /** How far the words are from the composed ones. */
  cost: number
}

/** How many composed sentences may be told as one. */
const mostTogether = 3
/** How far words may be from the composed ones: a part of their length, never more than a few words. */
const farthest = ({ length }: readonly Term[]) => Math.min(2, 0.4 + 0.15 * length)

/** The run of composed sentences, none before `from`, that these words say again; null when there is none. `count` 0: the title. */
export function carried(words: string, ground: Ground, from: number): Carried | null {
  if (!isPlainProse(words, ground.addresses)) return null
  const terms = termsOf(words, ground.language).filter(({ value }) => !ground.articles.has(value))
  let least = farthest(terms)
  let found: Carried | null = null
  const consider = (group: readonly (readonly Term[])[], first: number, count: number) => {
    const source = group.flat()
    const costs = costsOf(ground, terms, source)
    if (leastDistance(terms, source, costs) > least) return
    for (const order of ordersTogether(group)) {
      const cost = distance(terms, order, costs)
      if (cost > least || (cost === least && found)) continue
      least = cost
      found = { first, count, cost }
    }
  }
  consider([ground.title], from, 0)
  for (let first = from; first < ground.sentences.length; first++)
    for (let count = 1; count <= mostTogether && first + count <= ground.sentences.length; count++)
      consider(ground.sentences.slice(first, first + count), first, count)
  return found
}

/** Sentences one after the other, each in the orders it can be told in. */
function ordersTogether(sentences: readonly (readonly Term[])[]): (readonly Term[])[] {
  return sentences.reduce<(readonly Term[])[]>(
    (before, sentence) => before.flatMap((start) => ordersOf(sentence).map((order) => [...start, ...order])),
    [[]],
  )
}

const polite: ReadonlySet<Term['kind']> = new Set(['courtesy', 'talk', 'filler', 'generic', 'pronoun'])
/** What a courtesy may speak of: that something was bought, and does not work. */
const happened = new Set(['actor:shopper', 'act:buy', 'thing:order', 'thing:defect'])

/** Whether words are courtesy: nothing in them of rights, money, time or duty. */
export function isCourtesy(words: string, { language, heard }: Ground): boolean {
  if (!isPlainProse(words) || words.includes('?')) return false
  const terms = termsOf(words, language)
  const isHarmless = ({ kind, value }: Term) =>
    polite.has(kind) || (kind === 'content' && heard.has(value)) || happened.has(value)
  return terms.some(({ kind }) => kind === 'courtesy') && terms.every(isHarmless)
}
