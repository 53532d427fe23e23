import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type {
  CaseLine,
  QueueFilter,
  QueueLineFound,
  QueuePage,
  QueuePlace,
  QueueState,
  QueueTab,
} from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'
import { compareLines, todayInParis } from './urgency.ts'

/** Which cases the queue shows. `team`: claimed by a colleague. */
export const filters = ['waiting', 'mine', 'team', 'resolved'] as const satisfies readonly QueueTab[]
export type Filter = QueueTab

const searchPauseMs = 250
const recountPauseMs = 400
const nothingCounted: Record<Filter, number> = { waiting: 0, mine: 0, team: 0, resolved: 0 }

/** The queue of cases as it stands, kept in order while lines change. */
export interface Queue {
  filter: Signal<Filter>
  /** What the cases must be, beside the tab. */
  chosen: ReadonlySignal<QueueFilter>
  /** The lines of the filter, nearest legal deadline first. */
  shown: ReadonlySignal<QueueLineFound[]>
  counts: ReadonlySignal<Record<Filter, number>>
  /** How many cases are put aside or urgent, whatever the tab. */
  states: ReadonlySignal<Record<QueueState, number>>
  choices: ReadonlySignal<NonNullable<QueuePage['choices']>>
  /** True while there are more cases than are shown. */
  hasMore: ReadonlySignal<boolean>
  state: ReadonlySignal<'loading' | 'ready' | 'failed'>
  failure: ReadonlySignal<Failure | null>
  choose(filter: Filter): void
  /** Narrows the queue; what is undefined is free again. */
  narrow(change: Partial<QueueFilter>): void
  /** Looks at what is put aside or urgent, in a tab that has some; null: at everything again. */
  lookAt(state: QueueState | null): Promise<void>
  /** Puts a tab and a filter in place of what there is. */
  show(tab: Filter, filter: QueueFilter): void
  load(): Promise<void>
  /** Fetches the next page. */
  more(): Promise<void>
  update(line: CaseLine): void
  find(id: string): CaseLine | undefined
  clear(): void
}

