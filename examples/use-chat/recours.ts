/** Recours for the AI SDK: how a conversation begins, what is sent, how a stream is taken up again after a cut. */
import { DefaultChatTransport, type UIMessage } from 'ai'
import type { Answer, Block, Citation, Deadline, Message, Problem, Question } from '../../protocol/index.ts'

/** A message as `useChat` holds it, with the data parts of our stream. */
export type RecoursMessage = UIMessage<
  unknown,
  {
    deadlines: Deadline[]
    citations: Citation[]
    question: Question
    block: Block
    /** What the shopper wrote, as it was kept. */
    message: Message
    /** The whole answer, typed. */
    answer: Message & { answer: Answer }
    problem: Problem
  }
>

export interface RecoursChat {
  id: string
  transport: DefaultChatTransport<RecoursMessage>
}

/** Begins a conversation with a shop. Throws in words that can be shown. */
export async function begin(service: string, merchant: string): Promise<RecoursChat> {
  const response = await fetch(`${service}/v1/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ merchant, language: 'fr' }),
  })
  if (!response.ok) throw await problemOf(response)
  const { conversation, token } = (await response.json()) as { conversation: string; token: string }
  return { id: conversation, transport: transportFor(`${service}/v1/conversations/${conversation}`, token) }
}

function transportFor(address: string, token: string): DefaultChatTransport<RecoursMessage> {
  /** The number of the last event read, and the one before the turn that is being answered. */
  let last = 0
  let beforeTurn = 0
  return new DefaultChatTransport<RecoursMessage>({
    headers: { authorization: `Bearer ${token}` },
    prepareSendMessagesRequest({ messages, headers }) {
      beforeTurn = last
      const sent = messages.findLast(({ role }) => role === 'user')
      const text = sent?.parts.map((part) => (part.type === 'text' ? part.text : '')).join('') ?? ''
      return { api: `${address}/messages`, headers, body: { id: sent?.id, text } }
    },
    // The turn is read again from its beginning: a text half told cannot be gone on with.
    prepareReconnectToStreamRequest: ({ headers }) => ({ api: `${address}/stream?after=${beforeTurn}`, headers }),
    async fetch(input, init) {
      const response = await fetch(input, init)
      if (!response.ok) throw await problemOf(response)
      if (!response.body) return response
      const body = response.body.pipeThrough(watched((number) => (last = number)))
      return new Response(body, { status: response.status, headers: response.headers })
    },
  })
}

/** Passes a stream of events on, tells their numbers, and fails when it ends before `[DONE]`, as a cut line does. */
function watched(
  onNumber: (number: number) => void,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const decoder = new TextDecoder()
  let rest = ''
  let isDone = false
  return new TransformStream({
    transform(bytes, controller) {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line.startsWith('id: ')) onNumber(Number(line.slice(4)))
        if (line === 'data: [DONE]') isDone = true
      }
      controller.enqueue(bytes)
    },
    flush(controller) {
      if (!isDone) controller.error(new TypeError('La connexion a été coupée.'))
    },
  })
}

/** What a problem is called here: its `type` is stable, its own title is in English. */
const problemWords: Partial<Record<Problem['type'], string>> = {
  'message-too-long': 'Votre message est trop long\u00a0: écrivez-le en deux fois.',
  'turn-in-progress': 'La réponse précédente arrive encore.',
  'too-many-requests': 'Trop de messages en peu de temps\u00a0: attendez un peu, puis réessayez.',
  'not-found': 'Cette conversation n’existe plus.',
}

/** A problem in words that can be shown. */
export function wordsOf({ type, title }: Partial<Problem>): string {
  return (type && problemWords[type]) ?? title ?? 'Le service ne répond pas.'
}

/** A refusal, from our problem details (RFC 9457). */
async function problemOf(response: Response): Promise<Error> {
  return new Error(wordsOf((await response.json().catch(() => ({}))) as Partial<Problem>))
}
