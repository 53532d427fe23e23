import type { Case, MerchantSettings, Message } from '../../protocol/index.ts'
import type { Acting, Delivery, DemonstrationCase, DeskObject, Mail, NamedActing, Outcome, Reply } from '../env.ts'
import { checkMail } from '../mail.ts'
import { fillDemonstration } from './demonstration.ts'
import { SupervisingDesk } from './supervising-desk.ts'

/** What a Desk answers about what leaves it: mails and connectors, their attempts, and what comes back. */
export abstract class DeliveringDesk extends SupervisingDesk {
  abstract override settings(): Promise<{ version: number; settings: MerchantSettings } | null>
  protected abstract say(
    acting: NamedActing,
    file: Case,
    input: Omit<Reply, 'files' | 'decision'>,
  ): Promise<Outcome<Message>>

  async sendMail(mail: Mail): Promise<void> {
    checkMail(mail)
    this.outbox.add(mail.id, { kind: 'mail', mail }, Date.now())
    await this.arm()
  }

  async beginDelivery(id: string, attempt: number): Promise<boolean> {
    return this.outbox.begin(id, attempt)
  }

  async reportDelivery(
    id: string,
    outcome: 'delivered' | 'failed' | 'parked',
    retryAfterSeconds?: number,
  ): Promise<void> {
    if (outcome === 'delivered') this.outbox.delivered(id)
    else if (outcome === 'failed') this.outbox.failed(id, Date.now(), Math.random(), true, retryAfterSeconds)
    else this.outbox.park(id)
    await this.arm()
  }

  async parkedDeliveries(): Promise<Delivery[]> {
    return this.outbox.parked()
  }

  async retryDelivery(id: string): Promise<Outcome<null>> {
    if (!this.outbox.retry(id, Date.now())) return { problem: 'not-found' }
    await this.arm()
    return { ok: null }
  }

  async fillDemonstration(cases: DemonstrationCase[]): Promise<void> {
    if (this.env.DEMO !== '1') return
    const { tables, queue, browsing } = this
    this.ctx.storage.transactionSync(() => fillDemonstration({ tables, queue, browsing }, cases))
    await this.arm()
  }

  async demoMails(limit: number): Promise<(Mail & { createdAt: string })[]> {
    return this.env.DEMO === '1' ? this.outbox.mails(limit) : []
  }

  async connectors(): ReturnType<DeskObject['connectors']> {
    return this.connected.page(Date.now())
  }

  async addConnector(
    ...[agent, input]: Parameters<DeskObject['addConnector']>
  ): ReturnType<DeskObject['addConnector']> {
    return this.connected.add(agent, input, Date.now())
  }

  async rotateConnector(
    ...[agent, id, input]: Parameters<DeskObject['rotateConnector']>
  ): ReturnType<DeskObject['rotateConnector']> {
    return this.connected.rotate(agent, id, input, Date.now())
  }

  async switchConnector(agent: Acting, id: string, state: 'on' | 'off'): Promise<Outcome<null>> {
    return this.connected.switchTo(agent, id, state, Date.now())
  }

  async removeConnector(agent: Acting, id: string): Promise<Outcome<null>> {
    return this.ctx.storage.transactionSync(() => this.connected.remove(agent, id))
  }

  async testConnector(agent: Acting, id: string): Promise<Outcome<null>> {
    const tested = this.connected.test(agent, id, Date.now())
    await this.arm()
    return tested
  }

  async beginConnectorDelivery(id: string, attempt: number): ReturnType<DeskObject['beginConnectorDelivery']> {
    return this.connected.begin(id, attempt, (await this.settings())?.settings, Date.now())
  }

  async reportConnectorDelivery(
    ...[id, attempt, attempted]: Parameters<DeskObject['reportConnectorDelivery']>
  ): Promise<void> {
    this.ctx.storage.transactionSync(() => this.connected.report(id, attempt, attempted, Date.now()))
    await this.arm()
  }

  async receiveFromConnector(
    connector: string,
    { headers, body }: { headers: [string, string][]; body: string },
  ): Promise<Outcome<null>> {
    const read = await this.connected.receive(connector, {
      headers: new Headers(headers),
      body,
      now: new Date(),
    })
    if (!('ok' in read)) return read
    if (read.ok === null) return { ok: null }
    const { agent, caseId, input } = read.ok
    const file = this.queue.find(caseId)
    if (!file) return { problem: 'not-found' }
    if (file.status === 'resolved') return { problem: 'case-closed' }
    const said = await this.say(agent, file, input)
    return 'ok' in said ? { ok: null } : said
  }
}
