import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Insights, Language, Matters } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'
import { todayInParis } from './urgency.ts'

const dayMs = 86_400_000

/** The stages that every purchase may go through, in their order. */
export const path = ['before-buying', 'price', 'payment', 'delivery', 'withdrawal', 'after-sales', 'dispute']

/** Stages without their doubles, those of the path first and in its order. */
export function inJourneyOrder(stages: readonly string[]): string[] {
  const place = (stage: string) => (path.includes(stage) ? path.indexOf(stage) : path.length)
  return [...new Set(stages)].sort((one, other) => place(one) - place(other))
}

/** Days in Paris, both included. */
export interface Period {
  from: string
  to: string
}

/** Lengths of a period, up to today, that one button chooses. */
export const periodLengths = [7, 30, 90, 365] as const

/** What customers suffer from over a period, fetched when its page is shown. */
export interface InsightsPlace {
  period: ReadonlySignal<Period>
  /** The length in days when the period ends today and is one of `periodLengths`. */
  length: ReadonlySignal<number | null>
  /** The stage whose rights are shown; null: all. */
  stage: Signal<string | null>
  view: ReadonlySignal<Insights | null>
  failure: ReadonlySignal<Failure | null>
  /** Why the chosen days are no period. */
  wrong: ReadonlySignal<'reversed' | 'too-long' | null>
  choose(change: Partial<Period>): void
  chooseLength(days: number): void
  load(): Promise<void>
  fileAddress(): string
  clear(): void
}

/** The last `days` days, today included. */
export function lastDays(today: string, days: number): Period {
  return { from: new Date(Date.parse(`${today}T12:00:00Z`) - (days - 1) * dayMs).toISOString().slice(0, 10), to: today }
}

/** Share of matters that did not go smoothly, from 0 to 1; null where there is none. */
export function friction({ troubled, matters }: Pick<Matters, 'troubled' | 'matters'>): number | null {
  return matters === 0 ? null : troubled / matters
}

type RightFigures = Insights['rights'][number]

const worstShown = 3

/**
 * The rights to name first: those with the most troubled requests beyond what the share of the whole would give, so that
 * a right that is asked about often, and goes well, does not lead. `mostNumerous`: the one with the most of them, when it is not among these.
 */
export function worstRights({ whole, rights }: Pick<Insights, 'whole' | 'rights'>): {
  rights: RightFigures[]
  mostNumerous: RightFigures | null
} {
  const share = friction(whole) ?? 0
  const beyond = ({ troubled, matters }: RightFigures) => troubled - matters * share
  const troubled = rights.filter((one) => one.troubled > 0)
  const worst = troubled
    .filter((one) => beyond(one) >= 0)
    .sort((one, other) => beyond(other) - beyond(one))
    .slice(0, worstShown)
  const shown = worst.length > 0 ? worst : troubled.slice(0, worstShown)
  const [first] = troubled.toSorted((one, other) => other.troubled - one.troubled)
  const isHidden = first !== undefined && !shown.some((one) => one.troubled >= first.troubled)
  return { rights: shown, mostNumerous: isHidden ? first : null }
}

/** Why two days are no period that can be asked for. */
export function wrongPeriod({ from, to }: Period): 'reversed' | 'too-long' | null {
  if (from === '' || to === '' || from > to) return 'reversed'
  return Date.parse(to) - Date.parse(from) >= 366 * dayMs ? 'too-long' : null
}

/** Makes the place of the insights. `language`: that of the file. */
export function createInsights(
  client: Pick<Client, 'insights'>,
  clock: ReadonlySignal<Date>,
  language: () => Language,
): InsightsPlace {
  const initial = () => lastDays(todayInParis(clock.value), 30)
  const period = signal<Period>(initial())
  const stage = signal<string | null>(null)
  const view = signal<Insights | null>(null)
  const failure = signal<Failure | null>(null)
  const wrong = computed(() => wrongPeriod(period.value))
  let generation = 0
  const query = () => `?from=${period.value.from}&to=${period.value.to}`

  async function load() {
    generation += 1
    const mine = generation
    if (wrong.value) return
    const outcome = await client.insights(query())
    if (mine !== generation) return
    batch(() => {
      if ('failure' in outcome) {
        failure.value = outcome.failure
        return
      }
      failure.value = null
      view.value = outcome.ok
      if (!outcome.ok.stages.some((one) => one.stage === stage.value)) stage.value = null
    })
  }
  function choose(change: Partial<Period>) {
    period.value = { ...period.value, ...change }
    void load()
  }

  return {
    period,
    length: computed(() => {
      const today = todayInParis(clock.value)
      const { from, to } = period.value
      return to === today ? (periodLengths.find((days) => lastDays(today, days).from === from) ?? null) : null
    }),
    stage,
    view,
    failure,
    wrong,
    choose,
    chooseLength: (days) => choose(lastDays(todayInParis(clock.value), days)),
    load,
    fileAddress: () => `/v1/desk/insights.csv${query()}&lang=${language()}`,
    clear() {
      generation += 1
      batch(() => {
        period.value = initial()
        stage.value = null
        view.value = null
        failure.value = null
      })
    },
  }
}
