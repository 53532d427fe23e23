import {
  type Acknowledgement,
  type CaseOpened,
  type ConversationCreated,
  type ConversationView,
  type CorrectFact,
  type DeclarationKind,
  type DeclarationPreview,
  type Declarations,
  type GiveFeedback,
  type GiveSatisfaction,
  type HandoffPreview,
  type Letter,
  type Message,
  type OpenCase,
  type PostMessage,
  ProblemError,
  type ReportEntry,
} from '../../protocol/index.ts'
import { answering } from '../answer/index.ts'
import type { CaseChange, ConversationObject, Declared, Env, Outcome } from '../env.ts'
import { logFailure, problemResponse } from '../errors.ts'
import { newSecret } from '../privacy/secrets.ts'
import { type BeginInput, beginConversation } from './begin.ts'
import { askCaseFact, setCaseFact } from './case-facts.ts'
import { Credentials } from './credentials.ts'
import { contentOf, declare } from './declarations/declare.ts'
import { confirmEnd, type EndConfirmed } from './declarations/end.ts'
import { noteEntry } from './declarations/entry.ts'
import { previewDeclaration } from './declarations/preview.ts'
import { followComplaints } from './declarations/unanswered.ts'
import { deliver } from './deliver.ts'
import { keepFeedback, openFeedback, shopperHash } from './feedback.ts'
import { type AgentReply, changeCase, keepSatisfaction, putReply } from './follow-up.ts'
import { handOff, previewHandoff } from './handoff.ts'
import { decideHeld, showUnread } from './held.ts'
import { outboxGraceMs } from './kept.ts'
import { Live } from './live.ts'
import { Outbox } from './outbox.ts'
import { RelayedConversation } from './relayed.ts'
import { firstLookAt, purgeAt } from './retention.ts'
import { letterInput, type Room } from './room.ts'
import { SettingsCopy } from './settings-copy.ts'
import { offeredBy, Sockets } from './sockets.ts'
import { Store } from './store.ts'
import { correctFact, postMessage } from './turn.ts'
import { viewOf } from './view.ts'
import { nextWakeAt } from './wake.ts'
import { events, streamOf } from './wire.ts'
import { Rewording } from './wording/rewording.ts'
import { WordingRows } from './wording/rows.ts'

