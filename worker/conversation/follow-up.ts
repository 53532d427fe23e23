import type { GiveSatisfaction, Message, Question } from '../../protocol/index.ts'
import type { CaseChange, Outcome } from '../env.ts'
import { redact } from '../privacy/redact.ts'
import { countReopened, countReply, countResolved, countScore } from './counting.ts'
import { leaveWords } from './feedback.ts'
import { carryFiles, withFiles } from './files/join.ts'
import { say } from './handoff.ts'
import type { Room } from './room.ts'
import type { StoredCase } from './store.ts'

export interface AgentReply {
  caseId: string
  id: string
  agent: { id: string; name: string }
  text: string
  /** The fact that the words ask for, with the answers to choose from. */
  question?: Question
  /** The last sequence that the agent has seen. */
  seen?: number
  files?: string[]
}

/** Three mails an hour at most for one conversation. */
const noticeEveryMs = 20 * 60_000

/** An agent's words in the transcript; the same id again gives the same message. `isAway`: no window is open, so a mail tells. */
export function putReply(
  room: Room,
  { caseId, id, agent, text, question, seen, files }: AgentReply,
  isAway: boolean,
): Outcome<Message> {
  const { store } = room
  const earlier = store.message(id)
  if (earlier) {
    const isSame =
      earlier.author === 'agent' &&
      earlier.text === text &&
      earlier.question?.fact === question?.fact &&
      `${earlier.files?.map((file) => file.id) ?? ''}` === `${files ?? ''}`
    return isSame ? { ok: earlier } : { problem: 'message-changed' }
  }
  const open = store.openCase()
  if (open?.id !== caseId) return { problem: 'case-closed' }
  const said = seen === undefined ? [] : store.messagesAfter(seen).filter(({ author }) => author === 'agent')
  if (said.length > 0) return { problem: 'replied-meanwhile', said }
  const now = room.now.getTime()
  const carried = carryFiles(store, 'agent', id, files)
  if (!('ok' in carried)) return carried
  const message = store.addMessage({
    id,
    author: 'agent',
    name: agent.name,
    text,
    ...(question && { question }),
    ...withFiles(carried.ok),
    sentAt: room.now.toISOString(),
  })
  room.announce({ type: 'message', message })
  countReply(room, open.file)
  if (isAway && now - open.noticedAt >= noticeEveryMs) {
    store.keepNotice(caseId, now)
    const { reference, file } = open
    store.addOutgoing(`replied:${id}`, { kind: 'mail', mail: 'agent-replied', to: file.contact.email, reference }, now)
  }
  return { ok: message }
}

/** What the desk did with the case, told to the shopper. The same change again does nothing. */
export function changeCase(room: Room, { caseId, status, agent, reopened, merged }: CaseChange): Outcome<null> {
  const { store } = room
  const known = store.case(caseId)
  if (!known) return { problem: 'not-found' }
  if (merged) return tellMerged(room, known, merged)
  if (reopened) return reopen(room, known, agent)
  const name = agent?.name ?? (status === 'resolved' ? known.agent : null)
  if (known.status === status && known.agent === name) return { ok: null }
  if (known.status === 'resolved') return { problem: 'case-closed' }
  store.keepCaseStatus(caseId, status, name)
  // A case may be claimed several times: the place in the transcript makes the id unique.
  const id = `case-${status}:${caseId}:${store.countMessages() + 1}`
  if (status === 'claimed') say(room, 'case-claimed', id, known.reference, name ?? undefined)
  if (status === 'resolved') {
    // Said once is enough, also when the case was opened again.
    if (known.satisfaction !== 'given') store.keepSatisfaction(caseId, 'asked')
    countResolved(room, known.file)
    say(room, 'case-resolved', id, known.reference, name ?? undefined)
  }
  room.announce({ type: 'status', status, ...(name !== null && { agent: name }) })
  return { ok: null }
}

/** A resolved case is taken up again, unless the shopper has opened another one since. */
function reopen(room: Room, known: StoredCase, agent: CaseChange['agent']): Outcome<null> {
  const { store } = room
  const open = store.openCase()
  if (open) return open.id === known.id ? { ok: null } : { problem: 'case-already-open' }
  const name = agent?.name ?? null
  const isEnd = ({ event, text }: Message) => event === 'case-resolved' && text === known.reference
  // One that was closed into another has none.
  countReopened(room, known.file, store.messagesAfter(0).findLast(isEnd)?.sentAt ?? null)
  // What was not said yet about how it went will be asked at its end; what was said stays.
  if (known.satisfaction === 'asked') store.keepSatisfaction(known.id, 'none')
  store.keepCaseStatus(known.id, 'claimed', name)
  say(
    room,
    'case-reopened',
    `case-reopened:${known.id}:${store.countMessages() + 1}`,
    known.reference,
    name ?? undefined,
  )
  room.announce({ type: 'status', status: 'claimed', ...(name !== null && { agent: name }) })
  return { ok: null }
}

/** Two cases of one person have become one: each conversation says where it goes on. Said once, however often it is told. */
function tellMerged(
  room: Room,
  known: StoredCase,
  { as, with: other }: NonNullable<CaseChange['merged']>,
): Outcome<null> {
  const { store } = room
  const id = `case-${as}:${known.id}:${other}`
  if (store.message(id)) return { ok: null }
  if (as === 'closed') {
    if (known.status === 'resolved') return { problem: 'case-closed' }
    // Nothing was resolved: what was counted when it is, is counted where it goes on.
    store.keepCaseStatus(known.id, 'resolved', known.agent)
    store.keepCountedMatter(null)
    say(room, 'case-merged', id, other)
    room.announce({ type: 'status', status: 'resolved' })
    return { ok: null }
  }
  say(room, 'case-joined', id, other)
  const { reference, file } = known
  const mail = { kind: 'mail', mail: 'case-joined', to: file.contact.email, reference, other } as const
  store.addOutgoing(id, mail, room.now.getTime())
  return { ok: null }
}

/** How it went, once per case. */
export function keepSatisfaction(room: Room, { score, word }: GiveSatisfaction): Outcome<null> {
  const { store } = room
  const current = store.currentCase()
  if (current?.satisfaction !== 'asked') return { problem: 'case-closed' }
  store.keepSatisfaction(current.id, 'given', word?.trim() ? redact(word.trim()) : null)
  const event = `satisfaction:${current.id}`
  const said = word?.trim() ? redact(word.trim()) : undefined
  const told = { kind: 'satisfaction' as const, caseId: current.id, score, ...(said && { word: said }) }
  store.addOutgoing(event, told, room.now.getTime())
  leaveWords(room, 'satisfaction', score, word)
  countScore(room, current.file, score)
  return { ok: null }
}
