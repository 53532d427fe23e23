import type {
  AddConnector,
  AddWebhook,
  ConnectorAdded,
  ConnectorEventType,
  ConnectorsPage,
  ConnectorView,
  MerchantSettings,
  RotateConnector,
  Webhook,
  WebhookAdded,
} from '../../protocol/index.ts'
import { ProblemError } from '../../protocol/index.ts'
import type { Acting, Attempted, ConnectorTask, Env, Mail, Outcome } from '../env.ts'
import { mailBodies } from '../mail.ts'
import { dateAndTime } from '../merchants/clock.ts'
import { seal, unseal } from '../privacy/seal.ts'
import { newId, sha256 } from '../privacy/secrets.ts'
import { connectors } from './connectors/all.ts'
import type { ConnectorCredentials, Inbound, InboundRequest } from './connectors/connector.ts'
import { Connectors, type StoredConnector } from './connectors/store.ts'
import type { Outbox } from './outbox.ts'
import type { Queue } from './queue.ts'
import type { Tables } from './schema.ts'

const mostConnectors = 20

/** A reply that came back, ready for its case. `id`: the same event gives the same one. */
export interface ReplyBack {
  agent: { id: string; name: string }
  caseId: string
  input: { id: string; text: string }
}

/** The Desk's part for connectors: what administrators do with them, what leaves by them and what comes back. */
export class ConnectorDesk {
  readonly #env: Env
  readonly #queue: Queue
  readonly #outbox: Outbox
  readonly #store: Connectors
  readonly #merchant: () => string

  constructor(env: Env, parts: { tables: Tables; queue: Queue; outbox: Outbox; merchant: () => string }) {
    this.#env = env
    this.#queue = parts.queue
    this.#outbox = parts.outbox
    this.#merchant = parts.merchant
    this.#store = new Connectors(parts.tables, parts.outbox)
  }

