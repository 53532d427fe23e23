import type { FeedbackKind, Figure, GiveFeedback, ShopperWords } from '../../protocol/index.ts'
import type { Outcome } from '../env.ts'
import { dayInParis } from '../merchants/clock.ts'
import { keyedHash } from '../privacy/secrets.ts'
import { unname } from '../privacy/unname.ts'
import { countFigure } from './counting.ts'
import type { Room } from './room.ts'
import type { Store } from './store.ts'

/** What may still be said of the case that is over. */
export interface OpenFeedback {
  caseId: string
  open: FeedbackKind[]
}

/** How a merchant's Desk knows a shopper for 90 days: by their address, which cannot be read from it nor compared with another shop's. */
export function shopperHash(secret: string, merchant: string, email: string): Promise<string> {
  return keyedHash(secret, 'recommendation', `${merchant}\n${email.trim().toLowerCase()}`)
}

/** The case that has just been rated: its shopper may suggest something, and say whether they would recommend the shop when `recommends`. */
export function openFeedback(store: Store, caseId: string, recommends: boolean): void {
  store.caseNotes.keepFeedback({ caseId, open: recommends ? ['recommendation', 'suggestion'] : ['suggestion'] })
}

/** Keeps what the shopper says of the case that is over, or that they say nothing; once. */
export function keepFeedback(room: Room, given: GiveFeedback): Outcome<null> {
  const { store } = room
  const feedback = store.caseNotes.feedback()
  const current = store.currentCase()
  // Who does not even want to say how it went is asked nothing more.
  if (given.declined && current?.satisfaction === 'asked') {
    store.keepSatisfaction(current.id, 'none')
    return { ok: null }
  }
  const isOpen = current?.status === 'resolved' && feedback?.caseId === current.id && feedback.open.length > 0
  if (!isOpen) return { problem: 'case-closed' }
  const { recommend, word, suggestion } = given
  if (recommend !== undefined && !feedback.open.includes('recommendation')) return { problem: 'case-closed' }
  store.caseNotes.keepFeedback({ ...feedback, open: [] })
  if (recommend !== undefined) {
    countFigure(room, current.file, `recommend-${recommend}` as Figure)
    leaveWords(room, 'recommendation', recommend, word)
  }
  leaveWords(room, 'suggestion', null, suggestion)
  return { ok: null }
}

/** Sends words to the merchant's Desk, without names, addresses and numbers, and without what tells which conversation they are from. */
export function leaveWords(
  room: Room,
  kind: ShopperWords['kind'],
  score: number | null,
  said: string | undefined,
): void {
  const words = unname(said?.trim() ?? '')
  if (words === '') return
  const told: ShopperWords = { day: dayInParis(room.now), language: room.store.language(), kind, score, words }
  room.store.addOutgoing(`words:${crypto.randomUUID()}`, { kind: 'words', words: told }, room.now.getTime())
}
