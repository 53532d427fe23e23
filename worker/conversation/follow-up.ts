import type { CaseStatus, GiveSatisfaction, Message, Question } from '../../protocol/index.ts'
import type { Outcome } from '../env.ts'
import { redact } from '../privacy/redact.ts'
import { countReply, countResolved, countScore } from './counting.ts'
import { carryFiles, withFiles } from './files/join.ts'
import { say } from './handoff.ts'
import type { Room } from './room.ts'

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

export interface CaseChange {
  caseId: string
  status: CaseStatus
  agent?: { id: string; name: string }
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
export function changeCase(room: Room, { caseId, status, agent }: CaseChange): Outcome<null> {
  const { store } = room
  const known = store.case(caseId)
  if (!known) return { problem: 'not-found' }
  const name = agent?.name ?? (status === 'resolved' ? known.agent : null)
  if (known.status === status && known.agent === name) return { ok: null }
  if (known.status === 'resolved') return { problem: 'case-closed' }
  store.keepCaseStatus(caseId, status, name)
  // A case may be claimed several times: the place in the transcript makes the id unique.
  const id = `case-${status}:${caseId}:${store.countMessages() + 1}`
  if (status === 'claimed') say(room, 'case-claimed', id, known.reference, name ?? undefined)
  if (status === 'resolved') {
    store.keepSatisfaction(caseId, 'asked')
    countResolved(room, known.file)
    say(room, 'case-resolved', id, known.reference, name ?? undefined)
  }
  room.announce({ type: 'status', status, ...(name !== null && { agent: name }) })
  return { ok: null }
}

/** How it went, once per case. */
export function keepSatisfaction(room: Room, { score, word }: GiveSatisfaction): Outcome<null> {
  const { store } = room
  const current = store.currentCase()
  if (current?.satisfaction !== 'asked') return { problem: 'case-closed' }
  store.keepSatisfaction(current.id, 'given', word?.trim() ? redact(word.trim()) : null)
  const event = `satisfaction:${current.id}`
  store.addOutgoing(event, { kind: 'satisfaction', caseId: current.id, score }, room.now.getTime())
  countScore(room, current.file, score)
  return { ok: null }
}
