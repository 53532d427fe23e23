import type { Signal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { CaseView, Message } from '../../protocol/index.ts'
import { useDesk } from '../state/place.ts'
import { BotAnswer } from './BotAnswer.tsx'
import { messagePlace } from './CasePane.tsx'
import { FileList } from './files/CaseFiles.tsx'
import { ReadMark } from './Live.tsx'
import './Transcript.css'

const nearBottomPixels = 120
const shownAtFirst = 100

/** The conversation word for word, the newest at the bottom. */
export function Transcript({
  view,
  whole,
  onCitation,
}: {
  view: CaseView
  /** False: a long conversation shows its end only, until asked. */
  whole: Signal<boolean>
  onCitation: (article: string) => void
}) {
  const { text } = useDesk()
  const log = useRef<HTMLDivElement>(null)
  const atBottom = useRef(true)
  const height = useRef(0)
  const count = view.transcript.length
  const first = whole.value ? 0 : Math.max(0, count - shownAtFirst)
  useLayoutEffect(() => {
    if (log.current && atBottom.current) log.current.scrollTop = log.current.scrollHeight
  }, [count])
  // The composer grows and shrinks below: the newest message stays in sight.
  useEffect(() => {
    const element = log.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      height.current = element.clientHeight
      if (atBottom.current) element.scrollTop = element.scrollHeight
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div
      ref={log}
      class="transcript"
      role="log"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-label={text.conversation.title}
      onScroll={({ currentTarget }) => {
        // The place for it has changed since, and is about to be made good: nobody has moved away from the end.
        if (currentTarget.clientHeight !== height.current) return
        const below = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight
        atBottom.current = below < nearBottomPixels
      }}
    >
      {count === 0 && <p class="transcript-event">{text.conversation.empty}</p>}
      {first > 0 && (
        <p class="transcript-event">
          <button
            type="button"
            class="button plain"
            onClick={() => {
              whole.value = true
            }}
          >
            {text.conversation.earlier(first)}
          </button>
        </p>
      )}
      <ul>
        {view.transcript.slice(first).map((message, index) => (
          <TranscriptMessage
            key={message.sequence}
            message={message}
            view={view}
            before={view.transcript[first + index - 1]}
            onCitation={onCitation}
          />
        ))}
      </ul>
    </div>
  )
}

function TranscriptMessage({
  message,
  view,
  before,
  onCitation,
}: {
  message: Message
  view: CaseView
  before: Message | undefined
  onCitation: (article: string) => void
}) {
  const { desk, text } = useDesk()
  const day = text.formats.dayOf(message.sentAt)
  const newDay = !before || text.formats.dayOf(before.sentAt) !== day
  const state = desk.session.state.value
  const self = state.kind === 'signed-in' ? state.session.agent.name : ''
  const author = {
    shopper: view.case.contact.name,
    bot: text.conversation.authors.bot,
    agent:
      message.name === undefined ? text.conversation.authors.agent : nameOf(message.name, self, text.conversation.you),
    system: text.conversation.authors.system,
  }[message.author]
  return (
    <>
      {newDay && <li class="transcript-day">{day}</li>}
      {message.event ? (
        <li class="transcript-event" id={messagePlace(message.id)}>
          {text.conversation.events[message.event](message.text, message.name)}
          {' · '}
          <time dateTime={message.sentAt}>{text.formats.hour(message.sentAt)}</time>
        </li>
      ) : (
        <li class="message" data-author={message.author} id={messagePlace(message.id)} tabIndex={-1}>
          <p class="message-author">
            <strong>{author}</strong>
            {message.author === 'bot' && <span>{text.conversation.automated}</span>}
            <time dateTime={message.sentAt}>{text.formats.hour(message.sentAt)}</time>
          </p>
          {message.answer ? (
            <BotAnswer answer={message.answer} onCitation={onCitation} />
          ) : (
            message.text !== '' && (
              <p class="message-text" lang={view.case.language}>
                <bdi>{message.text}</bdi>
                {message.question && message.question.replies.length > 0 && (
                  <span class="message-replies">
                    <span>{text.conversation.offered}</span>{' '}
                    {message.question.replies.map(({ label }) => label).join(' · ')}
                  </span>
                )}
              </p>
            )
          )}
          {message.files && <FileList caseId={view.case.id} files={message.files} />}
          <ReadMark message={message} transcript={view.transcript} />
        </li>
      )}
    </>
  )
}

/** "Vous" for the agent's own replies; messages carry first names only. */
function nameOf(name: string, self: string, you: string): string {
  return self === name || self.startsWith(`${name} `) ? you : name
}
