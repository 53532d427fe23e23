import type { AnswerChunk } from '../../../protocol/index.ts'
import type { AnswerParts } from '../../parts/Answer.tsx'

export const emptyAnswer: AnswerParts = {
  rights: [],
  blocks: [],
  citations: [],
  deadlines: [],
  actions: [],
  question: null,
  facts: [],
}

/** Adds one chunk to the answer that is arriving. Kinds it does not know change nothing. */
export function fold(answer: AnswerParts, chunk: AnswerChunk): AnswerParts {
  switch (chunk.type) {
    case 'data-deadlines':
      return { ...answer, deadlines: chunk.data }
    case 'data-citations':
      return { ...answer, citations: chunk.data }
    case 'data-block':
      return { ...answer, blocks: [...answer.blocks.filter(({ id }) => id !== chunk.data.id), chunk.data] }
    case 'data-question':
      return { ...answer, question: chunk.data }
    default:
      return answer
  }
}

/** Reads server-sent events to the end. True when the stream said it was done, false when it was cut. */
export async function readEvents(
  response: Response,
  onChunk: (chunk: AnswerChunk, number: number) => void,
): Promise<boolean> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (;;) {
      const read = await reader?.read()
      if (!read || read.done) return false
      const events = (rest + read.value).split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) {
        const [, number, data] = /^(?:id: (\d+)\n)?data: (.*)/.exec(event) ?? []
        if (data === '[DONE]') return true
        if (data) onChunk(JSON.parse(data), Number(number))
      }
    }
  } catch {
    return false
  }
}
