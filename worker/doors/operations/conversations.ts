import * as z from 'zod'
import {
  AnswerChunk,
  ConversationCreated,
  ConversationView,
  CorrectFact,
  CreateConversation,
  GiveFeedback,
  GiveSatisfaction,
  Letter,
  PostMessage,
  SpendResume,
  Ticket,
} from '../../../protocol/index.ts'
import { nothing, type Operation } from '../operation.ts'

const of = '/v1/conversations/:conversation'
const chapter = 'conversations' as const
const turn = {
  description:
    'The turn, as server-sent events. Each `data:` is one `AnswerChunk`; each `id:` counts the chunks of the conversation; `data: [DONE]` ends it.',
  content: { events: AnswerChunk },
}
const silent = { description: 'Stored; a person has the conversation, and no answer is computed.', content: null }
const messageId = '018f3d1e-7c2a-7b60-9d41-5a0c1e2f3b4d'

/** From the first word to the last: asking, reading, correcting, rating. */
export const conversationOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/v1/conversations',
    id: 'createConversation',
    chapter,
    summary: 'Begin a conversation',
    description:
      'Gives the token that opens it: keep it where only this shopper’s page can read it. Facts that the merchant’s page knows (product, order, days) may be given as `context`; the shopper sees them and may correct them. At most 300 an hour from one network.',
    body: CreateConversation,
    example: { merchant: 'maison-lucie', language: 'fr', context: { order: 'ML-48213', deliveredOn: '2026-11-12' } },
    answers: { 201: { description: 'The conversation and its token.', content: ConversationCreated } },
    problems: ['unknown-merchant', 'too-many-requests'],
  },
  {
    method: 'GET',
    path: of,
    id: 'readConversation',
    chapter,
    summary: 'Read the whole thread',
    answers: { 200: { description: 'Messages, facts, the open or last case.', content: ConversationView } },
  },
  {
    method: 'POST',
    path: `${of}/messages`,
    id: 'postMessage',
    chapter,
    summary: 'Say something, and read the answer as it comes',
    description:
      'The client makes the id (a UUID, version 7): the same id and text again give the same answer, so that a request may be repeated safely. At most 12 messages a minute and 60 an hour. The stream is the AI SDK’s UI message stream (`x-vercel-ai-ui-message-stream: v1`); cards come first, prose after, the whole typed answer last, as `data-answer`.',
    body: PostMessage,
    example: { id: messageId, text: 'Mon téléphone acheté en ligne il y a 14 mois ne s’allume plus.' },
    answers: { 200: turn, 204: silent },
    problems: ['empty-message', 'message-too-long', 'message-changed', 'no-open-case', 'too-many-requests'],
  },
  {
    method: 'POST',
    path: `${of}/facts`,
    id: 'correctFact',
    chapter,
    summary: 'Correct or forget one fact',
    description: 'The answer is computed again and streamed as for a message. `value` null forgets the fact.',
    body: CorrectFact,
    example: { id: messageId, fact: 'channel', value: 'distance' },
    answers: { 200: turn, 204: silent },
    problems: ['message-changed', 'case-already-open', 'too-many-requests'],
  },
  {
    method: 'GET',
    path: `${of}/stream`,
    id: 'resumeStream',
    chapter,
    summary: 'Take a stream up again where it was cut',
    description: 'Give the `id:` of the last event that arrived. Nothing is computed twice.',
    parameters: [
      {
        name: 'after',
        in: 'query',
        description: 'Number of the last chunk received; `lastChunk` of the thread gives it too.',
        schema: { type: 'integer', minimum: 0, default: 0 },
        example: 17,
      },
    ],
    answers: { 200: turn, 204: { description: 'There is nothing to wait for.', content: null } },
    problems: ['invalid-input'],
  },
  {
    method: 'GET',
    path: `${of}/letters/:letter`,
    id: 'readLetter',
    chapter,
    summary: 'A letter filled from the facts',
    description: 'An answer names the letters it offers in its `actions`. What is not known stands as `[…]`.',
    parameters: [
      {
        name: 'letter',
        in: 'path',
        required: true,
        description: 'Id of the letter.',
        schema: { type: 'string' },
        example: 'withdrawal',
      },
    ],
    answers: { 200: { description: 'The letter and the texts of law it rests on.', content: Letter } },
  },
  {
    method: 'POST',
    path: `${of}/satisfaction`,
    id: 'giveSatisfaction',
    chapter,
    summary: 'Rate how a case was handled',
    description: 'Once per case, after it was resolved; `askSatisfaction` of the thread says when.',
    body: GiveSatisfaction,
    example: { score: 5, word: 'Merci Lucie.' },
    answers: { 204: nothing },
    problems: ['case-closed'],
  },
  {
    method: 'POST',
    path: `${of}/feedback`,
    id: 'giveFeedback',
    chapter,
    summary: 'Say whether the shop is recommended, or suggest something',
    description:
      'A score with a word, a suggestion, or `declined`: one of them at least, and nothing beside `declined`.',
    body: GiveFeedback,
    example: { suggestion: 'Un emballage plus petit.' },
    answers: { 204: nothing },
    problems: ['case-closed'],
  },
  {
    method: 'POST',
    path: '/v1/resumes',
    id: 'resumeConversation',
    chapter,
    summary: 'Spend the link of an e-mail',
    description:
      'The link of an e-mail opens our own window, which asks this: no other site may. The secret counts once and gives a new token.',
    body: SpendResume,
    answers: { 200: { description: 'The conversation and a new token.', content: ConversationCreated } },
    problems: ['link-spent'],
  },
  {
    method: 'POST',
    path: `${of}/tickets`,
    id: 'createTicket',
    chapter,
    summary: 'A ticket for the socket',
    description: 'Counts once, for 30 seconds.',
    body: z.strictObject({}),
    example: {},
    answers: { 201: { description: 'The ticket.', content: Ticket } },
  },
  {
    method: 'GET',
    path: `${of}/socket`,
    id: 'openSocket',
    chapter,
    summary: 'Listen to what agents write, as it happens',
    description:
      'A WebSocket, useful once a case is open. Offer two protocols: `recours` and the ticket. The first frame to send is `{"type":"hello","after":<last sequence seen>}`; what was missed comes back, then `message`, `status`, `typing`, `presence` and `read` frames.',
    answers: { 101: { description: 'The socket is open.', content: null } },
    problems: ['invalid-input'],
  },
]
