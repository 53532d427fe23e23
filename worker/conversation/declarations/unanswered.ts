import type { Outcome } from '../../env.ts'
import { dayInParis } from '../../merchants/clock.ts'
import { say } from '../handoff.ts'
import { type Room, turnInput } from '../room.ts'
import type { StoredDeclaration } from './rows.ts'

/** When a complaint that could not be followed is tried again. */
const pauseMs = 3_600_000

/**
 * Looks at every complaint whose day for an answer is over: where no agent has answered and the case is still open, the
 * shopper is told what comes next, in the conversation and by mail, once. Each complaint is one step of its own.
 */
export function followComplaints(room: Room, together: (work: () => Outcome<null>) => Outcome<null>): void {
  const now = room.now.getTime()
  for (const complaint of room.store.declarations.toFollow(now)) {
    const outcome = together(() => follow(room, complaint))
    if (!('ok' in outcome)) room.store.declarations.followAgain(complaint.id, now + pauseMs)
  }
}

function follow(room: Room, complaint: StoredDeclaration): Outcome<null> {
  const { store } = room
  store.declarations.followed(complaint.id)
  const record = store.declarations.record(complaint.id)
  if (record?.by === undefined || isAnswered(room, complaint)) return { ok: null }
  const { reference, receivedAt, email: to, by } = record
  const now = room.now.getTime()
  const event = `complaint-unanswered:${complaint.id}`
  const sentOn = dayInParis(new Date(receivedAt))
  const answer = room.answering.complaintUnanswered({ ...turnInput(room), complaint: { reference, sentOn, by } })
  const told = say(room, 'complaint-unanswered', event, reference)
  const sentAt = room.now.toISOString()
  const steps = store.addMessage({ id: `${event}:next`, author: 'bot', text: '', answer, sentAt })
  room.announce({ type: 'message', message: steps })
  for (const message of [told, steps])
    store.addOutgoing(`message:${message.id}`, { kind: 'message', caseId: complaint.caseId, message }, now)
  const mail = { kind: 'mail', mail: 'complaint-unanswered', to, reference, receivedAt, by } as const
  store.addOutgoing(event, mail, now)
  return { ok: null }
}

/** An agent wrote after the complaint, or closed its case. */
function isAnswered({ store }: Room, { id, caseId }: StoredDeclaration): boolean {
  if (store.case(caseId)?.status === 'resolved') return true
  const sent = store.message(`complaint-sent:${id}`)
  return store.messagesAfter(sent?.sequence ?? 0).some(({ author }) => author === 'agent')
}
