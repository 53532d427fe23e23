/** Enough cases for a queue, beside Karim's. All people are invented. */
import type { Case, CaseLine } from '../../protocol/index.ts'
import { deskNow, karim } from './desk-cases.ts'

/** A case with little in it, for the other lines of the queue. */
export function smallCase(given: Pick<Case, 'id' | 'reference'> & { name: string } & Partial<Case>): Case {
  const { name, ...rest } = given
  return {
    conversation: `conversation-${given.id}`,
    origin: 'handoff',
    status: 'waiting',
    language: 'fr',
    contact: { name, email: 'personne@courriel.example' },
    wish: '',
    facts: [],
    rights: [],
    citations: [],
    deadlines: [],
    missing: [],
    summary: ['Demande transmise sans droit reconnu.'],
    tone: 'calm',
    suggestedReply: '',
    agentActions: [],
    knowledgeVersion: '2026-11-21',
    openedAt: '2026-11-20T15:00:00Z',
    ...rest,
  }
}

/** The queue of a busy morning: one late refund, one for today, Karim, one in English, one without deadline. */
export const deskCases: Case[] = [
  smallCase({
    id: 'case-marc-00005',
    reference: 'PX3DNA7QRT',
    name: 'Marc Lefèvre',
    product: 'Pull en laine',
    openedAt: '2026-11-20T17:20:00Z',
  }),
  karim,
  smallCase({
    id: 'case-sophie-0002',
    reference: 'H8WQZ2MKCE',
    name: 'Sophie Marchand',
    origin: 'withdrawal',
    product: 'Cafetière à piston',
    tone: 'angry',
    rights: [
      {
        right: 'refund-after-withdrawal',
        title: 'Remboursement après rétractation',
        kind: 'applies',
        reason: 'declared',
        score: 1,
        why: ['La rétractation a été déclarée le 5 novembre 2026.'],
      },
    ],
    deadlines: [
      {
        id: 'refund',
        day: '2026-11-19',
        days: -2,
        who: 'merchant',
        label: 'Rembourser la commande',
        article: 'L221-24',
      },
    ],
    caution: 'Le délai pour se rétracter semble passé depuis le 3 novembre 2026.',
    agentActions: ['acknowledge-withdrawal', 'refund', 'refuse-with-reasons'],
    openedAt: '2026-11-05T10:00:00Z',
  }),
  smallCase({
    id: 'case-ana-000003',
    reference: 'C4JYV9TNBH',
    name: 'Ana Kowalska',
    language: 'en',
    product: 'Ceramic lamp',
    wish: 'Please send the lamp again or refund me.',
    tone: 'worried',
    rights: [
      {
        right: 'lost-parcel',
        title: 'Parcel marked delivered',
        kind: 'applies',
        reason: 'not-in-possession',
        score: 0.9,
        why: ['The risk stays with the seller until you hold the parcel.'],
      },
    ],
    deadlines: [
      {
        id: 'deliver',
        day: '2026-11-21',
        days: 0,
        who: 'merchant',
        label: 'Deliver again or refund',
        article: 'L216-2',
      },
    ],
    openedAt: '2026-11-19T12:40:00Z',
  }),
]

/** A complaint that nobody has answered, three days after the day asked for. */
export const nadia = smallCase({
  id: 'case-nadia-00006',
  reference: 'C7XKQ29MTP',
  name: 'Nadia Roux',
  origin: 'complaint',
  answerBy: '2026-11-18',
  product: 'Lampe',
  price: '89,00 €',
  wish: 'Une lampe neuve, ou le remboursement.',
  summary: ['Réclamation du 4 novembre 2026 : lampe arrivée cassée.'],
  agentActions: ['answer-complaint', 'replacement', 'refund'],
  suggestedReply: 'Bonjour Nadia,\n\nVotre réclamation C7XKQ29MTP a bien été reçue. Nous vous proposons […].',
  openedAt: '2026-11-04T16:21:00Z',
})

/** A subscription that its shopper has ended. */
export const paul = smallCase({
  id: 'case-paul-000007',
  reference: 'R4TNW8KJ2V',
  name: 'Paul Giraud',
  origin: 'cancellation',
  product: 'Abonnement café',
  agentActions: ['confirm-end'],
})

/** The line of the queue that goes with a case. */
export function lineOf(file: Case, given: Partial<CaseLine> = {}): CaseLine {
  const nearest = file.deadlines[0]
  return {
    id: file.id,
    reference: file.reference,
    origin: file.origin,
    status: file.status,
    shopper: file.contact.name,
    title: [file.rights[0]?.title, file.product].filter(Boolean).join(' · '),
    language: file.language,
    tone: file.tone,
    ...(nearest && { deadline: { day: nearest.day, label: nearest.label, who: nearest.who } }),
    openedAt: file.openedAt,
    ...(file.claimedBy && { claimedBy: file.claimedBy }),
    ...(file.satisfaction !== undefined && { satisfaction: file.satisfaction }),
    waitingForAgent: true,
    lastMessageAt: file.openedAt,
    ...given,
  }
}

/** Late complaints first, then the nearest day, then the oldest. */
export function placeOf({ answerBy = '9999', deadline, openedAt }: CaseLine): string {
  const isLate = answerBy < deskNow.toISOString().slice(0, 10)
  return `${isLate ? 0 : 1} ${[answerBy, deadline?.day ?? '9999'].sort()[0]} ${openedAt}`
}
