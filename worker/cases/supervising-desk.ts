import type { DecideAnswer, HeldAnswer, HeldAnswers, MerchantSettings } from '../../protocol/index.ts'
import type { Env, NamedActing, Outcome } from '../env.ts'
import { AdministeredDesk } from './administered-desk.ts'
import { HeldAnswerList } from './held-answers.ts'

/** What a Desk does about the answers that a person reads before they are shown. */
export abstract class SupervisingDesk extends AdministeredDesk {
  readonly #held: HeldAnswerList

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.#held = new HeldAnswerList(this.tables)
  }

  abstract settings(): Promise<{ version: number; settings: MerchantSettings } | null>

  async receiveHeld(eventId: string, conversation: string, held: HeldAnswer): Promise<void> {
    const isNew = this.ctx.storage.transactionSync(() => {
      if (!this.queue.firstTime(eventId)) return false
      this.#held.receive(conversation, held)
      return true
    })
    if (isNew) this.tell({ type: 'answers' })
  }

  async heldShown(eventId: string, id: string): Promise<void> {
    if (!this.queue.firstTime(eventId)) return
    this.#held.forget(id)
    this.tell({ type: 'answers' })
  }

  async heldAnswers(): Promise<HeldAnswers> {
    const supervised = (await this.settings())?.settings.supervised
    return { supervises: supervised !== undefined, answers: this.#held.all() }
  }

  /** The conversation shows the answer, once; of two who decide, the second learns that it is shown. */
  async decideHeld(acting: NamedActing, id: string, decided: DecideAnswer): Promise<Outcome<null>> {
    const found = this.#held.find(id)
    if (!found) return { problem: 'not-found' }
    if (found.isShown) return { problem: 'answer-shown' }
    const { id: agent, name } = acting
    let shown: Outcome<null>
    try {
      shown = await this.departing
        .conversation(found.conversation)
        .decideHeld({ id, agent: { id: agent, name }, decided })
    } catch {
      return { problem: 'unavailable' }
    }
    const isOver = 'ok' in shown || shown.problem === 'answer-shown' || shown.problem === 'not-found'
    if (!isOver) return shown
    this.ctx.storage.transactionSync(() => {
      this.#held.forget(id)
      if ('ok' in shown) this.queue.audit(acting, id, 'answer-checked')
    })
    this.tell({ type: 'answers' })
    return 'ok' in shown ? shown : { problem: 'answer-shown' }
  }

  protected sweepHeld(now: number): void {
    this.#held.sweep(now)
  }
}
