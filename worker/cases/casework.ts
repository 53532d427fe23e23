import type { Case } from '../../protocol/index.ts'
import type { Acting, NamedActing, Outcome } from '../env.ts'
import type { Outbox } from './outbox.ts'
import type { Queue } from './queue.ts'

/** What agents do with a case as a whole. Each act is one block that is stored together: the case, the log of who did what, and what the conversation must learn. */
export class Casework {
  readonly #queue: Queue
  readonly #outbox: Outbox
  readonly #tell: (what: 'case-claimed' | 'case-resolved', caseId: string) => void

  /** `tell`: what connectors are told of it. */
  constructor(queue: Queue, outbox: Outbox, tell: (what: 'case-claimed' | 'case-resolved', caseId: string) => void) {
    this.#queue = queue
    this.#outbox = outbox
    this.#tell = tell
  }

  /** Takes the case for this agent; a repeat by the same agent changes nothing. */
  claim(agent: NamedActing, caseId: string): Outcome<Case> {
    const outcome = this.#queue.claim(agent, caseId)
    if (!('ok' in outcome)) return outcome
    const { case: file, changed } = outcome.ok
    return changed ? this.#changed(agent, 'claimed', { ok: file }) : { ok: file }
  }

  /** Gives the case back to the queue. `holder`: whose case it is, when somebody else gives it back. */
  release(agent: Acting, caseId: string, holder = agent.id): Outcome<Case> {
    return this.#changed(agent, 'released', this.#queue.release(holder, caseId))
  }

  /** Gives the case of a silent agent back to the queue; its history is written by who does it. False when nobody held it. */
  returnToQueue(caseId: string): boolean {
    const file = this.#queue.takeBack(caseId)
    if (!file) return false
    this.#outbox.add(
      crypto.randomUUID(),
      { kind: 'case-changed', caseId, status: 'waiting' },
      Date.now(),
      file.conversation,
    )
    return true
  }

  /** Closes the case. */
  resolve(agent: Acting, caseId: string): Outcome<Case> {
    return this.#changed(agent, 'resolved', this.#queue.resolve(agent.id, caseId))
  }

  /** One row each for the log of who did what and for the conversation, which must know. */
  #changed(agent: Acting, what: 'claimed' | 'released' | 'resolved', outcome: Outcome<Case>): Outcome<Case> {
    if (!('ok' in outcome)) return outcome
    const file = outcome.ok
    this.#queue.audit(agent, file.id, what)
    if (what !== 'released') this.#tell(`case-${what}`, file.id)
    this.#outbox.add(
      crypto.randomUUID(),
      { kind: 'case-changed', caseId: file.id, status: file.status, ...(file.claimedBy && { agent: file.claimedBy }) },
      Date.now(),
      file.conversation,
    )
    return outcome
  }
}
