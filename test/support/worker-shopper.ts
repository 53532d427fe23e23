import { env, exports } from 'cloudflare:workers'
import type { AnswerChunk, ConversationCreated, MerchantSettings, Problem } from '../../protocol/index.ts'
import type { Conversation } from '../../worker/conversation/conversation.ts'
import { forgetMerchants } from '../../worker/merchants/settings.ts'

export const publicOrigin = 'http://127.0.0.1:8787'
export const shopSite = 'https://www.maison-lucie.example'

export const merchant: MerchantSettings = {
  slug: 'maison-lucie',
  name: 'Maison Lucie',
  origins: [shopSite],
  email: 'bonjour@maison-lucie.example',
  address: 'MAISON LUCIE SAS, 12 rue des Lilas, 75011 Paris',
  languages: ['fr', 'en'],
  colour: '#1f5f5b',
  openingHours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
  policy: { returnDays: 30 },
}

/** Makes a merchant exist, as saving its settings would. */
export async function openShop(settings: MerchantSettings = merchant, version = 1): Promise<void> {
  await env.DESK.getByName(settings.slug).pushSettings(version, settings)
  forgetMerchants()
}

/** A request as the frame sends it, unless told otherwise. A header given as empty is left out. */
export async function ask(
  path: string,
  given: { method?: string; body?: unknown; token?: string; headers?: Record<string, string>; origin?: string } = {},
): Promise<Response> {
  const { body, token, origin = publicOrigin } = given
  const method = given.method ?? (body === undefined ? 'GET' : 'POST')
  const headers = new Headers({
    ...(origin !== '' && (method !== 'GET' || given.origin !== undefined) && { origin }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(token && { authorization: `Bearer ${token}` }),
    ...given.headers,
  })
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return exports.default.fetch(`${publicOrigin}${path}`, { method, headers, body: text, redirect: 'manual' })
}

let network = 0

/** A new conversation, each from a network of its own. */
export async function begin(given: Record<string, unknown> = {}): Promise<ConversationCreated> {
  network += 1
  const headers = { 'cf-connecting-ip': `198.51.${network >> 8}.${network & 255}` }
  const response = await ask('/v1/conversations', {
    body: { merchant: merchant.slug, language: 'fr', ...given },
    headers,
  })
  if (response.status !== 201) throw new Error(`The conversation was refused: ${await response.text()}`)
  return response.json()
}

export function say(
  { conversation, token }: ConversationCreated,
  text: unknown,
  id: string = crypto.randomUUID(),
): Promise<Response> {
  return ask(`/v1/conversations/${conversation}/messages`, { token, body: { id, text } })
}

/** The events of a stream, each with its number; whether it said that it was done. */
export async function readEvents(response: Response): Promise<{ chunks: [number, AnswerChunk][]; isDone: boolean }> {
  return parseEvents(await response.text())
}

export function parseEvents(text: string): { chunks: [number, AnswerChunk][]; isDone: boolean } {
  const events = text.split('\n\n').filter(Boolean)
  const isDone = events.at(-1) === 'data: [DONE]'
  const chunks = events
    .filter((event) => event.startsWith('id: '))
    .map((event): [number, AnswerChunk] => {
      const [id = '', data = ''] = event.split('\n')
      return [Number(id.slice(4)), JSON.parse(data.slice(6))]
    })
  return { chunks, isDone }
}

export async function problemOf(response: Response): Promise<Problem> {
  return response.json()
}

/** The object behind a conversation, to look at what it stores. */
export function objectOf({ conversation }: ConversationCreated): DurableObjectStub<Conversation> {
  const { CONVERSATION } = env
  return CONVERSATION.getByName(`${merchant.slug}:${conversation}`) as DurableObjectStub<never>
}
