import type { Store } from './store.ts'

const dayMs = 86_400_000
const withoutCaseMs = 90 * dayMs
/** After closing. */
const withCaseMs = 3 * 365.25 * dayMs
/** How often a conversation whose case is still open is looked at. */
const restMs = 30 * dayMs

/** When a new conversation is first looked at. */
export function firstLookAt(now: number): number {
  return now + withoutCaseMs
}

/** The instant from which nothing of a conversation may be left; null while a case is open, which is kept whatever its age. */
export function purgeAt(store: Store): number | null {
  if (store.openCase()) return null
  const forgotten = store.lastMessageAt() + withoutCaseMs
  const closedAt = store.lastCaseClosedAt()
  return closedAt === null ? forgotten : Math.max(closedAt + withCaseMs, forgotten)
}

/** When to look again at what is kept. */
export function nextLookAt(store: Store, now: number): number {
  return purgeAt(store) ?? now + restMs
}
