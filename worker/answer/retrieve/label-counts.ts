/** What is counted in the examples of each label, and how far each feature then speaks for each label. Only the build does it. */
import type { Language } from '../../../protocol/index.ts'
import type { Features } from './features.ts'

export interface Example {
  label: string
  phrase: string
  language: Language
  /** `asked`: an `asked_as` phrasing; `message`: a whole message; `prose`: a title or a passage. */
  kind: 'asked' | 'message' | 'prose'
  features: Features
}

/** What people say in the situation of a label, word by word. */
export interface Listed {
  label: string
  features: Features
}

/** A feature of fewer examples is left out: a name, a slip of the pen. */
const leastTold = 2

const totalOf = (counts: Map<number, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0)

/** How far each feature speaks for labels, by their position. */
export interface Weights {
  labels: readonly string[]
  features: Map<string, [position: number, weight: number][]>
}

/** How much more common than everywhere a feature must be in a label to speak for it; chosen by leaving each example out. */
const caution = 1.5
/** Occurrences added to each feature: a word of a single example is no sure sign. */
const rareness = 4
/** Examples that a label is taken to have beside its own: one phrasing out of ten proves less than four out of forty. */
const unseen = 3
/** A word listed for a label counts like so many examples that hold it; chosen on the tuning half of our messages. */
const listedAs = 2

export class LabelCounts {
  readonly labels: string[] = []
  private readonly positions = new Map<string, number>()
  /** How many examples each label has. */
  private readonly sizes: number[] = []
  private size = 0
  private readonly counts = new Map<string, Map<number, number>>()

  constructor(examples: Example[], listed: Listed[] = []) {
    for (const { label, features } of examples) {
      const position = this.position(label)
      this.sizes[position] = (this.sizes[position] ?? 0) + 1
      this.size++
      for (const name of features.keys()) this.count(name, position, 1)
    }
    const told = new Set<string>()
    for (const { label, features } of listed)
      for (const name of features.keys()) {
        if (told.has(`${label} ${name}`)) continue
        told.add(`${label} ${name}`)
        this.count(name, this.position(label), listedAs)
      }
  }

  /** Every feature with what it says for each label that has it. */
  weights(): Weights {
    return {
      labels: this.labels,
      features: new Map(
        [...this.counts].flatMap(([name, counts]) =>
          totalOf(counts) < leastTold ? [] : [[name, this.weightsOf(name) ?? []] as const],
        ),
      ),
    }
  }

  /**
   * How far a feature speaks for each label that has it, 0 when it is no more common there than everywhere; null when no
   * example has it. `except`: a label one of whose examples, which has the feature, is left out.
   */
  weightsOf(feature: string, except?: string): [position: number, weight: number][] | null {
    const counts = this.counts.get(feature)
    if (!counts) return null
    const left = except === undefined ? -1 : (this.positions.get(except) ?? -1)
    const total = totalOf(counts) - (left < 0 ? 0 : 1)
    if (total <= 0) return null
    const common = (total + rareness) / this.size
    return [...counts].map(([position, count]) => {
      const own = position === left ? 1 : 0
      const share = (count - own) / ((this.sizes[position] ?? 0) - own + unseen)
      return [position, Math.log1p(share / (caution * common))]
    })
  }

  private position(label: string): number {
    const known = this.positions.get(label)
    if (known !== undefined) return known
    this.positions.set(label, this.labels.length)
    this.sizes.push(0)
    return this.labels.push(label) - 1
  }

  private count(feature: string, position: number, by: number): void {
    const ofFeature = this.counts.get(feature) ?? new Map<number, number>()
    ofFeature.set(position, (ofFeature.get(position) ?? 0) + by)
    this.counts.set(feature, ofFeature)
  }
}
