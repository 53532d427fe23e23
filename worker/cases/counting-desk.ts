import type {
  Answer,
  Count,
  Gaps as GapsView,
  Insights,
  Language,
  ModelUse,
  ReportedGap,
  ShopperWords,
  ShopperWordsPage,
} from '../../protocol/index.ts'
import type { Env, ModelCall, Outcome } from '../env.ts'
import { dayInParis } from '../merchants/clock.ts'
import { type CountRow, Counts } from './counts.ts'
import { Feedback } from './feedback.ts'
import { Gaps } from './gaps.ts'
import { insightsOf } from './insights.ts'
import { ModelCalls } from './model-calls.ts'
import { MovingDesk } from './moving-desk.ts'
import { readSettings } from './settings-copy.ts'

/** What a Desk counts, and what it tells of it. */
export abstract class CountingDesk extends MovingDesk {
  readonly #counts: Counts
  readonly #gaps: Gaps
  readonly #feedback: Feedback
  readonly #model: ModelCalls

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.#counts = new Counts(this.tables)
    this.#gaps = new Gaps(this.tables)
    this.#feedback = new Feedback(this.tables)
    this.#model = new ModelCalls(this.tables)
  }

  async receiveAnswer(
    eventId: string,
    answer: { right: string | null; action: Answer['action']; language: Language; day?: string; counts?: Count[] },
  ): Promise<void> {
    this.ctx.storage.transactionSync(() => {
      if (!this.queue.firstTime(eventId)) return
      this.queue.countAnswer(answer.day ?? dayInParis(new Date()), answer)
      this.#counts.add(answer.counts ?? [])
    })
  }

  async receiveCounts(eventId: string, counts: Count[]): Promise<void> {
    this.ctx.storage.transactionSync(() => {
      if (this.queue.firstTime(eventId)) this.#counts.add(counts)
    })
  }

  async insights(period: { from: string; to: string }): Promise<Insights> {
    return insightsOf(this.#counts, period, dayInParis(new Date()))
  }

  async countsOf({ from, to }: { from: string; to: string }): Promise<CountRow[]> {
    return this.#counts.between(from, to)
  }

  async receiveGap(eventId: string, gap: ReportedGap): Promise<void> {
    this.ctx.storage.transactionSync(() => {
      if (this.queue.firstTime(eventId)) this.#gaps.add(gap)
    })
  }

  async gaps(): Promise<GapsView> {
    return this.#gaps.view()
  }

  async attachGap(gapId: string, right: string | null): Promise<Outcome<null>> {
    return this.#gaps.attach(gapId, right) ? { ok: null } : { problem: 'not-found' }
  }

  async gapsFile(): Promise<string> {
    return this.#gaps.file()
  }

  async mayAskRecommendation(shopper: string, at: number): Promise<boolean> {
    return this.#feedback.mayAsk(shopper, at)
  }

  async receiveWords(eventId: string, words: ShopperWords): Promise<void> {
    this.ctx.storage.transactionSync(() => {
      if (this.queue.firstTime(eventId)) this.#feedback.add(words)
    })
  }

  async shopperWords(period: { from: string; to: string }): Promise<ShopperWordsPage> {
    return this.#feedback.page(period)
  }

  async shopperWordsFile(period: { from: string; to: string }, language: Language): Promise<string> {
    return this.#feedback.file(period, language)
  }

  /** The newest settings decide: a merchant who switches the model off has it off from the next call on. */
  async beginModelCall(): Promise<boolean> {
    return this.#model.begin(readSettings(this.tables)?.settings, Date.now())
  }

  async endModelCall(call: ModelCall): Promise<void> {
    this.ctx.storage.transactionSync(() => this.#model.end(call, Date.now()))
  }

  async modelUse(): Promise<ModelUse> {
    return this.#model.use(this.env, Date.now())
  }

  /** Forgets what is too old to be compared. */
  protected sweepCounts(now: number): void {
    this.#counts.sweep(now)
    this.#gaps.sweep(now)
    this.#feedback.sweep(now)
    this.#model.sweep(now)
  }
}
