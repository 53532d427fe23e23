import type { Outbox } from './outbox.ts'
import { nextLookAt } from './retention.ts'
import type { Sockets } from './sockets.ts'
import type { Store } from './store.ts'

/** The earliest of what is owed, a complaint to follow, a file to delete, a window that may have fallen silent, and the end of what is kept. */
export function nextWakeAt(
  { store, outbox, sockets }: { store: Store; outbox: Outbox; sockets: Sockets },
  now: number,
): number {
  const follow = store.declarations.nextFollowAt()
  const times = [
    outbox.nextDue(),
    follow,
    store.files.nextAt(),
    store.held.nextAt(),
    sockets.nextSweepAt(),
    nextLookAt(store, now),
  ]
  return Math.min(...times.filter((time) => time !== null))
}
