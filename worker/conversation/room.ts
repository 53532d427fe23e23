import type { Answer, Message, ShopperFrame } from '../../protocol/index.ts'
import { type Answering, type TurnResult, withAgentFacts } from '../answer/index.ts'
import { dayInParis } from '../merchants/clock.ts'
import type { Store } from './store.ts'

/** What the steps of a conversation work with: its rows, the answerer, the time of this call, and its open sockets. */
export interface Room {
  store: Store
  answering: Answering
  now: Date
  /** Tells every open window of the shopper, once what is being stored is stored. */
  announce(frame: ShopperFrame): void
  /**
   * Keeps an answer for a model to word, instead of showing it; false: it is none to word. Absent: there is no model, or
   * the merchant uses none.
   */
  leaveToWriter?(turn: string, message: string, answer: Answer): boolean
  /** Keeps what our own reader made of a message until a model has read it too; false: nothing is left to ask. */
  leaveToReader?(left: { turn: string; message: string; asked: Message; read: TurnResult }): boolean
}

/** What an answer is computed from. */
export function turnInput({ store, now }: Room) {
  return { situation: store.situation(), merchant: store.settings(), askedOn: dayInParis(now) }
}

/** What a case is computed from: what the shopper and the page said, and what agents gave. */
export function caseInput(room: Room) {
  const input = turnInput(room)
  return { ...input, situation: withAgentFacts(input.situation, room.store.caseNotes.agentNotes()) }
}

/** What a letter is written from: the shopper's name and address are those of the open case. */
export function letterInput(room: Room, letter: string) {
  const contact = room.store.openCase()?.file.contact
  return { ...turnInput(room), letter, ...(contact && { contact }) }
}
