import * as z from 'zod'
import { messageMaxLength, ProblemError } from '../../../../protocol/index.ts'
import type { Attempted, ConnectorEvent } from '../../../env.ts'
import type { Connector, SendingWith } from '../connector.ts'
import { type Answered, judge, readJson, request } from '../request.ts'
import { hmac, isFresh, isSame } from '../signature.ts'
import { eventLines, eventTitle, openWords } from '../words.ts'

/** The only host: a Chatwoot of one's own would be an address that anybody chooses. */
const origin = 'https://app.chatwoot.com'
const numbers = /^[1-9]\d{0,11}$/

const Contact = z.object({
  id: z.int(),
  identifier: z.string().nullish(),
  contact_inboxes: z.array(z.object({ source_id: z.string(), inbox: z.object({ id: z.int() }) })).optional(),
})
const Contacts = z.object({ payload: z.array(Contact) })
const ContactCreated = z.object({
  payload: z.object({ contact: z.object({ id: z.int() }), contact_inbox: z.object({ source_id: z.string() }) }),
})
const Conversations = z.object({ payload: z.array(z.object({ id: z.int() })) })
const ConversationCreated = z.object({ id: z.int() })
const Messages = z.object({ payload: z.array(z.object({ content: z.string().nullish(), private: z.boolean() })) })

/** A message of a conversation, as Chatwoot's event `message_created` brings it. */
const MessageCreated = z.object({
  event: z.literal('message_created'),
  id: z.int(),
  content: z.string().nullish(),
  message_type: z.string(),
  private: z.boolean(),
  account: z.object({ id: z.int() }),
  sender: z.object({ type: z.string() }).nullish(),
  conversation: z.object({ custom_attributes: z.object({ recours_case: z.string().max(64).optional() }).nullish() }),
})

/** Thrown inside one attempt when an answer is not the published one. */
class Unanswered extends Error {
  readonly answered: Answered | null

  constructor(answered: Answered | null) {
    super('Chatwoot gave another answer')
    this.answered = answered
  }
}

/** A conversation per case at app.chatwoot.com, by the application API; what its agents write comes back as replies. */
export const chatwoot: Connector = {
  kind: 'chatwoot',
  accept(input) {
    if (input.kind !== 'chatwoot') return null
    const { account, inbox, token, signingSecret } = input
    return {
      settings: { account, inbox },
      credentials: { key: token, ...(signingSecret && { replies: signingSecret }) },
    }
  },
  target: ({ account = '' }) => `app.chatwoot.com, ${account}`,
  async send(event, using) {
    const { account = '', inbox = '' } = using.settings
    if (!numbers.test(account) || !numbers.test(inbox)) return { outcome: 'forbidden-target' }
    const ask = asker(using)
    if (!event.case) return judge(await ask('GET', `inboxes/${inbox}`), using.now)
    try {
      const conversation = await conversationOf(event, using, ask)
      return await told(event, using, ask, conversation)
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error
      const attempted = judge(error.answered, using.now)
      return attempted.outcome === 'delivered' ? { ...attempted, outcome: 'failed' } : attempted
    }
  },
  async receive({ headers, body, now }, secret) {
    const timestamp = headers.get('x-chatwoot-timestamp') ?? ''
    const digest = await hmac(new TextEncoder().encode(secret), `${timestamp}.${body}`)
    const expected = `sha256=${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
    const isTheirs = isSame(headers.get('x-chatwoot-signature') ?? '', expected)
    if (!isTheirs || !/^\d{1,12}$/.test(timestamp) || !isFresh(Number(timestamp) * 1000, now)) return null
    const read = MessageCreated.safeParse(JSON.parse(body))
    if (!read.success) return { kind: 'nothing' }
    const { message_type, sender, content, conversation, id, account } = read.data
    const caseId = conversation.custom_attributes?.recours_case
    // Only what an agent wrote for the shopper: no note, no robot, nothing that came in.
    const isReply = message_type === 'outgoing' && !read.data.private && sender?.type === 'user'
    if (!isReply || !content || caseId === undefined) return { kind: 'nothing' }
    if (content.length > messageMaxLength) throw new ProblemError('message-too-long')
    return { kind: 'reply', event: `${account.id}:${id}`, caseId, text: content }
  },
}

type Ask = ReturnType<typeof asker>

/** The conversation of a case, made when it is missing. Each step looks before it makes, so that it may be taken again. */
async function conversationOf(event: ConnectorEvent, using: SendingWith, ask: Ask): Promise<number> {
  const inbox = Number(using.settings.inbox)
  const { id: caseId = '', reference = '' } = event.case ?? {}
  const identifier = `recours-${caseId}`
  const search = await ask('GET', `contacts/search?q=${encodeURIComponent(identifier)}`)
  const known = read(Contacts, search).payload.find((contact) => contact.identifier === identifier)
  let contact = known?.id
  let source = known?.contact_inboxes?.find(({ inbox: of }) => of.id === inbox)?.source_id
  if (contact === undefined) {
    // No name and no address: the case's number stands for the person.
    const made = await ask('POST', 'contacts', { inbox_id: inbox, name: reference, identifier })
    const created = read(ContactCreated, made).payload
    contact = created.contact.id
    source = created.contact_inbox.source_id
  }
  const list = read(Conversations, await ask('GET', `contacts/${contact}/conversations`))
  const first = list.payload[0]
  if (first) return first.id
  const made = await ask('POST', 'conversations', {
    source_id: source ?? identifier,
    inbox_id: inbox,
    contact_id: contact,
    status: 'open',
    custom_attributes: { recours_case: caseId, recours_reference: reference },
  })
  return read(ConversationCreated, made).id
}

async function told(event: ConnectorEvent, using: SendingWith, ask: Ask, conversation: number): Promise<Attempted> {
  const { now, language } = using
  if (event.type === 'case-resolved') {
    return judge(await ask('POST', `conversations/${conversation}/toggle_status`, { status: 'resolved' }), now)
  }
  const content = [
    eventTitle(event, language),
    ...eventLines(event, language),
    `${openWords(language)} : ${event.case?.url ?? ''}`,
    event.id,
  ].join('\n')
  // A note that an earlier attempt wrote, its answer lost, is not written again.
  const list = await ask('GET', `conversations/${conversation}/messages`)
  if (read(Messages, list).payload.some((message) => message.content?.includes(event.id))) return judge(list, now)
  const note = { content, message_type: 'outgoing', private: true, content_type: 'text' }
  return judge(await ask('POST', `conversations/${conversation}/messages`, note), now)
}

function read<T extends z.ZodType>(schema: T, answered: Answered | null): z.infer<T> {
  const parsed = schema.safeParse(readJson(answered))
  if (!parsed.success) throw new Unanswered(answered)
  return parsed.data
}

function asker({ settings: { account }, keys, call }: SendingWith) {
  return (method: string, path: string, body?: object) =>
    request(call, `${origin}/api/v1/accounts/${account}/${path}`, {
      method,
      headers: {
        accept: 'application/json',
        api_access_token: keys.current.key ?? '',
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
}
