/** The service's part for connectors, in memory, for the desk's tests: it checks what it is asked as the service does. */
import { AddConnector, type ConnectorsPage, type ConnectorView, RotateConnector } from '../../protocol/index.ts'

const secrets = {
  signing: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  replies: 'whsec_plJ3nmyCDGBKInavdOK15jsl1mBsXwTn',
}

/** One in use, one that fails, one that was turned off by a 410; events in each state; a mail that was given up. */
export const somePage: ConnectorsPage = {
  connectors: [
    {
      id: 'webhook-1',
      kind: 'webhook',
      name: 'Outil de la boutique',
      target: 'hooks.maison-lucie.example.com',
      createdAt: '2026-11-02T09:00:00.000Z',
      rotatingUntil: '2026-11-22T08:00:00.000Z',
      repliesAt: 'https://recours.example/v1/connectors/maison-lucie.AAAAAAAAAAAAAAAAAAAAAA/replies',
    },
    {
      id: 'zendesk-1',
      kind: 'zendesk',
      name: 'Service client',
      target: 'maison-lucie.zendesk.com',
      createdAt: '2026-11-03T09:00:00.000Z',
      failingSince: '2026-11-19T07:12:00.000Z',
      repliesAt: 'https://recours.example/v1/connectors/maison-lucie.BBBBBBBBBBBBBBBBBBBBBB/replies',
    },
    {
      id: 'slack-1',
      kind: 'slack',
      name: 'Canal #litiges',
      target: 'hooks.slack.com',
      createdAt: '2026-11-04T09:00:00.000Z',
      disabled: { at: '2026-11-18T10:00:00.000Z', why: 'gone' },
    },
  ],
  deliveries: [
    {
      id: 'delivery-due',
      connector: 'zendesk-1',
      event: 'case-opened',
      reference: 'H8WQZ2MKCE',
      status: 'due',
      createdAt: '2026-11-21T07:12:00.000Z',
      nextAt: '2026-11-21T19:12:00.000Z',
      attempts: [
        { at: '2026-11-21T07:12:00.000Z', outcome: 'unreachable' },
        { at: '2026-11-21T07:12:05.000Z', outcome: 'busy', status: 429 },
      ],
    },
    {
      id: 'delivery-parked',
      connector: 'zendesk-1',
      event: 'complaint-unanswered',
      reference: 'C7XKQ29MTP',
      status: 'parked',
      createdAt: '2026-11-16T08:00:00.000Z',
      attempts: [{ at: '2026-11-16T08:00:00.000Z', outcome: 'refused', status: 401 }],
    },
    {
      id: 'delivery-done',
      connector: 'webhook-1',
      event: 'test',
      status: 'delivered',
      createdAt: '2026-11-15T08:00:00.000Z',
      attempts: [{ at: '2026-11-15T08:00:00.000Z', outcome: 'delivered', status: 204 }],
    },
  ],
  parkedMails: [
    {
      id: 'mail-1',
      to: 'karim@courriel.example',
      subject: 'Maison Lucie vous a répondu',
      attempts: 10,
      createdAt: '2026-11-10T08:00:00.000Z',
    },
  ],
}

export class DeskConnectors {
  page: ConnectorsPage

  constructor(page: ConnectorsPage = { connectors: [], deliveries: [], parkedMails: [] }) {
    this.page = page
  }

  /** A part of the desk's server. */
  readonly answer = (method: string, path: string, body: unknown): Response | null => {
    const again = /^deliveries\/([\w-]+)\/retry$/.exec(path)?.[1]
    if (again !== undefined) return this.#sendAgain(again)
    return /^connectors(\/|$)/.test(path) ? this.#answer(method, path, body) : null
  }

  #answer(method: string, path: string, body: unknown): Response {
    if (method === 'GET') return json(this.page)
    const removed = method === 'DELETE' && path.replace('connectors/', '')
    if (removed) {
      this.page = { ...this.page, connectors: this.page.connectors.filter((one) => one.id !== removed) }
      return new Response(null, { status: 204 })
    }
    const [, id, act] = /^connectors(?:\/([\w-]+)\/(rotate|test|disable|enable))?$/.exec(path) ?? []
    if (act === undefined) return this.#add(body)
    const found = this.page.connectors.find((one) => one.id === id)
    if (!found) return problem('not-found', 404)
    if (act === 'rotate') {
      if (!RotateConnector.safeParse(body).success) return problem('invalid-input', 400)
      return json({ connector: found, ...(found.kind === 'webhook' && { secrets }) })
    }
    const { disabled: _disabled, ...enabled } = found
    if (act === 'disable') this.#change({ ...found, disabled: { at: '2026-11-21T09:00:00.000Z', why: 'by-hand' } })
    if (act === 'enable') this.#change(enabled)
    return new Response(null, { status: 204 })
  }

  #sendAgain(id: string): Response {
    this.page = {
      ...this.page,
      parkedMails: this.page.parkedMails.filter((mail) => mail.id !== id),
      deliveries: this.page.deliveries.map((one) => (one.id === id ? { ...one, status: 'due' } : one)),
    }
    return new Response(null, { status: 204 })
  }

  #add(body: unknown): Response {
    const input = AddConnector.safeParse(body)
    if (!input.success) return problem('invalid-input', 400)
    const { kind, name } = input.data
    if (kind === 'webhook' && !input.data.url.startsWith('https://')) return problem('connector-target', 400)
    const connector: ConnectorView = {
      id: `${kind}-new`,
      kind,
      name,
      target: 'hooks.example.com',
      createdAt: '2026-11-21T09:00:00.000Z',
    }
    this.page = { ...this.page, connectors: [...this.page.connectors, connector] }
    return json({ connector, ...(kind === 'webhook' && { secrets }) }, 201)
  }

  #change(changed: ConnectorView): void {
    const connectors = this.page.connectors.map((one) => (one.id === changed.id ? changed : one))
    this.page = { ...this.page, connectors }
  }
}

function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })
}

function problem(type: string, status: number): Response {
  return new Response(JSON.stringify({ type, status, title: type }), { status })
}
