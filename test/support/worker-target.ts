import type { ConversationCreated } from '../../protocol/index.ts'
import type { Policy } from '../../worker/routes/policy.ts'
import { merchant } from './worker-shopper.ts'

/** What is asked for: a conversation with a message, a case that an agent holds, a delivery that is stuck. */
export interface Target {
  opened: ConversationCreated
  caseId: string
  delivery: string
  gap: string
  /** An answer that waits to be read by a person. */
  answer: string
  /** A colleague whom only an administrator of the shop may touch, and an invitation. */
  agent: string
  invitation: string
  /** A view that the agent keeps. */
  view: string
  canned: string
  connector: string
  /** Of a program of the shop. */
  key: string
  /** Joined by the shopper to a message. */
  file: string
}

/** Nothing of what it names exists. */
export const unknown: Target = {
  opened: { conversation: 'A'.repeat(22), token: `${merchant.slug}.${'A'.repeat(43)}` },
  caseId: 'B'.repeat(22),
  delivery: 'stuck-C',
  gap: 'no-such-gap',
  answer: 'no-such-answer',
  agent: 'D'.repeat(32),
  invitation: 'E'.repeat(22),
  view: '00000000-0000-4000-8000-000000000000',
  canned: 'no-such-reply',
  connector: 'C'.repeat(22),
  key: 'F'.repeat(22),
  file: '00000000-0000-4000-8000-000000000000',
}

/** The path of a row, with what is asked for. */
export function pathOf(
  { path }: Policy,
  { opened, caseId, delivery, gap, answer, agent, invitation, view, canned, file, key, connector: ofTarget }: Target,
): string {
  return path
    .replace(/:loader\{.*$/, 'recours.js')
    .replace(/:right\{[^}]*\\(\.\w+)\}/, 'withdrawal$1')
    .replace('*', 'nothing.js')
    .replace(':conversation', opened.conversation)
    .replace(':case', caseId)
    .replace(':delivery', delivery)
    .replace(':gap', gap)
    .replace(':answer', answer)
    .replace(':agent', agent)
    .replace(':invitation', invitation)
    .replace(':view', view)
    .replace(':file', file)
    .replace(':canned', canned)
    .replace(':key', key)
    .replace(':webhook', ofTarget)
    .replace('/v1/connectors/:connector', `/v1/connectors/${merchant.slug}.${ofTarget}`)
    .replace(':connector', ofTarget)
    .replace(':letter', 'withdrawal')
    .replace(':kind', 'withdrawal')
    .replace(':merchant', merchant.slug)
    .replace(':id', 'L221-18')
}
