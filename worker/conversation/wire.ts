import type { AnswerChunk } from '../../protocol/index.ts'

const encoder = new TextEncoder()

/** The AI SDK's UI message stream, written by hand: its own writer costs six times as much. */
export const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'x-vercel-ai-ui-message-stream': 'v1',
  'x-accel-buffering': 'no',
} as const

/** Server-sent events of numbered chunks, `first` being the number of the first one, closed by `[DONE]`. */
export function events(chunks: readonly AnswerChunk[], first: number): Uint8Array {
  return encoder.encode(`${linesOf(chunks, first)}data: [DONE]\n\n`)
}

/** The same of a turn that goes on. */
export function eventsSoFar(chunks: readonly AnswerChunk[], first: number): Uint8Array {
  return encoder.encode(linesOf(chunks, first))
}

function linesOf(chunks: readonly AnswerChunk[], first: number): string {
  return chunks.map((chunk, index) => `id: ${first + index}\ndata: ${JSON.stringify(chunk)}\n\n`).join('')
}

/** A byte stream that ends after `bytes`; byte-oriented, since only those cross from one object to another. */
export function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    type: 'bytes',
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
}