/** One conversation: transcript, facts, turn and case, in its own SQLite. What is in memory is a cache. */
export class Conversation extends RelayedConversation implements ConversationObject {
  protected readonly store: Store
  protected readonly credentials: Credentials
  protected readonly sockets: Sockets
  protected readonly outbox: Outbox
  protected readonly settingsCopy: SettingsCopy
  protected isCreated: boolean
  private readonly live: Live
  protected readonly rewording: Rewording

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    const { sql } = context.storage
    this.store = new Store(sql)
    this.credentials = new Credentials(sql, env.SECRET)
    this.sockets = new Sockets(context)
    this.settingsCopy = new SettingsCopy(this.store, context.id.toString())
    this.outbox = new Outbox(sql, (event, body) =>
      deliver({ env, store: this.store, credentials: this.credentials, now: this.now() }, event, body),
    )
    this.live = new Live({
      sql,
      store: this.store,
      sockets: this.sockets,
      desk: () => this.desk(),
      beside: (work) => context.waitUntil(work),
    })
    this.rewording = new Rewording({
      rows: new WordingRows(sql),
      env,
      object: context.id.toString(),
      desk: () => this.desk(),
      exists: () => this.isCreated,
      room: () => super.room(),
      together: (work) => this.together(work),
      beside: (work) => context.waitUntil(work),
      settle: () => this.settle(),
      wakeAt: (instant) => this.wakeAt(instant),
    })
    this.isCreated = this.store.exists()
    if (this.isCreated) context.storage.transactionSync(() => this.store.migrate())
    if (this.isCreated && this.resumeErasure()) this.isCreated = false
    if (this.isCreated) this.rewording.resume()
  }

  protected override room(): Room {
    return this.rewording.in(super.room())
  }

  async create(input: BeginInput): Promise<ConversationCreated> {
    const { merchant, conversation } = input
    const { token, hash } = await this.credentials.prepareToken(merchant.slug)
    this.ctx.storage.transactionSync(() => {
      beginConversation(this.room(), input)
      this.credentials.addToken(hash, this.now().getTime())
    })
    this.isCreated = true
    this.settingsCopy.renewed(this.now().getTime())
    this.wakeAt(firstLookAt(this.now().getTime(), merchant))
    return { conversation, token }
  }

  async view(token: string): Promise<Outcome<ConversationView>> {
    return this.asShopper(
      token,
      () => ({ ok: this.rewording.seenIn(viewOf(this.store)) }),
      () => this.rewording.cutUnasked(),
    )
  }

  async post(token: string, input: PostMessage): Promise<Outcome<{ firstChunk: number }>> {
    const files = input.files?.length ? `\n${input.files}` : ''
    const fingerprint = await this.fingerprint('message', input.text + files)
    await this.rewording.ready()
    const posted = await this.asShopper(
      token,
      () => postMessage(this.room(), input, fingerprint),
      // The same message again only asks for what is being worded.
      () => input.id !== this.rewording.turn && this.rewording.cut(),
    )
    this.rewording.start()
    return posted
  }

  async correct(token: string, input: CorrectFact): Promise<Outcome<{ firstChunk: number }>> {
    const fingerprint = await this.fingerprint('correction', JSON.stringify([input.fact, input.value]))
    await this.rewording.ready()
    const corrected = await this.asShopper(
      token,
      () => correctFact(this.room(), input, fingerprint),
      () => input.id !== this.rewording.turn && this.rewording.cut(),
    )
    this.rewording.start()
    return corrected
  }

  async stream(token: string, after: number): Promise<Outcome<ReadableStream<Uint8Array> | null>> {
    return this.asShopper(token, () => {
      const turn = this.store.turnAfter(after)
      const coming = this.rewording.follow(turn, after)
      if (coming || !turn) return { ok: coming }
      const first = Math.max(after + 1, turn.firstChunk)
      return { ok: streamOf(events(JSON.parse(turn.chunks).slice(first - turn.firstChunk), first)) }
    })
  }

  async previewCase(token: string): Promise<Outcome<HandoffPreview>> {
    return this.asShopper(token, () => ({ ok: previewHandoff(this.room()) }))
  }

  async openCase(token: string, input: OpenCase): Promise<Outcome<CaseOpened & { repeated: boolean }>> {
    return this.asShopper(
      token,
      () => handOff(this.room(), input),
      () => this.rewording.cut(),
    )
  }

  async declare(token: string, declared: Declared): Promise<Outcome<Acknowledgement & { repeated: boolean }>> {
    const fingerprint = await this.fingerprint(declared.kind, contentOf(declared))
    const hash = await this.credentials.hash('token', token)
    if (!this.holds(hash)) return { problem: 'not-found' }
    this.rewording.cut()
    return this.sealing((together) => declare(this.room(), declared, fingerprint, together))
  }

  async declarations(token: string): Promise<Outcome<Declarations>> {
    return this.asShopper(token, () => ({ ok: { declarations: this.store.declarations.all() } }))
  }

  async previewDeclaration(token: string, kind: DeclarationKind): Promise<Outcome<DeclarationPreview>> {
    return this.asShopper(token, () => ({ ok: previewDeclaration(this.room(), kind) }))
  }

  async reportEntry(token: string, entry: ReportEntry): Promise<Outcome<null>> {
    return this.asShopper(token, () => noteEntry(this.room(), entry))
  }

  async letter(token: string, letter: string): Promise<Outcome<Letter>> {
    return this.asShopper<Letter>(token, () => {
      const written = answering.letter(letterInput(this.room(), letter))
      return written ? { ok: written } : { problem: 'not-found' }
    })
  }

  async giveSatisfaction(token: string, input: GiveSatisfaction): Promise<Outcome<null>> {
    const given = await this.asShopper(token, () => keepSatisfaction(this.room(), input))
    if ('ok' in given) await this.askMore()
    return given
  }

  async giveFeedback(token: string, input: GiveFeedback): Promise<Outcome<null>> {
    return this.asShopper(token, () => keepFeedback(this.room(), input))
  }

  /** After the score: whether to ask for a recommendation, which the Desk allows once in 90 days. Out of reach, it is not asked. */
  private async askMore(): Promise<void> {
    const current = this.store.currentCase()
    if (!current) return
    const shopper = await shopperHash(this.env.SECRET, this.store.about().merchant, current.file.contact.email)
    const asks = await this.desk()
      .mayAskRecommendation(shopper, this.now().getTime())
      .catch(() => false)
    this.together(() => {
      openFeedback(this.store, current.id, asks)
      return { ok: null }
    })
  }

  async ticket(token: string): Promise<Outcome<string>> {
    // Named like the token: `<merchant slug>.<secret>`.
    const ticket = `${token.slice(0, token.lastIndexOf('.'))}.${newSecret()}`
    const hash = await this.credentials.hash('ticket', ticket)
    return this.asShopper(token, () => {
      this.credentials.addTicket(hash, this.now().getTime())
      return { ok: ticket }
    })
  }

  async resume(secret: string): Promise<Outcome<ConversationCreated>> {
    if (!this.isCreated) return { problem: 'link-spent' }
    const { merchant, conversation } = this.store.about()
    const token = await this.credentials.resume(secret, merchant, () => this.now().getTime())
    return token === null ? { problem: 'link-spent' } : { ok: { conversation, token } }
  }

  async agentView(caseId: string): Promise<Outcome<Message[]>> {
    return this.asDesk(caseId, () => ({ ok: this.store.messagesAfter(0) }))
  }

  async decideHeld(input: Parameters<ConversationObject['decideHeld']>[0]): Promise<Outcome<null>> {
    return this.isCreated ? this.settled(() => decideHeld(this.room(), input)) : { problem: 'not-found' }
  }

  async agentReply(input: AgentReply): Promise<Outcome<Message>> {
    const isAway = !this.sockets.isPresent(this.now().getTime())
    return this.asDesk(input.caseId, () => putReply(this.room(), input, isAway))
  }

  async setCaseFact(input: Parameters<ConversationObject['setCaseFact']>[0]) {
    return this.asDesk(input.caseId, () => setCaseFact(this.room(), input))
  }

  async askCaseFact(input: Parameters<ConversationObject['askCaseFact']>[0]) {
    const isAway = !this.sockets.isPresent(this.now().getTime())
    return this.asDesk(input.caseId, () => askCaseFact(this.room(), input, isAway))
  }

  async caseChanged(input: CaseChange): Promise<Outcome<null>> {
    return this.asDesk(input.caseId, () => changeCase(this.room(), input))
  }

  async confirmEnd(input: EndConfirmed): Promise<Outcome<Message>> {
    const fingerprint = await this.fingerprint('end', JSON.stringify([input.caseId, input.endsOn, input.effects]))
    if (!this.isCreated || !this.store.case(input.caseId)) return { problem: 'not-found' }
    return this.sealing((together) => confirmEnd(this.room(), input, fingerprint, together))
  }

  async agentTyping({ caseId, name }: { caseId: string; name: string }): Promise<void> {
    if (this.isCreated && this.store.openCase()?.id === caseId) this.sockets.announce({ type: 'typing', name })
  }

  async agentAttends(input: { caseId: string; name?: string | null; seen?: number }): Promise<void> {
    if (this.isCreated) this.live.attended(input)
  }

  /** Opens a socket: the ticket came as one of the offered protocols. */
  override async fetch(request: Request): Promise<Response> {
    const { ticket, protocol } = offeredBy(request)
    const hash = await this.credentials.hash('ticket', ticket)
    const now = this.now().getTime()
    if (!this.isCreated || !this.credentials.spendTicket(hash, now)) {
      return problemResponse(new ProblemError('not-found'))
    }
    const opened = this.sockets.accept(protocol, now)
    this.live.moved(now)
    this.wakeAt(nextWakeAt({ store: this.store, outbox: this.outbox, sockets: this.sockets }, now))
    return opened
  }

  override async webSocketMessage(socket: WebSocket, frame: string | ArrayBuffer): Promise<void> {
    const now = this.now().getTime()
    const said = this.sockets.parse(socket, frame, now)
    if (said) this.live.heard(socket, said, now)
  }

  override async webSocketClose(socket: WebSocket, code: number): Promise<void> {
    // 1005 and 1006 tell that no code was sent: they may not be sent back.
    socket.close(code === 1005 || code === 1006 ? 1000 : code)
    if (this.isCreated) this.live.moved(this.now().getTime())
  }

  override async alarm(): Promise<void> {
    this.alarmAt = Number.POSITIVE_INFINITY
    if (!this.isCreated) return void (await this.goOnErasing())
    let next = this.now().getTime() + outboxGraceMs
    try {
      this.rewording.resume()
      followComplaints(this.room(), (work) => this.together(work))
      showUnread(this.room(), (work) => this.together(work))
      await this.outbox.drain(() => this.now().getTime())
      await this.deleteDueFiles()
      const now = this.now().getTime()
      if (this.sockets.dropSilent(now)) this.live.moved(now)
      const purge = purgeAt(this.store)
      if (this.outbox.nextDue() === null && purge !== null && purge <= now) {
        await this.purge()
        next = Number.POSITIVE_INFINITY
      } else
        next = Math.max(
          Math.min(
            nextWakeAt({ store: this.store, outbox: this.outbox, sockets: this.sockets }, now),
            this.rewording.nextAt() ?? Number.POSITIVE_INFINITY,
          ),
          now + outboxGraceMs,
        )
    } catch (error) {
      logFailure(error, { object: this.ctx.id.toString() })
    } finally {
      if (next !== Number.POSITIVE_INFINITY) this.wakeAt(next)
    }
  }
}
