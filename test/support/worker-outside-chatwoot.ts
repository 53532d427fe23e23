/** Chatwoot's application API as published (https://developers.chatwoot.com/api-reference): contacts, conversations, messages. */
import * as z from 'zod'

export const chatwootKey = 'chatwoot-token-123'

const NewContact = z.strictObject({ inbox_id: z.int(), name: z.string().min(1), identifier: z.string().min(1) })
const NewConversation = z.strictObject({
  source_id: z.string().min(1),
  inbox_id: z.int(),
  contact_id: z.int(),
  status: z.enum(['open', 'resolved', 'pending']),
  custom_attributes: z.record(z.string(), z.union([z.string(), z.number()])),
})
const NewMessage = z.strictObject({
  content: z.string().min(1),
  message_type: z.enum(['outgoing', 'incoming']),
  private: z.boolean(),
  content_type: z.literal('text'),
})
const Status = z.strictObject({ status: z.enum(['open', 'resolved', 'pending']) })

interface Contact {
  id: number
  identifier: string
  contact_inboxes: { source_id: string; inbox: { id: number } }[]
}
interface Conversation {
  id: number
  contact: number
  status: string
  custom_attributes: Record<string, string | number>
  messages: { id: number; content: string; private: boolean }[]
}

export class ChatwootSystem {
  readonly contacts: Contact[] = []
  readonly conversations: Conversation[] = []

  async answer(request: Request, url: URL): Promise<Response> {
    if (request.headers.get('api_access_token') !== chatwootKey) return json(401, { error: 'Invalid Access Token' })
    const path = /^\/api\/v1\/accounts\/7\/(.+)$/.exec(url.pathname)?.[1]
    if (path === undefined) return json(404, {})
    if (request.method === 'GET') return this.#read(path, url)
    if (request.method !== 'POST' || request.headers.get('content-type') !== 'application/json') return json(415, {})
    return this.#write(path, await request.json())
  }

  #read(path: string, url: URL): Response {
    if (path === 'inboxes/3') return json(200, { id: 3 })
    if (path === 'contacts/search') {
      const asked = url.searchParams.get('q') ?? ''
      return json(200, { payload: this.contacts.filter(({ identifier }) => identifier.includes(asked)) })
    }
    const contact = /^contacts\/(\d+)\/conversations$/.exec(path)?.[1]
    if (contact) {
      return json(200, { payload: this.conversations.filter((one) => one.contact === Number(contact)) })
    }
    const conversation = this.#find(/^conversations\/(\d+)\/messages$/.exec(path)?.[1])
    return conversation ? json(200, { payload: conversation.messages }) : json(404, {})
  }

  #write(path: string, body: unknown): Response {
    if (path === 'contacts') return this.#contact(body)
    if (path === 'conversations') return this.#conversation(body)
    const [, id, what] = /^conversations\/(\d+)\/(messages|toggle_status)$/.exec(path) ?? []
    const conversation = this.#find(id)
    if (!conversation) return json(404, {})
    if (what === 'messages') {
      const message = NewMessage.safeParse(body)
      if (!message.success) return json(422, {})
      conversation.messages.push({ id: conversation.messages.length + 1, ...message.data })
      return json(200, { id: conversation.messages.length, ...message.data })
    }
    const status = Status.safeParse(body)
    if (!status.success) return json(422, {})
    conversation.status = status.data.status
    return json(200, { payload: { success: true, current_status: conversation.status } })
  }

  #contact(body: unknown): Response {
    const contact = NewContact.safeParse(body)
    if (!contact.success || contact.data.inbox_id !== 3) return json(422, {})
    const { identifier } = contact.data
    if (this.contacts.some((known) => known.identifier === identifier)) return json(422, { message: 'taken' })
    const source_id = `source-${identifier}`
    const kept = { id: this.contacts.length + 1, identifier, contact_inboxes: [{ source_id, inbox: { id: 3 } }] }
    this.contacts.push(kept)
    return json(200, { payload: { contact: { id: kept.id }, contact_inbox: { source_id } } })
  }

  #conversation(body: unknown): Response {
    const asked = NewConversation.safeParse(body)
    if (!asked.success) return json(422, {})
    const { contact_id, status, custom_attributes, source_id } = asked.data
    const contact = this.contacts.find(({ id }) => id === contact_id)
    if (contact?.contact_inboxes[0]?.source_id !== source_id) return json(404, {})
    const id = 500 + this.conversations.length
    this.conversations.push({ id, contact: contact_id, status, custom_attributes, messages: [] })
    return json(200, { id })
  }

  #find(id: string | undefined): Conversation | undefined {
    return this.conversations.find((conversation) => conversation.id === Number(id))
  }
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
}
