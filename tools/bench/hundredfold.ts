import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFacts } from '../../worker/answer/read/facts.ts'
import { readText } from '../../worker/answer/read/text.ts'
import { featuresOf } from '../../worker/answer/retrieve/features.ts'
import { LabelModel, type LabelTables } from '../../worker/answer/retrieve/label-model.ts'
import { rank } from '../../worker/answer/retrieve/retrieve.ts'
import { learnt } from '../../worker/answer/retrieve/tables.ts'
import { type Figure, quantile } from './median.ts'

const questions = join(import.meta.dirname, '..', '..', 'test', 'answers', 'shoppers.jsonl')
const askedOn = '2026-11-21'
const copies = 100
/** A hundred times the texts hold about sixteen times the words (Heaps' law). */
const vocabularies = 16
const rounds = 20
const megabyte = 2 ** 20

/** Finding among a hundred times the rights: every word's postings are multiplied, a third of the words is common to all copies. */
export function hundredfold(): Figure[] {
  const tables = multiplied(learnt().model)
  const model = new LabelModel(tables)
  const features = readFileSync(questions, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { text, lang } = JSON.parse(line) as { text: string; lang: 'fr' | 'en' }
      const reading = readText(text)
      return featuresOf(reading, lang, readFacts(reading, lang, askedOn), askedOn)
    })
  const find = (one: (typeof features)[number]) => {
    const before = performance.now()
    rank(model.score(one), model.labels)
    return performance.now() - before
  }
  for (const one of features) find(one)
  const costs = Array.from({ length: rounds }, () => features.map(find)).flat()
  const p99 = quantile(costs, 0.99)
  const { features: numbers, starts, positions, weights } = tables
  const size = numbers.byteLength + starts.byteLength + positions.byteLength + weights.byteLength
  return [
    {
      what: `finding among ${tables.labels.length} labels, p50`,
      value: `${quantile(costs, 0.5).toFixed(2)} ms`,
    },
    {
      what: `finding among ${tables.labels.length} labels, p99`,
      value: `${p99.toFixed(2)} ms`,
      target: '≤ 5 ms',
      met: p99 <= 5,
    },
    {
      what: 'tables of a knowledge × 100',
      value: `${(size / megabyte).toFixed(0)} MB`,
      target: '≤ 128 MB',
      met: size <= 128 * megabyte,
    },
  ]
}

/** Copies of every label; a feature in three is shared by all copies, the others by those that speak the same vocabulary. */
function multiplied({ labels, features, starts, positions, weights }: LabelTables): LabelTables {
  const sources = [...features].flatMap((number, index) =>
    number % 3 === 0
      ? [{ number, index, vocabulary: -1 }]
      : Array.from({ length: vocabularies }, (_none, vocabulary) => ({
          number: vocabulary === 0 ? number : Math.imul(number ^ vocabulary, 0x01000193) >>> 0,
          index,
          vocabulary,
        })),
  )
  sources.sort((a, b) => a.number - b.number)
  const copiesOf = (vocabulary: number) =>
    Array.from({ length: copies }, (_none, copy) => copy).filter(
      (copy) => vocabulary < 0 || copy % vocabularies === vocabulary,
    )
  const speaking = new Map([-1, ...Array(vocabularies).keys()].map((vocabulary) => [vocabulary, copiesOf(vocabulary)]))
  const total = sources.reduce(
    (sum, { index, vocabulary }) =>
      sum + ((starts[index + 1] ?? 0) - (starts[index] ?? 0)) * (speaking.get(vocabulary)?.length ?? 0),
    0,
  )
  const many = {
    labels: Array.from({ length: copies }, (_none, copy) => labels.map((label) => `${label}~${copy}`)).flat(),
    features: Uint32Array.from(sources, ({ number }) => number),
    starts: new Uint32Array(sources.length + 1),
    positions: new Uint16Array(total),
    weights: new Int8Array(total),
    words: new Uint32Array(0),
  }
  let at = 0
  sources.forEach(({ index, vocabulary }, place) => {
    for (const copy of speaking.get(vocabulary) ?? [])
      for (let pair = starts[index] ?? 0; pair < (starts[index + 1] ?? 0); pair++) {
        many.positions[at] = (positions[pair] ?? 0) + copy * labels.length
        many.weights[at] = weights[pair] ?? 0
        at++
      }
    many.starts[place + 1] = at
  })
  return many
}