/** Makes the queue of the agent given by `agentId`. */
export function createQueue(
  client: Pick<Client, 'queue'>,
  agentId: () => string | null,
  clock: ReadonlySignal<Date>,
): Queue {
  const lines = signal<ReadonlyMap<string, QueueLineFound>>(new Map())
  const filter = signal<Filter>('waiting')
  const chosen = signal<QueueFilter>({})
  const next = signal<QueuePlace | null>(null)
  const counts = signal(nothingCounted)
  const states = signal<Record<QueueState, number>>({ snoozed: 0, escalated: 0 })
  const choices = signal<NonNullable<QueuePage['choices']>>({ rights: [], assignees: [] })
  const state = signal<'loading' | 'ready' | 'failed'>('loading')
  const failure = signal<Failure | null>(null)
  let generation = 0
  let isFetchingMore = false
  let later: ReturnType<typeof setTimeout> | undefined

  const belongs = (line: CaseLine): Filter => {
    if (line.status === 'waiting') return 'waiting'
    if (line.status === 'resolved') return 'resolved'
    return line.claimedBy?.id === agentId() ? 'mine' : 'team'
  }
  /** Whether a line is among those looked at: what is put aside is not, unless it is asked or searched for. */
  const isLookedAt = ({ snoozedUntil, escalatedFor }: CaseLine) => {
    const { state: wanted, search } = chosen.value
    if (wanted === undefined) return search !== undefined || snoozedUntil === undefined
    return wanted === 'snoozed' ? snoozedUntil !== undefined : escalatedFor !== undefined
  }
  const tabOf = (line: CaseLine) => (isLookedAt(line) ? belongs(line) : null)
  const today = computed(() => todayInParis(clock.value))
  const shown = computed(() => {
    const inTab = [...lines.value.values()].filter((line) => tabOf(line) === filter.value)
    // What is resolved comes in the order of the service, which knows when.
    return filter.value === 'resolved' ? inTab : inTab.sort((one, other) => compareLines(one, other, today.value))
  })

  async function load() {
    clearTimeout(later)
    generation += 1
    const mine = generation
    const page = await client.queue({ tab: filter.value, filter: chosen.value })
    if (mine !== generation) return
    batch(() => {
      if ('failure' in page) {
        failure.value = page.failure
        state.value = lines.value.size > 0 ? 'ready' : 'failed'
        return
      }
      lines.value = new Map(page.ok.lines.map((line) => [line.id, line]))
      next.value = page.ok.next
      counts.value = page.ok.counts ?? counts.value
      states.value = page.ok.states ?? states.value
      choices.value = page.ok.choices ?? choices.value
      failure.value = null
      state.value = 'ready'
    })
  }

  const loadSoon = (pauseMs: number) => {
    clearTimeout(later)
    later = setTimeout(() => void load(), pauseMs)
  }

  return {
    filter,
    chosen,
    shown,
    counts,
    states,
    choices,
    hasMore: computed(() => next.value !== null),
    state,
    failure,
    load,
    async more() {
      const after = next.value
      if (after === null || isFetchingMore) return
      const mine = generation
      isFetchingMore = true
      const page = await client.queue({ tab: filter.value, filter: chosen.value, after })
      isFetchingMore = false
      if (mine !== generation) return
      batch(() => {
        if ('failure' in page) {
          failure.value = page.failure
          return
        }
        failure.value = null
        lines.value = new Map([...lines.value, ...page.ok.lines.map((line) => [line.id, line] as const)])
        next.value = page.ok.next
      })
    },
    choose(tab) {
      filter.value = tab
      void load()
    },
    narrow(change) {
      const wanted: QueueFilter = { ...chosen.value, ...change }
      chosen.value = Object.fromEntries(
        Object.entries(wanted).filter(([, value]) => value !== undefined && value !== ''),
      )
      if ('search' in change) loadSoon(searchPauseMs)
      else void load()
    },
    async lookAt(wanted) {
      const { state: _former, ...others } = chosen.value
      chosen.value = wanted === null ? others : { ...others, state: wanted }
      await load()
      if (wanted === null || counts.value[filter.value] > 0) return
      const tab = filters.find((one) => counts.value[one] > 0)
      if (tab === undefined) return
      filter.value = tab
      await load()
    },
    show(tab, wanted) {
      filter.value = tab
      chosen.value = wanted
      void load()
    },
    update(line) {
      const before = lines.value.get(line.id)
      const isNarrowed = Object.keys(chosen.value).length > 0
      if (before) {
        const [from, to] = [tabOf(before), tabOf(line)]
        if (from !== to) {
          const counted = { ...counts.value }
          if (from !== null) counted[from] -= 1
          if (to !== null) counted[to] += 1
          counts.value = counted
        }
        const isMarkedAnew = before.snoozedUntil !== line.snoozedUntil || before.escalatedFor !== line.escalatedFor
        // How many there are in each state, only the service knows.
        if (isMarkedAnew) loadSoon(recountPauseMs)
        lines.value = new Map(lines.value).set(line.id, { ...line, ...(before.found && { found: before.found }) })
        return
      }
      if (!isNarrowed) lines.value = new Map([[line.id, line], ...lines.value])
      // Whether it was counted, and whether it fits what is looked for, only the service knows.
      loadSoon(recountPauseMs)
    },
    find: (id) => lines.value.get(id),
    clear() {
      clearTimeout(later)
      generation += 1
      batch(() => {
        lines.value = new Map()
        filter.value = 'waiting'
        chosen.value = {}
        next.value = null
        counts.value = nothingCounted
        states.value = { snoozed: 0, escalated: 0 }
        state.value = 'loading'
        failure.value = null
      })
    },
  }
}
