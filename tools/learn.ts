/** Learns from the examples and writes what was learnt as a module, so that a Worker never does. `npm run knowledge:compile`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { knowledgeVersion } from '../knowledge/index.ts'
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

/** Tables as a Worker unpacks them: each column deflated, in base64. */
function packed({ labels, features, starts, positions, weights, words }: LabelTables) {
  const lengths = Uint16Array.from(features, (_feature, index) => (starts[index + 1] ?? 0) - (starts[index] ?? 0))
  const column = ({ buffer }: { buffer: ArrayBufferLike }) =>
    deflateRawSync(new Uint8Array(buffer), { level: 9 }).toString('base64')
  return {
    labels,
    features: column(features),
    lengths: column(lengths),
    positions: column(positions),
    weights: column(weights),
    words: column(words),
  }
}
