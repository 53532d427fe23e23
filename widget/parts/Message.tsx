import type { Message as MessageValue } from '../../protocol/index.ts'
import type { PartStrings } from './i18n/fr.ts'

export interface MessageProps {
  message: Pick<MessageValue, 'author' | 'text' | 'name' | 'event'>
  strings: PartStrings
}

/** Words of the shopper or of an agent (with a name), or what happened in the conversation. A bot's answer is `Answer`. */
export function Message({ message, strings }: MessageProps) {
  const { author, text, name, event } = message
  if (event)
    return (
      <p class="event">
        {event === 'case-opened'
          ? strings.caseOpened(text)
          : event === 'case-claimed'
            ? strings.caseClaimed(name ?? strings.person)
            : event === 'case-resolved'
              ? strings.caseResolved
              : strings.withdrawalDeclared(text)}
      </p>
    )
  return (
    <div class={`bubble ${author}`}>
      {name && <b>{name}</b>}
      <p>{text}</p>
    </div>
  )
}
