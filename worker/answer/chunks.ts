/** A bot's message as the AI SDK's UI message stream: cards first, prose after, the whole value last. */
import type { Answer, AnswerChunk, Message } from '../../protocol/index.ts'
import { blockText } from './plain-text.ts'

/** The chunks of a message, without `data-message`, which the conversation adds; the first bubble also goes out as text. */
export function chunks(message: Message & { answer: Answer }): AnswerChunk[] {
  const { id, answer } = message
  const labels = new Map(answer.citations.map(({ article, label }) => [article, label]))
  return [
    { type: 'start', messageId: id },
    ...(answer.deadlines.length > 0
      ? [{ type: 'data-deadlines' as const, id: `${id}-deadlines`, data: answer.deadlines }]
      : []),
    ...(answer.citations.length > 0
      ? [{ type: 'data-citations' as const, id: `${id}-citations`, data: answer.citations }]
      : []),
    ...answer.blocks.flatMap((block): AnswerChunk[] => {
      const text = `${id}-${block.id}`
      const data: AnswerChunk = { type: 'data-block', id: `${text}-block`, data: block }
      // What is shown on demand is no part of the text that a plain client reads out.
      if (block.more) return [data]
      return [
        data,
        { type: 'text-start', id: text },
        { type: 'text-delta', id: text, delta: blockText(block, labels) },
        { type: 'text-end', id: text },
      ]
    }),
    ...(answer.question ? [{ type: 'data-question' as const, id: `${id}-question`, data: answer.question }] : []),
    { type: 'data-answer', id: `${id}-answer`, data: message },
    { type: 'finish' },
  ]
}
