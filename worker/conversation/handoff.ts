import { isHoliday } from '../../knowledge/index.ts'
import {
  type Case,
  type CaseOpened,
  type ConversationEvent,
  type HandoffPreview,
  type OpenCase,
  ProblemError,
} from '../../protocol/index.ts'
import { agentFactsOf, type CaseMaterial, inLanguage } from '../answer/index.ts'
import type { Outcome } from '../env.ts'
import { oneLine } from '../mail.ts'
import { nextOpeningOf } from '../merchants/opening-hours.ts'
import { redactValue } from '../privacy/redact.ts'
import { newId, newReference } from '../privacy/secrets.ts'
import { countHandoff } from './counting.ts'
import { caseInput, type Room, turnInput } from './room.ts'

/** What the shopper sees before agreeing to hand off. */
export function previewHandoff(room: Room): HandoffPreview {
  const input = caseInput(room)
  const material = room.answering.caseMaterial({ ...input, wish: '', contactName: '' })
  const { language } = input.situation
  const opensAt = nextOpeningOf(input.merchant, room.now, isHoliday)?.toISOString()
  return {
    summary: material.summary,
    // What an agent gave is told as the seller's word.
    facts: material.facts.map((fact) => inLanguage(fact, language)),
    rights: material.rights.map(({ right, title, kind, reason, score }) => ({ right, title, kind, reason, score })),
    deadlines: material.deadlines,
    messages: room.store.countMessages(),
    ...(opensAt && { opensAt }),
  }
}

/** Freezes the case and puts it on its way. `consent`: given elsewhere than on our form. A conversation with an open case gives that one: a unique index holds it to one. */
export function handOff(
  room: Room,
  input: OpenCase,
  consent?: Case['consent'],
): Outcome<CaseOpened & { repeated: boolean }> {
  const { store } = room
  const opened = (reference: string, repeated: boolean): Outcome<CaseOpened & { repeated: boolean }> => {
    const opensAt = nextOpeningOf(store.settings(), room.now, isHoliday)?.toISOString()
    return { ok: { reference, ...(opensAt && { opensAt }), repeated } }
  }
  const existing = store.caseByClient(input.id) ?? store.openCase()
  if (existing) return opened(existing.reference, true)
  if (oneLine(input.contact.name) === '') return { problem: 'invalid-input', detail: 'Check “contact.name”.' }
  const turn = turnInput(room)
  try {
    for (const { fact, value } of input.corrections) {
      turn.situation = room.answering.correct({ ...turn, fact, value }).situation
    }
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.type, detail: error.detail }
    throw error
  }
  store.keepSituation(turn.situation)
  const contactName = oneLine(input.contact.name)
  const material = room.answering.caseMaterial({ ...caseInput(room), wish: input.wish, contactName })
  const file = freezeCase(room, material, { origin: 'handoff', contact: input.contact, wish: input.wish, consent })
  putCase(room, file, input.id)
  countHandoff(room)
  const { reference } = file
  const to = input.contact.email
  store.addOutgoing(`opened:${file.id}`, { kind: 'mail', mail: 'case-opened', to, reference }, room.now.getTime())
  return opened(reference, false)
}

/** The case value, without card, bank and social-security numbers. */
export function freezeCase(
  room: Room,
  material: CaseMaterial,
  given: Pick<Case, 'origin' | 'contact' | 'wish' | 'consent'>,
): Case {
  const { contact } = given
  return {
    ...computedPart(room, material),
    wish: redactValue(given.wish),
    id: newId(),
    reference: newReference(),
    conversation: room.store.about().conversation,
    origin: given.origin,
    status: 'waiting',
    ...(given.consent && { consent: given.consent }),
    contact: {
      ...contact,
      name: redactValue(oneLine(contact.name)),
      ...(contact.order && { order: redactValue(oneLine(contact.order)) }),
    },
    openedAt: room.now.toISOString(),
  }
}

/** A case with what was computed again; whose it is and what they asked for stays. */
export function refreshCase(room: Room, file: Case, material: CaseMaterial): Case {
  const { agentFacts: _agentFacts, caution: _caution, product: _product, price: _price, ...kept } = file
  return { ...kept, ...computedPart(room, material), language: file.language }
}

function computedPart({ store }: Room, material: CaseMaterial) {
  const { facts, summary, suggestedReply } = material
  const agentFacts = agentFactsOf(store.situation(), store.caseNotes.agentNotes())
  return {
    ...material,
    ...redactValue({ facts, summary, suggestedReply }),
    ...(agentFacts.length > 0 && { agentFacts: redactValue(agentFacts) }),
  }
}

/** Stores a new case, tells the shopper's windows, and sends it to the desk. */
export function putCase(room: Room, file: Case, clientId: string): void {
  const { store } = room
  store.addCase(file, clientId)
  store.addOutgoing(`case:${file.id}`, { kind: 'case', file }, room.now.getTime())
  say(room, 'case-opened', `case-opened:${file.id}`, file.reference)
  room.announce({ type: 'status', status: 'waiting' })
}

/** Writes in the transcript what happened besides words. */
export function say(room: Room, event: ConversationEvent, id: string, reference: string, name?: string) {
  const sentAt = room.now.toISOString()
  const message = room.store.addMessage({ id, author: 'system', ...(name && { name }), text: reference, event, sentAt })
  room.announce({ type: 'message', message })
  return message
}
