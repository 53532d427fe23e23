import type { ConfirmEnd, Message } from '../../protocol/index.ts'
import type { ConversationObject, Env, Mail, Outcome } from '../env.ts'
import { keyedHash } from '../privacy/secrets.ts'
import type { Outbox, Stored } from './outbox.ts'

/** Mails per hour that one address may get, over all merchants. */
const mailsPerHour = 3
const confirmationsPerHour = 1
const hourSeconds = 3600

/** Acts on the outbox: mails go to the queue, the rest to the conversations. Nothing here throws for a failed delivery. */
export class Departures {
  readonly #env: Env
  readonly #outbox: Outbox
  readonly #merchant: () => string
  readonly #addressOf: (connector: string) => string | undefined
  #running: Promise<void> | null = null

  /** `addressOf`: the address of a connector that sends mails; they count in its hourly limit. */
  constructor(env: Env, outbox: Outbox, merchant: () => string, addressOf: (connector: string) => string | undefined) {
    this.#env = env
    this.#outbox = outbox
    this.#merchant = merchant
    this.#addressOf = addressOf
  }

  /** The conversation object of this merchant; its name is made here, never by a client. */
  conversation(id: string): DurableObjectStub<ConversationObject> {
    const { CONVERSATION } = this.#env
    return CONVERSATION.get(CONVERSATION.idFromName(`${this.#merchant()}:${id}`))
  }

  /** Works off what is due, one run at a time. */
  run(): Promise<void> {
    this.#running ??= this.#workOff().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** The conversation's word on a reply; null when it cannot be reached. */
  async reply(
    conversation: string,
    reply: Parameters<ConversationObject['agentReply']>[0],
  ): Promise<Outcome<Message> | null> {
    try {
      const outcome = await this.conversation(conversation).agentReply(reply)
      return isPassing(outcome) ? null : outcome
    } catch {
      return null
    }
  }

  /** Keeps a reply for later, its `sequence` 0 until then. The same id again is the same reply; with other words it is refused. */
  keepReply(
    conversation: string,
    reply: { caseId: string; id: string; agent: { id: string; name: string }; text: string },
    now: number,
  ): Outcome<Message> {
    const kept = `reply:${reply.caseId}:${reply.id}`
    this.#outbox.add(kept, { kind: 'reply', ...reply }, now, conversation)
    if (!this.#outbox.holdsReply(kept, reply.text)) return { problem: 'message-changed' }
    const { id, agent, text } = reply
    return { ok: { sequence: 0, id, author: 'agent', name: agent.name, text, sentAt: new Date(now).toISOString() } }
  }

  /** The conversation's word on the end of a contract; `unavailable` when it cannot be reached: the agent asks again, it is done once. */
  async confirmEnd(
    conversation: string,
    end: ConfirmEnd & { caseId: string; agent: { id: string; name: string } },
  ): Promise<Outcome<Message>> {
    try {
      const told = await this.conversation(conversation).confirmEnd(end)
      // The case is there: what is not is a cancellation in it, or the conversation, erased by its shopper.
      const isMissing = 'problem' in told && told.problem === 'not-found'
      return isMissing ? { problem: 'invalid-input', detail: 'No cancellation to confirm.' } : told
    } catch {
      return { problem: 'unavailable' }
    }
  }

  /** The conversation's word on a resolved case that is opened again; `unavailable` when it cannot be reached. */
  async reopen(
    conversation: string,
    { caseId, agent }: { caseId: string; agent: { id: string; name: string } },
  ): Promise<Outcome<null>> {
    try {
      return await this.conversation(conversation).caseChanged({ caseId, status: 'claimed', agent, reopened: true })
    } catch {
      return { problem: 'unavailable' }
    }
  }

  async #workOff(): Promise<void> {
    const now = Date.now()
    for (const mail of this.#outbox.dueMails(now)) await this.#post(mail, now)
    for (const event of this.#outbox.dueEvents(now)) await this.#tell(event, now)
    const stuck = new Set<string>()
    for (const call of this.#outbox.dueCalls(now)) {
      if (call.conversation === null || stuck.has(call.conversation)) continue
      if (!(await this.#call(call.conversation, call))) stuck.add(call.conversation)
    }
  }

  async #post(stored: Stored, now: number): Promise<void> {
    if (stored.parcel.kind !== 'mail') return
    const { mail } = stored.parcel
    let isCounted = false
    try {
      if (!stored.counted && mail.expiresAt === undefined) {
        const waitSeconds = await this.#secondsToWait(mail)
        if (waitSeconds > 0) {
          this.#outbox.delay(stored.id, now + waitSeconds * 1000)
          return
        }
        this.#outbox.counted(stored.id)
      }
      const attempt = this.#outbox.queued(stored.id, now)
      isCounted = true
      await this.#env.DELIVERIES.send({ merchant: this.#merchant(), mail, attempt })
    } catch {
      this.#outbox.failed(stored.id, now, Math.random(), isCounted)
    }
  }

  async #tell(stored: Stored, now: number): Promise<void> {
    if (stored.parcel.kind !== 'event') return
    let isCounted = false
    try {
      const to = this.#addressOf(stored.parcel.connector)
      const waitSeconds = to === undefined || stored.counted ? 0 : await this.#take('mail-recipient', to, mailsPerHour)
      if (waitSeconds > 0) {
        this.#outbox.delay(stored.id, now + waitSeconds * 1000)
        return
      }
      this.#outbox.counted(stored.id)
      const attempt = this.#outbox.queued(stored.id, now)
      isCounted = true
      await this.#env.DELIVERIES.send({ merchant: this.#merchant(), event: stored.id, attempt })
    } catch {
      this.#outbox.failed(stored.id, now, Math.random(), isCounted)
    }
  }

  async #secondsToWait({ to, confirms }: Mail): Promise<number> {
    const waitSeconds = confirms ? await this.#take('mail-confirmation', to, confirmationsPerHour) : 0
    return waitSeconds > 0 ? waitSeconds : this.#take('mail-recipient', to, mailsPerHour)
  }

  async #take(purpose: string, address: string, limit: number): Promise<number> {
    const { LIMIT, SECRET } = this.#env
    const name = await keyedHash(SECRET, purpose, address.toLowerCase())
    return LIMIT.get(LIMIT.idFromName(name)).take(limit, hourSeconds)
  }

  /** True when the conversation answered, even with a problem: trying again would not change that. */
  async #call(conversation: string, { id, parcel }: Stored): Promise<boolean> {
    try {
      const outcome =
        parcel.kind === 'reply'
          ? await this.conversation(conversation).agentReply(parcel)
          : parcel.kind === 'case-changed'
            ? await this.conversation(conversation).caseChanged(parcel)
            : null
      if (outcome && isPassing(outcome)) throw new Error('unavailable')
      // A conversation that its shopper erased need not learn what became of the case.
      const isGone =
        outcome && 'problem' in outcome && outcome.problem === 'not-found' && parcel.kind === 'case-changed'
      if (!outcome || 'ok' in outcome || isGone) this.#outbox.delivered(id)
      else this.#outbox.park(id)
      return true
    } catch {
      this.#outbox.failed(id, Date.now(), Math.random(), false)
      return false
    }
  }
}

/** A failure that may not be there the next time. */
function isPassing(outcome: Outcome<unknown>): boolean {
  return 'problem' in outcome && (outcome.problem === 'unavailable' || outcome.problem === 'unexpected')
}
