/** Two sentences laid side by side, word for word in order: what one of them adds and leaves out. */
import { isKnown } from './figures.ts'
import type { Term } from './terms.ts'

/** What it costs to add a term that the composed words do not hold, or to leave one of theirs out. */
export interface Costs {
  /** `before`: the term told before it. */
  add(term: Term, before: Term | undefined): number
  drop(term: Term): number
}

/** The least cost of making `words` from `source` without changing the order of what they share. */
export function distance(words: readonly Term[], source: readonly Term[], costs: Costs): number {
  let above = new Float64Array(source.length + 1)
  source.forEach((term, index) => {
    above[index + 1] = at(above, index) + costs.drop(term)
  })
  for (const [index, term] of words.entries()) {
    const row = new Float64Array(source.length + 1)
    const added = costs.add(term, words[index - 1])
    row[0] = at(above, 0) + added
    source.forEach((other, place) => {
      const changed = Math.min(at(above, place + 1) + added, at(row, place) + costs.drop(other))
      row[place + 1] = isSame(term, other) ? Math.min(changed, at(above, place)) : changed
    })
    above = row
  }
  return at(above, source.length)
}

/** A cost that no order of the same terms can go below: whatever is on one side only. Quick to know. */
export function leastDistance(words: readonly Term[], source: readonly Term[], costs: Costs): number {
  const left = [...source]
  let cost = 0
  for (const [index, term] of words.entries()) {
    const place = left.findIndex((other) => isSame(term, other))
    if (place < 0) cost += costs.add(term, words[index - 1])
    else left.splice(place, 1)
  }
  return left.reduce((sum, term) => sum + costs.drop(term), cost)
}

const at = (row: Float64Array, index: number) => row[index] ?? Number.POSITIVE_INFINITY

/** The same meaning, done by the same person as far as both say. */
function isSame(one: Term, other: Term): boolean {
  if (one.kind !== other.kind) return false
  if (one.kind === 'figure') return isKnown(one.value, [other.value])
  if (one.value !== other.value || one.word !== other.word) return false
  return one.who === other.who || !one.who || (!other.who && one.who === 'other')
}

/** A sentence in the orders that say the same: its one condition first, last, or after the first of what it is a condition of. */
export function ordersOf(terms: readonly Term[]): (readonly Term[])[] {
  const conditions = terms.flatMap(({ value }, index) => (value === 'condition:if' ? [index] : []))
  const [place] = conditions
  const from = (index: number) => [...terms.slice(index), ...terms.slice(0, index)]
  if (place === undefined) return [terms]
  if (conditions.length > 1) return [terms]
  if (place > 1) return [terms, from(place)]
  const ends = terms.flatMap(({ clause }, index) =>
    index > place && clause !== terms[index - 1]?.clause ? [index] : [],
  )
  // The condition after the first of what it is a condition of: "tell me if …: it changes the answer".
  const between = ends.flatMap((end) =>
    ends.flatMap((next) =>
      next > end ? [[...terms.slice(end, next), ...terms.slice(0, end), ...terms.slice(next)]] : [],
    ),
  )
  return [terms, ...ends.map(from), ...between]
}
