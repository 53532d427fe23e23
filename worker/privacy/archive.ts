import { Zip, ZipPassThrough } from 'fflate'

/** One file of an archive. `body`: what it holds, or where that comes from. */
export interface Entry {
  name: string
  body: Uint8Array | ReadableStream<Uint8Array>
}

/** The files as one archive, written as it is read: nothing is held as a whole. */
export function archive(entries: AsyncIterable<Entry>): ReadableStream<Uint8Array> {
  const pieces = written(entries)
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
}

async function* written(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  for await (const { name, body } of entries) {
    const file = new ZipPassThrough(name)
    zip.add(file)
    if (body instanceof Uint8Array) file.push(body, true)
    else {
      for await (const piece of body) {
        file.push(piece)
        yield* ready.splice(0)
      }
      file.push(new Uint8Array(), true)
    }
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
