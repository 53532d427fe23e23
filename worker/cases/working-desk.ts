import { DurableObject } from 'cloudflare:workers'
import type {
  AskQueue,
  CannedReplies,
  CannedReply,
  Case,
  CaseView,
  DeskFrame,
  Note,
  PostNote,
  QueuePage,
  SavedViews,
  SaveView,
} from '../../protocol/index.ts'
import type { Acting, Env, NamedActing, Outcome } from '../env.ts'
import { Browse } from './browse.ts'
import { Canned } from './canned/canned.ts'
import { Care } from './care.ts'
import { Casework } from './casework.ts'
import { ConnectorDesk } from './connectors.ts'
import type { Departures } from './departures.ts'
import type { Live } from './live.ts'
import { Outbox } from './outbox.ts'
import { Queue } from './queue.ts'
import { Tables } from './schema.ts'

/** What agents do at a Desk with the queue and with a case as a whole. The Desk adds what reaches it from elsewhere, what it tells, and its clock. */
export abstract class WorkingDesk extends DurableObject<Env> {
  protected readonly tables: Tables
  protected readonly queue: Queue
  protected readonly outbox: Outbox
  protected readonly browsing: Browse
  protected readonly connected: ConnectorDesk
  protected readonly care: Care
  protected readonly casework: Casework
  readonly #canned: Canned

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.tables = new Tables(context.storage.sql)
    this.queue = new Queue(this.tables)
    this.outbox = new Outbox(this.tables, env.DEMO === '1')
    this.browsing = new Browse(this.tables)
    this.care = new Care(this.tables)
    this.#canned = new Canned(this.tables, this.queue)
    this.connected = new ConnectorDesk(env, {
      tables: this.tables,
      queue: this.queue,
      outbox: this.outbox,
      merchant: () => this.merchant,
    })
    this.casework = new Casework(this.queue, this.outbox, (what, caseId) =>
      this.connected.tell(what, caseId, crypto.randomUUID(), Date.now()),
    )
  }

  protected abstract readonly departing: Departures
  protected abstract readonly live: Live
  protected abstract tell(frame: DeskFrame): void
  protected abstract arm(): Promise<void>

  protected get merchant(): string {
    const { name } = this.ctx.id
    if (name === undefined) throw new Error('A Desk is reached by its name')
    return name
  }

  async browse(agent: Acting, asked: AskQueue): Promise<QueuePage> {
    return this.browsing.page(agent.id, asked, (caseId) => this.queue.line(caseId))
  }

  async views(agentId: string): Promise<SavedViews> {
    return this.browsing.views(agentId)
  }

  async saveView(agentId: string, view: SaveView): Promise<Outcome<SaveView>> {
    return this.browsing.saveView(agentId, view)
  }

  async forgetView(agentId: string, viewId: string): Promise<Outcome<null>> {
    return this.browsing.forgetView(agentId, viewId)
  }

  async cannedReplies(): Promise<CannedReplies> {
    return this.#canned.all()
  }

  async saveCanned(agent: Acting, reply: CannedReply): Promise<Outcome<CannedReply>> {
    const saved = this.ctx.storage.transactionSync(() => this.#canned.save(agent, reply))
    if ('ok' in saved) this.tell({ type: 'canned' })
    return saved
  }

  async forgetCanned(agent: Acting, replyId: string): Promise<Outcome<null>> {
    const forgotten = this.ctx.storage.transactionSync(() => this.#canned.forget(agent, replyId))
    if ('ok' in forgotten) this.tell({ type: 'canned' })
    return forgotten
  }

  async read(agent: Acting, caseId: string): Promise<Outcome<CaseView>> {
    const found = this.queue.find(caseId)
    if (!found) return { problem: 'not-found' }
    this.queue.audit(agent, caseId, 'read')
    try {
      const transcript = await this.departing.conversation(found.conversation).agentView(caseId)
      if ('ok' in transcript) {
        const shopper = this.live.shopper(caseId)
        const care = this.care.of(caseId)
        return { ok: { case: found, transcript: transcript.ok, care, ...(shopper && { shopper }) } }
      }
      if (transcript.problem !== 'not-found') return transcript
      // The conversation was erased by its shopper; the case remains.
      this.browsing.read(caseId, null)
      return { ok: { case: found, transcript: [], care: this.care.of(caseId) } }
    } catch {
      return { problem: 'unavailable' }
    }
  }

  async conversationOf(agent: Acting, caseId: string, may: 'open' | 'join'): Promise<Outcome<string>> {
    const found = this.queue.find(caseId)
    if (!found) return { problem: 'not-found' }
    const held = may === 'join' ? this.queue.heldBy(agent.id, caseId) : { ok: found }
    return 'ok' in held ? { ok: held.ok.conversation } : held
  }

  async addNote(agent: NamedActing, caseId: string, note: PostNote): Promise<Outcome<Note>> {
    if (!this.queue.line(caseId)) return { problem: 'not-found' }
    const outcome = this.ctx.storage.transactionSync(() => {
      const kept = this.care.note(agent, caseId, note)
      if ('ok' in kept) this.queue.audit(agent, caseId, 'noted')
      return kept
    })
    if ('ok' in outcome) this.tell({ type: 'care', case: caseId })
    return outcome
  }

  async claim(agent: NamedActing, caseId: string): Promise<Outcome<Case>> {
    return this.#act(caseId, () => this.casework.claim(agent, caseId))
  }

  /** `holder`: whose case it is, when somebody else gives it back. */
  async release(agent: Acting, caseId: string, holder?: string): Promise<Outcome<Case>> {
    return this.#act(caseId, () => this.casework.release(agent, caseId, holder))
  }

  async resolve(agent: Acting, caseId: string): Promise<Outcome<Case>> {
    return this.#act(caseId, () => this.casework.resolve(agent, caseId))
  }

  protected showLine(caseId: string): void {
    const line = this.queue.line(caseId)
    if (line) this.tell({ type: 'case', line })
  }

  /** Does something to a case, stored as a whole, then shows it to open desks and tells the conversation; what fails now is retried by the alarm. */
  async #act(caseId: string, act: () => Outcome<Case>): Promise<Outcome<Case>> {
    const outcome = this.ctx.storage.transactionSync(act)
    if (!('ok' in outcome)) return outcome
    this.showLine(caseId)
    await this.departing.run()
    await this.arm()
    return outcome
  }
}
