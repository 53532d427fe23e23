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
/** How much more common than everywhere a word must be in a label to be a word of its subject. */
const telling = 2
/** Occurrences added to each feature: a word of a single example is no sure sign. */
const rareness = 1.5
/** Examples that a label is taken to have beside its own: one phrasing out of ten proves less than four out of forty. */
const unseen = 3

/** What was learnt from examples, small enough to travel in a module. */
export interface LabelTables {
  labels: string[]
  /** How many examples each label has. */
  sizes: number[]
  size: number
  /** A line for each feature: its name, then pairs of a label's position and how many of its examples have the feature. */
  features: string
}

/** Learns from examples. */
export function tablesOf(examples: Example[]): LabelTables {
  const positions = new Map<string, number>()
  const sizes: number[] = []
  const counts = new Map<string, Map<number, number>>()
  for (const { label, features } of examples) {
    const position = positions.get(label) ?? positions.size
    positions.set(label, position)
    sizes[position] = (sizes[position] ?? 0) + 1
    for (const name of features.keys()) {
      const ofFeature = counts.get(name) ?? new Map<number, number>()
      ofFeature.set(position, (ofFeature.get(position) ?? 0) + 1)
      counts.set(name, ofFeature)
    }
  }
  return {
    labels: [...positions.keys()],
    sizes,
    size: examples.length,
    features: [...counts].map(([name, ofFeature]) => [name, ...[...ofFeature].flat()].join(' ')).join('\n'),
  }
}

export class LabelModel {
  readonly labels: readonly string[]
  private readonly positions: Map<string, number>
  private readonly sizes: readonly number[]
  private readonly size: number
  /** The pairs of each feature, still written: a message needs a few of thousands. */
  private readonly written = new Map<string, string>()

  constructor({ labels, sizes, size, features }: LabelTables) {
    this.labels = labels
    this.positions = new Map(labels.map((label, position) => [label, position]))
    this.sizes = sizes
    this.size = size
    for (const line of features.split('\n')) {
      const space = line.indexOf(' ')
      this.written.set(line.slice(0, space), line.slice(space + 1))
    }
  }

  /** For each label that has a feature, its position and how many of its examples do. */
  private countsOf(feature: string): [position: number, count: number][] {
    const numbers = (this.written.get(feature)?.split(' ') ?? []).map(Number)
    return numbers.flatMap((position, index) => (index % 2 === 0 ? [[position, numbers[index + 1] ?? 0]] : []))
  }

  /** Whether a feature is clearly more common in a label than everywhere. */
  speaksFor(feature: string, label: string): boolean {
    const position = this.positions.get(label)
    const counts = this.countsOf(feature)
    const count = counts.find(([at]) => at === position)?.[1] ?? 0
    const share = count / ((this.sizes[position ?? 0] ?? 0) + unseen)
    return share * this.size > telling * totalOf(counts)
  }

  /** Evidence for each label, unordered. `except`: the label of this very text when it is one of the examples, left out. */
  score(features: Features, except?: string): LabelScore[] {
    const left = except === undefined ? -1 : (this.positions.get(except) ?? -1)
    const evidence = new Float64Array(this.labels.length)
    let squared = 0
    for (const [name, weight] of features) {
      const counts = this.countsOf(name)
      const total = totalOf(counts) - (left < 0 ? 0 : 1)
      // A word that no example has is strange: what the others say counts for less.
      squared += (total > 0 ? 1 : strangeness) * weight * weight
      if (total <= 0) continue
      const common = (total + rareness) / this.size
      for (const [position, count] of counts) {
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

function totalOf(counts: [position: number, count: number][]): number {
  return counts.reduce((total, [, count]) => total + count, 0)
}
