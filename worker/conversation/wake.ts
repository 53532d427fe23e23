import type { Outbox } from './outbox.ts'
import { nextLookAt } from './retention.ts'
import type { Sockets } from './sockets.ts'
import type { Store } from './store.ts'

/** The earliest of what is owed, a complaint to follow, a window that may have fallen silent, and the end of what is kept. */
export function nextWakeAt(
  { store, outbox, sockets }: { store: Store; outbox: Outbox; sockets: Sockets },
  now: number,
): number {
  const times = [outbox.nextDue(), store.declarations.nextFollowAt(), sockets.nextSweepAt(), nextLookAt(store, now)]
  return Math.min(...times.filter((time) => time !== null))
}
