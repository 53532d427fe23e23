import type { Message } from '../../protocol/index.ts'
import type { PartStrings } from './i18n/fr.ts'

export interface EventProps {
  message: Pick<Message, 'text' | 'name' | 'event'>
  strings: PartStrings
}

/** What happened in the conversation besides words. A kind it does not know shows nothing. */
export function Event({ message: { event, text, name }, strings }: EventProps) {
  const words: Partial<Record<NonNullable<Message['event']>, () => string>> = {
    'case-opened': () => strings.caseOpened(text),
    'case-claimed': () => strings.caseClaimed(name ?? strings.person),
    'case-resolved': () => strings.caseResolved,
    'withdrawal-declared': () => strings.withdrawalDeclared(text),
    'complaint-sent': () => strings.complaintSent(text),
    'complaint-unanswered': () => strings.complaintUnanswered(text),
    'cancellation-notified': () => strings.cancellationNotified(text),
    'end-confirmed': () => strings.endConfirmed(text),
  }
  const said = event && words[event]
  return said ? <p class="event">{said()}</p> : null
}
