import { expect, test } from 'vitest'
import type { AnswerChunk } from '../../../../protocol/index.ts'
import { french } from '../../../../widget/demo/samples.ts'
import { emptyAnswer, fold, readEvents } from '../../../../widget/frame/transport/stream.ts'

/** A response whose bytes arrive in the given pieces. */
const arriving = (...pieces: Uint8Array[]) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece)
        controller.close()
      },
    }),
  )
const bytes = (text: string) => new TextEncoder().encode(text)
const event = (number: number, chunk: unknown) => `id: ${number}\ndata: ${JSON.stringify(chunk)}\n\n`

async function read(response: Response) {
  const seen: [AnswerChunk, number][] = []
  const done = await readEvents(response, (chunk, number) => seen.push([chunk, number]))
  return { done, seen }
}

test('events cut anywhere, even inside a letter, come out whole and in order', async () => {
  const whole = bytes(`${event(1, { type: 'start', messageId: 'é' })}${event(2, { type: 'finish' })}data: [DONE]\n\n`)
  for (let at = 1; at < whole.length; at += 7) {
    const { done, seen } = await read(arriving(whole.slice(0, at), whole.slice(at)))
    expect(done).toBe(true)
    expect(seen).toEqual([
      [{ type: 'start', messageId: 'é' }, 1],
      [{ type: 'finish' }, 2],
    ])
  }
})

test('a stream that ends without saying so was cut', async () => {
  const { done, seen } = await read(arriving(bytes(`${event(1, { type: 'finish' })}id: 2\ndata: {"ty`)))
  expect(done).toBe(false)
  expect(seen).toHaveLength(1)
})

test('chunks fold into the parts of an answer; a repeated block replaces itself', () => {
  const chunks: AnswerChunk[] = [
    { type: 'start', messageId: 'm' },
    { type: 'data-deadlines', id: 'd', data: french.deadlines },
    { type: 'data-citations', id: 'c', data: french.citations },
    ...[...french.blocks, ...french.blocks].map((data) => ({ type: 'data-block' as const, id: data.id, data })),
    ...(french.question ? [{ type: 'data-question' as const, id: 'q', data: french.question }] : []),
  ]
  const { blocks, citations, deadlines, question } = chunks.reduce(fold, emptyAnswer)
  expect({ blocks, citations, deadlines, question }).toEqual({
    blocks: french.blocks,
    citations: french.citations,
    deadlines: french.deadlines,
    question: french.question,
  })
})

test('an unknown kind changes nothing', () => {
  const unknown = { type: 'data-hologram', id: 'h', data: 1 } as unknown as AnswerChunk
  expect(fold(emptyAnswer, unknown)).toBe(emptyAnswer)
})
