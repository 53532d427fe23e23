import { useChat } from '@ai-sdk/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type RecoursChat, type RecoursMessage, wordsOf } from './recours.ts'

/** How long a cut stream is waited for, each time it is taken up again by itself. */
const waitsMs = [300, 1500, 4000]

/** The thread and the field to write in. */
export function Chat({ conversation: { id, transport } }: { conversation: RecoursChat }) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const reconnections = useRef(0)
  const thread = useRef<HTMLOListElement>(null)
  const { messages, status, error, sendMessage, setMessages, resumeStream, clearError } = useChat<RecoursMessage>({
    id,
    transport,
    generateId: () => crypto.randomUUID(),
    onData: (part) => {
      if (part.type === 'data-problem') setProblem(wordsOf(part.data))
    },
  })
  const isCut = error instanceof TypeError

  useEffect(() => {
    const waitMs = waitsMs[reconnections.current]
    if (!isCut || waitMs === undefined) return
    const timer = setTimeout(() => {
      reconnections.current += 1
      clearError()
      // What came of the answer comes again, whole.
      setMessages((kept) => (kept.at(-1)?.role === 'assistant' ? kept.slice(0, -1) : kept))
      void resumeStream()
    }, waitMs)
    return () => clearTimeout(timer)
  }, [isCut, clearError, setMessages, resumeStream])

  // What was asked is at the top of the screen, its answer below it.
  useEffect(() => {
    if (status !== 'streaming') [...(thread.current?.querySelectorAll('.user') ?? [])].at(-1)?.scrollIntoView()
  }, [status])

  function send(words: string): void {
    if (words.trim() === '' || status === 'submitted' || status === 'streaming') return
    reconnections.current = 0
    setProblem(null)
    setText('')
    void sendMessage({ text: words })
  }

  /** The last message again, under its own id: heard already or not, it is answered once. */
  function sendAgain(): void {
    reconnections.current = 0
    clearError()
    void sendMessage()
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    send(text)
  }

  const said = problem ?? (isCut ? 'La connexion a été coupée.' : error?.message)
  const isUnanswered = (status === 'error' || status === 'ready') && messages.at(-1)?.role === 'user'
  return (
    <>
      <h1>Vos droits, avec useChat</h1>
      <ol ref={thread} className="thread" aria-live="polite" aria-busy={status === 'streaming'}>
        {messages.map((message) => (
          <li key={message.id} className={message.role}>
            {message.parts.map((part, index) => (
              <Part key={`${message.id}-${index}`} part={part} onReply={send} />
            ))}
          </li>
        ))}
      </ol>
      <footer>
        {said && <p role="alert">{said}</p>}
        {isUnanswered && (
          <button type="button" onClick={sendAgain}>
            Réessayer
          </button>
        )}
        <form onSubmit={submit}>
          <input aria-label="Votre message" value={text} onChange={(event) => setText(event.target.value)} />
          <button type="submit">Envoyer</button>
        </form>
      </footer>
    </>
  )
}

/** One part of a message. Kinds that this page does not know are left out: a newer service breaks nothing. */
function Part({ part, onReply }: { part: RecoursMessage['parts'][number]; onReply: (words: string) => void }) {
  switch (part.type) {
    case 'text':
      return <p>{part.text}</p>
    case 'data-deadlines':
      return (
        <ul className="cards" aria-label="Délais">
          {part.data.map(({ id, label, day, approximate }) => (
            <li key={id}>
              {label} : {approximate ? 'autour du ' : ''}
              <time dateTime={day}>{new Date(day).toLocaleDateString('fr-FR', { dateStyle: 'full' })}</time>
            </li>
          ))}
        </ul>
      )
    case 'data-citations':
      return (
        <details>
          <summary>Textes de loi ({part.data.length})</summary>
          {part.data.map(({ article, label, quote, toCheck, official }) => (
            <div key={article}>
              <cite>{official ? <a href={official}>{label}</a> : label}</cite>
              {quote && <blockquote lang="fr">« {quote} »</blockquote>}
              {toCheck && <p>{toCheck}</p>}
            </div>
          ))}
        </details>
      )
    case 'data-question':
      return part.data.replies.length === 0 ? (
        <p>{part.data.text}</p>
      ) : (
        <fieldset>
          <legend>{part.data.text}</legend>
          {part.data.replies.map(({ label }) => (
            <button key={label} type="button" onClick={() => onReply(label)}>
              {label}
            </button>
          ))}
        </fieldset>
      )
    default:
      return null
  }
}
