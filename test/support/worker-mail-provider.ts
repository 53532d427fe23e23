/**
 * A mail provider that answers as Mailjet's Send API v3.1 is published (https://dev.mailjet.com/email/guides/send-api-v31/):
 * it refuses a wrong request, and blocks a second message to one address inside one campaign when asked to.
 */
import * as z from 'zod'

/** The key that the provider knows. */
export const providerKey = 'public-key:secret-key'
const address = 'https://api.mailjet.com/v3.1/send'
const sender = 'ne-pas-repondre@recours.example'

const Address = z.strictObject({ Email: z.email(), Name: z.string().optional() })
const Tracking = z.enum(['account_default', 'disabled', 'enabled'])
/** Headers that have a property of their own (send-0011). */
const ownProperty = /^(from|sender|subject|to|cc|bcc|reply-to|x-mj-|x-mailjet-)/i

const Message = z
  .strictObject({
    From: Address,
    To: z.array(Address).min(1).max(50),
    Subject: z.string().min(1).max(255),
    TextPart: z.string().min(1).optional(),
    HTMLPart: z.string().min(1).optional(),
    TemplateLanguage: z.boolean().optional(),
    TrackOpens: Tracking.optional(),
    TrackClicks: Tracking.optional(),
    CustomCampaign: z
      .string()
      .regex(/^[\w -]{1,255}$/)
      .optional(),
    DeduplicateCampaign: z.boolean().optional(),
    CustomID: z.string().optional(),
    Headers: z.record(z.string(), z.string()).optional(),
  })
  .refine(({ TextPart, HTMLPart }) => TextPart !== undefined || HTMLPart !== undefined, 'send-0003')
  .refine(({ CustomCampaign, DeduplicateCampaign }) => !DeduplicateCampaign || CustomCampaign, 'send-0012')
  .refine(({ Headers }) => !Object.keys(Headers ?? {}).some((name) => ownProperty.test(name)), 'send-0011')
const Body = z.strictObject({ Messages: z.array(Message).min(1).max(50) })
export type ProviderMessage = z.infer<typeof Message>

/** How the provider is today. `silent`: it takes the message and never answers. */
export type Weather = 'up' | 'down' | 'silent' | 'unavailable' | 'busy'

export class MailProvider {
  weather: Weather = 'up'
  /** Value of `Retry-After` when busy. */
  retryAfter = '120'
  /** What reached an inbox. */
  readonly delivered: ProviderMessage[] = []
  /** Every request, wrong ones too. */
  asked = 0
  readonly #seen = new Set<string>()

  /** In the place of `fetch`. */
  readonly call: typeof fetch = async (input, init) => {
    this.asked += 1
    const request = new Request(input, { ...init, signal: undefined })
    if (this.weather === 'down') throw new TypeError('connection refused')
    if (this.weather === 'unavailable') return answer(503, { ErrorIdentifier: 'x', StatusCode: 503 })
    if (this.weather === 'busy')
      return new Response('{}', { status: 429, headers: { 'retry-after': this.retryAfter, ...json } })
    const refusal = await this.#take(request)
    if (this.weather === 'silent') return forever(init?.signal)
    return refusal ?? answer(200, { Messages: [{ Status: 'success' }] })
  }

  async #take(request: Request): Promise<Response | null> {
    if (request.url !== address || request.method !== 'POST') return answer(404, {})
    if (request.redirect !== 'manual') throw new Error('a redirect would be followed with the key')
    if (request.headers.get('authorization') !== `Basic ${btoa(providerKey)}`) return failure(401, 'mj-0015')
    if (request.headers.get('content-type') !== 'application/json') return failure(400, 'mj-0002')
    const body = Body.safeParse(await request.json())
    if (!body.success) return failure(400, z.prettifyError(body.error))
    for (const message of body.data.Messages) {
      if (message.From.Email !== sender) return failure(403, 'send-0008')
      for (const { Email } of message.To) this.#deliver(message, Email)
    }
    return null
  }

  #deliver(message: ProviderMessage, to: string): void {
    const seen = `${message.CustomCampaign} ${to.toLowerCase()}`
    if (message.DeduplicateCampaign && this.#seen.has(seen)) return
    this.#seen.add(seen)
    this.delivered.push(message)
  }
}

const json = { 'content-type': 'application/json' }

function answer(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: json })
}

function failure(status: number, code: string): Response {
  return answer(status, {
    Messages: [{ Status: 'error', Errors: [{ ErrorIdentifier: 'x', ErrorCode: code, StatusCode: status }] }],
  })
}

function forever(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason))
  })
}
