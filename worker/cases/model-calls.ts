import { type MerchantSettings, type ModelDay, type ModelUse, modelCallsPerDay } from '../../protocol/index.ts'
import type { Env, ModelCall } from '../env.ts'
import { dayInParis } from '../merchants/clock.ts'
import { hasModel } from '../model/index.ts'
import type { Tables } from './schema.ts'

/** So many failures in so short a time, and the model is left alone for a while; then one call tries. */
const breaker = { failures: 5, withinMs: 60_000, pauseMs: 60_000 } as const
const dayMs = 86_400_000
/** As long as the other counts, to be compared. */
const keptDays = 761
const shownDays = 31

type State = { failures: number[]; pausedUntil: number }
type Prices = Pick<Env, 'MODEL_PRICE_INPUT' | 'MODEL_PRICE_OUTPUT'>
type DayRow = {
  day: string
  calls: number
  failed: number
  inputTokens: number
  outputTokens: number
  passed: number
  withheld: number
  firsts: number
  firstMs: number
  ended: number
  wholeMs: number
}

/** Whether a merchant's conversations may call the model, and what their calls came to: numbers, nothing of a person. */
export class ModelCalls {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** True once per call that may be made: it then counts. Asked one after the other, so that the last one of a day is the last. */
  begin(settings: MerchantSettings | undefined, now: number): boolean {
    const { on = false, callsPerDay = modelCallsPerDay.usual } = settings?.model ?? {}
    if (!on) return false
    const state = this.#state()
    if (state.pausedUntil > now) return false
    const day = dayInParis(new Date(now))
    const { sql } = this.#tables
    const taken = sql
      .exec(
        `INSERT INTO model_days (day, calls) VALUES (?, 1)
         ON CONFLICT DO UPDATE SET calls = calls + 1 WHERE calls < ? RETURNING calls`,
        day,
        callsPerDay,
      )
      .toArray()
    if (taken.length === 0) return false
    // The pause is over: this call tries, the others wait for what becomes of it.
    if (state.pausedUntil > 0) this.#keep({ ...state, pausedUntil: now + breaker.pauseMs })
    return true
  }

  end(call: ModelCall, now: number): void {
    const { isFailed, inputTokens, outputTokens, passed, withheld, firstMs, wholeMs } = call
    this.#tables.sql.exec(
      `INSERT INTO model_days (day, calls, failed, input_tokens, output_tokens, passed, withheld, firsts, first_ms, ended, whole_ms)
       VALUES (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
       ON CONFLICT DO UPDATE SET failed = failed + ?2, input_tokens = input_tokens + ?3, output_tokens = output_tokens + ?4,
         passed = passed + ?5, withheld = withheld + ?6, firsts = firsts + ?7, first_ms = first_ms + ?8, ended = ended + ?9,
         whole_ms = whole_ms + ?10`,
      dayInParis(new Date(now)),
      isFailed ? 1 : 0,
      inputTokens,
      outputTokens,
      passed,
      withheld,
      firstMs === null ? 0 : 1,
      Math.round(firstMs ?? 0),
      wholeMs === null ? 0 : 1,
      Math.round(wholeMs ?? 0),
    )
    if (!isFailed) {
      this.#keep({ failures: [], pausedUntil: 0 })
      return
    }
    const state = this.#state()
    const failures = [...state.failures.filter((at) => at > now - breaker.withinMs), now].slice(-breaker.failures)
    const isOpen = failures.length >= breaker.failures || state.pausedUntil > 0
    this.#keep({ failures, pausedUntil: isOpen ? now + breaker.pauseMs : 0 })
  }

  use(env: Env, now: number): ModelUse {
    const { pausedUntil } = this.#state()
    const rows = this.#tables.sql
      .exec<DayRow>(
        `SELECT day, calls, failed, input_tokens AS inputTokens, output_tokens AS outputTokens, passed, withheld, firsts,
           first_ms AS firstMs, ended, whole_ms AS wholeMs FROM model_days ORDER BY day DESC LIMIT ?`,
        shownDays,
      )
      .toArray()
    return {
      name: hasModel(env) ? (env.MODEL_NAME ?? null) : null,
      pausedUntil: pausedUntil > now ? new Date(pausedUntil).toISOString() : null,
      days: rows.map((row) => dayOf(row, env)),
    }
  }

  sweep(now: number): void {
    this.#tables.sql.exec('DELETE FROM model_days WHERE day < ?', dayInParis(new Date(now - keptDays * dayMs)))
  }

  #state(): State {
    const row = this.#tables.sql
      .exec<{ failures: string; paused_until: number }>('SELECT failures, paused_until FROM model_breaker')
      .toArray()[0]
    return row
      ? { failures: JSON.parse(row.failures), pausedUntil: row.paused_until }
      : { failures: [], pausedUntil: 0 }
  }

  #keep({ failures, pausedUntil }: State): void {
    this.#tables.sql.exec(
      'INSERT OR REPLACE INTO model_breaker (only_row, failures, paused_until) VALUES (1, ?, ?)',
      JSON.stringify(failures),
      pausedUntil,
    )
  }
}

function dayOf({ firsts, firstMs, ended, wholeMs, ...row }: DayRow, prices: Prices): ModelDay {
  return {
    ...row,
    firstMs: firsts > 0 ? Math.round(firstMs / firsts) : null,
    wholeMs: ended > 0 ? Math.round(wholeMs / ended) : null,
    cost: costOf(row, prices),
  }
}

/** Euros, to the tenth of a cent; null where a price is missing or is no number. */
function costOf(
  { inputTokens, outputTokens }: Pick<DayRow, 'inputTokens' | 'outputTokens'>,
  { MODEL_PRICE_INPUT, MODEL_PRICE_OUTPUT }: Prices,
): number | null {
  const [input, output] = [MODEL_PRICE_INPUT, MODEL_PRICE_OUTPUT].map((price) => Number(price?.trim() || Number.NaN))
  const euros = (inputTokens * (input ?? Number.NaN) + outputTokens * (output ?? Number.NaN)) / 1_000_000
  return Number.isFinite(euros) && euros >= 0 ? Math.round(euros * 1000) / 1000 : null
}
