/** What tools/learn.ts has learnt, packed by the build and unpacked on first use. */
import { Buffer } from 'node:buffer'
import { brotliDecompressSync } from 'node:zlib'
import { knowledgeVersion } from '../../../knowledge/index.ts'
import type { Language } from '../../../protocol/index.ts'
import { climb, numbersOf } from './columns.ts'
import type { LabelTables } from './label-model.ts'
import { learntFrom, learntWords, packedTables } from './learnt.ts'

/** In how many passages of all rights each word is listed. */
export type PassageWords = Record<Language, [word: string, passages: number][]>

/** Tables as they travel: each column's bytes in Brotli, in base64; steps instead of rising numbers, `lengths` instead of starts. */
export type PackedTables = { labels: string[] } & Record<
  'features' | 'lengths' | 'positions' | 'weights' | 'words',
  string
>

interface Learnt {
  model: LabelTables
  passageWords: PassageWords
}

let read: Learnt | null = null

/** The tables of the compiled knowledge. Throws when they were learnt from another version of it: the build is stale. */
export function learnt(): Learnt {
  if (learntFrom !== knowledgeVersion)
    throw new Error('What retrieval learnt is older than the knowledge: npm run knowledge:compile')
  read ??= { model: unpackTables(packedTables), passageWords: JSON.parse(learntWords) as PassageWords }
  return read
}

/** Tables from how they travel. */
export function unpackTables({ labels, features, lengths, positions, weights, words }: PackedTables): LabelTables {
  const counts = numbersOf(bytesOf(lengths), 2)
  const starts = new Uint32Array(counts.length + 1)
  counts.forEach((count, index) => {
    starts[index + 1] = (starts[index] ?? 0) + count
  })
  return {
    labels,
    features: climb(numbersOf(bytesOf(features), 4)),
    starts,
    positions: climb(Uint16Array.from(numbersOf(bytesOf(positions), 2)), starts),
    weights: new Int8Array(bytesOf(weights)),
    words: climb(numbersOf(bytesOf(words), 4)),
  }
}

function bytesOf(column: string): Uint8Array {
  return new Uint8Array(brotliDecompressSync(Buffer.from(column, 'base64')))
}
