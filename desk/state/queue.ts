import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { CaseLine } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'
import { compareLines, todayInParis } from './urgency.ts'

/** Which cases the queue shows. `team`: claimed by a colleague. */
export const filters = ['waiting', 'mine', 'team', 'resolved'] as const
export type Filter = (typeof filters)[number]

/** The queue of cases as it stands, kept in order while lines change. */
export interface Queue {
  filter: Signal<Filter>
  /** The lines of the filter, nearest legal deadline first. */
  shown: ReadonlySignal<CaseLine[]>
  counts: ReadonlySignal<Record<Filter, number>>
  /** Cases that match at the service but were not sent. */
  notSent: ReadonlySignal<number>
  state: ReadonlySignal<'loading' | 'ready' | 'failed'>
  failure: ReadonlySignal<Failure | null>
  choose(filter: Filter): void
  load(): Promise<void>
  update(line: CaseLine): void
  find(id: string): CaseLine | undefined
  clear(): void
}

/** Makes the queue of the agent given by `agentId`. */
export function createQueue(
  client: Pick<Client, 'cases'>,
  agentId: () => string | null,
  clock: ReadonlySignal<Date>,
): Queue {
  const lines = signal<ReadonlyMap<string, CaseLine>>(new Map())
  const filter = signal<Filter>('waiting')
  const state = signal<'loading' | 'ready' | 'failed'>('loading')
  const failure = signal<Failure | null>(null)
  const missing = signal({ open: 0, resolved: 0 })
  let generation = 0

  const belongs = (line: CaseLine): Filter => {
    if (line.status === 'waiting') return 'waiting'
    if (line.status === 'resolved') return 'resolved'
    return line.claimedBy?.id === agentId() ? 'mine' : 'team'
  }
  const counts = computed(() => {
    const count: Record<Filter, number> = { waiting: 0, mine: 0, team: 0, resolved: 0 }
    for (const line of lines.value.values()) count[belongs(line)] += 1
    return count
  })
  const today = computed(() => todayInParis(clock.value))
  const shown = computed(() =>
    [...lines.value.values()]
      .filter((line) => belongs(line) === filter.value)
      .sort((one, other) => compareLines(one, other, today.value)),
  )

  async function load() {
    generation += 1
    const mine = generation
    const [open, resolved] = await Promise.all([client.cases('open'), client.cases('resolved')])
    if (mine !== generation) return
    batch(() => {
      if ('failure' in open || 'failure' in resolved) {
        failure.value = 'failure' in open ? open.failure : 'failure' in resolved ? resolved.failure : null
        state.value = lines.value.size > 0 ? 'ready' : 'failed'
        return
      }
      lines.value = new Map([...resolved.ok.cases, ...open.ok.cases].map((line) => [line.id, line]))
      missing.value = {
        open: open.ok.total - open.ok.cases.length,
        resolved: resolved.ok.total - resolved.ok.cases.length,
      }
      failure.value = null
      state.value = 'ready'
    })
  }

  return {
    filter,
    shown,
    counts,
    notSent: computed(() => (filter.value === 'resolved' ? missing.value.resolved : missing.value.open)),
    state,
    failure,
    load,
    choose(chosen) {
      filter.value = chosen
    },
    update(line) {
      lines.value = new Map(lines.value).set(line.id, line)
    },
    find: (id) => lines.value.get(id),
    clear() {
      generation += 1
      batch(() => {
        lines.value = new Map()
        filter.value = 'waiting'
        state.value = 'loading'
        failure.value = null
      })
    },
  }
}
