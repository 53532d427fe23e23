import type { Message as MessageValue } from '../../protocol/index.ts'
import { Bubble } from './Bubble.tsx'
import { Event } from './Event.tsx'
import type { PartStrings } from './i18n/fr.ts'

export interface MessageProps {
  message: Pick<MessageValue, 'author' | 'text' | 'name' | 'event'>
  strings: PartStrings
}

/** Words of a person, or what happened in the conversation. A bot's answer is `Answer`. */
export const Message = ({ message, strings }: MessageProps) =>
  message.event ? <Event message={message} strings={strings} /> : <Bubble {...message} />
