import type { FileType } from '../../../protocol/index.ts'
import type { ByteSource } from './byte-source.ts'
import { cleanJpeg } from './jpeg.ts'
import { checkPdf } from './pdf.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

const ways: Record<FileType, (source: ByteSource) => AsyncGenerator<Uint8Array, void>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'application/pdf': checkPdf,
}

/**
 * What is kept of a file, piece by piece as it comes; nothing is decoded. Throws `file-refused` when its first bytes are
 * not of its type, `file-unreadable` when it is damaged or ends too early, `image-too-large`, `file-too-large`.
 */
export async function* cleaned(type: FileType, source: ByteSource): AsyncGenerator<Uint8Array, void> {
  yield* ways[type](source)
  // What follows an image's end is counted, not kept.
  await source.drain()
}
