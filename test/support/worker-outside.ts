/**
 * The systems that connectors tell, in the place of `fetch`: each answers as its provider publishes, refuses a wrong
 * request, and keeps what reached it. Any other address is an error.
 */
import * as z from 'zod'
import { ChatwootSystem } from './worker-outside-chatwoot.ts'
import { ZendeskSystem } from './worker-outside-zendesk.ts'

/** How a system is today. `lost`: it takes the request and its answer is lost. `huge`: it answers 10 MB. */
export type Weather = 'up' | 'down' | 'busy' | 'gone' | 'redirect' | 'huge' | 'lost' | 'error'

export interface Received {
  url: URL
  headers: Headers
  body: string
}

export class Outside {
  weather: Weather = 'up'
  retryAfter = '120'
  /** Addresses by name, as a resolver knows them. */
  readonly names = new Map<string, string[]>([
    ['hooks.shop.example.com', ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c']],
  ])
  resolves: 'well' | 'badly' | 'not at all' = 'well'
  /** What the merchant's own receiver and Slack accepted. */
  readonly webhooks: Received[] = []
  readonly slack: string[] = []
  readonly zendesk = new ZendeskSystem()
  readonly chatwoot = new ChatwootSystem()
  /** Requests to systems, wrong ones too; not those to the resolver. */
  asked = 0
  bytesRead = 0

  readonly call: typeof fetch = async (input, init) => {
    const request = new Request(input, { ...init, signal: undefined })
    const url = new URL(request.url)
    if (url.host === 'cloudflare-dns.com') return this.#resolve(request, url)
    if (request.redirect !== 'manual') throw new Error('a redirect would be followed')
    this.asked += 1
    if (this.weather === 'down') throw new TypeError('connection refused')
    if (this.weather === 'busy') return answer(429, {}, { 'retry-after': this.retryAfter })
    if (this.weather === 'gone') return answer(410, {})
    if (this.weather === 'error') return answer(500, {})
    if (this.weather === 'redirect') return answer(302, {}, { location: 'http://169.254.169.254/latest/meta-data' })
    if (this.weather === 'huge') return new Response(this.#endless(10_000_000))
    const response = await this.#take(request, url)
    if (this.weather === 'lost') throw new TypeError('connection lost')
    return response
  }

  async #take(request: Request, url: URL): Promise<Response> {
    if (url.host === 'hooks.shop.example.com') return this.#webhook(request, url)
    if (url.host === 'hooks.slack.com') return this.#toSlack(request)
    if (url.host === 'shop.zendesk.com') return this.zendesk.answer(request, url)
    if (url.host === 'app.chatwoot.com') return this.chatwoot.answer(request, url)
    throw new Error(`nobody is expected at ${url.host}`)
  }

  async #webhook(request: Request, url: URL): Promise<Response> {
    const body = await request.text()
    const isWhole =
      request.method === 'POST' &&
      request.headers.get('content-type') === 'application/json' &&
      /^\S+$/.test(request.headers.get('webhook-id') ?? '') &&
      /^\d{10}$/.test(request.headers.get('webhook-timestamp') ?? '') &&
      /^v1,[\w+/]+=*( v1,[\w+/]+=*)*$/.test(request.headers.get('webhook-signature') ?? '') &&
      new TextEncoder().encode(body).length <= 20_000 &&
      WebhookBody.safeParse(JSON.parse(body)).success
    if (!isWhole) return answer(400, {})
    this.webhooks.push({ url, headers: request.headers, body })
    return new Response('ok')
  }

  async #toSlack(request: Request): Promise<Response> {
    // https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
    if (request.method !== 'POST') return new Response('invalid_method', { status: 405 })
    const body = SlackBody.safeParse(await request.json())
    if (!body.success) return new Response('invalid_payload', { status: 400 })
    this.slack.push(body.data.text)
    return new Response('ok')
  }

  /** DNS over HTTPS in JSON (https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/make-api-requests/dns-json/). */
  #resolve(request: Request, url: URL): Response {
    const name = url.searchParams.get('name') ?? ''
    const type = url.searchParams.get('type')
    if (this.resolves === 'not at all') throw new TypeError('connection refused')
    if (this.resolves === 'badly') return answer(200, { Status: 2, TC: false })
    if (request.headers.get('accept') !== 'application/dns-json') return answer(400, {})
    const addresses = this.names.get(name)
    if (!addresses) return answer(200, { Status: 3, TC: false, Question: [{ name, type: type === 'A' ? 1 : 28 }] })
    const fitting = addresses.filter((address) => address.includes(':') === (type === 'AAAA'))
    const records = fitting.map((data) => ({ name, type: type === 'A' ? 1 : 28, TTL: 60, data }))
    return answer(200, { Status: 0, TC: false, RD: true, RA: true, ...(records.length > 0 && { Answer: records }) })
  }

  #endless(bytes: number): ReadableStream<Uint8Array> {
    let left = bytes
    return new ReadableStream({
      pull: (controller) => {
        if (left <= 0) return controller.close()
        left -= 16_384
        this.bytesRead += 16_384
        controller.enqueue(new Uint8Array(16_384).fill(97))
      },
    })
  }
}

const SlackBody = z.strictObject({
  text: z.string().min(1).max(40_000),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
})

/** The payload that the specification recommends: a type, an instant, data. */
const WebhookBody = z.strictObject({ type: z.string().min(1), timestamp: z.iso.datetime(), data: z.object({}).loose() })

export function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
}
