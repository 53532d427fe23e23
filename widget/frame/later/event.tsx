import type { Message } from '../../../protocol/index.ts'
import { Event as Line } from '../../parts/Event.tsx'
import { strings } from '../i18n/index.ts'
import { words } from '../i18n/later.ts'
import { WithFiles } from './files/Files.tsx'

/** What agents do with a case after it was opened, said here alone. */
function saidOf({ event, text, name }: Message): string | undefined {
  if (event === 'case-reopened') return words.caseReopened(name)
  if (event === 'case-merged') return words.caseMerged(text)
  return event === 'case-joined' ? words.caseJoined(text) : undefined
}

/** What happened in the conversation besides words, and words with files, in their place in the thread. */
export function Event({ message }: { message?: Message }) {
  if (!message) return null
  if (message.files) return <WithFiles message={message} />
  const said = saidOf(message)
  if (said !== undefined) return <p class="event">{said}</p>
  return <Line message={message} strings={strings} />
}
