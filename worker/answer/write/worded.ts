/** Which blocks of an answer a model may word. */
import type { Answer, Block } from '../../../protocol/index.ts'

/** What cannot wait, or must be read as it was written. */
const asWritten = new Set(['fraud', 'court', 'hazard'])
const worded = new Set<Block['kind']>(['verdict', 'paragraph', 'other-right', 'caution'])

/** The blocks of law that are prose, in their order; none where what is said first cannot wait, or is no answer of law. */
export function wordedBlocks({ action, blocks }: Answer): Block[] {
  if (action !== 'answer' && action !== 'clarify') return []
  if (blocks.some(({ id, kind }) => kind === 'smalltalk' || asWritten.has(id))) return []
  return blocks.filter(({ kind, source, more }) => source === 'law' && !more && worded.has(kind))
}
