import { Component } from 'preact'
import type { Message } from '../../../protocol/index.ts'
import { inWords } from '../../parts/day.ts'
import { Event as Line } from '../../parts/Event.tsx'
import { strings } from '../i18n/index.ts'
import { words } from '../i18n/later.ts'
import { state } from '../state/store.ts'
import { WithFiles } from './files/Files.tsx'
import { connect } from './socket.ts'

const held: Partial<Record<string, (until: string, name: string, merchant: string) => string>> = words.held

/** Words on an answer that a person reads first; while it waits, a line is held open on which it comes. */
class Held extends Component<{ message: Message }> {
  override componentDidMount() {
    if (this.props.message.event === 'answer-held') connect()
  }
  override render() {
    const { event, text, name = '' } = this.props.message
    const until =
      text && inWords(text, strings.locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' })
    return <p class="event">{held[event ?? '']?.(until, name, state.settings.name)}</p>
  }
}

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
  if (held[message.event ?? '']) return <Held message={message} />
  const said = saidOf(message)
  if (said !== undefined) return <p class="event">{said}</p>
  return <Line message={message} strings={strings} />
}
