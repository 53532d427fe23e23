import type { Case, CaseReader, Message } from '../../protocol/index.ts'
import type { Desk } from '../state/desk.ts'
import { firstName } from '../state/first-name.ts'
import { useDesk } from '../state/place.ts'
import { Notice } from './Notice.tsx'
import './Live.css'

function Initials({ readers }: { readers: CaseReader[] }) {
  return (
    <span class="readers-initials" aria-hidden="true">
      {readers.slice(0, 3).map(({ agent, name, typing }) => (
        <span key={agent} class="reader" data-typing={typing} title={name}>
          {name.slice(0, 1).toUpperCase()}
        </span>
      ))}
      {readers.length > 3 && <span class="reader">+{readers.length - 3}</span>}
    </span>
  )
}

/** The colleagues who have the open case in sight too, and who writes in it. */
export function CaseReaders({ caseId }: { caseId: string }) {
  const { desk, text } = useDesk()
  const readers = desk.liveNow.readersOf(caseId)
  const writer = readers.find(({ typing }) => typing)
  return (
    <p class="case-readers" role="status">
      {readers.length > 0 && (
        <>
          <Initials readers={readers} />
          <span>{writer ? text.live.writes(writer.name) : text.live.reads(readers.map(({ name }) => name))}</span>
        </>
      )}
    </p>
  )
}

/** The same in a line of the queue: initials to see, names to hear. */
export function LineReaders({ caseId }: { caseId: string }) {
  const { desk, text } = useDesk()
  const readers = desk.liveNow.readersOf(caseId)
  if (readers.length === 0) return null
  const writer = readers.find(({ typing }) => typing)
  return (
    <span class="line-readers">
      <Initials readers={readers} />
      <span class="unseen">
        {text.live.inLine(readers.map(({ name }) => name))}
        {writer && `. ${text.live.writes(writer.name)}`}
      </span>
    </span>
  )
}

/** Whether the shopper writes, is there, or has left. */
export function ShopperNow({ file }: { file: Case }) {
  const { desk, text } = useDesk()
  const at = desk.liveNow.shopper.value
  const name = firstName(file.contact.name)
  return (
    <p class="typing" role="status">
      {desk.file.shopperTyping.value
        ? text.conversation.typing(file.contact.name)
        : file.status !== 'resolved' &&
          at && (
            <span class="shopper-now" data-here={at.here}>
              {at.here ? text.live.shopperHere(name) : text.live.shopperGone(name)}
            </span>
          )}
    </p>
  )
}

/** Under the last reply that the shopper's screen has shown. */
export function ReadMark({ message, transcript }: { message: Message; transcript: Message[] }) {
  const { desk, text } = useDesk()
  const seen = desk.liveNow.shopper.value?.seen ?? 0
  if (message.author !== 'agent' || message.sequence === 0 || message.sequence > seen) return null
  const last = transcript.findLast(({ author, sequence }) => author === 'agent' && sequence <= seen)
  return last?.sequence === message.sequence ? <p class="read-mark">{text.live.read}</p> : null
}

/** Whether the agent at this desk said it; messages carry first names only. */
export function isSelf(desk: Desk, { name }: Message): boolean {
  const state = desk.session.state.value
  const self = state.kind === 'signed-in' ? state.session.agent.name : ''
  return name !== undefined && (self === name || self.startsWith(`${name} `))
}

/** Says that the line is down, once it has been for more than a moment. */
export function LostLine() {
  const { desk, text } = useDesk()
  if (!desk.liveNow.lost.value) return null
  return (
    <Notice tone="bad" action={{ label: text.live.tryNow, run: desk.wake }}>
      {text.live.lost}
    </Notice>
  )
}

/** What another agent has told the shopper since the draft was begun; the draft waits. */
export function RepliedMeanwhile({ said, held, onRead }: { said: Message[]; held: boolean; onRead: () => void }) {
  const { desk, text } = useDesk()
  const last = said.findLast((message) => !isSelf(desk, message)) ?? said.at(-1)
  if (!last) return null
  const { name = text.conversation.authors.agent } = last
  return (
    <div class="meanwhile">
      <p class="meanwhile-title">{isSelf(desk, last) ? text.live.meanwhileYou : text.live.meanwhile(name)}</p>
      {said.map((message) => (
        <blockquote key={message.sequence}>
          <bdi>{message.text}</bdi>
        </blockquote>
      ))}
      <button type="button" class="button small" onClick={onRead}>
        {held ? text.live.sendAnyway : text.live.hasRead}
      </button>
    </div>
  )
}
