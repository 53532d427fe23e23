import type { Answer, AnswerChunk, Block } from '../../../protocol/index.ts'

const opening = new Set<AnswerChunk['type']>(['start', 'data-deadlines', 'data-citations'])

/** What is shown of an answer before its words: which message it is, its last days, its texts. */
export function openingOf(chunks: readonly AnswerChunk[]): AnswerChunk[] {
  return chunks.filter(({ type }) => opening.has(type))
}

/** What stands before the words of a model: the blocks that wait for none, and of the verdict its title, which is never a model's. */
export function beforeWords({ blocks }: Answer, ready: readonly Block[]): Block[] {
  const next = blocks[ready.length]
  return [...ready, ...(next?.kind === 'verdict' && next.title ? [{ ...next, sentences: [] }] : [])]
}

/**
 * The blocks of an answer as they grow on the screen. Each is sent under the identifier it keeps, so that a client puts the
 * longer one in the place of the shorter; text, which could only be added to, comes once when all is settled.
 */
export class ShownBlocks {
  readonly #message: string
  readonly #sent = new Map<string, string>()

  constructor(message: string) {
    this.#message = message
  }

  /** The chunks of those that are not on the screen like this already. */
  grown(blocks: readonly Block[]): AnswerChunk[] {
    return this.#changed(
      blocks.map((block) => ({ type: 'data-block', id: `${this.#message}-${block.id}-block`, data: block })),
    )
  }

  /** What is left to send of the whole. */
  closing(chunks: readonly AnswerChunk[]): AnswerChunk[] {
    return this.#changed(chunks.filter(({ type }) => !opening.has(type)))
  }

  #changed(chunks: readonly AnswerChunk[]): AnswerChunk[] {
    return chunks.filter((chunk) => {
      if (chunk.type !== 'data-block') return true
      const value = JSON.stringify(chunk.data)
      const isNew = this.#sent.get(chunk.id) !== value
      this.#sent.set(chunk.id, value)
      return isNew
    })
  }
}
