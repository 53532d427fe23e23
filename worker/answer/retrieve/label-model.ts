/**
 * Tells which label a text most likely belongs to, from example texts of each label: naive Bayes over the features that
 * are present, each compared with how common it is everywhere.
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

/** How far the examples of a label speak for a text: 0 when they say nothing. */
export interface LabelScore {
  label: string
  evidence: number
}

/** How much more common than everywhere a feature must be in a label to speak for it; chosen by leaving each example out. */
const caution = 1.5
/** How much an unknown word weakens what the known ones say. */
const strangeness = 0.3
/** Occurrences added to each feature: a word of a single example is no sure sign. */
const rareness = 1.5
/** Examples that a label is taken to have beside its own: one phrasing out of ten proves less than four out of forty. */
const unseen = 3

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

  /** Whether a feature is more common in a label than everywhere. */
  speaksFor(feature: string, label: string): boolean {
    const position = this.positions.get(label)
    const count = position === undefined ? 0 : (this.counts.get(feature)?.get(position) ?? 0)
    const share = count / ((this.sizes[position ?? 0] ?? 0) + unseen)
    return share * this.size > (this.totals.get(feature) ?? 0)
  }

  /** Evidence for each label, unordered. `except`: the label of this very text when it is one of the examples, left out. */
  score(features: Features, except?: string): LabelScore[] {
    const left = except === undefined ? -1 : (this.positions.get(except) ?? -1)
    const evidence = new Float64Array(this.labels.length)
    let squared = 0
    for (const [name, weight] of features) {
      const total = (this.totals.get(name) ?? 0) - (left < 0 ? 0 : 1)
      // A word that no example has is strange: what the others say counts for less.
      squared += (total > 0 ? 1 : strangeness) * weight * weight
      if (total <= 0) continue
      const common = (total + rareness) / this.size
      for (const [position, count] of this.counts.get(name) ?? []) {
        const own = position === left ? 1 : 0
        const share = (count - own) / ((this.sizes[position] ?? 0) - own + unseen)
        evidence[position] = (evidence[position] ?? 0) + weight * Math.log1p(share / (caution * common))
      }
    }
    // Words of one message lean on each other: evidence grows with the root of their number rather than with it.
    const scale = 1 / Math.sqrt(1 + squared)
    return this.labels.map((label, position) => ({ label, evidence: (evidence[position] ?? 0) * scale }))
  }
}
