import { type CaseReader, type CaseView, type DeskFrame, ProblemError, type ShopperAt } from '../../protocol/index.ts'
import type { ConversationObject } from '../env.ts'
import type { Queue } from './queue.ts'
import type { Tables } from './schema.ts'
import type { AgentSockets, Seat } from './sockets.ts'

/** A page says "is writing" every three seconds while it is so. */
const typingLastsMs = 5000
/** More often would only be noise. */
const typingEveryMs = 1000

type Row = {
  conversation: string
  status: string
  claimed_by: string | null
  claimed_name: string | null
  attended_by: string | null
  is_unsure: number | null
  agent_seen: number | null
}

/**
 * Who has which case in sight, told to the other agents and to the shopper. Who sits where is in the sockets, so it
 * survives hibernation and ends with them; a table keeps what the shopper was told, so that nobody stays "here" for good.
 */
export class Live {
  readonly #sockets: AgentSockets
  readonly #tables: Tables
  readonly #queue: Queue
  readonly #conversation: (id: string) => Pick<DurableObjectStub<ConversationObject>, 'agentAttends' | 'agentTyping'>
  /** What shoppers are told one after the other, by case, so that the last word is the newest. */
  readonly #telling = new Map<string, Promise<void>>()

  constructor(
    sockets: AgentSockets,
    tables: Tables,
    queue: Queue,
    conversation: (id: string) => Pick<DurableObjectStub<ConversationObject>, 'agentAttends' | 'agentTyping'>,
  ) {
    this.#sockets = sockets
    this.#tables = tables
    this.#queue = queue
    this.#conversation = conversation
  }

  /** A frame of an agent's page; a wrong one was answered there. */
  async heard(socket: WebSocket, frame: string | ArrayBuffer, now: number): Promise<void> {
    const read = this.#sockets.read(socket, frame)
    if (!read) return
    const { says, seat } = read
    switch (says.type) {
      case 'typing':
        return this.#typed(socket, seat, says.case, now)
      case 'reading':
        return this.#opened(socket, seat, says, now)
      default:
        says satisfies never
    }
  }

  /** A page has gone. */
  async gone(socket: WebSocket, now: number): Promise<void> {
    const { reading } = this.#sockets.note(socket, { reading: null })
    if (reading) await this.#changed([reading], now)
  }

  /** Pages may have gone without a word: everybody is told who is left, and so are the shoppers. */
  async settle(now: number): Promise<void> {
    const cases = [...new Set(this.#sockets.seats().flatMap(({ reading }) => reading ?? []))]
    this.#sockets.broadcast({ type: 'readers', cases: this.#readersOf(cases, now), whole: true })
    const told = this.#tables.sql
      .exec<{ id: string }>('SELECT case_id AS id FROM live_cases WHERE attended_by IS NOT NULL OR is_unsure = 1')
      .toArray()
    await this.#tellShoppers(told.map(({ id }) => id))
  }

  /** The case has another holder, or none. */
  async held(caseId: string): Promise<void> {
    await this.#tellShoppers([caseId])
  }

  /** Where the shopper of a case is, as their conversation told. */
  shopperAt(caseId: string, { here, seen }: ShopperAt): DeskFrame {
    this.#tables.sql.exec(
      `INSERT INTO live_cases (case_id, shopper_here, shopper_seen) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET shopper_here = excluded.shopper_here, shopper_seen = max(shopper_seen, excluded.shopper_seen)`,
      caseId,
      here ? 1 : 0,
      seen,
    )
    return { type: 'shopper', case: caseId, here, seen: this.shopper(caseId)?.seen ?? seen }
  }

  /** The same, for a page that opens the case. */
  shopper(caseId: string): CaseView['shopper'] {
    const row = this.#tables.sql
      .exec<{ here: number; seen: number }>(
        'SELECT shopper_here AS here, shopper_seen AS seen FROM live_cases WHERE case_id = ?',
        caseId,
      )
      .toArray()[0]
    return row && { here: row.here === 1, seen: row.seen }
  }

  /** Forgets cases that are forgotten. */
  sweep(): void {
    this.#tables.sql.exec('DELETE FROM live_cases WHERE case_id NOT IN (SELECT id FROM cases)')
  }

  async #typed(socket: WebSocket, seat: Seat, caseId: string, now: number): Promise<void> {
    if (seat.role === 'observer') {
      const problem = new ProblemError('role-not-allowed').toProblem()
      return this.#sockets.tell(socket, { type: 'problem', problem })
    }
    const held = this.#queue.heldBy(seat.agent, caseId)
    if (!('ok' in held) || now - (seat.typedAt ?? 0) < typingEveryMs) return
    this.#sockets.note(socket, { typedAt: now })
    if (seat.reading === caseId) this.#tellReaders([caseId], now)
    try {
      await this.#conversation(held.ok.conversation).agentTyping({ caseId, name: seat.name })
    } catch {
      // Nobody waits for it.
    }
  }

