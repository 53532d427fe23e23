import { ProblemError } from '../../../protocol/index.ts'
import { type ByteSource, isAt, viewOf } from './byte-source.ts'
import { orientationBlock, orientationOf } from './orientation.ts'
import { checkPixels } from './pixels.ts'

const maxExifBytes = 65_536
const hasXmp = 0x04
/** What draws the image. */
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

/**
 * A WebP without XMP, Exif and unknown pieces; how the camera was held remains. The file's first bytes tell its length,
 * so what is taken out leaves as many empty bytes.
 */
export async function* cleanWebp(source: ByteSource): AsyncGenerator<Uint8Array, void> {
  const start = await source.take(12)
  if (!isAt(start, 'RIFF') || !isAt(start, 'WEBP', 8)) throw new ProblemError('file-refused')
  yield start
  let left = viewOf(start).getUint32(4, true) - 4
  let isFirst = true
  let hasImage = false
  while (left > 0) {
    const head = await source.take(8)
    const type = String.fromCharCode(...head.subarray(0, 4))
    const length = viewOf(head).getUint32(4, true)
    const padded = length + (length % 2)
    left -= 8 + padded
    if (left < 0 || (isFirst && !/^VP8[ LX]$/.test(type))) throw new ProblemError('file-unreadable')
    isFirst = false
    if (/^VP8[ LX]$/.test(type)) {
      if (length < 10) throw new ProblemError('file-unreadable')
      const first = await source.take(10)
      measure(type, first)
      if (type === 'VP8X') first[0] = (first[0] ?? 0) & ~hasXmp
      yield head
      yield first
      yield* source.pass(padded - 10)
    } else if (kept.has(type)) {
      yield head
      yield* source.pass(padded)
    } else if (type === 'EXIF' && length >= 26 && length <= maxExifBytes) {
      const body = await source.take(padded)
      const orientation = orientationOf(body)
      body.fill(0)
      body.set(orientationBlock(orientation))
      yield head
      yield body
    } else {
      head.set([0x4a, 0x55, 0x4e, 0x4b])
      yield head
      for await (const piece of source.pass(padded)) yield new Uint8Array(piece.length)
    }
    hasImage ||= type === 'VP8 ' || type === 'VP8L' || type === 'ANMF'
  }
  if (!hasImage || left < 0) throw new ProblemError('file-unreadable')
}

/** Width and height, from the first bytes of an image or of the canvas. */
function measure(type: string, bytes: Uint8Array): void {
  const view = viewOf(bytes)
  if (type === 'VP8X') checkPixels(1 + (view.getUint32(3, true) >>> 8), 1 + (view.getUint32(6, true) >>> 8))
  else if (type === 'VP8L' && bytes[0] === 0x2f) {
    const bits = view.getUint32(1, true)
    checkPixels(1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff))
  } else if (type === 'VP8 ' && isAt(bytes, '\x9d\x01\x2a', 3)) {
    checkPixels(view.getUint16(6, true) & 0x3fff, view.getUint16(8, true) & 0x3fff)
  } else throw new ProblemError('file-unreadable')
}
