import { isHoliday } from '../../knowledge/index.ts'
import type { Case, CaseView, ManyMoved, MerchantSettings, OpenTime } from '../../protocol/index.ts'
import type { Acting, DeskObject, Env, MovingAgent, NamedActing, Outcome } from '../env.ts'
import { openTimes } from '../merchants/open-time.ts'
import { administratorsOf } from '../merchants/staff.ts'
import { Duplicates } from './duplicates.ts'
import { escalationMail, type NearDay } from './escalation-mail.ts'
import { Moves } from './moves.ts'
import { type Clocked, Clocks } from './moves-clock.ts'
import { type Due, type Rules, rulesOf } from './moves-rules.ts'
import { Notices } from './notices.ts'
import { readSettings } from './settings-copy.ts'
import { WorkingDesk } from './working-desk.ts'

const dayMs = 86_400_000
/** What the desk's pages can count of a wait, and what they need until they ask again. */
const daysBehind = 31
const daysAhead = 9
/** Who acts when time does. */
const itself = { id: 'desk', name: '' }

/** What agents and time do to cases besides taking, giving back and resolving them. */
export abstract class MovingDesk extends WorkingDesk {
  readonly #clocks: Clocks
  readonly #notices: Notices
  readonly #moves: Moves
  readonly #duplicates: Duplicates

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    const { tables, queue, outbox } = this
    this.#clocks = new Clocks(tables)
    this.#notices = new Notices(tables)
    this.#duplicates = new Duplicates(tables, queue)
    this.#moves = new Moves({
      tables,
      queue,
      outbox,
      clocks: this.#clocks,
      notices: this.#notices,
      tell: (what, caseId) => this.connected.tell(what, caseId, crypto.randomUUID(), Date.now()),
    })
  }

  override async read(agent: Acting, caseId: string): Promise<Outcome<CaseView>> {
    const read = await super.read(agent, caseId)
    if (!('ok' in read)) return read
    const file = read.ok.case
    const moves = {
      ...this.#clocks.marks(caseId),
      latestSnooze: this.#moves.latestSnooze(file, Date.now()),
      duplicates: this.#duplicates.of(file),
    }
    return { ok: { ...read.ok, moves } }
  }

  async assignCase(...[agent, caseId, { to, reason }]: Parameters<DeskObject['assignCase']>): Promise<Outcome<Case>> {
    return this.#moved([caseId], () => this.#moves.assign(agent, caseId, to, reason, Date.now()), to ? [to.id] : [])
  }

  async snoozeCase(agent: NamedActing, caseId: string, until: string): Promise<Outcome<Case>> {
    return this.#moved([caseId], () => this.#moves.snooze(agent, caseId, Date.parse(until), Date.now()))
  }

  async wakeCase(agent: NamedActing, caseId: string): Promise<Outcome<Case>> {
    return this.#moved([caseId], () => this.#moves.wake(agent, caseId, Date.now()))
  }

  /** The conversation says whether it has another open case; asked again after a failure, both end alike. */
  async reopenCase(agent: NamedActing, caseId: string, reason: string): Promise<Outcome<Case>> {
    const may = this.#moves.mayReopen(caseId)
    if (!('ok' in may)) return may
    // What it does not know yet of this case comes first.
    await this.departing.run()
    if (this.outbox.owes(may.ok.conversation)) return { problem: 'unavailable' }
    const told = await this.departing.reopen(may.ok.conversation, { caseId, agent: { id: agent.id, name: agent.name } })
    if (!('ok' in told)) return told
    return this.#moved([caseId], () => this.#moves.reopen(agent, caseId, reason, Date.now()))
  }

  async mergeCase(agent: NamedActing, caseId: string, into: string): Promise<Outcome<Case>> {
    return this.#moved([caseId, into], () => this.#moves.merge(agent, caseId, into, Date.now()))
  }

  /** Each case for itself: one that cannot be moved does not keep the others back. */
  async moveMany(agent: MovingAgent, move: Parameters<DeskObject['moveMany']>[1]): Promise<ManyMoved> {
    const now = Date.now()
    const result: ManyMoved = { done: [], failed: [] }
    for (const id of move.cases) {
      const outcome = this.ctx.storage.transactionSync(() => {
        if (move.act === 'claim') return this.casework.claim(agent, id)
        if (move.act === 'resolve') return this.casework.resolve(agent, id)
        return this.#moves.one(agent, id, move, now)
      })
      if ('ok' in outcome) result.done.push(id)
      else result.failed.push({ case: id, problem: outcome.problem, ...(outcome.detail && { detail: outcome.detail }) })
    }
    for (const id of result.done) this.showMove(id)
    if (move.act === 'assign' && move.to) this.tell({ type: 'told', agent: move.to.id })
    // A hundred conversations are told by the alarm, which comes at once: nobody waits for them here.
    await this.arm()
    return result
  }

  async teamOf(agentId: string): ReturnType<DeskObject['teamOf']> {
    const settings = readSettings(this.tables)?.settings
    return { opening: settings ? openingOf(settings, Date.now()) : null, notices: this.#notices.of(agentId) }
  }

  async seeNotices(agentId: string, seen: string[]): Promise<void> {
    this.#notices.seen(agentId, seen)
  }

  /** The shopper wrote: what was put aside comes back at once. Called in the block that stores the words. */
  protected wakeByShopper(caseId: string): void {
    if (this.#clocks.wake(caseId)) this.#clocks.remember(caseId, 'woken', null, { because: 'shopper' }, Date.now())
  }

  /** The settings have changed, and with them perhaps the rules. */
  protected rulesChanged(): void {
    this.#clocks.changed()
  }

  /** When time next does something to a case; null when never. */
  protected nextMoveAt(now: number): number | null {
    const settings = readSettings(this.tables)?.settings
    const next = this.#clocks.nextAt(rulesOf(settings), now)
    // A mail that could not be made is made by the next alarm.
    return settings && this.#clocks.owesTelling ? now : next
  }

  /** Does what is due by now: cases come back, go back to the queue, are escalated, and whom it concerns is told. */
  protected async followTime(now: number): Promise<void> {
    this.#notices.sweep(now)
    // What has changed since the last look is worked out first.
    this.nextMoveAt(now)
    for (const { one, due } of this.#clocks.due(this.#rules(), now)) {
      const told = this.ctx.storage.transactionSync(() => due.map((what) => this.#does(one, what, now)))
      this.showMove(one.id)
      for (const agent of new Set(told)) if (agent !== undefined) this.tell({ type: 'told', agent })
    }
    // Those that many alarms deal with in a row share a mail.
    const next = this.#clocks.nextAt(this.#rules(), now)
    if (next === null || next > now) await this.#tellAdministrators(now)
  }

  /** Its line, and for who has it open its history. */
  protected showMove(caseId: string): void {
    this.showLine(caseId)
    this.tell({ type: 'care', case: caseId })
  }

  /** One thing that time does to a case; answers which agent is to be told. */
  #does({ id, holder, snoozedBy, state }: Clocked, due: Due, now: number): string | undefined {
    switch (due.kind) {
      case 'wake': {
        this.#clocks.wake(id)
        this.#clocks.remember(id, 'woken', null, { because: due.because }, now)
        const agent = holder?.id ?? snoozedBy
        if (agent !== undefined) this.#notices.add(agent, id, 'woken', null, { because: due.because }, now)
        return agent
      }
      case 'return': {
        const { hours } = due
        const given = this.casework.returnToQueue(id)
        if (!given || !holder) return undefined
        const detail = { hours, from: holder.name }
        this.#clocks.remember(id, 'returned', null, detail, now)
        this.queue.audit(itself, id, 'returned')
        this.#notices.add(holder.id, id, 'returned', null, detail, now)
        return holder.id
      }
      case 'escalate':
        this.#clocks.escalate(id, due.day, due.fresh, now)
        if (due.fresh.length > 0 || state.escalatedFor === undefined) {
          this.#clocks.remember(id, 'escalated', null, { day: due.day }, now)
          this.queue.audit(itself, id, 'escalated')
        }
        return undefined
      case 'calm':
        this.#clocks.escalate(id, null, [], now)
        return undefined
      default:
        return due satisfies never
    }
  }

  /** Each legal day once, whatever stops in between: the mails enter the outbox as the days leave the list. */
  async #tellAdministrators(now: number): Promise<void> {
    const untold = this.#clocks.untold()
    const settings = readSettings(this.tables)?.settings
    if (untold.length === 0 || !settings) return
    const known = untold.flatMap(({ caseId, day }): NearDay[] => {
      const reference = this.queue.find(caseId)?.reference
      return reference === undefined ? [] : [{ caseId, reference, day }]
    })
    const addresses = await administratorsOf(this.env.DB, this.merchant)
    const [first, ...others] = known
    const language = settings.languages[0] ?? 'fr'
    this.ctx.storage.transactionSync(() => {
      for (const email of first ? (addresses.length > 0 ? addresses : [settings.email]) : []) {
        const to = { email, language, deskOrigin: this.env.DESK_ORIGIN }
        const mail = first && escalationMail(`escalation:${crypto.randomUUID()}`, [first, ...others], to)
        if (mail) this.outbox.add(mail.id, { kind: 'mail', mail }, now)
      }
      this.#clocks.told(untold)
    })
  }

  #rules(): Rules {
    return rulesOf(readSettings(this.tables)?.settings)
  }

  /** Does something to cases, stored as a whole, then shows it and tells the conversations; what fails now is retried by the alarm. */
  async #moved(cases: string[], move: () => Outcome<Case>, told: string[] = []): Promise<Outcome<Case>> {
    const outcome = this.ctx.storage.transactionSync(move)
    if (!('ok' in outcome)) return outcome
    for (const id of cases) this.showMove(id)
    for (const agent of told) this.tell({ type: 'told', agent })
    await this.departing.run()
    await this.arm()
    return outcome
  }
}

/** When a merchant is open around now; null for one that gives no hours. */
function openingOf(settings: MerchantSettings, now: number): OpenTime[] | null {
  if (settings.openingHours.length === 0) return null
  return openTimes(settings, new Date(now - daysBehind * dayMs), daysBehind + daysAhead, isHoliday)
}
