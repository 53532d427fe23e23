import type { ConversationView, ShopperFrame } from '../../protocol/index.ts'
import type { Store } from './store.ts'

/** The whole thread, as its shopper sees it. */
export function viewOf(store: Store): ConversationView {
  const current = store.currentCase()
  const { language, facts } = store.situation()
  const feedback = store.caseNotes.feedback()
  return {
    conversation: store.about().conversation,
    language,
    messages: store.messagesAfter(0),
    facts,
    case: current
      ? {
          reference: current.reference,
          status: current.status,
          ...(current.agent && { agent: current.agent }),
          ...(feedback?.caseId === current.id && feedback.open.length > 0 && { feedback: feedback.open }),
        }
      : null,
    askSatisfaction: current?.satisfaction === 'asked',
    lastChunk: store.lastChunk(),
  }
}

/** What a window that comes back has missed: the messages after a sequence, and how the case stands. */
export function framesAfter(store: Store, after: number): ShopperFrame[] {
  const messages = store.messagesAfter(after).map((message): ShopperFrame => ({ type: 'message', message }))
  const current = store.currentCase()
  if (!current) return messages
  const { status, agent } = current
  return [...messages, { type: 'status', status, ...(agent && { agent }) }]
}
