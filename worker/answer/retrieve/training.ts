/**
 * Sharpens what was counted: where the examples of one label are taken for another's, the features they share are made to
 * speak less for the wrong one. A softmax over labels, by Adam in small steps from the counted weights, over the pairs of
 * feature and label that were counted and no others. The same examples always give the same weights.
 */
import type { Example, Weights } from './label-counts.ts'
import { sharpness } from './label-model.ts'

const epochs = 3
const step = 0.01
const batch = 1024
/** A title or a passage is no shopper's message: it teaches less. */
const proseWeight = 0.7
const momentum = 0.9
const scaling = 0.99

/** An example as numbers: where its features' pairs stand, and how much each feature weighs in it. */
interface Row {
  label: number
  weight: number
  from: Uint32Array
  to: Uint32Array
  values: Float32Array
}

/** Weights after training on the examples they were counted from. Takes about a second. */
export function train(counted: Weights, examples: Example[]): Weights {
  const names = [...counted.features.keys()]
  const numbers = new Map(names.map((name, number) => [name, number]))
  const starts = new Uint32Array(names.length + 1)
  names.forEach((name, number) => {
    starts[number + 1] = (starts[number] ?? 0) + (counted.features.get(name)?.length ?? 0)
  })
  const pairs = names.flatMap((name) => counted.features.get(name) ?? [])
  const positions = Uint16Array.from(pairs, ([position]) => position)
  const weights = Float32Array.from(pairs, ([, weight]) => weight)
  const labels = new Map(counted.labels.map((label, position) => [label, position]))

  const rows = examples.map(({ label, kind, features }): Row => {
    const known = [...features].flatMap(([name, value]) => {
      const number = numbers.get(name)
      return number === undefined ? [] : [{ number, value }]
    })
    const length = Math.sqrt(1 + known.reduce((sum, { value }) => sum + value * value, 0))
    return {
      label: labels.get(label) ?? 0,
      weight: kind === 'prose' ? proseWeight : 1,
      from: Uint32Array.from(known, ({ number }) => starts[number] ?? 0),
      to: Uint32Array.from(known, ({ number }) => starts[number + 1] ?? 0),
      values: Float32Array.from(known, ({ value }) => (sharpness * value) / length),
    }
  })

  const gradient = new Float32Array(weights.length)
  const mean = new Float32Array(weights.length)
  const square = new Float32Array(weights.length)
  const scores = new Float64Array(counted.labels.length)
  let steps = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(rows.length, epoch)
    for (let first = 0; first < order.length; first += batch) {
      const chosen = order.subarray(first, first + batch)
      gradient.fill(0)
      for (const index of chosen) {
        const row = rows[index]
        if (row) addGradient(row, positions, weights, scores, gradient, row.weight / chosen.length)
      }
      steps++
      for (let pair = 0; pair < weights.length; pair++) {
        const slope = gradient[pair] ?? 0
        const average = momentum * (mean[pair] ?? 0) + (1 - momentum) * slope
        const spread = scaling * (square[pair] ?? 0) + (1 - scaling) * slope * slope
        mean[pair] = average
        square[pair] = spread
        const move = average / (1 - momentum ** steps) / (Math.sqrt(spread / (1 - scaling ** steps)) + 1e-8)
        weights[pair] = (weights[pair] ?? 0) - step * move
      }
    }
  }
  return {
    labels: counted.labels,
    features: new Map(
      names.map((name, number) => [
        name,
        Array.from({ length: (starts[number + 1] ?? 0) - (starts[number] ?? 0) }, (_none, index) => {
          const pair = (starts[number] ?? 0) + index
          return [positions[pair] ?? 0, weights[pair] ?? 0]
        }),
      ]),
    ),
  }
}

/** Adds to `gradient` how much each pair of one example should give way. `scores` is room to work in. */
function addGradient(
  { label, from, to, values }: Row,
  positions: Uint16Array,
  weights: Float32Array,
  scores: Float64Array,
  gradient: Float32Array,
  share: number,
): void {
  scores.fill(0)
  for (let feature = 0; feature < values.length; feature++) {
    const value = values[feature] ?? 0
    for (let pair = from[feature] ?? 0; pair < (to[feature] ?? 0); pair++) {
      const position = positions[pair] ?? 0
      scores[position] = (scores[position] ?? 0) + value * (weights[pair] ?? 0)
    }
  }
  const most = scores.reduce((highest, score) => Math.max(highest, score))
  let sum = 0
  scores.forEach((score, position) => {
    const power = Math.exp(score - most)
    scores[position] = power
    sum += power
  })
  for (let feature = 0; feature < values.length; feature++) {
    const value = (values[feature] ?? 0) * share
    for (let pair = from[feature] ?? 0; pair < (to[feature] ?? 0); pair++) {
      const position = positions[pair] ?? 0
      const excess = (scores[position] ?? 0) / sum - (position === label ? 1 : 0)
      gradient[pair] = (gradient[pair] ?? 0) + value * excess
    }
  }
}

/** Numbers below `length` in an order that `seed` alone decides. */
function shuffled(length: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length }, (_none, index) => index)
  let state = seed + 1
  for (let last = length - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = state % (last + 1)
    const moved = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = moved
  }
  return order
}
