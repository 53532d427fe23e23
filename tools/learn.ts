/** Learns from the examples and writes what was learnt as a module, so that a Worker never does. `npm run knowledge:compile`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { knowledgeVersion } from '../knowledge/index.ts'
import { planesOf, stepsOf } from '../worker/answer/retrieve/columns.ts'
import { examples, listed, passageWords, phraseWords } from '../worker/answer/retrieve/examples.ts'
import { LabelCounts } from '../worker/answer/retrieve/label-counts.ts'
import { type LabelTables, tablesOf } from '../worker/answer/retrieve/label-model.ts'
import { train } from '../worker/answer/retrieve/training.ts'

const known = examples()
const tables = tablesOf(train(new LabelCounts(known, listed()).weights(), known), [...phraseWords()])
const words = { fr: [...passageWords('fr')], en: [...passageWords('en')] }
const path = join(import.meta.dirname, '..', 'worker', 'answer', 'retrieve', 'learnt.ts')
writeFileSync(
  path,
  [
    '/** Learnt from the compiled knowledge by tools/learn.ts. */',
    `export const learntFrom: string = ${JSON.stringify(knowledgeVersion)}`,
    `export const learntWords: string = ${JSON.stringify(JSON.stringify(words))}`,
    `export const packedTables = ${JSON.stringify(packed(tables))}`,
    '',
  ].join('\n'),
)
process.stderr.write(
  `retrieval: ${known.length} examples, ${tables.features.length} features, ${tables.positions.length} weights\n`,
)

/** Tables as a Worker unpacks them. */
function packed({ labels, features, starts, positions, weights, words }: LabelTables) {
  const lengths = Uint16Array.from(features, (_feature, index) => (starts[index + 1] ?? 0) - (starts[index] ?? 0))
  const column = (bytes: Uint8Array) => brotliCompressSync(bytes).toString('base64')
  return {
    labels,
    features: column(planesOf(stepsOf(features), 4)),
    lengths: column(planesOf(lengths, 2)),
    positions: column(planesOf(stepsOf(positions, starts), 2)),
    weights: column(new Uint8Array(weights)),
    words: column(planesOf(stepsOf(words), 4)),
  }
}