  async #opened(socket: WebSocket, seat: Seat, says: { case: string | null; seen: number }, now: number) {
    // A case of another shop is as unknown as one that never was.
    const reading = says.case !== null && this.#row(says.case) ? says.case : null
    if (seat.reading !== reading) this.#sockets.note(socket, { reading, typedAt: 0 })
    if (seat.reading === undefined) {
      const others = [...new Set(this.#sockets.seats().flatMap((other) => other.reading ?? []))]
      this.#sockets.tell(socket, { type: 'readers', cases: this.#readersOf(others, now), whole: true })
    }
    if (reading !== null && seat.role !== 'observer') await this.#saw(reading, says.seen)
    if (seat.reading !== reading) {
      await this.#changed(
        [seat.reading, reading].flatMap((id) => id ?? []),
        now,
      )
    }
  }

  async #changed(cases: string[], now: number): Promise<void> {
    this.#tellReaders(cases, now)
    await this.#tellShoppers(cases)
  }

  #tellReaders(cases: string[], now: number): void {
    this.#sockets.broadcast({ type: 'readers', cases: this.#readersOf(cases, now) })
  }

  /** One line for each person, however many pages they have open. */
  #readersOf(cases: string[], now: number): { case: string; readers: CaseReader[] }[] {
    const seats = this.#sockets.seats()
    return cases.map((id) => {
      const readers = new Map<string, CaseReader>()
      for (const { agent, name, reading, typedAt = 0 } of seats) {
        if (reading !== id) continue
        const typing = now - typedAt < typingLastsMs || readers.get(agent)?.typing === true
        readers.set(agent, { agent, name, typing })
      }
      return { case: id, readers: [...readers.values()].sort((one, two) => one.name.localeCompare(two.name)) }
    })
  }

  /** An agent has seen this far; only what is new is passed on. */
  async #saw(caseId: string, seen: number): Promise<void> {
    const row = this.#row(caseId)
    if (!row || seen <= (row.agent_seen ?? 0)) return
    this.#keep(caseId, 'agent_seen', seen)
    try {
      await this.#attend(row.conversation, { caseId, seen })
    } catch {
      this.#keep(caseId, 'agent_seen', row.agent_seen ?? 0)
    }
  }

  /** Tells shoppers whose agent has come or left since they were last told. */
  async #tellShoppers(cases: string[]): Promise<void> {
    const seats = this.#sockets.seats()
    for (const caseId of new Set(cases)) {
      const row = this.#row(caseId)
      if (!row) continue
      const isHere =
        row.status === 'claimed' && seats.some(({ agent, reading }) => agent === row.claimed_by && reading === caseId)
      const name = isHere ? row.claimed_name : null
      if (row.attended_by === name && !row.is_unsure) continue
      // Noted before it is told: who comes and leaves meanwhile is compared with this.
      this.#keep(caseId, 'attended_by', name)
      this.#keep(caseId, 'is_unsure', 0)
      try {
        await this.#attend(row.conversation, { caseId, name })
      } catch {
        this.#keep(caseId, 'is_unsure', 1)
      }
    }
  }

  async #attend(conversation: string, told: Parameters<ConversationObject['agentAttends']>[0]): Promise<void> {
    const before = this.#telling.get(told.caseId) ?? Promise.resolve()
    const telling = before
      .catch(() => undefined)
      .then(() => this.#conversation(conversation).agentAttends(told))
      .then(() => undefined)
    this.#telling.set(told.caseId, telling)
    try {
      await telling
    } finally {
      if (this.#telling.get(told.caseId) === telling) this.#telling.delete(told.caseId)
    }
  }

  #row(caseId: string): Row | undefined {
    return this.#tables.sql
      .exec<Row>(
        `SELECT conversation, status, claimed_by, claimed_name, attended_by, is_unsure, agent_seen
         FROM cases LEFT JOIN live_cases ON case_id = id WHERE id = ?`,
        caseId,
      )
      .toArray()[0]
  }

  #keep(caseId: string, column: 'attended_by' | 'is_unsure' | 'agent_seen', value: string | number | null): void {
    this.#tables.sql.exec(
      `INSERT INTO live_cases (case_id, ${column}) VALUES (?, ?) ON CONFLICT DO UPDATE SET ${column} = excluded.${column}`,
      caseId,
      value,
    )
  }
}
