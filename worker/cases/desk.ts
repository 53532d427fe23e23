import type {
  AskCaseFact,
  Case,
  CaseFactNames,
  CaseLine,
  CaseStatus,
  ConfirmEnd,
  DeclarationRecord,
  DeskFrame,
  FactChange,
  Language,
  MerchantSettings,
  Message,
  ReportEntry,
  SetCaseFact,
  ShopperAt,
  WithdrawalFunction,
} from '../../protocol/index.ts'
import type { Acting, DeskObject, Env, NamedActing, NotedAct, Outcome, Reply } from '../env.ts'
import { logFailure } from '../errors.ts'
import { dayInParis } from '../merchants/clock.ts'
import { CaseFacts } from './case-facts.ts'
import { Declared } from './declared.ts'
import { Departures } from './departures.ts'
import { KeyedDesk } from './keyed-desk.ts'
import { Live } from './live.ts'
import { Previews } from './previews.ts'
import { Replies } from './replies.ts'
import { keepSettings, readSettings } from './settings-copy.ts'
import { AgentSockets } from './sockets.ts'

const dayMs = 86_400_000
const pauseAfterFailureMs = 10_000
/** A conversation has often just spoken when its case arrives: it is read a little later. */
const readingPauseMs = 2_000

/** One merchant's queue of cases, settings copy, agents' sockets and outbox. Named by the merchant's slug. */
export class Desk extends KeyedDesk implements DeskObject {
  readonly #sockets: AgentSockets
  protected readonly departing: Departures
  readonly #declared: Declared
  readonly #replies: Replies
  readonly #facts: CaseFacts
  protected readonly live: Live
  readonly #previews: Previews

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.#sockets = new AgentSockets(context, this.tables)
    this.departing = new Departures(
      env,
      this.outbox,
      () => this.merchant,
      (id) => this.connected.addressOf(id),
    )
    this.#declared = new Declared(this.tables, this.queue)
    this.#facts = new CaseFacts(this.queue, this.care, this.departing)
    this.#previews = new Previews(this.tables)
    this.#replies = new Replies(this.queue, this.outbox, this.departing)
    this.live = new Live(this.#sockets, this.tables, this.queue, (id) => this.departing.conversation(id))
    // Work that no alarm holds (a crash between a write and its alarm) is found again when the object wakes.
    context.blockConcurrencyWhile(() => this.arm())
  }

  async pushSettings(version: number, settings: MerchantSettings): Promise<void> {
    keepSettings(this.tables, version, settings)
    this.rulesChanged()
    await this.arm()
  }

  async settings(): Promise<{ version: number; settings: MerchantSettings } | null> {
    return readSettings(this.tables)
  }

  async keepPreview(settings: MerchantSettings): Promise<string> {
    return this.#previews.keep(settings, Date.now())
  }

  async preview(ticket: string): Promise<MerchantSettings | null> {
    return this.#previews.find(ticket, Date.now())
  }

  async receiveCase(eventId: string, file: Case, change?: FactChange & { by?: string }): Promise<void> {
    const filed = this.ctx.storage.transactionSync(() => {
      const isNew = this.queue.find(file.id) === undefined
      const isFiled = this.queue.firstTime(eventId) && this.queue.file(file)
      if (isFiled) this.browsing.filed(file)
      if (isFiled && change) this.#facts.changed(file.id, change)
      if (isFiled && isNew) this.connected.tell('case-opened', file.id, 'once', Date.now())
      return isFiled
    })
    if (!filed) return
    this.showLine(file.id)
    if (change) this.tell({ type: 'care', case: file.id })
    await this.arm()
  }

  async receiveMessage(eventId: string, caseId: string, message: Message): Promise<void> {
    const isNew = this.ctx.storage.transactionSync(() => {
      if (!this.queue.firstTime(eventId)) return false
      this.queue.spoke(caseId, message)
      this.browsing.spoke(caseId, message)
      if (message.author === 'shopper') this.wakeByShopper(caseId)
      return true
    })
    if (!isNew) return
    this.#sockets.broadcast({ type: 'message', case: caseId, message })
    this.showLine(caseId)
    await this.arm()
  }

  async receiveSatisfaction(eventId: string, caseId: string, score: number, word?: string): Promise<void> {
    const isNew = this.ctx.storage.transactionSync(() => {
      if (!this.queue.firstTime(eventId)) return false
      this.queue.scored(caseId, score, word)
      return true
    })
    if (isNew) this.showLine(caseId)
  }

