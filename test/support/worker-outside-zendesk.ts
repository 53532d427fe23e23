/** Zendesk's ticketing API as published (https://developer.zendesk.com/api-reference/ticketing/): tickets, tags, idempotency. */
import * as z from 'zod'

const Ticket = z.strictObject({
  ticket: z.strictObject({
    external_id: z.string().max(255).optional(),
    subject: z.string().min(1).max(150),
    comment: z.strictObject({ body: z.string().min(1), public: z.boolean().optional() }),
    tags: z.array(z.string().regex(/^[\w]+$/)).optional(),
  }),
})
const Update = z.strictObject({
  ticket: z.strictObject({ status: z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']) }),
})
const Tags = z.strictObject({ tags: z.array(z.string().regex(/^\w+$/)).min(1) })

export const zendeskKey = 'zendesk-token-123'
const authorization = `Basic ${btoa(`agent@shop.example/token:${zendeskKey}`)}`

interface Kept {
  id: number
  external_id?: string
  status: string
  tags: string[]
  subject: string
  comment: { body: string; public?: boolean }
}

export class ZendeskSystem {
  readonly tickets: Kept[] = []
  readonly #keys = new Map<string, { body: string; ticket: Kept }>()

  async answer(request: Request, url: URL): Promise<Response> {
    if (request.headers.get('authorization') !== authorization) return json(401, { error: "Couldn't authenticate you" })
    if (request.headers.get('accept') !== 'application/json') return json(406, {})
    const path = url.pathname.replace('/api/v2/', '')
    if (request.method === 'GET' && path === 'users/me.json') return json(200, { user: { id: 1 } })
    if (request.method === 'GET' && path === 'tickets.json') {
      const asked = url.searchParams.get('external_id')
      return json(200, { tickets: this.tickets.filter((ticket) => ticket.external_id === asked), count: 1 })
    }
    const text = await request.text()
    if (request.headers.get('content-type') !== 'application/json') return json(415, {})
    if (request.method === 'POST' && path === 'tickets.json') return this.#create(request, text)
    const [, id, tail] = /^tickets\/(\d+)(\/tags)?\.json$/.exec(path) ?? []
    const ticket = this.tickets.find((one) => one.id === Number(id))
    if (request.method !== 'PUT' || !ticket) return json(404, { error: 'RecordNotFound' })
    if (tail) {
      const body = Tags.safeParse(JSON.parse(text))
      if (!body.success) return json(422, { error: 'RecordInvalid' })
      ticket.tags = [...new Set([...ticket.tags, ...body.data.tags])]
      return json(200, { tags: ticket.tags })
    }
    const body = Update.safeParse(JSON.parse(text))
    if (!body.success) return json(422, { error: 'RecordInvalid' })
    ticket.status = body.data.ticket.status
    return json(200, { ticket })
  }

  #create(request: Request, text: string): Response {
    const key = request.headers.get('idempotency-key') ?? ''
    const before = this.#keys.get(key)
    if (before && before.body !== text) return json(400, { error: 'IdempotentRequestError' })
    if (before) return json(201, { ticket: before.ticket }, { 'x-idempotency-lookup': 'hit' })
    const body = Ticket.safeParse(JSON.parse(text))
    if (!body.success) return json(422, { error: 'RecordInvalid' })
    const ticket = { id: 100 + this.tickets.length, status: 'new', tags: [], ...body.data.ticket }
    this.tickets.push(ticket)
    if (key !== '') this.#keys.set(key, { body: text, ticket })
    return json(201, { ticket }, { 'x-idempotency-lookup': 'miss' })
  }
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
}
