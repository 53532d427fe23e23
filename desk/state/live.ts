import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { AgentSays, CaseReader, DeskFrame, ShopperAt } from '../../protocol/index.ts'
import type { CaseFile } from './case-file.ts'

/** A colleague who writes says so every three seconds. */
const typingShownMs = 5_000
/** A socket that is renewed is back at once: nobody needs to hear of it. */
const lostAfterMs = 2_000

/** What goes on at this moment: who has which case in sight, and where its shopper is. */
export interface LivePlace {
  /** The colleagues who have a case in sight; never the agent. */
  readersOf(caseId: string): CaseReader[]
  /** Where the shopper of the open case is; null where that is not known. */
  shopper: ReadonlySignal<ShopperAt | null>
  /** The line has been down for more than a moment. */
  lost: ReadonlySignal<boolean>
  /** The page is in sight, or is not. */
  look(visible: boolean): void
  apply(frame: Extract<DeskFrame, { type: 'readers' | 'shopper' }>): void
  stop(): void
}

/** Follows what goes on, and tells the service which case is in sight. */
export function createLive(given: {
  file: Pick<CaseFile, 'id' | 'view'>
  agentId: () => string | null
  connected: ReadonlySignal<boolean | null>
  say: (words: AgentSays) => void
}): LivePlace {
  const { file, connected } = given
  const readers = signal<ReadonlyMap<string, CaseReader[]>>(new Map())
  const visible = signal(true)
  const shopper = signal<ShopperAt | null>(null)
  const lost = signal(false)
  const quiet = new Map<string, ReturnType<typeof setTimeout>>()
  let lostTimer: ReturnType<typeof setTimeout> | undefined
  let told = ''

  const stopTelling = effect(() => {
    const id = visible.value ? file.id.value : null
    const view = file.view.value
    const seen = view && view.case.id === id ? (view.transcript.at(-1)?.sequence ?? 0) : 0
    if (!connected.value) {
      told = ''
      return
    }
    const words: AgentSays = { type: 'reading', case: id, seen }
    if (told === JSON.stringify(words)) return
    told = JSON.stringify(words)
    given.say(words)
  })
  // What the service fetched last, and what it told since: a message that arrives changes neither.
  const fetched = computed(() => file.view.value?.shopper ?? null)
  const stopFollowing = effect(() => {
    shopper.value = fetched.value
  })
  const stopWatching = effect(() => {
    clearTimeout(lostTimer)
    if (connected.value !== false) {
      lost.value = false
      return
    }
    readers.value = new Map()
    lostTimer = setTimeout(() => {
      lost.value = true
    }, lostAfterMs)
  })

  /** Somebody who has not said so again for a while has stopped writing. */
  const quieten = (id: string) => {
    const now = readers.peek().get(id) ?? []
    readers.value = new Map(readers.peek()).set(
      id,
      now.map((one) => ({ ...one, typing: false })),
    )
  }

  return {
    readersOf: (caseId) => (readers.value.get(caseId) ?? []).filter(({ agent }) => agent !== given.agentId()),
    shopper,
    lost,
    look(isVisible) {
      visible.value = isVisible
    },
    apply(frame) {
      if (frame.type === 'shopper') {
        if (frame.case === file.id.value) shopper.value = { here: frame.here, seen: frame.seen }
        return
      }
      batch(() => {
        readers.value = new Map([
          ...(frame.whole ? [] : readers.value),
          ...frame.cases.map((one) => [one.case, one.readers] as const),
        ])
      })
      for (const one of frame.cases) {
        clearTimeout(quiet.get(one.case))
        if (one.readers.some(({ typing }) => typing))
          quiet.set(
            one.case,
            setTimeout(() => quieten(one.case), typingShownMs),
          )
      }
    },
    stop() {
      for (const timer of [lostTimer, ...quiet.values()]) clearTimeout(timer)
      for (const end of [stopTelling, stopFollowing, stopWatching]) end()
    },
  }
}
