import {
  AddWebhook,
  BeginRelayed,
  CaseOrigin,
  CaseStatus,
  MerchantCase,
  MerchantCases,
  MerchantReplied,
  MerchantReply,
  OpenRelayedCase,
  QueueDue,
  QueueState,
  RelayedCase,
  RelayedConversation,
  RelayedMessage,
  RelayMessage,
  WebhookAdded,
  Webhooks,
} from '../../../protocol/index.ts'
import { nothing, type Operation, type Parameter } from '../operation.ts'

const of = '/v1/merchant'
const id = '018f3d1e-7c2a-7b60-9d41-5a0c1e2f3b50'
const caseId: Parameter = {
  name: 'case',
  in: 'path',
  required: true,
  description: 'Id of the case, as the list and the events give it.',
  schema: { type: 'string' },
  example: '4fQ0x6pJ2mZ8yL1vK3sR9A',
}
const choice = (name: string, description: string, options: readonly string[]): Parameter => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string', enum: options },
})

/** What a merchant's own programs ask with a key. */
export const merchantOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: `${of}/conversations`,
    id: 'beginRelayedConversation',
    chapter: 'merchant',
    summary: 'Begin a conversation for a shopper who telephones or writes',
    description:
      'The merchant’s program writes in it what the shopper says, and the conversation opens by saying so. No token is given: the shopper’s own way in is the link that they are mailed when a case is opened, and once they have used it nobody writes for them any more. At most 300 an hour for a merchant.',
    body: BeginRelayed,
    example: { id, language: 'fr', context: { order: 'ML-48213', product: 'Casque Aria', orderedOn: '2026-11-10' } },
    answers: {
      200: { description: 'The same id again: the same conversation.', content: RelayedConversation },
      201: { description: 'Begun.', content: RelayedConversation },
    },
    problems: ['message-changed'],
  },
  {
    method: 'POST',
    path: `${of}/conversations/:conversation/messages`,
    id: 'relayMessage',
    chapter: 'merchant',
    summary: 'Write down what the shopper says, and read the answer',
    description:
      'In the shopper’s own words. Only in a conversation that was begun this way. At most 12 a minute and 60 an hour in one conversation.',
    body: RelayMessage,
    example: { id, text: 'J’ai reçu mon casque il y a 5 jours, je peux le rendre ?' },
    answers: {
      201: {
        description: 'What is kept, and the assistant’s answer. The same id again: the same.',
        content: RelayedMessage,
      },
    },
    problems: ['empty-message', 'message-too-long', 'message-changed', 'shopper-present'],
  },
  {
    method: 'POST',
    path: `${of}/conversations/:conversation/case`,
    id: 'openRelayedCase',
    chapter: 'merchant',
    summary: 'Open a case for a shopper who has agreed',
    description:
      'Only with the shopper’s own consent: how and when they gave it is kept with the case. They are mailed the case’s reference and a link of their own. Withdrawals, complaints and cancellations are the shopper’s own acts: a program makes none in their name.',
    body: OpenRelayedCase,
    example: {
      id,
      contact: { name: 'Karim Benali', email: 'karim@mail.example', order: 'ML-48213' },
      wish: 'Un remboursement.',
      consent: { given: true, how: 'telephone', at: '2026-11-22T10:04:00Z' },
    },
    answers: {
      200: { description: 'The case that is open already.', content: RelayedCase },
      201: { description: 'The case is open.', content: RelayedCase },
    },
    problems: ['message-changed', 'shopper-present'],
  },
  {
    method: 'GET',
    path: `${of}/cases`,
    id: 'listCases',
    chapter: 'merchant',
    summary: 'List cases, nearest legal day first',
    description: 'Nobody is named here. The next page begins after the last line, whatever came meanwhile.',
    parameters: [
      choice('status', 'Waiting ones unless told otherwise.', CaseStatus.options),
      { name: 'right', in: 'query', description: 'Id of a right.', schema: { type: 'string' }, example: 'withdrawal' },
      choice('language', 'The shopper’s.', ['fr', 'en']),
      choice('origin', 'How the case began.', CaseOrigin.options),
      choice('due', 'When the nearest day falls.', QueueDue.options),
      choice('state', 'What was put aside comes only when it is asked for.', QueueState.options),
      { name: 'after', in: 'query', description: 'The `next` of the page before.', schema: { type: 'string' } },
      {
        name: 'limit',
        in: 'query',
        description: 'Lines of a page.',
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
      },
    ],
    answers: { 200: { description: 'A page.', content: MerchantCases } },
    problems: ['invalid-input'],
  },
  {
    method: 'GET',
    path: `${of}/cases/:case`,
    id: 'readCase',
    chapter: 'merchant',
    summary: 'Read a case and its conversation',
    description: 'What an agent sees, without the team’s notes. Each reading is written in the merchant’s log.',
    parameters: [caseId],
    answers: { 200: { description: 'The file as it stands, and all that was said.', content: MerchantCase } },
    problems: ['not-found', 'unavailable'],
  },
  {
    method: 'POST',
    path: `${of}/cases/:case/replies`,
    id: 'replyToCase',
    chapter: 'merchant',
    summary: 'Reply in the merchant’s name',
    description:
      'The shopper reads it under the merchant’s name. `seen` is the last sequence that was read: a colleague’s word after it is answered with `replied-meanwhile`, which carries it. A reply that seems to deny a right which the case grants is stopped with `denies-a-right`, and can be sent with the reason in `despite`.',
    parameters: [caseId],
    body: MerchantReply,
    example: { id, text: 'Bonjour, nous vous remboursons aujourd’hui.', seen: 4 },
    answers: {
      201: { description: 'As it stands in the conversation. The same id again: the same.', content: MerchantReplied },
    },
    problems: [
      'empty-message',
      'message-too-long',
      'message-changed',
      'not-found',
      'case-closed',
      'denies-a-right',
      'replied-meanwhile',
      'unavailable',
    ],
  },
  {
    method: 'GET',
    path: `${of}/webhooks`,
    id: 'listWebhooks',
    chapter: 'merchant',
    summary: 'List subscriptions to events',
    description: 'Those made with a key; what administrators added stands at the desk.',
    answers: { 200: { description: 'Oldest first.', content: Webhooks } },
  },
  {
    method: 'POST',
    path: `${of}/webhooks`,
    id: 'addWebhook',
    chapter: 'merchant',
    summary: 'Subscribe to events',
    description:
      'A signed webhook (Standard Webhooks) for every event of every case: opened, claimed, replied, resolved, a declaration received, a complaint without an answer, a case erased. Events hold ids, days and rights, no name and no word of anyone. The address must be public and https. The secrets are told once: when they are lost, remove it and add another.',
    body: AddWebhook,
    example: { id, name: 'Back-office', url: 'https://hooks.maison-lucie.example/recours' },
    answers: {
      200: { description: 'The same id again: the same one, without its secrets.', content: WebhookAdded },
      201: { description: 'Subscribed.', content: WebhookAdded },
    },
    problems: ['connector-target', 'message-changed', 'too-many-connectors'],
  },
  {
    method: 'DELETE',
    path: `${of}/webhooks/:webhook`,
    id: 'removeWebhook',
    chapter: 'merchant',
    summary: 'End a subscription',
    description: 'With what was still on its way.',
    parameters: [{ name: 'webhook', in: 'path', required: true, description: 'Its id.', schema: { type: 'string' } }],
    answers: { 204: nothing },
    problems: ['not-found'],
  },
]
