import { type MerchantSettings, retentionLimits } from '../../protocol/index.ts'
import type { Store } from './store.ts'

const dayMs = 86_400_000
const monthMs = (365.25 / 12) * dayMs
/** How often a conversation whose case is still open is looked at. */
const restMs = 30 * dayMs

/** When a new conversation is first looked at. */
export function firstLookAt(now: number, settings: MerchantSettings): number {
  return now + withoutCaseMs(settings)
}

/** The instant from which nothing of a conversation may be left; null while a case is open, which is kept whatever its age. */
export function purgeAt(store: Store): number | null {
  if (store.openCase()) return null
  const settings = store.settings()
  const forgotten = store.lastMessageAt() + withoutCaseMs(settings)
  const closedAt = store.lastCaseClosedAt()
  return closedAt === null ? forgotten : Math.max(closedAt + withCaseMs(settings), forgotten)
}

/** The instant from which nothing of a case closed at another may be left. */
export function keptUntil(settings: MerchantSettings, closedAt: number): number {
  return closedAt + withCaseMs(settings)
}

/** When to look again at what is kept. */
export function nextLookAt(store: Store, now: number): number {
  return purgeAt(store) ?? now + restMs
}

/** A merchant may keep things for a shorter time, never for a longer one. */
function withoutCaseMs({ retention }: MerchantSettings): number {
  const { conversationDays: most } = retentionLimits
  return Math.min(retention?.conversationDays ?? most, most) * dayMs
}

/** After closing. */
function withCaseMs({ retention }: MerchantSettings): number {
  const { caseMonths: most } = retentionLimits
  return Math.min(retention?.caseMonths ?? most, most) * monthMs
}
