import { ProblemError } from '../../../protocol/index.ts'
import { type ByteSource, isAt, viewOf } from './byte-source.ts'
import { orientationBlock, orientationOf } from './orientation.ts'
import { checkPixels } from './pixels.ts'

const signature = '\x89PNG\r\n\x1a\n'
const maxExifBytes = 65_536
/** What draws the image: its data, colours, transparency, resolution and movement. The rest is not kept. */
const kept = new Set([
  ...['PLTE', 'IDAT', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'pHYs', 'sPLT'],
  ...['hIST', 'acTL', 'fcTL', 'fdAT'],
])

/** A PNG without text, dates, Exif and unknown pieces; how the camera was held remains. */
export async function* cleanPng(source: ByteSource): AsyncGenerator<Uint8Array, void> {
  const start = await source.take(8)
  if (!isAt(start, signature)) throw new ProblemError('file-refused')
  const header = await source.take(25)
  if (viewOf(header).getUint32(0) !== 13 || !isAt(header, 'IHDR', 4)) throw new ProblemError('file-unreadable')
  checkPixels(viewOf(header).getUint32(8), viewOf(header).getUint32(12))
  yield start
  yield header
  let hasData = false
  for (;;) {
    const head = await source.take(8)
    const length = viewOf(head).getUint32(0)
    const type = String.fromCharCode(...head.subarray(4))
    if (length > 0x7fffffff || !/^[A-Za-z]{4}$/.test(type)) throw new ProblemError('file-unreadable')
    if (type === 'IEND') {
      const end = await source.take(4)
      if (!hasData || length !== 0) throw new ProblemError('file-unreadable')
      yield head
      yield end
      return
    }
    if (kept.has(type)) {
      hasData ||= type === 'IDAT'
      yield head
      yield* source.pass(length + 4)
    } else if (type === 'eXIf' && length <= maxExifBytes) {
      const orientation = orientationOf(await source.take(length))
      await source.leave(4)
      if (orientation !== 1) yield chunk(type, orientationBlock(orientation))
    } else await source.leave(length + 4)
  }
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + body.length)
  const view = viewOf(whole)
  view.setUint32(0, body.length)
  for (let index = 0; index < 4; index += 1) whole[4 + index] = type.charCodeAt(index)
  whole.set(body, 8)
  view.setUint32(8 + body.length, checksum(whole.subarray(4, 8 + body.length)))
  return whole
}

/** CRC-32, as PNG wants it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}
