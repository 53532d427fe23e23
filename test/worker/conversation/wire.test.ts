import { DefaultChatTransport, readUIMessageStream, type UIMessage, type UIMessageChunk } from 'ai'
import { beforeAll, expect, test } from 'vitest'
import { ask, begin, openShop } from '../../support/worker-shopper.ts'

beforeAll(() => openShop())

test('the AI SDK’s own client reads an answer from our stream', async () => {
  const { conversation, token } = await begin()
  const id = crypto.randomUUID()
  const text = 'Je veux rendre mes écouteurs achetés en ligne'
  const transport = new DefaultChatTransport<UIMessage>({
    api: `/v1/conversations/${conversation}/messages`,
    headers: { authorization: `Bearer ${token}` },
    fetch: (input, init) =>
      ask(String(input), {
        body: String(init?.body),
        headers: Object.fromEntries(new Headers(init?.headers)),
      }),
    prepareSendMessagesRequest: ({ messages, headers }) => {
      const last = messages.at(-1)
      const words = last?.parts.map((part) => (part.type === 'text' ? part.text : '')).join('')
      return { body: { id: last?.id, text: words }, headers }
    },
  })
  const message: UIMessage = { id, role: 'user', parts: [{ type: 'text', text }] }
  const stream = await transport.sendMessages({
    trigger: 'submit-message',
    chatId: conversation,
    messageId: undefined,
    messages: [message],
    abortSignal: undefined,
  })
  let finished: UIMessage | undefined
  const errors: unknown[] = []
  const readable = stream as unknown as ReadableStream<UIMessageChunk>
  for await (const partial of readUIMessageStream({ stream: readable, onError: (error) => errors.push(error) }))
    finished = partial
  expect(errors).toEqual([])
  expect(finished?.role).toBe('assistant')
  const types = finished?.parts.map(({ type }) => type)
  expect(types).toContain('text')
  expect(types).toContain('data-answer')
  const acknowledged = finished?.parts.find(({ type }) => type === 'data-message')
  expect(acknowledged).toMatchObject({ data: { id, text, author: 'shopper' } })
})
