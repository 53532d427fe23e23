/** What the matrix of routes sends. */
import { inputs } from './worker-connected.ts'
import { merchant } from './worker-shopper.ts'

const id = () => crypto.randomUUID()
const { slug: _slug, ...ownSettings } = merchant
const contact = { name: 'Eve', email: 'eve@example.com' }
/** A right body for every row that takes one. A new row without its entry here fails. */
export const bodies: Record<string, (secret: string) => unknown> = {
  'POST /v1/conversations': () => ({ merchant: merchant.slug }),
  'POST /v1/resumes': (secret) => ({ secret }),
  'POST /v1/conversations/:conversation/messages': () => ({ id: id(), text: 'Bonjour' }),
  'POST /v1/conversations/:conversation/facts': () => ({ id: id(), fact: 'channel', value: 'distance' }),
  'POST /v1/conversations/:conversation/case': () => ({ id: id(), contact, wish: '', corrections: [], consent: true }),
  'POST /v1/conversations/:conversation/withdrawal': () => ({ id: id(), ...contact, contract: 'A-1', items: [] }),
  'POST /v1/conversations/:conversation/complaint': () => ({
    id: id(),
    ...contact,
    happened: 'Rien reçu',
    wanted: 'Le remboursement',
    by: new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10),
  }),
  'POST /v1/conversations/:conversation/cancellation': () => ({ id: id(), ...contact, contract: 'A-1' }),
  'POST /v1/conversations/:conversation/entry': () => ({ from: 'link' }),
  'POST /v1/conversations/:conversation/satisfaction': () => ({ score: 5 }),
  'POST /v1/conversations/:conversation/tickets': () => ({}),
  'POST /v1/desk/codes': () => ({ email: `${id()}@example.com` }),
  'POST /v1/desk/session': () => ({ email: `${id()}@example.com`, code: '12345678' }),
  'DELETE /v1/desk/session': () => ({}),
  'POST /v1/desk/cases/:case/claim': () => ({}),
  'POST /v1/desk/cases/:case/release': () => ({}),
  'POST /v1/desk/cases/:case/resolve': () => ({}),
  'POST /v1/desk/cases/:case/reply': () => ({ id: id(), text: 'Bonjour' }),
  'POST /v1/desk/cases/:case/end': () => ({ id: id(), endsOn: '2026-12-31', effects: 'Le service s’arrête.' }),
  'POST /v1/desk/cases/:case/notes': () => ({ id: id(), text: 'Un mot' }),
  'POST /v1/desk/queue': () => ({ tab: 'waiting', filter: { search: 'x' } }),
  'POST /v1/desk/views': () => ({ id: id(), name: 'Vue', tab: 'waiting', filter: {} }),
  'DELETE /v1/desk/views/:view': () => ({}),
  'POST /v1/desk/gaps/:gap': () => ({ right: 'withdrawal' }),
  'POST /v1/desk/deliveries/:delivery/retry': () => ({}),
  'POST /v1/connectors/:connector/replies': () => ({ type: 'reply', case: 'one', text: 'Bonjour' }),
  'POST /v1/desk/connectors': () => inputs.email,
  'POST /v1/desk/connectors/:connector/rotate': () => ({ url: inputs.slack.url }),
  'POST /v1/desk/connectors/:connector/test': () => ({}),
  'POST /v1/desk/connectors/:connector/disable': () => ({}),
  'POST /v1/desk/connectors/:connector/enable': () => ({}),
  'POST /v1/desk/tickets': () => ({}),
  'POST /v1/desk/invitations': () => ({ secret: 'A'.repeat(43) }),
  'POST /v1/desk/settings': () => ({ version: 1, settings: ownSettings }),
  'POST /v1/desk/settings/policy': () => ({ policy: {}, name: 'X', language: 'fr' }),
  'POST /v1/desk/agents/invitations': () => ({ email: `${id()}@example.com`, name: 'Eve', role: 'observer' }),
  'POST /v1/desk/agents/invitations/:invitation/withdraw': () => ({}),
  'POST /v1/desk/agents/:agent/role': () => ({ role: 'observer' }),
  'POST /v1/desk/agents/:agent/disable': () => ({}),
  'POST /v1/desk/agents/:agent/enable': () => ({}),
}
