import { ProblemError } from '../../../protocol/index.ts'
import { type ByteSource, isAt, viewOf } from './byte-source.ts'
import { orientationBlock, orientationOf } from './orientation.ts'
import { checkPixels } from './pixels.ts'

const endOfImage = 0xd9
const startOfScan = 0xda
const jfifBytes = 14

/**
 * A JPEG without what tells where, when and by whom it was taken: of all that cameras add, only the colours (ICC,
 * Adobe), the resolution and how the camera was held remain. What stands after the image's end goes too: phones put a
 * film or a second image there.
 */
export async function* cleanJpeg(source: ByteSource): AsyncGenerator<Uint8Array, void> {
  const start = await source.take(3)
  if (start[0] !== 0xff || start[1] !== 0xd8 || start[2] !== 0xff) throw new ProblemError('file-refused')
  yield start.subarray(0, 2)
  let isMeasured = false
  let isScanned = false
  let isTurned = false
  let marker = await afterMark(source)
  while (marker !== endOfImage) {
    if (hasNoBody(marker)) throw new ProblemError('file-unreadable')
    const length = viewOf(await source.take(2)).getUint16(0)
    if (length < 2) throw new ProblemError('file-unreadable')
    const body = await source.take(length - 2)
    if (isFrame(marker)) {
      if (body.length < 6) throw new ProblemError('file-unreadable')
      checkPixels(viewOf(body).getUint16(3), viewOf(body).getUint16(1))
      isMeasured = true
    }
    if (marker === startOfScan) {
      if (!isMeasured) throw new ProblemError('file-unreadable')
      isScanned = true
      yield* segment(marker, body)
      marker = yield* scan(source)
      continue
    }
    if (isAt(body, 'Exif\0\0') && marker === 0xe1) {
      const orientation = orientationOf(body)
      if (orientation !== 1 && !isTurned) yield* segment(marker, exifOf(orientation))
      isTurned ||= orientation !== 1
    } else if (marker === 0xe0 && isAt(body, 'JFIF\0') && body.length >= jfifBytes) {
      // Without its thumbnail.
      const jfif = body.slice(0, jfifBytes)
      jfif.fill(0, jfifBytes - 2)
      yield* segment(marker, jfif)
    } else if (isKept(marker, body)) yield* segment(marker, body)
    marker = await nextMarker(source)
  }
  if (!isScanned) throw new ProblemError('file-unreadable')
  yield Uint8Array.of(0xff, endOfImage)
}

function exifOf(orientation: number): Uint8Array {
  const block = orientationBlock(orientation)
  const body = new Uint8Array(6 + block.length)
  body.set([0x45, 0x78, 0x69, 0x66])
  body.set(block, 6)
  return body
}

function isKept(marker: number, body: Uint8Array): boolean {
  if (marker === 0xe2) return isAt(body, 'ICC_PROFILE\0')
  if (marker === 0xee) return isAt(body, 'Adobe')
  // Applications' own blocks, extensions, comments.
  return !(marker >= 0xe0 && marker <= 0xef) && !(marker >= 0xf0 && marker <= 0xfe)
}

/** Start of frame: it tells width and height. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

function hasNoBody(marker: number): boolean {
  return marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)
}

function* segment(marker: number, body: Uint8Array): Generator<Uint8Array, void> {
  const length = body.length + 2
  yield Uint8Array.of(0xff, marker, length >> 8, length & 0xff)
  yield body
}

async function nextMarker(source: ByteSource): Promise<number> {
  // Some writers leave stray bytes between two segments: readers skip them, so they are not kept.
  while ((await source.take(1))[0] !== 0xff);
  return afterMark(source)
}

/** The marker after its first byte, which may be repeated. */
async function afterMark(source: ByteSource): Promise<number> {
  let marker = 0xff
  while (marker === 0xff) marker = (await source.take(1))[0] ?? 0
  return marker
}

/** Passes the image's data, and gives the marker that ends it. */
async function* scan(source: ByteSource): AsyncGenerator<Uint8Array, number> {
  for (let held = await source.peek(); held; held = await source.peek()) {
    let mark = held.indexOf(0xff)
    while (mark >= 0 && isData(held[mark + 1])) mark = held.indexOf(0xff, mark + 2)
    const data = mark < 0 ? held : held.subarray(0, mark)
    source.consume(data.length)
    if (data.length > 0) yield data
    if (mark < 0) continue
    source.consume(1)
    const marker = await afterMark(source)
    if (!isData(marker)) return marker
    yield Uint8Array.of(0xff, marker)
  }
  throw new ProblemError('file-unreadable')
}

/** After 0xff: nothing (a plain 0xff of the data), or a restart inside it. */
function isData(code: number | undefined): boolean {
  return code === 0 || (code !== undefined && code >= 0xd0 && code <= 0xd7)
}
