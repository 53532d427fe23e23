/** Small real files, as phones and scanners make them: with a place, a camera and a comment inside, or without. */

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
const text = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0))

/** 12 × 8 pixels. */
export const jpeg: Uint8Array<ArrayBuffer> = bytesOf(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBk' +
    'eFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIAAwD' +
    'ASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAEE/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAQF/8QAGREA' +
    'AwEBAQAAAAAAAAAAAAAAAQIDABES/9oADAMBAAIRAxEAPwDAgD0q1D1zr8opEeUHBv/Z',
)
export const png: Uint8Array<ArrayBuffer> = bytesOf(
  'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAYAAADN5B7xAAAANUlEQVR4AbyOsQ0AQAgCjSux0/9M7qQz6QJQ2EhyDQnhHC+bkUAz3JY5GER9YyjT' +
    'AyV1rfoBAAD//1n/+QUAAAAGSURBVAMAUt0mXYQzpEkAAAAASUVORK5CYII=',
)
export const webp: Uint8Array<ArrayBuffer> = bytesOf(
  'UklGRkYAAABXRUJQVlA4IDoAAAAwAgCdASoMAAgAAsBMJbACdLoAhoD2AAkGAAD+6M28+Qss/WS6c5Pior95EOwLx/8DkD3++T3ydDgA',
)
export const pdf: Uint8Array<ArrayBuffer> = text(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`)

/** In everything that must not be kept. */
export const place = 'PLACE-48.8566N-2.3522E'

export function joined(...pieces: (Uint8Array | string)[]): Uint8Array<ArrayBuffer> {
  const all = pieces.map((piece) => (typeof piece === 'string' ? text(piece) : piece))
  const whole = new Uint8Array(all.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of all) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const u16 = (value: number) => Uint8Array.of(value >> 8, value & 255)
const u32 = (value: number) => joined(u16(value >>> 16), u16(value & 65_535))
const u32le = (value: number) => u32(value).reverse()

/** TIFF of a camera held upright by its side (6), with its maker and where it stood. */
export function exif(orientation = 6): Uint8Array<ArrayBuffer> {
  const entry = (tag: number, type: number, count: number, value: Uint8Array) =>
    joined(u16(tag), u16(type), u32(count), value)
  return joined(
    'MM\0*',
    u32(8),
    u16(3),
    entry(0x010f, 2, place.length, u32(50)),
    entry(0x0112, 3, 1, joined(u16(orientation), u16(0))),
    entry(0x8825, 4, 1, u32(50)),
    u32(0),
    place,
  )
}

export function segment(marker: number, body: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined(Uint8Array.of(0xff, marker), u16(body.length + 2), body)
}

/** With Exif, XMP, IPTC, a maker's block, a comment, and a film after its end. */
export function jpegWithPlace(orientation = 6): Uint8Array<ArrayBuffer> {
  return joined(
    jpeg.subarray(0, 2),
    segment(0xe1, joined('Exif\0\0', exif(orientation))),
    segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${place}</x:xmpmeta>`)),
    segment(0xe2, text(`MPF\0${place}`)),
    segment(0xed, text(`Photoshop 3.0\0${place}`)),
    segment(0xfe, text(place)),
    jpeg.subarray(2),
    `ftypmp42${place}`,
  )
}

export function pngChunk(type: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  // Nobody checks the sums of what is taken out.
  return joined(u32(body.length), type, body, u32(0))
}

export function pngWithPlace(orientation = 6): Uint8Array<ArrayBuffer> {
  return joined(
    png.subarray(0, 33),
    pngChunk('eXIf', exif(orientation)),
    pngChunk('tEXt', text(`Location\0${place}`)),
    pngChunk('iTXt', text(`XML:com.adobe.xmp\0\0\0\0\0${place}`)),
    pngChunk('tIME', text(place)),
    pngChunk('xyZz', text(place)),
    png.subarray(33),
    place,
  )
}

export function riffChunk(type: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined(type, u32le(body.length), body, new Uint8Array(body.length % 2))
}

export function riff(...chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = joined('WEBP', ...chunks)
  return joined('RIFF', u32le(body.length), body)
}

export function webpWithPlace(orientation = 6): Uint8Array<ArrayBuffer> {
  return joined(
    riff(
      riffChunk('VP8X', Uint8Array.of(0x0c, 0, 0, 0, 11, 0, 0, 7, 0, 0)),
      webp.subarray(12),
      riffChunk('EXIF', exif(orientation)),
      riffChunk('XMP ', text(`<x:xmpmeta>${place}</x:xmpmeta>`)),
      riffChunk('odd ', text(`${place}!`)),
    ),
    place,
  )
}
