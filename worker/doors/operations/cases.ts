import {
  Acknowledgement,
  CancelSubscription,
  CaseOpened,
  DeclarationPreview,
  Declarations,
  DeclareWithdrawal,
  HandoffPreview,
  InboundReply,
  OpenCase,
  ReportEntry,
  SendComplaint,
} from '../../../protocol/index.ts'
import { nothing, type Operation } from '../operation.ts'

const of = '/v1/conversations/:conversation'
const declaration = {
  method: 'POST',
  chapter: 'declarations',
  answers: {
    200: { description: 'The same declaration again: the same acknowledgement.', content: Acknowledgement },
    201: { description: 'Recorded. The acknowledgement is mailed too.', content: Acknowledgement },
  },
  problems: ['message-changed', 'turn-in-progress', 'too-many-requests'],
} as const
const who = { id: '018f3d1e-7c2a-7b60-9d41-5a0c1e2f3b4e', name: 'Karim Benali', email: 'karim@mail.example' }

/** Hand-off, declarations, and what comes back from other systems. */
export const caseOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: `${of}/case`,
    id: 'previewCase',
    chapter: 'cases',
    summary: 'See what would be handed over',
    description: 'Show it to the shopper before asking for their consent.',
    answers: { 200: { description: 'Summary, facts, rights, deadlines.', content: HandoffPreview } },
  },
  {
    method: 'POST',
    path: `${of}/case`,
    id: 'openCase',
    chapter: 'cases',
    summary: 'Hand the conversation to a person',
    description:
      'Only with the shopper’s own consent (`consent: true`). A conversation has one open case: asked again, the same one is given.',
    body: OpenCase,
    example: {
      id: who.id,
      contact: { name: who.name, email: who.email, order: 'ML-48213' },
      wish: 'Je voudrais une réparation.',
      corrections: [],
      consent: true,
    },
    answers: {
      200: { description: 'The case that is open already.', content: CaseOpened },
      201: { description: 'The case is open; `opensAt` says when somebody is there to read it.', content: CaseOpened },
    },
    problems: ['case-already-open', 'message-changed', 'too-many-requests'],
  },
  {
    ...declaration,
    path: `${of}/withdrawal`,
    id: 'declareWithdrawal',
    summary: 'Withdraw from a contract (L221-18, L221-21)',
    description: 'An expired period or an exception is a warning in the preview, never a refusal. Empty `items`: all.',
    body: DeclareWithdrawal,
    example: { ...who, contract: 'ML-48213', items: [] },
  },
  {
    ...declaration,
    path: `${of}/complaint`,
    id: 'sendComplaint',
    summary: 'Complain in writing',
    description: '`by` is the day by which the shopper asks for an answer.',
    body: SendComplaint,
    example: {
      ...who,
      contract: 'ML-48213',
      happened: 'Le colis n’est jamais arrivé.',
      wanted: 'Le remboursement.',
      by: '2026-12-15',
    },
  },
  {
    ...declaration,
    path: `${of}/cancellation`,
    id: 'cancelSubscription',
    summary: 'Cancel a subscription (L215-1-1, D215-2)',
    body: CancelSubscription,
    example: { ...who, contract: 'AB-1200' },
  },
  {
    method: 'GET',
    path: `${of}/declarations`,
    id: 'listDeclarations',
    chapter: 'declarations',
    summary: 'What was declared in this conversation',
    answers: { 200: { description: 'Oldest first.', content: Declarations } },
  },
  {
    method: 'GET',
    path: `${of}/declarations/:kind`,
    id: 'previewDeclaration',
    chapter: 'declarations',
    summary: 'What a form starts with, and what the law makes of it today',
    parameters: [
      {
        name: 'kind',
        in: 'path',
        required: true,
        description: 'Which declaration.',
        schema: { type: 'string', enum: ['withdrawal', 'complaint', 'cancellation'] },
      },
    ],
    answers: { 200: { description: 'Fields already known, deadlines, remarks.', content: DeclarationPreview } },
  },
  {
    method: 'POST',
    path: `${of}/entry`,
    id: 'reportEntry',
    chapter: 'declarations',
    summary: 'Say how the shopper came to the withdrawal function',
    description: 'For the merchant’s own check that the function is easy to reach (L221-21).',
    body: ReportEntry,
    example: { from: 'page', label: 'Me rétracter' },
    answers: { 204: nothing },
  },
  {
    method: 'POST',
    path: '/v1/connectors/:connector/replies',
    id: 'receiveReply',
    chapter: 'connectors',
    summary: 'An agent’s reply, written in another system',
    description:
      'The address stands beside the connector at the desk. Signed as Standard Webhooks say: `webhook-id` (the same for every attempt), `webhook-timestamp`, and `webhook-signature`, an HMAC-SHA256 of `id.timestamp.body` with the connector’s secret for replies. Zendesk and Chatwoot send their own body and signature to the same address. At most 120 a minute.',
    parameters: [
      {
        name: 'connector',
        in: 'path',
        required: true,
        description: 'The merchant’s public name, a dot, and the connector’s id.',
        schema: { type: 'string' },
        example: 'maison-lucie.4fQ0x6pJ2mZ8yL1vK3sR9A',
      },
      {
        name: 'webhook-id',
        in: 'header',
        description: 'Counts once.',
        schema: { type: 'string' },
      },
      {
        name: 'webhook-timestamp',
        in: 'header',
        description: 'Seconds since 1970; five minutes off at most.',
        schema: { type: 'string' },
      },
    ],
    body: InboundReply,
    example: { type: 'reply', case: '4fQ0x6pJ2mZ8yL1vK3sR9A', text: 'Nous vous remboursons aujourd’hui.' },
    answers: { 204: nothing },
    problems: ['not-signed-in', 'not-found', 'case-closed', 'too-many-requests'],
  },
]