  page(now: number): ConnectorsPage {
    const parkedMails = this.#outbox
      .parked()
      .filter(({ kind }) => kind === 'mail')
      .map(({ id, to, subject, attempts, createdAt }) => ({ id, to, subject, attempts, createdAt }))
    return { connectors: this.#list(now), deliveries: this.#store.deliveries(), parkedMails }
  }

  /** Adds a connector. The route has asked what its address means. `madeAs`: the id that a program gave it. */
  async add(agent: Acting, input: AddConnector, now: number, madeAs?: string): Promise<Outcome<ConnectorAdded>> {
    const accepted = connectors[input.kind].accept(input)
    if (!accepted) return { problem: 'connector-target' }
    if (this.#store.count() >= mostConnectors) return { problem: 'too-many-connectors' }
    const { settings, credentials } = accepted
    const id = newId()
    const sealed = await this.#seal(id, credentials)
    const takesReplies = credentials.replies !== undefined
    const { kind, name } = input
    this.#store.add({ id, kind, name, settings, sealed, takesReplies, ...(madeAs !== undefined && { madeAs }) }, now)
    this.#queue.audit(agent, id, 'connector-added')
    return this.#shown(id, input.kind === 'webhook' ? credentials : {}, now)
  }

  /** The webhooks that programs made with a key. */
  webhooks(now: number): Webhook[] {
    const made = new Set(this.#store.made(now).map(({ id }) => id))
    return this.#list(now)
      .filter(({ id }) => made.has(id))
      .map(({ id, name, target, createdAt, disabled, failingSince }) => ({
        ...{ id, name, target, createdAt },
        ...(disabled && { disabled }),
        ...(failingSince !== undefined && { failingSince }),
      }))
  }

  /** Adds a webhook for a program; the same id again gives the same one, without its secrets. */
  async addWebhook(
    acting: Acting,
    { id: madeAs, name, url }: AddWebhook,
    now: number,
  ): Promise<Outcome<WebhookAdded & { repeated: boolean }>> {
    const earlier = this.#store.made(now).find((one) => one.madeAs === madeAs)
    const isSame = earlier?.name === name && earlier.settings.url === url
    if (earlier && !isSame) return { problem: 'message-changed' }
    const added = earlier ? null : await this.add(acting, { kind: 'webhook', name, url }, now, madeAs)
    if (added && !('ok' in added)) return added
    const id = earlier?.id ?? added?.ok.connector.id
    const webhook = this.webhooks(now).find((one) => one.id === id)
    if (!webhook) return { problem: 'unexpected' }
    const secrets = added?.ok.secrets
    return { ok: { webhook, ...(secrets && { secrets }), repeated: earlier !== undefined } }
  }

  /** Removes a webhook that a program made. */
  removeWebhook(acting: Acting, id: string, now: number): Outcome<null> {
    return this.#store.made(now).some((one) => one.id === id) ? this.remove(acting, id) : { problem: 'not-found' }
  }

  /** Replaces the credentials; the former ones count for a day more. */
  async rotate(agent: Acting, id: string, input: RotateConnector, now: number): Promise<Outcome<ConnectorAdded>> {
    const found = this.#store.find(id, now)
    if (!found) return { problem: 'not-found' }
    const next = renewed(found, await this.#open(found, found.sealed), input)
    if (!next) return { problem: 'connector-target' }
    const sealed = await this.#seal(id, next)
    this.#store.rotate(id, sealed, next.replies !== undefined, now)
    this.#queue.audit(agent, id, 'connector-rotated')
    return this.#shown(id, found.kind === 'webhook' ? next : {}, now)
  }

  switchTo(agent: Acting, id: string, state: 'on' | 'off', now: number): Outcome<null> {
    const found = state === 'on' ? this.#store.enable(id) : this.#store.disable(id, 'by-hand', now)
    if (!found) return { problem: 'not-found' }
    this.#queue.audit(agent, id, state === 'on' ? 'connector-enabled' : 'connector-disabled')
    return { ok: null }
  }

  /** It and what is on its way to it are gone for good. */
  remove(agent: Acting, id: string): Outcome<null> {
    if (!this.#store.remove(id)) return { problem: 'not-found' }
    this.#queue.audit(agent, id, 'connector-removed')
    return { ok: null }
  }

  test(agent: Acting, id: string, now: number): Outcome<null> {
    const found = this.#store.find(id, now)
    if (!found || found.isDisabled) return { problem: 'not-found' }
    this.#store.test(id, now)
    this.#queue.audit(agent, id, 'connector-tested')
    return { ok: null }
  }

  /** Tells every connector what happened in a case. Called in the block that stores what happened. */
  tell(type: ConnectorEventType, caseId: string, key: string, now: number): void {
    const file = this.#queue.find(caseId)
    if (file) this.#store.tell(type, file, key, this.#env.DESK_ORIGIN, now)
  }

  /** What the attempt needs, for the first caller that begins it; null for any other. */
  begin(id: string, attempt: number, settings: MerchantSettings | undefined, now: number): ConnectorTask | null {
    const event = this.#outbox.event(id)
    const found = event && this.#store.find(event.connector, now)
    if (!found || found.isDisabled) {
      this.#outbox.park(id)
      return null
    }
    if (!this.#outbox.begin(id, attempt)) return null
    const { kind, settings: to, sealed, previous } = found
    const language = settings?.languages[0] ?? 'fr'
    return { id: found.id, kind, settings: to, sealed, ...(previous && { previous }), event: event.event, language }
  }

  /** Notes how an attempt ended and what follows from it. Told again, it changes nothing. */
  report(id: string, attempt: number, attempted: Attempted, now: number): void {
    const event = this.#outbox.event(id)
    if (!event || !this.#outbox.isUnderWay(id, attempt)) return
    this.#store.attempted(id, event.connector, attempted, now)
    if (attempted.outcome === 'delivered') this.#outbox.delivered(id)
    else this.#outbox.failed(id, now, Math.random(), true, attempted.retryAfterSeconds)
    if (attempted.outcome === 'gone') this.#store.disable(event.connector, 'gone', now)
  }

  /** Puts a mail to the merchant in the outbox for each connector to which nothing has arrived for a day. */
  warn(now: number, settings: MerchantSettings): void {
    for (const failing of this.#store.takeFailing(now)) {
      const mail = failureMail(failing, settings, this.#env.DESK_ORIGIN)
      this.#outbox.add(mail.id, { kind: 'mail', mail }, now)
    }
  }

  /** The address of a connector that sends mails. */
  addressOf(id: string): string | undefined {
    const found = this.#store.find(id, 0)
    return found?.kind === 'email' ? found.settings.address : undefined
  }

  nextAt(): number | null {
    return this.#store.nextAt()
  }

  sweep(now: number): void {
    this.#store.sweep(now)
  }

  /** Reads what another system sent: the secret that fits says whose it is. */
  async receive(connector: string, request: InboundRequest): Promise<Outcome<ReplyBack | null>> {
    const found = this.#store.find(connector, request.now.getTime())
    const read = found && connectors[found.kind].receive
    if (!found || !read || found.isDisabled) return { problem: 'not-signed-in' }
    for (const sealed of [found.sealed, found.previous]) {
      const secret = sealed === undefined ? undefined : (await this.#open(found, sealed)).replies
      if (secret === undefined) continue
      try {
        const inbound = await read(request, secret)
        if (inbound) return await this.#replyOf(found, inbound)
      } catch (error) {
        if (error instanceof ProblemError) return { problem: error.type }
        throw error
      }
    }
    return { problem: 'not-signed-in' }
  }

  async #replyOf(found: StoredConnector, inbound: Inbound): Promise<Outcome<ReplyBack | null>> {
    if (inbound.kind === 'nothing') return { ok: null }
    const { event, caseId, text } = inbound
    if (text.trim() === '') return { problem: 'empty-message' }
    const hash = await sha256(`${found.id}\n${event}`)
    const agent = { id: `connector:${found.id}`, name: found.name }
    return { ok: { agent, caseId, input: { id: idFrom(hash), text } } }
  }

  #list(now: number): ConnectorView[] {
    const merchant = this.#merchant()
    return this.#store.list(now, (id) => `${this.#env.PUBLIC_ORIGIN}/v1/connectors/${merchant}.${id}/replies`)
  }

  #shown(id: string, { key, replies }: ConnectorCredentials, now: number): Outcome<ConnectorAdded> {
    const connector = this.#list(now).find((one) => one.id === id)
    if (!connector) return { problem: 'not-found' }
    const secrets = key !== undefined && replies !== undefined ? { secrets: { signing: key, replies } } : {}
    return { ok: { connector, ...secrets } }
  }

  #seal(id: string, credentials: ConnectorCredentials): Promise<string> {
    return seal(this.#env.SECRET, placeOf(this.#merchant(), id), JSON.stringify(credentials))
  }

  async #open({ id }: StoredConnector, sealed: string): Promise<ConnectorCredentials> {
    const text = await unseal(this.#env.SECRET, placeOf(this.#merchant(), id), sealed)
    return JSON.parse(text) as ConnectorCredentials
  }
}

/** Where credentials are sealed: they open nowhere else. */
export function placeOf(merchant: string, connector: string): string {
  return `${merchant}:${connector}`
}

/** The credentials after a rotation; null when what was given does not fit the kind. */
function renewed(
  { kind, name, settings }: StoredConnector,
  present: ConnectorCredentials,
  { url, token, signingSecret }: RotateConnector,
): ConnectorCredentials | null {
  const { subdomain = '', email = '', account = '', inbox = '' } = settings
  const secret = signingSecret ?? present.replies
  const replies = secret === undefined ? {} : { signingSecret: secret }
  switch (kind) {
    case 'webhook':
      return connectors.webhook.accept({ kind, name, url: settings.url ?? '' })?.credentials ?? null
    case 'email':
      return null
    case 'slack':
      return url === undefined ? null : (connectors.slack.accept({ kind, name, url })?.credentials ?? null)
    case 'zendesk':
      if (token === undefined) return null
      return connectors.zendesk.accept({ kind, name, subdomain, email, token, ...replies })?.credentials ?? null
    case 'chatwoot':
      if (token === undefined) return null
      return connectors.chatwoot.accept({ kind, name, account, inbox, token, ...replies })?.credentials ?? null
    default:
      return kind satisfies never
  }
}

/** A message id in the form of a UUID from a hash. */
function idFrom(hash: string): string {
  const part = (from: number, to: number) => hash.slice(from, to)
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-a${part(17, 20)}-${part(20, 32)}`
}

const words = {
  fr: {
    title: (name: string) => `La liaison «\u00a0${name}\u00a0» ne répond plus`,
    since: (moment: string) => `Rien n’y arrive depuis le ${moment}. Nous essayons encore, de plus en plus rarement.`,
    kept: 'Rien n’est perdu\u00a0: ce qui n’est pas arrivé reste dans le journal, et peut être envoyé à nouveau.',
    link: 'Voir les connecteurs',
  },
  en: {
    title: (name: string) => `The connection “${name}” no longer answers`,
    since: (moment: string) => `Nothing has arrived there since ${moment}. We still try, less and less often.`,
    kept: 'Nothing is lost: what has not arrived stays in the log, and can be sent again.',
    link: 'See the connectors',
  },
} as const

function failureMail(
  { id, name, since }: { id: string; name: string; since: string },
  { email, languages }: MerchantSettings,
  deskOrigin: string,
): Mail {
  const language = languages[0] ?? 'fr'
  const w = words[language]
  const title = w.title(name.replace(/[\p{Cc}\p{Cf}]/gu, ' '))
  const moment = dateAndTime(new Date(since), language)
  const link = { label: w.link, link: `${deskOrigin}/desk#/connectors` }
  const bodies = mailBodies(language, title, [{ text: w.since(moment) }, { text: w.kept }, link])
  return { id: `connector-failing:${id}:${since}`, to: email, subject: title, ...bodies }
}
