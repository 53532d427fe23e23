/** Tells how far a text speaks for each label: the sum of what each of its features says for it. */
import type { Features } from './features.ts'
import type { Weights } from './label-counts.ts'

/** How much an unknown word weakens what the known ones say. */
export const strangeness = 0.3
/** How much more likely a label gets with what speaks for it, when labels share one certainty. */
export const sharpness = 2.5
/** Above this weight a feature is a word of the label's subject. */
const telling = 0.85
/** Weights are kept in sixteenths, from -8 to almost 8. */
export const weightUnit = 1 / 16

/** What was learnt, by number of feature: `labels` and `weights` from `starts[n]` to `starts[n + 1]` belong to `features[n]`. */
export interface LabelTables {
  labels: string[]
  /** Numbers of the features (`numberOf`), in rising order. */
  features: Uint32Array
  starts: Uint32Array
  /** Positions in `labels`, rising for each feature. */
  positions: Uint16Array
  /** In `weightUnit`. */
  weights: Int8Array
  /** Numbers of words that are known though no example has them, in rising order. */
  words: Uint32Array
}

/** A feature as a number: FNV-1a, 32 bits. Two features that share one are taken for each other: about one pair in a whole table. */
export function numberOf(feature: string): number {
  let number = 0x811c9dc5
  for (let index = 0; index < feature.length; index++)
    number = Math.imul(number ^ feature.charCodeAt(index), 0x01000193)
  return number >>> 0
}

/** What each feature says for the labels that have it, as tables. What it says next to nothing for is left out. */
export function tablesOf({ labels, features }: Weights, words: string[] = []): LabelTables {
  const known = [...features].flatMap(([name, says]) => {
    const pairs = says.flatMap(([position, weight]): [position: number, weight: number][] => {
      const rounded = Math.max(-128, Math.min(127, Math.round(weight / weightUnit)))
      return Math.abs(rounded) < 4 ? [] : [[position, rounded]]
    })
    return [{ number: numberOf(name), pairs: pairs.toSorted(([one], [other]) => one - other) }]
  })
  known.sort((a, b) => a.number - b.number)
  const starts = new Uint32Array(known.length + 1)
  known.forEach(({ pairs }, index) => {
    starts[index + 1] = (starts[index] ?? 0) + pairs.length
  })
  const all = known.flatMap(({ pairs }) => pairs)
  return {
    labels: [...labels],
    features: Uint32Array.from(known, ({ number }) => number),
    starts,
    positions: Uint16Array.from(all, ([position]) => position),
    weights: Int8Array.from(all, ([, weight]) => weight),
    words: Uint32Array.from(words, numberOf).sort(),
  }
}

export class LabelModel {
  readonly labels: readonly string[]
  private readonly tables: LabelTables

  constructor(tables: LabelTables) {
    this.labels = tables.labels
    this.tables = tables
  }

  /** Whether any example has a feature. */
  has(feature: string): boolean {
    return this.placeOf(feature) >= 0
  }

  /** Whether a word stands in an example or in a phrase looked for. */
  knowsWord(norm: string): boolean {
    return this.has(`w:${norm}`) || placeIn(this.tables.words, norm) >= 0
  }

  /** How many labels a feature says something for. */
  spreadOf(feature: string): number {
    const place = this.placeOf(feature)
    return place < 0 ? 0 : (this.tables.starts[place + 1] ?? 0) - (this.tables.starts[place] ?? 0)
  }

  /** Whether a feature is clearly more common in a label than everywhere. */
  speaksFor(feature: string, label: string): boolean {
    const { starts, positions, weights } = this.tables
    const place = this.placeOf(feature)
    const position = this.labels.indexOf(label)
    for (let index = starts[place] ?? 0; index < (starts[place + 1] ?? 0); index++)
      if (positions[index] === position) return (weights[index] ?? 0) * weightUnit > telling
    return false
  }

  /** Evidence for each label, by its position; 0 when the text says nothing for it. */
  score(features: Features): Float64Array {
    const { starts, positions, weights } = this.tables
    const evidence = new Float64Array(this.labels.length)
    let squared = 0
    for (const [name, counts] of features) {
      const place = this.placeOf(name)
      // A word that no example has is strange: what the others say counts for less.
      squared += (place >= 0 ? 1 : strangeness) * counts * counts
      const last = starts[place + 1] ?? 0
      for (let index = starts[place] ?? last; index < last; index++) {
        const position = positions[index] ?? 0
        evidence[position] = (evidence[position] ?? 0) + counts * (weights[index] ?? 0)
      }
    }
    // Words of one message lean on each other: evidence grows with the root of their number rather than with it.
    const scale = weightUnit / Math.sqrt(1 + squared)
    return evidence.map((sum) => sum * scale)
  }

  /** Where a feature stands in the tables; -1 when it does not. */
  private placeOf(feature: string): number {
    return placeIn(this.tables.features, feature)
  }
}

/** Where a name stands among numbers in rising order; -1 when it does not. */
function placeIn(numbers: Uint32Array, name: string): number {
  const number = numberOf(name)
  let low = 0
  let high = numbers.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = numbers[middle] ?? 0
    if (found === number) return middle
    if (found < number) low = middle + 1
    else high = middle - 1
  }
  return -1
}
