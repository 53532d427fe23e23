/** The bucket takes the parts of a large object from this size on, all but the last one of the same size. */
const partBytes = 5 * 1024 * 1024

/**
 * Puts bytes into the bucket as they come, holding one part of them at most. The object is there once all of them have
 * come, or not at all. `key` null: they are only counted and hashed.
 */
export async function keepObject(
  bucket: Pick<R2Bucket, 'put' | 'createMultipartUpload'>,
  key: string | null,
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ size: number; sha256: string }> {
  const digest = new crypto.DigestStream('SHA-256')
  const hashing = digest.getWriter()
  // Given up below, it rejects: nobody waits for it then.
  digest.digest.catch(() => undefined)
  const parts: R2UploadedPart[] = []
  let held: Uint8Array[] = []
  let heldBytes = 0
  let size = 0
  let upload: R2MultipartUpload | undefined
  try {
    for await (const piece of pieces) {
      await hashing.write(piece)
      size += piece.length
      if (key === null) continue
      held.push(piece)
      heldBytes += piece.length
      if (heldBytes <= partBytes) continue
      const whole = together(held)
      upload ??= await bucket.createMultipartUpload(key)
      parts.push(await upload.uploadPart(parts.length + 1, whole.subarray(0, partBytes)))
      held = [whole.slice(partBytes)]
      heldBytes -= partBytes
    }
    await hashing.close()
    if (upload) {
      parts.push(await upload.uploadPart(parts.length + 1, together(held)))
      await upload.complete(parts)
    } else if (key !== null) await bucket.put(key, together(held))
  } catch (error) {
    // What is not completed is nothing: should this fail too, the bucket forgets the parts by itself.
    await upload?.abort().catch(() => undefined)
    await hashing.abort(error).catch(() => undefined)
    throw error
  }
  return {
    size,
    sha256: [...new Uint8Array(await digest.digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  }
}

function together(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
