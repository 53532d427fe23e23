import type { Case, MoveDetail, MoveMany } from '../../protocol/index.ts'
import type { MovingAgent, NamedActing, Outcome } from '../env.ts'
import { dayInParis } from '../merchants/clock.ts'
import type { Clocks } from './moves-clock.ts'
import { latestSnooze, mergeObjection } from './moves-rules.ts'
import type { Notices } from './notices.ts'
import type { Outbox, Parcel } from './outbox.ts'
import type { Queue } from './queue.ts'
import { Register } from './register.ts'
import type { Tables } from './schema.ts'

type CaseChanged = Extract<Parcel, { kind: 'case-changed' }>

/** What moves stand on. `tell`: what connectors are told. */
export interface MoveParts {
  tables: Tables
  queue: Queue
  outbox: Outbox
  clocks: Clocks
  notices: Notices
  tell: (what: 'case-claimed' | 'case-resolved', caseId: string) => void
}

/** What agents do with a case besides taking it, giving it back and resolving it. Each act is one block that is stored together. */
export class Moves {
  readonly #parts: MoveParts
  readonly #register: Register

  constructor(parts: MoveParts) {
    this.#parts = parts
    this.#register = new Register(parts.tables)
  }

  /** Gives a case to `to`, null: who is asked for may not hold one. A waiting case or one's own; an administrator, anybody's. */
  assign(
    agent: MovingAgent,
    caseId: string,
    to: { id: string; name: string } | null,
    reason: string,
    now: number,
  ): Outcome<Case> {
    const { tables, queue, clocks, notices, tell } = this.#parts
    const found = this.#movable(agent, caseId, agent.decides === true)
    if (!('ok' in found)) return found
    if (!to) return { problem: 'cannot-hold' }
    const { claimedBy, status } = found.ok
    if (claimedBy?.id === to.id) return found
    tables.sql.exec(
      "UPDATE cases SET status = 'claimed', claimed_by = ?, claimed_name = ? WHERE id = ? AND status <> 'resolved'",
      to.id,
      to.name,
      caseId,
    )
    const detail: MoveDetail = { to: to.name, reason, ...(claimedBy && { from: claimedBy.name }) }
    clocks.remember(caseId, 'assigned', agent, detail, now)
    queue.audit(agent, caseId, 'assigned')
    if (to.id !== agent.id) notices.add(to.id, caseId, 'assigned', agent.name, detail, now)
    if (status === 'waiting') tell('case-claimed', caseId)
    this.#inform(found.ok, { status: 'claimed', agent: to }, now)
    return this.#now(caseId)
  }

  /** Puts a case aside, never past the day before its nearest one. */
  snooze(agent: NamedActing, caseId: string, until: number, now: number): Outcome<Case> {
    const { queue, clocks } = this.#parts
    const found = this.#movable(agent, caseId)
    if (!('ok' in found)) return found
    if (until <= now) return { problem: 'invalid-input', detail: 'Choose a time to come.' }
    const latest = this.latestSnooze(found.ok, now)
    if (dayInParis(new Date(until)) > latest) return { problem: 'snooze-too-late', detail: latest }
    clocks.snooze(caseId, until, agent.id)
    clocks.remember(caseId, 'snoozed', agent, { until: new Date(until).toISOString() }, now)
    queue.audit(agent, caseId, 'snoozed')
    return found
  }

