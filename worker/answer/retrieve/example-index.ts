/** Finds the examples nearest to a text: cosine of rarity-weighted features over an inverted index. */
import type { Features } from './features.ts'

export interface Example {
  /** What the example stands for. */
  label: string
  phrase: string
  /** An `asked_as` phrasing; false for titles and passages. */
  asked: boolean
  features: Features
}

/** Similarity of a text to each label. */
export interface LabelScore {
  label: string
  /** Nearest example, 0 to 1. */
  nearest: number
  /** Mean of the three nearest. */
  near: number
  /** Similarity to all examples of the label taken together. */
  whole: number
}

interface Posting {
  example: number
  weight: number
}

export class ExampleIndex {
  private readonly labels: string[] = []
  private readonly labelOf: number[] = []
  private readonly postings = new Map<string, Posting[]>()
  private readonly wholePostings = new Map<string, Posting[]>()
  private readonly rarity = new Map<string, number>()
  private readonly size: number

  constructor(examples: Example[]) {
    this.size = examples.length
    const counts = new Map<string, number>()
    for (const { features } of examples)
      for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
    for (const [name, count] of counts) this.rarity.set(name, Math.log(1 + this.size / count))
    const wholes: Features[] = []
    examples.forEach(({ label, features }, example) => {
      let position = this.labels.indexOf(label)
      if (position < 0) {
        position = this.labels.push(label) - 1
        wholes.push(new Map())
      }
      this.labelOf.push(position)
      const whole = wholes[position]
      for (const [name, weight] of this.normed(features)) {
        const posting = this.postings.get(name)
        if (posting) posting.push({ example, weight })
        else this.postings.set(name, [{ example, weight }])
        whole?.set(name, (whole.get(name) ?? 0) + weight)
      }
    })
    wholes.forEach((whole, position) => {
      const damped = [...whole].map(([name, weight]): [string, number] => [name, Math.sqrt(weight)])
      const norm = Math.hypot(...damped.map(([, weight]) => weight))
      for (const [name, weight] of damped) {
        const posting = this.wholePostings.get(name)
        if (posting) posting.push({ example: position, weight: weight / norm })
        else this.wholePostings.set(name, [{ example: position, weight: weight / norm }])
      }
    })
  }

  /** Features times their rarity, as a vector of length 1. Unknown features count in the length: strangeness lowers every score. */
  private normed(features: Features): [string, number][] {
    const strange = Math.log(1 + this.size)
    let square = 0
    const weighted = [...features].map(([name, weight]): [string, number] => {
      const value = weight * (this.rarity.get(name) ?? strange * 0.6)
      square += value * value
      return [name, value]
    })
    const length = Math.sqrt(square) || 1
    return weighted.map(([name, value]) => [name, value / length])
  }

  /** Labels by similarity, unordered. `except`: an example left out, to measure how well the others find it. */
  score(features: Features, except = -1): LabelScore[] {
    const similarity = new Float64Array(this.size)
    const whole = new Float64Array(this.labels.length)
    for (const [name, weight] of this.normed(features)) {
      for (const posting of this.postings.get(name) ?? [])
        similarity[posting.example] = (similarity[posting.example] ?? 0) + posting.weight * weight
      for (const posting of this.wholePostings.get(name) ?? [])
        whole[posting.example] = (whole[posting.example] ?? 0) + posting.weight * weight
    }
    const best = this.labels.map(() => [0, 0, 0] as [number, number, number])
    for (let example = 0; example < this.size; example++) {
      const value = similarity[example] ?? 0
      const top = best[this.labelOf[example] ?? 0]
      if (!top || example === except || value <= top[2]) continue
      if (value > top[0]) top.splice(0, 3, value, top[0], top[1])
      else if (value > top[1]) top.splice(1, 2, value, top[1])
      else top[2] = value
    }
    return this.labels.map((label, position) => {
      const [first, second, third] = best[position] ?? [0, 0, 0]
      return { label, nearest: first, near: (first + second + third) / 3, whole: whole[position] ?? 0 }
    })
  }
}