  async receiveDeclaration(_eventId: string, declaration: DeclarationRecord): Promise<void> {
    const isNew = this.ctx.storage.transactionSync(() => {
      if (!this.#declared.receive(declaration, Date.now())) return false
      const { kind, id } = declaration
      this.connected.tell('declaration-received', declaration.case, `${kind}:${id}`, Date.now())
      return true
    })
    if (!isNew) return
    this.showLine(declaration.case)
    this.#sockets.broadcast({ type: 'register' })
    await this.arm()
  }

  async receiveEntry(eventId: string, entry: ReportEntry & { at: string }): Promise<void> {
    const isNew = this.ctx.storage.transactionSync(() => this.#declared.saw(eventId, entry))
    if (isNew) this.#sockets.broadcast({ type: 'register' })
  }

  async declarations(...asked: Parameters<DeskObject['declarations']>): ReturnType<DeskObject['declarations']> {
    return this.#declared.page(...asked)
  }

  async withdrawalFunction(): Promise<WithdrawalFunction> {
    return this.#declared.withdrawalFunction(Date.now())
  }

  async shopperAt(caseId: string, at: ShopperAt): Promise<void> {
    this.#sockets.broadcast(this.live.shopperAt(caseId, at))
  }

  async shopperTyping(caseId: string): Promise<void> {
    this.#sockets.broadcast({ type: 'typing', case: caseId })
  }

  async list(input: { status: CaseStatus | 'open'; limit: number }): Promise<{ cases: CaseLine[]; total: number }> {
    return this.queue.list(input.status, input.limit)
  }

  async reply(acting: NamedActing, caseId: string, input: Reply): Promise<Outcome<Message>> {
    const { despite, decision, ...words } = input
    return this.#spoke(acting, caseId, await this.#replies.send(acting, caseId, words), { despite, decision })
  }

  protected override async say(
    acting: NamedActing,
    file: Case,
    { despite, ...words }: Omit<Reply, 'files' | 'decision'>,
  ): Promise<Outcome<Message>> {
    return this.#spoke(acting, file.id, await this.#replies.say(acting, file, words), { despite })
  }

  async #spoke(
    acting: NamedActing,
    caseId: string,
    sent: Outcome<Message>,
    { despite, decision }: Pick<Reply, 'despite' | 'decision'> = {},
  ): Promise<Outcome<Message>> {
    if (!('ok' in sent)) return sent
    this.ctx.storage.transactionSync(() => {
      this.queue.spoke(caseId, sent.ok)
      this.browsing.spoke(caseId, sent.ok)
      this.queue.audit(acting, caseId, 'replied')
      this.connected.tell('case-replied', caseId, sent.ok.id, Date.now())
      if (despite && this.queue.firstTime(`sent-despite:${caseId}:${sent.ok.id}`)) {
        this.care.sentDespite(acting, caseId, despite)
        this.queue.audit(acting, caseId, 'sent-despite')
      }
      if (decision && this.queue.firstTime(`decided:${caseId}:${sent.ok.id}`)) {
        this.care.decided(acting, caseId, decision)
        this.queue.audit(acting, caseId, 'decided')
      }
    })
    this.#sockets.broadcast({ type: 'message', case: caseId, message: sent.ok })
    if (despite || decision) this.tell({ type: 'care', case: caseId })
    this.showLine(caseId)
    await this.arm()
    return sent
  }

  async setCaseFact(acting: NamedActing, caseId: string, input: SetCaseFact): Promise<Outcome<Case>> {
    const set = await this.#facts.set(acting, caseId, input)
    if (!('ok' in set)) return set
    const { file, change, event } = set.ok
    await this.receiveCase(event, file, change ? { ...change, by: acting.name } : undefined)
    return { ok: this.queue.find(caseId) ?? file }
  }

  async askCaseFact(acting: NamedActing, caseId: string, input: AskCaseFact): Promise<Outcome<Message>> {
    return this.#spoke(acting, caseId, await this.#facts.ask(acting, caseId, input))
  }

  async caseFactNames(caseId: string, language: Language): Promise<Outcome<CaseFactNames>> {
    return this.#facts.names(caseId, language)
  }

  async confirmEnd(acting: NamedActing, caseId: string, input: ConfirmEnd): Promise<Outcome<Case>> {
    const told = await this.#replies.confirmEnd(acting, caseId, input)
    if (!('ok' in told)) return told
    const { message } = told.ok
    this.ctx.storage.transactionSync(() => {
      if (this.queue.firstTime(`end-confirmed:${caseId}:${input.id}`)) this.queue.ended(acting, caseId, message.sentAt)
    })
    this.#sockets.broadcast({ type: 'message', case: caseId, message })
    this.showLine(caseId)
    return { ok: this.queue.find(caseId) ?? told.ok.file }
  }

  async ticket(agent: Parameters<DeskObject['ticket']>[0]): Promise<string> {
    return this.#sockets.ticket(agent)
  }

  async cut(agent: string, session?: string): Promise<void> {
    this.#sockets.cut(agent, session)
    await this.live.settle(Date.now())
  }

  async dismiss(acting: Acting, agent: string): Promise<void> {
    await this.cut(agent)
    for (const caseId of this.queue.heldCases(agent)) await this.release(acting, caseId, agent)
  }

  async note(acting: Acting, what: NotedAct, subject: string): Promise<void> {
    this.queue.audit(acting, subject, what)
  }

  /** Opens an agent's socket. The route has checked origin and session; the ticket says who it is. */
  override async fetch(request: Request): Promise<Response> {
    const response = await this.#sockets.open(request)
    await this.arm()
    return response
  }

  override async webSocketMessage(socket: WebSocket, frame: string | ArrayBuffer): Promise<void> {
    await this.live.heard(socket, frame, Date.now())
  }

  override async webSocketClose(socket: WebSocket, code: number): Promise<void> {
    socket.close(code === 1005 || code === 1006 ? 1000 : code)
    await this.live.gone(socket, Date.now())
  }

  override async webSocketError(socket: WebSocket): Promise<void> {
    await this.live.gone(socket, Date.now())
  }

  /** Whatever fails here is tried again, after a pause: an alarm that throws is given up by the platform after a few times. */
  override async alarm(): Promise<void> {
    let pauseMs = 0
    try {
      const now = Date.now()
      this.queue.sweep(now, readSettings(this.tables)?.settings.retention?.caseMonths)
      this.browsing.sweep()
      this.care.sweep()
      this.live.sweep()
      this.#previews.sweep(now)
      this.sweepHeld(now)
      this.sweepCounts(now)
      this.sweepRestricted(now)
      this.outbox.sweep(now)
      if (this.#sockets.sweep(now)) await this.live.settle(now)
      this.connected.sweep(now)
      this.sweepKeys(now)
      this.#remind(now)
      await this.followTime(now)
      await this.departing.run()
      await this.browsing.readTranscripts((conversation, caseId) =>
        this.departing.conversation(conversation).agentView(caseId),
      )
    } catch (error) {
      logFailure(error, { object: this.ctx.id.toString() })
      pauseMs = pauseAfterFailureMs
    } finally {
      await this.arm(pauseMs)
    }
  }

  /** Brings unanswered complaints to the merchant's mind: the reminder leaves its table as its mail enters the outbox. */
  #remind(now: number): void {
    this.ctx.storage.transactionSync(() => {
      const known = readSettings(this.tables)
      const due = known && this.#declared.reminder(now, known.settings, this.env.DESK_ORIGIN)
      if (due) this.outbox.add(due.mail.id, { kind: 'mail', mail: due.mail }, now)
      for (const { caseId } of due?.reminders ?? []) {
        this.connected.tell('complaint-unanswered', caseId, dayInParis(new Date(now)), now)
      }
      if (known) this.connected.warn(now, known.settings)
    })
  }

  protected override tell(frame: DeskFrame): void {
    this.#sockets.broadcast(frame)
    if (frame.type === 'case') this.ctx.waitUntil(this.live.held(frame.line.id))
  }

  /** Sets the alarm for what comes first; once a day in any case, since what is past its time must go. */
  protected override async arm(pauseMs = 0): Promise<void> {
    if (!this.tables.exist()) return
    const now = Date.now()
    const nextDay = Math.floor(now / dayMs + 1) * dayMs
    const reading = this.browsing.owesReading ? now + readingPauseMs : null
    const ours = [this.outbox.nextAt(), this.#declared.nextAt(), this.#sockets.nextSweepAt(), this.connected.nextAt()]
    const times = [...ours, this.nextMoveAt(now), reading, nextDay].filter((time) => time !== null)
    await this.ctx.storage.setAlarm(Math.max(Math.min(...times), now + pauseMs))
  }
}
