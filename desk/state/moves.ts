import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { CaseLine, CaseMarks, CaseView, DeskTeam, ManyMoved, MoveMany } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure, Outcome } from '../transport/outcome.ts'
import type { CaseFile } from './case-file.ts'
import type { Queue } from './queue.ts'

/** Cases that the service moves at once. */
export const mostSelected = 100

/** What is asked before cases are moved. `one`: the open case; otherwise what is selected. */
export interface MoveAsked {
  kind: 'assign' | 'snooze' | 'reopen' | 'merge' | 'resolve'
  cases: string[]
  one: boolean
}

/** What became of cases that were moved at once, with who they are of. */
export interface MovedResult extends ManyMoved {
  names: Record<string, string>
}

/** What an agent does with cases besides taking, giving back and resolving the one that is open. */
export interface Moves {
  /** Who may hold a case, when the merchant answers, and what this agent is told. */
  team: ReadonlySignal<DeskTeam>
  asked: Signal<MoveAsked | null>
  selected: ReadonlySignal<ReadonlySet<string>>
  /** The lines show their boxes, also without a mouse. */
  selecting: Signal<boolean>
  isFull: ReadonlySignal<boolean>
  result: ReadonlySignal<MovedResult | null>
  /** Something is on its way. */
  moving: ReadonlySignal<boolean>
  load(): Promise<void>
  /** How a case stands, as last heard. */
  marksOf(view: CaseView): CaseMarks
  applyLine(line: CaseLine): void
  /** Selects a line or no longer; `upTo`: and all between it and the last one. */
  toggle(id: string, upTo?: boolean): void
  clearSelection(): void
  /** Moves one case; null when it is done. */
  move(id: string, what: 'assign' | 'snooze' | 'wake' | 'reopen' | 'merge', body?: object): Promise<Failure | null>
  /** Moves what is selected, or these; null when the service answered. */
  moveMany(move: MoveMany): Promise<Failure | null>
  see(ids: string[]): Promise<void>
  dismissResult(): void
  clear(): void
}

const nobody: DeskTeam = { holders: [], opening: null, notices: [] }

/** Makes the place of moves. */
export function createMoves(
  client: Pick<Client, 'team' | 'seeNotices' | 'move' | 'moveMany'>,
  queue: Queue,
  file: CaseFile,
): Moves {
  const team = signal(nobody)
  const asked = signal<MoveAsked | null>(null)
  const selected = signal<ReadonlySet<string>>(new Set())
  const selecting = signal(false)
  const result = signal<MovedResult | null>(null)
  const moving = signal(false)
  const lines = signal<ReadonlyMap<string, CaseMarks>>(new Map())
  let last: string | null = null

  async function load() {
    const outcome = await client.team()
    if ('ok' in outcome) team.value = outcome.ok
  }

  async function during<T>(call: () => Promise<Outcome<T>>): Promise<Outcome<T> | null> {
    if (moving.value) return null
    moving.value = true
    const outcome = await call()
    moving.value = false
    return outcome
  }

  const clearSelection = () => {
    selected.value = new Set()
    last = null
  }

  return {
    team,
    asked,
    selected,
    selecting,
    isFull: computed(() => selected.value.size >= mostSelected),
    result,
    moving,
    load,
    marksOf: (view) => lines.value.get(view.case.id) ?? view.moves ?? {},
    applyLine({ id, waitingSince, snoozedUntil, escalatedFor }) {
      lines.value = new Map(lines.value).set(id, { waitingSince, snoozedUntil, escalatedFor })
    },
    toggle(id, upTo = false) {
      const shown = queue.shown.value.map((line) => line.id)
      const [from, to] = [last === null ? -1 : shown.indexOf(last), shown.indexOf(id)]
      const chosen = new Set(selected.value)
      const isRange = upTo && from >= 0 && to >= 0
      const range = isRange ? shown.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]
      if (!isRange && chosen.has(id)) chosen.delete(id)
      else for (const one of range) if (chosen.size < mostSelected) chosen.add(one)
      last = id
      selected.value = chosen
    },
    clearSelection,
    async move(id, what, body = {}) {
      const outcome = await during(() => client.move(id, what, body))
      if (!outcome) return null
      if ('failure' in outcome) {
        // The page was behind: what is true now is shown beside the reason.
        if (outcome.failure.type.startsWith('case-')) void file.refetch()
        return outcome.failure
      }
      void file.refetch()
      void queue.load()
      return null
    },
    async moveMany(move) {
      const outcome = await during(() => client.moveMany(move))
      if (!outcome) return null
      if ('failure' in outcome) return outcome.failure
      const names = Object.fromEntries(move.cases.map((id) => [id, queue.find(id)?.shopper ?? '']))
      batch(() => {
        result.value = { ...outcome.ok, names }
        // What was left stays selected: it may be tried otherwise.
        selected.value = new Set(outcome.ok.failed.map((one) => one.case))
      })
      void queue.load()
      void file.refetch()
      return null
    },
    async see(ids) {
      team.value = { ...team.value, notices: team.value.notices.filter(({ id }) => !ids.includes(id)) }
      await client.seeNotices(ids)
    },
    dismissResult() {
      result.value = null
    },
    clear() {
      batch(() => {
        team.value = nobody
        asked.value = null
        clearSelection()
        selecting.value = false
        result.value = null
        lines.value = new Map()
      })
    },
  }
}
