import { brotliCompressSync, constants } from 'node:zlib'

/** Compresses the beginning of a stream at the highest setting, up to a byte border, so that more can follow. */
export function compressBeginning(bytes: Uint8Array): Uint8Array {
  const compressed = brotliCompressSync(bytes, {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
  return new Uint8Array(compressed.buffer, compressed.byteOffset, compressed.byteLength)
}

/**
 * Ends such a stream with bytes taken as they are (RFC 7932, section 9.2): what differs from one merchant to the next
 * costs no compression. At most 65,536 bytes.
 */
export function endWith(beginning: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0 || bytes.length > 65_536) throw new Error('An uncompressed block holds 1 to 65,536 bytes')
  // From the lowest bit: not the last block (0), length on four nibbles (00), length - 1 on 16 bits, uncompressed (1).
  const header = ((bytes.length - 1) << 3) | (1 << 19)
  const whole = new Uint8Array(beginning.length + 3 + bytes.length + 1)
  whole.set(beginning)
  whole.set([header & 255, (header >> 8) & 255, (header >> 16) & 255], beginning.length)
  whole.set(bytes, beginning.length + 3)
  // The last block, empty (11).
  whole[whole.length - 1] = 3
  return whole
}