  /** The last day until which a case may be put aside. */
  latestSnooze(file: Case, now: number): string {
    return latestSnooze(file, this.#register.awaitedBy(file.id), new Date(now))
  }

  /** Brings a case back that was put aside. */
  wake(agent: NamedActing, caseId: string, now: number): Outcome<Case> {
    const { queue, clocks } = this.#parts
    const found = this.#movable(agent, caseId)
    if (!('ok' in found) || !clocks.wake(caseId)) return found
    clocks.remember(caseId, 'woken', agent, { because: 'agent' }, now)
    queue.audit(agent, caseId, 'woken')
    return found
  }

  /** Whether a resolved case may be opened again; the conversation is asked before it is. */
  mayReopen(caseId: string): Outcome<Case> {
    const { tables, queue } = this.#parts
    const found = queue.find(caseId)
    if (!found) return { problem: 'not-found' }
    if (found.status !== 'resolved') return { problem: 'case-already-open' }
    const newer = tables.sql
      .exec("SELECT 1 FROM cases WHERE conversation = ? AND status <> 'resolved'", found.conversation)
      .toArray()
    return newer.length > 0 ? { problem: 'case-already-open' } : { ok: found }
  }

  /** Opens a resolved case again for this agent; the conversation has been told. */
  reopen(agent: NamedActing, caseId: string, reason: string, now: number): Outcome<Case> {
    const { tables, queue, clocks, tell } = this.#parts
    const may = this.mayReopen(caseId)
    if (!('ok' in may)) return may
    tables.sql.exec(
      "UPDATE cases SET status = 'claimed', claimed_by = ?, claimed_name = ?, resolved_at = NULL WHERE id = ?",
      agent.id,
      agent.name,
      caseId,
    )
    queue.awaits(caseId)
    clocks.remember(caseId, 'reopened', agent, { reason }, now)
    queue.audit(agent, caseId, 'reopened')
    tell('case-claimed', caseId)
    return this.#now(caseId)
  }

  /** Closes a case into another one of the same person; answers the one that is kept. */
  merge(agent: NamedActing, caseId: string, into: string, now: number): Outcome<Case> {
    const { tables, queue, clocks, tell } = this.#parts
    const kept = queue.find(into)
    if (!kept || !queue.find(caseId)) return { problem: 'not-found' }
    const closing = this.#movable(agent, caseId)
    if (!('ok' in closing)) return closing
    if (kept.status === 'resolved') return { problem: 'case-closed' }
    if (kept.id === caseId) return { problem: 'invalid-input' }
    const objection = mergeObjection(closing.ok, kept, this.#register.last(caseId) !== undefined)
    if (objection) return { problem: objection }

    const marks = clocks.marks(caseId)
    const at = new Date(now).toISOString()
    tables.sql.exec(
      "UPDATE cases SET status = 'resolved', claimed_by = ?, claimed_name = ?, resolved_at = ? WHERE id = ?",
      agent.id,
      agent.name,
      at,
      caseId,
    )
    // What the shopper said in one waits for its answer in the other.
    if (marks.waitingSince !== undefined) {
      tables.sql.exec(
        'UPDATE cases SET waiting_for_agent = 1, last_message_at = max(last_message_at, ?) WHERE id = ?',
        marks.waitingSince,
        into,
      )
    }
    queue.awaits(caseId)
    const { reference } = closing.ok
    clocks.remember(caseId, 'merged', agent, { other: { id: into, reference: kept.reference } }, now)
    clocks.remember(into, 'joined', agent, { other: { id: caseId, reference } }, now)
    queue.audit(agent, caseId, 'merged')
    queue.audit(agent, into, 'joined')
    tell('case-resolved', caseId)
    this.#inform(closing.ok, { status: 'resolved', agent, merged: { as: 'closed', with: kept.reference } }, now)
    const { status, claimedBy } = kept
    this.#inform(kept, { status, ...(claimedBy && { agent: claimedBy }), merged: { as: 'kept', with: reference } }, now)
    return this.#now(into)
  }

  /** Does the same to one of many cases. */
  one(agent: MovingAgent, caseId: string, move: Move, now: number): Outcome<Case> {
    switch (move.act) {
      case 'assign':
        return this.assign(agent, caseId, move.to, move.reason, now)
      case 'snooze':
        return this.snooze(agent, caseId, Date.parse(move.until), now)
      default:
        return move satisfies never
    }
  }

  /** Open, and waiting or held by this agent; otherwise why not. */
  #movable(agent: { id: string }, caseId: string, isAnybodys = false): Outcome<Case> {
    const found = this.#parts.queue.find(caseId)
    if (!found) return { problem: 'not-found' }
    if (found.status === 'resolved') return { problem: 'case-closed' }
    const { claimedBy } = found
    if (claimedBy && claimedBy.id !== agent.id && !isAnybodys) {
      return { problem: 'case-already-claimed', detail: claimedBy.name }
    }
    return { ok: found }
  }

  #inform({ id, conversation }: Case, change: Omit<CaseChanged, 'kind' | 'caseId'>, now: number): void {
    const { agent, ...rest } = change
    const named = agent && { agent: { id: agent.id, name: agent.name } }
    this.#parts.outbox.add(
      crypto.randomUUID(),
      { kind: 'case-changed', caseId: id, ...rest, ...named },
      now,
      conversation,
    )
  }

  #now(caseId: string): Outcome<Case> {
    const found = this.#parts.queue.find(caseId)
    return found ? { ok: found } : { problem: 'not-found' }
  }
}

/** A move of many cases that is none of taking and resolving; whom they are given to is known by name. */
export type Move =
  | Extract<MoveMany, { act: 'snooze' }>
  | (Omit<Extract<MoveMany, { act: 'assign' }>, 'to'> & { to: { id: string; name: string } | null })
