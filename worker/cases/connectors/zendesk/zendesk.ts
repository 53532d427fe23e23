import * as z from 'zod'
import { messageMaxLength, ProblemError } from '../../../../protocol/index.ts'
import type { ConnectorEvent } from '../../../env.ts'
import type { Connector, SendingWith } from '../connector.ts'
import { type Answered, judge, readJson, request } from '../request.ts'
import { base64, hmac, isFresh, isSame } from '../signature.ts'
import { eventLines, eventTitle, openWords } from '../words.ts'

const subdomains = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

const Found = z.object({ tickets: z.array(z.object({ id: z.int() })) })
const Created = z.object({ ticket: z.object({ id: z.int() }) })

/** A comment on a ticket, as Zendesk's event `ticket.comment_added` brings it. */
const CommentAdded = z.object({
  type: z.literal('zen:event-type:ticket.comment_added'),
  id: z.string().min(1).max(200),
  detail: z.object({ external_id: z.string().max(64).nullish() }),
  event: z.object({
    comment: z.object({
      body: z.string(),
      is_public: z.boolean(),
      author: z.object({ is_staff: z.boolean() }),
    }),
  }),
})

/** A ticket per case at `<subdomain>.zendesk.com`, by the ticketing API; public comments of its agents come back as replies. */
export const zendesk: Connector = {
  kind: 'zendesk',
  accept(input) {
    if (input.kind !== 'zendesk' || !subdomains.test(input.subdomain)) return null
    const { subdomain, email, token, signingSecret } = input
    return {
      settings: { subdomain, email },
      credentials: { key: token, ...(signingSecret && { replies: signingSecret }) },
    }
  },
  target: ({ subdomain = '' }) => `${subdomain}.zendesk.com`,
  async send(event, using) {
    const { subdomain = '' } = using.settings
    if (!subdomains.test(subdomain)) return { outcome: 'forbidden-target' }
    const ask = asker(using)
    // A test reads who we are, and writes nothing.
    if (!event.case) return judge(await ask('GET', 'users/me.json'), using.now)
    const caseId = event.case.id
    // Asked before each creation: the key below is forgotten by Zendesk after two hours, the ticket is not.
    const looked = await ask('GET', `tickets.json?external_id=${encodeURIComponent(caseId)}`)
    const found = Found.safeParse(readJson(looked))
    if (!found.success) return judged(looked, using.now)
    let ticket = found.data.tickets[0]?.id
    if (ticket === undefined) {
      const made = await ask('POST', 'tickets.json', ticketOf({ ...event, type: 'case-opened' }, using), {
        'idempotency-key': `recours-${caseId}`,
      })
      const created = Created.safeParse(readJson(made))
      if (!created.success) return judged(made, using.now)
      ticket = created.data.ticket.id
    }
    // What follows can be done twice without harm: a state and tags, never a second comment.
    if (event.type === 'case-opened') return { outcome: 'delivered', ...(looked && { status: looked.status }) }
    const done =
      event.type === 'case-resolved'
        ? await ask('PUT', `tickets/${ticket}.json`, { ticket: { status: 'solved' } })
        : await ask('PUT', `tickets/${ticket}/tags.json`, { tags: [tagOf(event)] })
    return judge(done, using.now)
  },
  async receive({ headers, body, now }, secret) {
    const timestamp = headers.get('x-zendesk-webhook-signature-timestamp') ?? ''
    const expected = base64(await hmac(new TextEncoder().encode(secret), `${timestamp}${body}`))
    const isTheirs = isSame(headers.get('x-zendesk-webhook-signature') ?? '', expected)
    if (!isTheirs || !isFresh(Date.parse(timestamp), now)) return null
    const read = CommentAdded.safeParse(JSON.parse(body))
    // Other events of the same webhook say nothing to a shopper.
    if (!read.success) return { kind: 'nothing' }
    const { comment } = read.data.event
    const caseId = read.data.detail.external_id
    if (!comment.is_public || !comment.author.is_staff || !caseId) return { kind: 'nothing' }
    if (comment.body.length > messageMaxLength) throw new ProblemError('message-too-long')
    return { kind: 'reply', event: read.data.id, caseId, text: comment.body }
  },
}

/** The same for every attempt, so that the idempotency key fits. A private comment: the requester is not written to by Zendesk. */
function ticketOf(event: ConnectorEvent, { language }: SendingWith): object {
  const { case: of } = event
  const body = [...eventLines(event, language), `${openWords(language)} : ${of?.url ?? ''}`].join('\n')
  return {
    ticket: {
      external_id: of?.id,
      subject: eventTitle(event, language),
      comment: { body, public: false },
      tags: ['recours'],
    },
  }
}

function tagOf({ type }: ConnectorEvent): string {
  return `recours_${type.replaceAll('-', '_')}`
}

/** An answer of another shape than the published one is no success, whatever its status. */
function judged(answered: Answered | null, now: Date) {
  const attempted = judge(answered, now)
  return attempted.outcome === 'delivered' ? { ...attempted, outcome: 'failed' as const } : attempted
}

function asker({ settings: { subdomain, email }, keys, call }: SendingWith) {
  return (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    request(call, `https://${subdomain}.zendesk.com/api/v2/${path}`, {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Basic ${btoa(`${email}/token:${keys.current.key}`)}`,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    })
}
