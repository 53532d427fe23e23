/** Two sentences laid side by side, word for word in order: what one of them adds and leaves out. */
import { isKnown } from './figures.ts'
import type { Term } from './terms.ts'

/** What it costs to add a term that the composed words do not hold, or to leave one of theirs out. */
export interface Costs {
  add(term: Term): number
  drop(term: Term): number
}

/** The least cost of making `words` from `source` without changing the order of what they share. */
export function distance(words: readonly Term[], source: readonly Term[], costs: Costs): number {
  let above = new Float64Array(source.length + 1)
  source.forEach((term, index) => {
    above[index + 1] = at(above, index) + costs.drop(term)
  })
  for (const term of words) {
    const row = new Float64Array(source.length + 1)
    const added = costs.add(term)
    row[0] = at(above, 0) + added
    source.forEach((other, index) => {
      const changed = Math.min(at(above, index + 1) + added, at(row, index) + costs.drop(other))
      row[index + 1] = isSame(term, other) ? Math.min(changed, at(above, index)) : changed
    })
    above = row
  }
  return at(above, source.length)
}

const at = (row: Float64Array, index: number) => row[index] ?? Number.POSITIVE_INFINITY

/** The same meaning, done by the same person as far as both say. */
function isSame(one: Term, other: Term): boolean {
  if (one.kind === 'figure') return other.kind === 'figure' && isKnown(one.value, [other.value])
  return one.value === other.value && (!one.who || !other.who || one.who === other.who)
}

/** A sentence in its own order, and with its one condition moved from the beginning to the end or back. */
export function ordersOf(terms: readonly Term[]): (readonly Term[])[] {
  const conditions = terms.flatMap(({ value }, index) => (value === 'condition:if' ? [index] : []))
  const [place] = conditions
  if (place === undefined || conditions.length > 1) return [terms]
  if (place > 1) return [terms, [...terms.slice(place), ...terms.slice(0, place)]]
  const ends = terms.flatMap(({ clause }, index) =>
    index > place && clause !== terms[index - 1]?.clause ? [index] : [],
  )
  return [terms, ...ends.map((end) => [...terms.slice(end), ...terms.slice(0, end)])]
}
