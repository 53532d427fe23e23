import { isAt, viewOf } from './byte-source.ts'

const orientationTag = 0x0112
const entryBytes = 12

/** How a camera was held (1 to 8), from a block of Exif; 1 when it does not say so. */
export function orientationOf(exif: Uint8Array): number {
  const tiff = isAt(exif, 'Exif\0\0') ? exif.subarray(6) : exif
  if (tiff.length < 8) return 1
  const isLittle = isAt(tiff, 'II')
  if (!isLittle && !isAt(tiff, 'MM')) return 1
  const view = viewOf(tiff)
  const directory = view.getUint32(4, isLittle)
  if (view.getUint16(2, isLittle) !== 42 || directory + 2 > tiff.length) return 1
  const count = view.getUint16(directory, isLittle)
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * entryBytes
    if (entry + entryBytes > tiff.length) return 1
    if (view.getUint16(entry, isLittle) !== orientationTag) continue
    const value = view.getUint16(entry + 8, isLittle)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** A block of Exif that says how the camera was held and nothing else. */
export function orientationBlock(orientation: number): Uint8Array {
  const block = new Uint8Array(26)
  const view = viewOf(block)
  block.set([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1])
  view.setUint16(10, orientationTag)
  view.setUint16(12, 3)
  view.setUint32(14, 1)
  view.setUint16(18, orientation)
  return block
}
