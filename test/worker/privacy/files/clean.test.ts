import { describe, expect, test } from 'vitest'
import { type FileType, ProblemError } from '../../../../protocol/index.ts'
import { ByteSource } from '../../../../worker/privacy/files/byte-source.ts'
import { cleaned } from '../../../../worker/privacy/files/clean.ts'
import { orientationOf } from '../../../../worker/privacy/files/orientation.ts'
import {
  exif,
  joined,
  jpeg,
  jpegWithPlace,
  pdf,
  place,
  png,
  pngChunk,
  pngWithPlace,
  riff,
  riffChunk,
  segment,
  webp,
  webpWithPlace,
} from '../../../support/pictures.ts'

const most = 10_000_000
const letters = (bytes: Uint8Array) => String.fromCharCode(...bytes)

async function clean(type: FileType, bytes: Uint8Array, pieceBytes = bytes.length || 1): Promise<Uint8Array> {
  const pieces = []
  for (let at = 0; at < bytes.length; at += pieceBytes) pieces.push(bytes.subarray(at, at + pieceBytes))
  const kept = []
  for await (const piece of cleaned(type, new ByteSource(pieces, most))) kept.push(piece.slice())
  return joined(...kept)
}

async function refusal(type: FileType, bytes: Uint8Array, pieceBytes?: number): Promise<string> {
  try {
    await clean(type, bytes, pieceBytes)
    return 'kept'
  } catch (error) {
    if (error instanceof ProblemError) return error.type
    throw error
  }
}

/** What is left of the Exif of a cleaned file. */
function keptExif(type: FileType, bytes: Uint8Array): Uint8Array {
  const mark = { 'image/jpeg': 'Exif\0\0', 'image/png': 'eXIf', 'image/webp': 'EXIF', 'application/pdf': '-' }[type]
  const at = letters(bytes).indexOf(mark)
  return at < 0 ? new Uint8Array() : bytes.subarray(at + mark.length + (type === 'image/webp' ? 4 : 0))
}

const images = [
  ['image/jpeg', jpeg, jpegWithPlace],
  ['image/png', png, pngWithPlace],
  ['image/webp', webp, webpWithPlace],
] as const

describe.each(images)('%s', (type, plain, withPlace) => {
  test.each([1, 3, 64, 100_000])(
    'place, camera and comment go, the way it was held stays (pieces of %i bytes)',
    async (size) => {
      const given = withPlace(6)
      expect(letters(given)).toContain(place)
      const kept = await clean(type, given, size)
      expect(letters(kept)).not.toMatch(/PLACE|48\.8|xmpmeta|Photoshop/)
      expect(orientationOf(keptExif(type, kept))).toBe(6)
    },
  )

  test('what was held upright keeps no Exif at all, or an empty one', async () => {
    expect(orientationOf(keptExif(type, await clean(type, withPlace(1))))).toBe(1)
  })

  test('a file without any of it is kept byte for byte', async () => {
    expect(await clean(type, plain)).toEqual(plain)
    expect(await clean(type, plain, 1)).toEqual(plain)
  })

  test('what was cleaned is cleaned again to the same', async () => {
    const kept = await clean(type, withPlace(8))
    expect(await clean(type, kept)).toEqual(kept)
  })

  test('cut anywhere before its end, it is refused', async () => {
    const bytes = withPlace(6)
    const end = letters(bytes).lastIndexOf(type === 'image/jpeg' ? 'ftypmp42' : place)
    for (let length = 0; length < end; length += 1) {
      expect(await refusal(type, bytes.subarray(0, length)), `${length} bytes`).toBe('file-unreadable')
    }
    expect(await refusal(type, bytes.subarray(0, end))).toBe('kept')
  })

  test('whatever byte of it is changed, it is kept or refused, never a failure', async () => {
    const bytes = withPlace(6)
    for (let at = 0; at < bytes.length; at += 1) {
      for (const value of [0, 1, 0x7f, 0xd9, 0xff]) {
        const changed = bytes.slice()
        changed[at] = value
        expect(['kept', 'file-unreadable', 'file-refused', 'image-too-large']).toContain(
          await refusal(type, changed, 7),
        )
      }
    }
  })

  test.each(images.filter(([other]) => other !== type))('it is not %s under another name', async (_other, bytes) => {
    expect(await refusal(type, bytes)).toBe('file-refused')
  })
})

/** A start of frame of that size in place of the real one. */
function jpegOf(width: number, height: number): Uint8Array {
  const at = letters(jpeg).indexOf('\xff\xc0')
  const changed = jpeg.slice()
  changed.set([height >> 8, height & 255, width >> 8, width & 255], at + 5)
  return changed
}

