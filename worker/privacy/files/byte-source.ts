import { ProblemError } from '../../../protocol/index.ts'

/** Bytes as they come, counted: read piece by piece, so that no more than a piece is ever held. */
export class ByteSource {
  readonly #chunks: AsyncIterator<Uint8Array>
  readonly #most: number
  #held: Uint8Array = new Uint8Array()
  /** Bytes that came so far. */
  received = 0

  /** More bytes than `most` are refused, whatever was announced. */
  constructor(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, most: number) {
    this.#chunks = each(chunks)
    this.#most = most
  }

  /** What is at hand, at least one byte; null at the end. */
  async peek(): Promise<Uint8Array | null> {
    while (this.#held.length === 0) {
      const next = await this.#chunks.next()
      if (next.done) return null
      this.received += next.value.length
      if (this.received > this.#most) throw new ProblemError('file-too-large')
      this.#held = next.value
    }
    return this.#held
  }

  /** Goes past bytes that `peek` showed. */
  consume(count: number): void {
    this.#held = this.#held.subarray(count)
  }

  /** That many bytes together; the caller bounds the number. */
  async take(count: number): Promise<Uint8Array> {
    const taken = new Uint8Array(count)
    let at = 0
    for await (const piece of this.pass(count)) {
      taken.set(piece, at)
      at += piece.length
    }
    return taken
  }

  /** That many bytes as they come. Throws when they end before. */
  async *pass(count: number): AsyncGenerator<Uint8Array, void> {
    let left = count
    while (left > 0) {
      const held = await this.peek()
      if (!held) throw new ProblemError('file-unreadable')
      const piece = held.subarray(0, left)
      this.consume(piece.length)
      left -= piece.length
      yield piece
    }
  }

  async leave(count: number): Promise<void> {
    for await (const _piece of this.pass(count));
  }

  /** Reads on to the end, keeping nothing. */
  async drain(): Promise<void> {
    for (let held = await this.peek(); held; held = await this.peek()) this.consume(held.length)
  }
}

async function* each(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  yield* chunks
}

/** Whether bytes begin with these characters, from a place on. */
export function isAt(bytes: Uint8Array, text: string, from = 0): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[from + index] !== text.charCodeAt(index)) return false
  }
  return true
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}
