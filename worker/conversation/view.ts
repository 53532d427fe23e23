import type { ConversationView } from '../../protocol/index.ts'
import type { Store } from './store.ts'

/** The whole thread, as its shopper sees it. */
export function viewOf(store: Store): ConversationView {
  const current = store.currentCase()
  const { language, facts } = store.situation()
  return {
    conversation: store.about().conversation,
    language,
    messages: store.messagesAfter(0),
    facts,
    case: current
      ? { reference: current.reference, status: current.status, ...(current.agent && { agent: current.agent }) }
      : null,
    askSatisfaction: current?.satisfaction === 'asked',
    lastChunk: store.lastChunk(),
  }
}
