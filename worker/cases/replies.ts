import type { Case, ConfirmEnd, Message } from '../../protocol/index.ts'
import type { NamedActing, Outcome, Reply } from '../env.ts'
import type { Departures } from './departures.ts'
import type { Outbox } from './outbox.ts'
import type { Queue } from './queue.ts'

/** What an agent tells the shopper of a case that they hold. */
export class Replies {
  readonly #queue: Queue
  readonly #outbox: Outbox
  readonly #departures: Departures

  constructor(queue: Queue, outbox: Outbox, departures: Departures) {
    this.#queue = queue
    this.#outbox = outbox
    this.#departures = departures
  }

  /** Gives a reply to the conversation, or keeps it for later when that cannot be reached; until then its `sequence` is 0. */
  async send(acting: NamedActing, caseId: string, input: Omit<Reply, 'despite'>): Promise<Outcome<Message>> {
    const held = this.#queue.heldBy(acting.id, caseId)
    return 'ok' in held ? this.say(acting, held.ok, input) : held
  }

  /** The same for words that come from a connected system, whoever holds the case. */
  async say(acting: NamedActing, file: Case, { seen, ...input }: Omit<Reply, 'despite'>): Promise<Outcome<Message>> {
    const agent = { id: acting.id, name: acting.name }
    const { conversation, id: caseId } = file
    // Earlier replies and changes of state reach the conversation first.
    if (this.#outbox.owes(conversation)) await this.#departures.run()
    const sent = this.#outbox.owes(conversation)
      ? null
      : await this.#departures.reply(conversation, { caseId, agent, ...input, ...(seen !== undefined && { seen }) })
    if (sent && !('ok' in sent)) return sent
    // What its files say is known to the conversation alone: without it, the reply is not taken.
    if (!sent && input.files?.length) return { problem: 'unavailable' }
    return sent ?? this.#departures.keepReply(conversation, { caseId, agent, ...input }, Date.now())
  }

  /** Not kept for later when the conversation is out of reach: an end is confirmed to the shopper, or the agent knows that it is not. */
  async confirmEnd(
    acting: NamedActing,
    caseId: string,
    input: ConfirmEnd,
  ): Promise<Outcome<{ message: Message; file: Case }>> {
    const held = this.#queue.heldBy(acting.id, caseId)
    if (!('ok' in held)) return held
    const agent = { id: acting.id, name: acting.name }
    const told = await this.#departures.confirmEnd(held.ok.conversation, { caseId, agent, ...input })
    return 'ok' in told ? { ok: { message: told.ok, file: held.ok } } : told
  }
}
