import { Component } from 'preact'
import type { Action, Message as MessageValue } from '../../../protocol/index.ts'
import { Answer } from '../../parts/Answer.tsx'
import { Bubble } from '../../parts/Bubble.tsx'
import { strings } from '../i18n/index.ts'
import { correct, send } from '../state/conversation.ts'
import { show, state } from '../state/store.ts'
import { Later } from './Later.tsx'

function act(action: Action) {
  if (action.kind === 'ask') send(action.text)
  else if (action.kind !== 'link') show(action.kind, action)
}

/** One utterance; an answer is drawn again only when it changes or stops being the last. */
class Entry extends Component<{ message: MessageValue; last: boolean }> {
  override shouldComponentUpdate(next: { message: MessageValue; last: boolean }) {
    // The others are short, and what draws an event may still have to come.
    return !next.message.answer || next.message !== this.props.message || next.last !== this.props.last
  }
  override render() {
    const { message, last } = this.props
    return (
      <li>
        {message.answer ? (
          <Answer
            answer={message.answer}
            merchant={state.settings.name}
            strings={strings}
            onAct={act}
            onReply={last ? send : undefined}
            onCorrect={last ? correct : undefined}
          />
        ) : message.event || message.files ? (
          <Later name="event" message={message} />
        ) : (
          <Bubble {...message} />
        )}
      </li>
    )
  }
}

/** The thread. A new turn is brought to the top, so that an answer is read from its beginning. */
export class Log extends Component {
  shown = 0
  override componentDidMount() {
    const { messages, pending } = state
    const said = pending ? messages.length : messages.findLastIndex(({ author }) => author !== 'bot')
    if (said + messages.length !== this.shown) document.querySelector('.log')?.children[said]?.scrollIntoView()
    this.shown = said + messages.length
  }
  override componentDidUpdate() {
    this.componentDidMount()
  }
  override render() {
    const { messages, pending, arriving, busy, settings, case: file, askSatisfaction } = state
    return (
      <main>
        <div role="log" aria-label={strings.conversation} aria-busy={busy}>
          <ul class="log">
            {messages.map((message, index) => (
              <Entry key={message.sequence} message={message} last={index === messages.length - 1 && !busy} />
            ))}
            {pending && busy && (
              <li key="pending" class="pending">
                <Bubble author="shopper" text={pending.text} />
              </li>
            )}
            {arriving && (
              <li key="arriving">
                {arriving.blocks[0] || arriving.deadlines[0] ? (
                  <Answer answer={arriving} merchant={settings.name} strings={strings} />
                ) : (
                  <p class="working">{strings.working}</p>
                )}
              </li>
            )}
            {(file || askSatisfaction) && (
              <li key="person">
                <Later name="person" />
              </li>
            )}
          </ul>
        </div>
      </main>
    )
  }
}
