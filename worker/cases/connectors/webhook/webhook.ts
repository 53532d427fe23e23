import { InboundReply, ProblemError } from '../../../../protocol/index.ts'
import type { ConnectorEvent } from '../../../env.ts'
import type { Connector } from '../connector.ts'
import { judge, request } from '../request.ts'
import { resolver } from '../resolver.ts'
import { isSigned, newWebhookSecret, signature } from '../signature.ts'
import { isPublicTarget, readTarget } from '../target.ts'

const maxBytes = 20_000

/** The body of a webhook: ids and dates only, the same for every attempt. */
export function webhookBody({ type, at, case: of }: ConnectorEvent): string {
  return JSON.stringify({
    type,
    timestamp: at,
    data: of
      ? {
          case: of.id,
          reference: of.reference,
          openedAt: of.openedAt,
          ...(of.answerBy !== undefined && { answerBy: of.answerBy }),
          deadlines: of.deadlines,
          url: of.url,
        }
      : {},
  })
}

/** A signed webhook to an address of the merchant's, by Standard Webhooks; replies come back signed the same way. */
export const webhook: Connector = {
  kind: 'webhook',
  accept(input) {
    const url = input.kind === 'webhook' ? readTarget(input.url) : null
    return url && { settings: { url: url.href }, credentials: { key: newWebhookSecret(), replies: newWebhookSecret() } }
  },
  // The path may hold a secret of the receiver's.
  target: ({ url = '' }) => new URL(url).host,
  async send(event, { settings: { url = '' }, keys, call, now }) {
    const body = webhookBody(event)
    if (new TextEncoder().encode(body).length > maxBytes) return { outcome: 'refused' }
    if (!(await isPublicTarget(url, resolver(call)))) return { outcome: 'forbidden-target' }
    const message = { id: event.id, timestamp: Math.floor(now.getTime() / 1000), body }
    const secrets = [keys.current.key, keys.previous?.key].filter((key) => key !== undefined)
    const signatures = await Promise.all(secrets.map((secret) => signature(secret, message)))
    const answered = await request(call, url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Recours-Webhooks/1',
        'webhook-id': message.id,
        'webhook-timestamp': String(message.timestamp),
        'webhook-signature': signatures.join(' '),
      },
      body,
    })
    return judge(answered, now)
  },
  async receive({ headers, body, now }, secret) {
    const id = headers.get('webhook-id') ?? ''
    const timestamp = headers.get('webhook-timestamp') ?? ''
    const signatures = headers.get('webhook-signature') ?? ''
    if (id.length > 200 || !(await isSigned(secret, { id, timestamp, body, signatures }, now))) return null
    const read = InboundReply.safeParse(JSON.parse(body))
    if (!read.success) throw new ProblemError('invalid-input')
    return { kind: 'reply', event: id, caseId: read.data.case, text: read.data.text }
  },
}
