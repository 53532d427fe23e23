import type {
  Language,
  Message,
  OpenRelayedCase,
  RelayedCase,
  RelayedMessage,
  RelayMessage,
} from '../../protocol/index.ts'
import type { Outcome } from '../env.ts'
import { type BeginInput, beginConversation } from './begin.ts'
import { handOff } from './handoff.ts'
import type { Room } from './room.ts'
import { postMessage } from './turn.ts'

/** The first thing that the shopper finds in a conversation that was begun for them. */
const opening: Record<Language, (merchant: string) => string> = {
  fr: (merchant) => `${merchant} a ouvert cette conversation à votre demande, et y note ce que vous lui avez dit.`,
  en: (merchant) => `${merchant} opened this conversation at your request, and writes down here what you told them.`,
}

/** Begins a conversation in which the merchant writes for its shopper, and says so in it. `fingerprint`: of what was asked. */
export function beginRelayed(room: Room, input: BeginInput, fingerprint: string): void {
  const { store, now } = room
  beginConversation(room, input)
  store.keepAbout({ ...store.about(), relayed: fingerprint })
  const { name } = input.merchant
  store.addMessage({
    id: crypto.randomUUID(),
    author: 'agent',
    name,
    text: opening[input.language](name),
    sentAt: now.toISOString(),
  })
}

/** Stores the shopper's words as the merchant heard them, and answers them as if they had been written here. */
export function relay(room: Room, { id, text }: RelayMessage, fingerprint: string): Outcome<RelayedMessage> {
  const posted = postMessage(room, { id, text }, fingerprint)
  if (!('ok' in posted)) return posted
  const message = room.store.message(id)
  if (!message) return { problem: 'unexpected' }
  return { ok: { message, answer: answerIn(room, id) } }
}

/** The assistant's message of a turn; null when there is none. */
function answerIn({ store }: Room, turn: string): Message | null {
  const [start] = JSON.parse(store.turn(turn)?.chunks ?? '[]') as { messageId?: string }[]
  const found = start?.messageId === undefined ? undefined : store.message(start.messageId)
  return found?.author === 'bot' ? found : null
}

/** Opens a case for a shopper who has agreed elsewhere; how and when is kept with it. `fingerprint`: of who is to be reached, and for what. */
export function openRelayed(
  room: Room,
  input: OpenRelayedCase,
  fingerprint: string,
): Outcome<RelayedCase & { repeated: boolean }> {
  const { store } = room
  const earlier = store.about().relayedCase
  // Another address under the same id is no repeat: nobody would be written to there.
  if (earlier?.id === input.id && earlier.fingerprint !== fingerprint) return { problem: 'message-changed' }
  const { given: _given, ...consent } = input.consent
  if (Date.parse(consent.at) > room.now.getTime() + clockToleranceMs) {
    return { problem: 'invalid-input', detail: 'Check “consent.at”.' }
  }
  const opened = handOff(room, { ...input, consent: true }, consent)
  if (!('ok' in opened)) return opened
  if (!opened.ok.repeated) store.keepAbout({ ...store.about(), relayedCase: { id: input.id, fingerprint } })
  const found = store.caseByClient(input.id) ?? store.openCase()
  return found ? { ok: { case: found.id, ...opened.ok } } : { problem: 'unexpected' }
}

/** What another machine's clock may be ahead. */
const clockToleranceMs = 5 * 60_000