function pngOf(width: number, height: number): Uint8Array {
  const changed = png.slice()
  new DataView(changed.buffer).setUint32(16, width)
  new DataView(changed.buffer).setUint32(20, height)
  return changed
}

function webpOf(width: number, height: number): Uint8Array {
  const canvas = new Uint8Array(10)
  canvas.set([(width - 1) & 255, ((width - 1) >> 8) & 255, (width - 1) >> 16], 4)
  canvas.set([(height - 1) & 255, ((height - 1) >> 8) & 255, (height - 1) >> 16], 7)
  return riff(riffChunk('VP8X', canvas), webp.subarray(12))
}

test.each([
  ['image/jpeg', jpegOf],
  ['image/png', pngOf],
  ['image/webp', webpOf],
] as const)('%s: 40 million pixels are kept, more are refused, and so is none', async (type, sized) => {
  expect(await refusal(type, sized(8000, 5000))).toBe('kept')
  expect(await refusal(type, sized(8000, 5001))).toBe('image-too-large')
  if (type !== 'image/webp') expect(await refusal(type, sized(0, 5000))).toBe('file-unreadable')
})

test('a WebP whose canvas is small and whose image is large is refused', async () => {
  const large = Uint8Array.of(0x2f, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0)
  const canvas = riffChunk('VP8X', Uint8Array.of(0, 0, 0, 0, 11, 0, 0, 7, 0, 0))
  expect(await refusal('image/webp', riff(canvas, riffChunk('VP8L', large)))).toBe('image-too-large')
})

test('colours stay: the profile of a JPEG and of a PNG, the Adobe block', async () => {
  const profile = segment(0xe2, joined('ICC_PROFILE\0', new Uint8Array(20).fill(7)))
  const adobe = segment(0xee, joined('Adobe', new Uint8Array(7)))
  const coloured = joined(jpeg.subarray(0, 20), profile, adobe, jpeg.subarray(20))
  expect(await clean('image/jpeg', coloured)).toEqual(coloured)
  const image = joined(png.subarray(0, 33), pngChunk('iCCP', new Uint8Array(30)), png.subarray(33))
  expect(await clean('image/png', image)).toEqual(image)
})

test('the thumbnail of a JPEG, which may show what was cut out, goes', async () => {
  const header = segment(0xe0, joined('JFIF\0', Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 2, 2), place))
  const kept = await clean('image/jpeg', joined(jpeg.subarray(0, 2), header, jpeg.subarray(20)))
  expect(kept).toEqual(jpeg)
})

test('a JPEG without an image, and one that ends before its data, are refused', async () => {
  expect(await refusal('image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toBe('file-unreadable')
  expect(await refusal('image/jpeg', joined(jpeg.subarray(0, -2), Uint8Array.of(0xff, 0xff)))).toBe('file-unreadable')
})

test('Exif whose directory points at itself, past its end or nowhere says nothing', () => {
  const block = exif(6)
  expect(orientationOf(block)).toBe(6)
  for (const offset of [0, 9, 49, 71, 72, 0xffffffff]) {
    const changed = block.slice()
    new DataView(changed.buffer).setUint32(4, offset)
    expect(orientationOf(changed)).toBe(1)
  }
  for (let length = 0; length < 34; length += 1) expect(orientationOf(block.subarray(0, length))).toBe(1)
})

describe('application/pdf', () => {
  test('it is kept as it is', async () => {
    expect(await clean('application/pdf', pdf, 5)).toEqual(pdf)
  })
  test.each([
    ['without its last lines', pdf.subarray(0, -10), 'file-unreadable'],
    ['that begins with a page', joined('<html>', pdf), 'file-refused'],
    ['that is an archive', joined('PK\x03\x04', new Uint8Array(100)), 'file-refused'],
    ['that is empty', new Uint8Array(), 'file-unreadable'],
  ])('one %s is refused', async (_case, bytes, expected) => {
    expect(await refusal('application/pdf', bytes)).toBe(expected)
  })
})

test('more bytes than may come are refused, also after the image’s end', async () => {
  const source = new ByteSource([jpeg, new Uint8Array(200)], jpeg.length + 100)
  const all = async () => {
    for await (const _piece of cleaned('image/jpeg', source));
  }
  await expect(all()).rejects.toMatchObject({ type: 'file-too-large' })
})

test('ten megabytes of data are read in a fraction of a second', async () => {
  const data = new Uint8Array(9_000_000)
    .map((_, index) => (index * 7919) & 255)
    .map((byte) => (byte === 255 ? 1 : byte))
  for (let at = 0; at < data.length - 1; at += 256) data.set([255, 0], at)
  const startedAt = performance.now()
  await clean('image/jpeg', joined(jpeg.subarray(0, -2), data, jpeg.subarray(-2)), 65_536)
  expect(performance.now() - startedAt).toBeLessThan(1500)
})
