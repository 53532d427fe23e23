/**
 * A client of the interface, typed by its OpenAPI document: begins a conversation, asks, reads the answer as it comes,
 * hands the conversation to a person. Runs in a browser and in Node.
 */
import createClient from 'openapi-fetch'
import type { components, paths } from './api.ts'

export type AnswerChunk = components['schemas']['AnswerChunk']
export type Answer = components['schemas']['Answer']
export type Contact = components['schemas']['Contact']
type Problem = components['schemas']['ProblemDetails']

/** A refusal of the service: decide by `problem.type`. */
export class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.problem = problem
  }
}

export interface Connection {
  /** Where the service is: `https://recours.example`. */
  baseUrl: string
  /** One of the merchant's sites. A browser says it by itself; a program must. */
  origin?: string
  fetch?: (request: Request) => Promise<Response>
}

/** A new conversation with a merchant's assistant. */
export async function beginConversation(
  { baseUrl, origin, fetch }: Connection,
  about: paths['/v1/conversations']['post']['requestBody']['content']['application/json'],
) {
  const headers = origin === undefined ? {} : { origin }
  const client = createClient<paths>({ baseUrl, headers, ...(fetch && { fetch }) })
  const { conversation, token } = accepted(await client.POST('/v1/conversations', { body: about }))
  client.use({
    onRequest({ request }) {
      request.headers.set('authorization', `Bearer ${token}`)
      return request
    },
  })
  const path = { conversation }

  return {
    conversation,
    /** Keep it for this shopper alone: it opens the conversation. */
    token,

    /** Says something and gives the chunks of the answer as they come; the last of them holds the whole answer. */
    async *ask(text: string): AsyncGenerator<AnswerChunk> {
      // The same id again gives the same answer: keep it, and a request that was cut may be repeated.
      const body = { id: crypto.randomUUID(), text }
      const options = { params: { path }, body, parseAs: 'stream' } as const
      const { data, error } = await client.POST('/v1/conversations/{conversation}/messages', options)
      if (error) throw new Refused(error)
      if (data) yield* chunksOf(data as unknown as ReadableStream<Uint8Array>)
    },

    /** The whole thread. */
    async read() {
      return accepted(await client.GET('/v1/conversations/{conversation}', { params: { path } }))
    },

    /** What would be handed over: to be shown to the shopper before they agree. */
    async previewCase() {
      return accepted(await client.GET('/v1/conversations/{conversation}/case', { params: { path } }))
    },

    /** Hands over, once the shopper has agreed. */
    async openCase(contact: Contact, wish: string) {
      const body = { id: crypto.randomUUID(), contact, wish, corrections: [], consent: true as const }
      return accepted(await client.POST('/v1/conversations/{conversation}/case', { params: { path }, body }))
    },
  }
}

/** The value of a good answer. Throws `Refused`. */
function accepted<T>({ data, error }: { data?: T; error?: Problem }): T {
  if (error) throw new Refused(error)
  if (data === undefined) throw new Error('The service answered nothing.')
  return data
}

/** The JSON of each server-sent event, until `[DONE]`. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<AnswerChunk> {
  let rest = ''
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const events = (rest + decoder.decode(piece.value, { stream: true })).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1]
      if (data === undefined || data === '[DONE]') continue
      yield JSON.parse(data) as AnswerChunk
    }
  }
}
