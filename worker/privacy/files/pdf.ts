import { ProblemError } from '../../../protocol/index.ts'
import { type ByteSource, isAt } from './byte-source.ts'

/** Where a whole PDF says that it ends: readers look that far back. */
const tailBytes = 1024

/** A PDF as it is, once its first and last bytes are known to be a PDF's. It is never opened here. */
export async function* checkPdf(source: ByteSource): AsyncGenerator<Uint8Array, void> {
  const start = await source.take(5)
  if (!isAt(start, '%PDF-')) throw new ProblemError('file-refused')
  yield start
  let tail = ''
  for (let held = await source.peek(); held; held = await source.peek()) {
    const piece = held
    source.consume(piece.length)
    tail = (tail + String.fromCharCode(...piece.subarray(-tailBytes))).slice(-tailBytes)
    yield piece
  }
  if (!tail.includes('%%EOF')) throw new ProblemError('file-unreadable')
}
