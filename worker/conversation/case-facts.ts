import type { AskCaseFact, Case, FactChange, Message, SetCaseFact } from '../../protocol/index.ts'
import { ProblemError } from '../../protocol/index.ts'
import {
  type AgentNote,
  changeOf,
  hearAnswer,
  noteFor,
  questionAbout,
  toldByAgent,
  withAgentFacts,
  withTold,
} from '../answer/index.ts'
import type { FileChanged } from '../case-work.ts'
import type { Outcome } from '../env.ts'
import { dayInParis } from '../merchants/clock.ts'
import { redact } from '../privacy/redact.ts'
import { declaredAgain } from './declarations/declare.ts'
import { putReply } from './follow-up.ts'
import { refreshCase } from './handoff.ts'
import { caseInput, type Room } from './room.ts'
import type { StoredCase } from './store.ts'

type Agent = { id: string; name: string }

/** More corrections than any case needs. */
const mostNotes = 200

/** An agent sets a fact of the open case, or takes that back; the file is computed again. The same id again does nothing more. */
export function setCaseFact(room: Room, input: SetCaseFact & { caseId: string; agent: Agent }): Outcome<FileChanged> {
  const { store } = room
  const { caseId, agent, id, fact, value, approximate, why } = input
  const open = store.openCase()
  if (open?.id !== caseId) return { problem: 'case-closed' }
  const notes = store.caseNotes.agentNotes()
  const repeated = notes.find((note) => note.id === id)
  if (repeated) {
    const isSame = repeated.fact === fact && repeated.value === value && repeated.why === redact(why)
    return isSame
      ? { ok: { file: open.file, change: null, event: eventOf(open.file) } }
      : { problem: 'message-changed' }
  }
  if (notes.length >= mostNotes) return { problem: 'too-many-requests', retryAfterSeconds: 3600 }
  const situation = store.situation()
  let note: AgentNote
  try {
    note = noteFor(situation, {
      id,
      fact,
      value: typeof value === 'string' ? redact(value) : value,
      ...(approximate && { approximate }),
      why: redact(why),
      by: agent.name,
      at: room.now.toISOString(),
    })
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.type, detail: error.detail }
    throw error
  }
  const after = [...notes, note]
  store.caseNotes.keepAgentNotes(after)
  const told = toldByAgent(situation, note)
  store.keepSituation(told)
  const change = changeOf(withAgentFacts(situation, notes), withAgentFacts(told, after), fact, note.why)
  return { ok: computeAgain(room, open, change, agent.name) }
}

/** Puts the question about a fact to the shopper, in the shopper's language, as the agent's message. */
export function askCaseFact(
  room: Room,
  input: AskCaseFact & { caseId: string; agent: Agent },
  isAway: boolean,
): Outcome<{ message: Message; label: FactChange['label'] }> {
  const { caseId, agent, id, fact } = input
  const about = questionAbout(fact, room.store.language())
  if (!about) return { problem: 'invalid-input', detail: 'Check “fact”.' }
  const { question, label } = about
  const said = putReply(room, { caseId, agent, id, text: question.text, question }, isAway)
  return 'ok' in said ? { ok: { message: said.ok, label } } : said
}

/**
 * A shopper's message in an open case: where it answers the question that an agent has just put, the fact is the
 * shopper's from now on, in the place of what an agent may have given, and the file is computed again.
 */
export function hearInCase(room: Room, open: StoredCase, message: Message): void {
  const { store } = room
  const asked = store.messageBefore(message.sequence)?.question
  if (!asked) return
  const situation = store.situation()
  const askedOn = dayInParis(room.now)
  const told = hearAnswer({ situation, askedOn, fact: asked.fact, text: message.text, messageId: message.id })
  if (!told) return
  const notes = store.caseNotes.agentNotes()
  const kept = notes.filter(({ fact }) => fact !== told.name)
  const after = withTold(situation, told)
  store.caseNotes.keepAgentNotes(kept)
  store.keepSituation(after)
  computeAgain(room, open, changeOf(withAgentFacts(situation, notes), withAgentFacts(after, kept), told.name))
}

function computeAgain(room: Room, open: StoredCase, change: FactChange | null, by?: string): FileChanged {
  const { store } = room
  const input = caseInput(room)
  const { wish, contact } = open.file
  const material = room.answering.caseMaterial({ ...input, wish, contactName: contact.name })
  const computed: Case = {
    ...refreshCase(room, open.file, material),
    version: (open.file.version ?? 1) + 1,
    computedAt: room.now.toISOString(),
  }
  const file = declaredAgain(room, computed, input)
  store.keepCaseFile(file)
  const event = eventOf(file)
  store.addOutgoing(
    event,
    { kind: 'case', file, ...(change && { change: { ...change, ...(by !== undefined && { by }) } }) },
    room.now.getTime(),
  )
  return { file, change, event }
}

const eventOf = ({ id, version = 1 }: Case) => `case:${id}:version-${version}`
