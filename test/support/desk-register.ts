/** A register, and what was seen of the withdrawal function, for the desk's tests. All people are invented. */
import type { Register, WithdrawalFunction } from '../../protocol/index.ts'

type Line = Register['declarations'][number]

const withdrawalText = `ACCUSÉ DE RÉCEPTION D’UNE RÉTRACTATION

Vendeur : Maison Lucie (Maison Lucie SAS, 12 rue de l’Exemple, 69000 Lyon)
Référence : H8WQZ2MKCE
Reçue le : 20 novembre 2026 à 11:00:12 (heure de Paris)

Déclaration : Je déclare me rétracter du contrat désigné ci-dessous.
Nom : Sophie Marchand
Contrat : ML-48377
Articles : Cafetière à piston
Accusé envoyé à : sophie.marchand@courriel.example
`

/** Newest first: a withdrawal, a complaint past its day, a cancellation that was answered. */
export const declarations: Line[] = [
  {
    id: 'declaration-sophie',
    kind: 'withdrawal',
    reference: 'H8WQZ2MKCE',
    case: 'case-sophie-0002',
    receivedAt: '2026-11-20T10:00:12.000Z',
    name: 'Sophie Marchand',
    email: 'sophie.marchand@courriel.example',
    contract: 'ML-48377',
    items: ['Cafetière à piston'],
    hash: '5f0c9a1e7b3d42c6a8e1f7059b6d3c2e4a7f8091b5c6d3e2f1a0987c6b5d4e3f',
    text: withdrawalText,
  },
  {
    id: 'declaration-nadia',
    kind: 'complaint',
    reference: 'C7XKQ29MTP',
    case: 'case-nadia-00006',
    receivedAt: '2026-11-04T16:21:00.000Z',
    name: 'Nadia Roux',
    email: 'nadia.roux@courriel.example',
    contract: 'ML-47990',
    items: [],
    happened: 'La lampe est arrivée cassée. J’ai écrit deux fois, sans réponse.',
    wanted: 'Une lampe neuve, ou le remboursement.',
    by: '2026-11-18',
    hash: '0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9',
    text: 'ACCUSÉ DE RÉCEPTION D’UNE RÉCLAMATION\n\nRéférence : C7XKQ29MTP\n',
  },
  {
    id: 'declaration-paul',
    kind: 'cancellation',
    reference: 'R4TNW8KJ2V',
    case: 'case-paul-000007',
    receivedAt: '2026-11-02T09:12:00.000Z',
    answeredAt: '2026-11-02T13:40:00.000Z',
    name: 'Paul Giraud',
    email: 'paul.giraud@courriel.example',
    contract: 'Abonnement café 2231',
    items: [],
    endOn: '2026-12-31',
    ground: 'Déménagement à l’étranger',
    hash: '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4d3c2b1a0',
    text: 'ACCUSÉ DE RÉCEPTION D’UNE RÉSILIATION\n\nRéférence : R4TNW8KJ2V\n',
  },
]

/** Nothing seen of the function yet, but for what is true by design. */
export const unseenFunction: WithdrawalFunction = {
  requirements: [
    { id: 'present', state: 'unseen' },
    { id: 'labelled', state: 'unseen' },
    { id: 'reachable', state: 'unseen' },
    { id: 'confirmed-apart', state: 'by-design' },
    { id: 'acknowledged', state: 'unseen' },
    { id: 'free-and-without-account', state: 'by-design' },
  ],
  declared: 0,
  waitingMails: 0,
  parkedMails: 0,
}

/** The merchant's button was pressed; `label`: its words. */
export function seenFunction(label: string, isPlain: boolean): WithdrawalFunction {
  const seenAt = '2026-11-21T09:28:00.000Z'
  return {
    ...unseenFunction,
    requirements: unseenFunction.requirements.map((requirement) => {
      if (requirement.id === 'labelled') return { ...requirement, state: isPlain ? 'met' : 'not-met', seenAt, label }
      if (requirement.id === 'present') return { ...requirement, state: 'met', seenAt, label }
      return requirement.id === 'reachable' ? { ...requirement, state: 'met', seenAt } : requirement
    }),
  }
}

/** The same with an acknowledgement that was given up. */
export function parkedFunction(): WithdrawalFunction {
  const seen = seenFunction('Retours', false)
  return {
    requirements: seen.requirements.map((requirement) =>
      requirement.id === 'acknowledged' ? { ...requirement, state: 'not-met' } : requirement,
    ),
    declared: 12,
    waitingMails: 1,
    parkedMails: 1,
  }
}
