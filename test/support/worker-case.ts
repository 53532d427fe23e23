import { env } from 'cloudflare:test'
import type { Case, Deadline, DeclarationRecord, Message } from '../../protocol/index.ts'
import type { DeskObject } from '../../worker/env.ts'
import { demoMerchant } from '../../worker/routes/demo-merchant.ts'

/** A deadline of the merchant on a day. */
export function deadline(day: string, who: Deadline['who'] = 'merchant'): Deadline {
  return { id: `by-${day}`, day, days: 0, who, label: 'Dernier jour pour rembourser', article: 'L221-24' }
}

/** A case as a conversation would freeze it. */
export function caseFile(id: string, changes: Partial<Case> = {}): Case {
  return {
    id,
    reference: 'ABCDEFGHJK',
    conversation: `conversation-of-${id}`,
    origin: 'handoff',
    status: 'waiting',
    language: 'fr',
    contact: { name: 'Karim', email: 'karim@mail.example' },
    wish: 'Je veux un remboursement',
    facts: [],
    rights: [],
    citations: [],
    deadlines: [],
    missing: [],
    summary: ['Téléphone en panne après 14 mois.'],
    tone: 'calm',
    suggestedReply: 'Bonjour Karim,',
    agentActions: ['repair'],
    knowledgeVersion: 'test',
    openedAt: '2026-11-21T09:00:00.000Z',
    ...changes,
  }
}

/** A shopper's message. */
export function shopperMessage(sequence: number, sentAt: string): Message {
  return { sequence, id: `message-${sequence}`, author: 'shopper', text: 'Et alors ?', sentAt }
}

/** A Desk of its own for one test, with settings. */
export async function openDesk(slug: string): Promise<DurableObjectStub<DeskObject>> {
  const desk = env.DESK.getByName(slug)
  await desk.pushSettings(1, { ...demoMerchant(['http://shop.localhost:8787']), slug })
  return desk
}

/** A line of the register. */
export function declaration(id: string, changes: Partial<DeclarationRecord> = {}): DeclarationRecord {
  return {
    id,
    kind: 'withdrawal',
    reference: 'ABCDEFGHJK',
    case: 'one',
    receivedAt: '2026-11-21T09:00:00.000Z',
    name: 'Karim Benali',
    email: 'karim@mail.example',
    contract: 'ML-48213',
    items: [],
    hash: 'f'.repeat(64),
    text: 'ACCUSÉ DE RÉCEPTION\n',
    ...changes,
  }
}
