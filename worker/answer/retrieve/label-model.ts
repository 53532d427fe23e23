/**
 * Tells which label a text most likely belongs to, from example texts of each label: naive Bayes over the features that
 * are present, smoothed towards how common each feature is everywhere.
 */
import type { Language } from '../../../protocol/index.ts'
import type { Features } from './features.ts'

export interface Example {
  label: string
  phrase: string
  language: Language
  /** An `asked_as` phrasing; false for titles and passages. */
  asked: boolean
  features: Features
}

/** How far the examples of a label speak for a text: a log-odds, 0 when they say nothing. */
export interface LabelScore {
  label: string
  evidence: number
}

/** Examples' worth of common usage mixed into each label: chosen by leaving each example out in turn. */
const smoothing = 25

export class LabelModel {
  readonly labels: string[] = []
  private readonly positions = new Map<string, number>()
  private readonly sizes: number[] = []
  /** For each feature, how many examples of each label have it. */
  private readonly counts = new Map<string, Map<number, number>>()
  private readonly totals = new Map<string, number>()
  private size = 0

  constructor(examples: Example[]) {
    for (const { label, features } of examples) {
      let position = this.positions.get(label)
      if (position === undefined) {
        position = this.labels.push(label) - 1
        this.positions.set(label, position)
      }
      this.size++
      this.sizes[position] = (this.sizes[position] ?? 0) + 1
      for (const name of features.keys()) {
        const counts = this.counts.get(name) ?? new Map<number, number>()
        counts.set(position, (counts.get(position) ?? 0) + 1)
        this.counts.set(name, counts)
        this.totals.set(name, (this.totals.get(name) ?? 0) + 1)
      }
    }
  }

  /** Whether any example has this feature. */
  knows(feature: string): boolean {
    return this.counts.has(feature)
  }

  /** Every feature of the examples. */
  features(): Iterable<string> {
    return this.counts.keys()
  }

  /** Evidence for each label, unordered. `except`: the label of this very text when it is one of the examples, left out. */
  score(features: Features, except?: string): LabelScore[] {
    const left = except === undefined ? -1 : (this.positions.get(except) ?? -1)
    const own = left < 0 ? 0 : 1
    const evidence = new Float64Array(this.labels.length)
    let weighed = 0
    let squared = 0
    for (const [name, weight] of features) {
      const total = (this.totals.get(name) ?? 0) - own
      if (total <= 0) continue
      weighed += weight
      squared += weight * weight
      const common = (smoothing * (total + 0.5)) / this.size
      for (const [position, count] of this.counts.get(name) ?? []) {
        const others = position === left ? count - 1 : count
        evidence[position] = (evidence[position] ?? 0) + weight * Math.log1p(others / common)
      }
    }
    // Words of one message lean on each other: evidence grows with the root of their number rather than with it.
    const scale = 1 / Math.sqrt(1 + squared)
    return this.labels.map((label, position) => {
      const size = (this.sizes[position] ?? 0) - (position === left ? 1 : 0)
      const absent = weighed * Math.log(smoothing / (size + smoothing))
      return { label, evidence: ((evidence[position] ?? 0) + absent) * scale }
    })
  }
}
