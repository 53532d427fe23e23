import type { Message } from '../../../protocol/index.ts'
import { Event as Line } from '../../parts/Event.tsx'
import { strings } from '../i18n/index.ts'
import { words } from '../i18n/later.ts'
import { WithFiles } from './files/Files.tsx'

const moved: Partial<Record<string, (reference: string, name?: string) => string>> = words.moved

/** What happened in the conversation besides words, and words with files, in their place in the thread. */
export function Event({ message }: { message?: Message }) {
  if (!message) return null
  if (message.files) return <WithFiles message={message} />
  const said = moved[message.event ?? '']
  if (said) return <p class="event">{said(message.text, message.name)}</p>
  return <Line message={message} strings={strings} />
}
