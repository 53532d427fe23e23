import type { KeyScope } from '../../protocol/index.ts'

/**
 * Who may ask what: one row per route and per kind of socket message. What is not listed here does not exist: the
 * application answers 404 before any handler runs.
 */

/** Which of our addresses: shoppers' pages and `/v1`, agents' desk, the demonstration shop. */
export type Host = 'public' | 'desk' | 'shop'

/** `shopper`: holder of the conversation's token. `link`, `ticket`: holder of a single-use secret. `connector`: signs with a connector's secret. `key`: a program of the merchant. */
export type Role =
  | 'anyone'
  | 'shopper'
  | 'link'
  | 'ticket'
  | 'connector'
  | 'key'
  | 'observer'
  | 'agent'
  | 'administrator'

export interface Policy {
  method: 'GET' | 'POST' | 'DELETE'
  /** Hono's notation. */
  path: string
  hosts: readonly Host[]
  roles: readonly Role[]
  /** Where the merchant comes from. `slug`: the public name in path or body, which opens nothing that exists. */
  merchant: 'none' | 'slug' | 'token' | 'session'
  /** What every identifier of the request must belong to. */
  owner: 'none' | 'conversation' | 'merchant'
  /**
   * Whose `Origin` counts. `frame`: ours. `page`: ours or one of the merchant's. `desk`: the desk's own. `program`: none,
   * as programs send, or ours. `none`: not from a page at all.
   */
  origin: 'any' | 'frame' | 'page' | 'desk' | 'program' | 'none'
  /** What a key must be allowed to do. */
  scope?: KeyScope
  /** Exists in demonstration mode only. */
  demo?: true
  /** Answered while a person who has a second factor still owes it. */
  beforeSecondFactor?: true
}

const everywhere: readonly Host[] = ['public', 'desk', 'shop']

/** A page or file without personal data. */
function open(path: string, hosts: readonly Host[] = ['public']): Policy {
  return { method: 'GET', path, hosts, roles: ['anyone'], merchant: 'none', owner: 'none', origin: 'any' }
}

/** A resource of one conversation, by its bearer token. */
function shopper(method: Policy['method'], path: string): Policy {
  const role = { roles: ['shopper'], merchant: 'token', owner: 'conversation', origin: 'page' } as const
  return { method, path: `/v1/conversations/:conversation${path}`, hosts: ['public'], ...role }
}

/** A resource of the desk, by its cookie session: something that is done there. */
function agent(method: Policy['method'], path: string): Policy {
  const role = { roles: ['agent', 'administrator'], merchant: 'session', owner: 'merchant', origin: 'desk' } as const
  return { method, path: `/v1/desk${path}`, hosts: ['desk'], ...role }
}

/** The same, read: by those who only look too. */
function observer(method: Policy['method'], path: string): Policy {
  return { ...agent(method, path), roles: ['observer', 'agent', 'administrator'] }
}

/** What only those who decide for the merchant may see or change. */
function administrator(method: Policy['method'], path: string): Policy {
  return { ...agent(method, path), roles: ['administrator'] }
}

/** A door of sign-in, before there is a session. */
function signIn(method: Policy['method'], path: string): Policy {
  return { ...agent(method, path), roles: ['anyone'], merchant: 'none', owner: 'none' }
}

/** A resource for a program of the merchant, by its key. */
function program(method: Policy['method'], path: string, scope: KeyScope): Policy {
  const role = { roles: ['key'], merchant: 'token', owner: 'merchant', origin: 'none' } as const
  return { method, path: `/v1/merchant${path}`, hosts: ['public'], ...role, scope }
}

/** A page of the demonstration. */
function demo(method: Policy['method'], path: string, hosts: readonly Host[]): Policy {
  return { ...open(path, hosts), method, demo: true }
}

export const policies: readonly Policy[] = [
  open('/healthz', everywhere),
  open('/:loader{recours(\\.[A-Za-z0-9_-]+)?\\.js}'),
  open('/later/*'),
  open('/builds.json'),
  { ...open('/m/:merchant'), merchant: 'slug' },
  { ...open('/m/:merchant/retractation'), merchant: 'slug' },
  { ...open('/m/:merchant/reclamation'), merchant: 'slug' },
  { ...open('/m/:merchant/resiliation'), merchant: 'slug' },
  { ...open('/m/:merchant/confidentialite'), merchant: 'slug' },
  { ...open('/m/:merchant/confidentialite/apercu'), merchant: 'slug' },
  { ...open('/m/:merchant/apercu'), merchant: 'slug' },
  { ...open('/m/:merchant/apercu/fenetre'), merchant: 'slug' },
  open('/articles/:id'),
  open('/droits'),
  open('/droits/:right{[a-z0-9-]+\\.md}'),
  open('/droits/:right{[a-z0-9-]+\\.jsonld}'),
  open('/droits/:right'),
  open('/llms.txt'),
  open('/openapi.json'),
  open('/docs'),
  open('/docs/reference.css'),
  open('/sitemap.xml'),
  open('/robots.txt'),
  { ...open('/mcp'), method: 'POST', origin: 'program' },

  { ...open('/v1/conversations'), method: 'POST', merchant: 'slug', origin: 'page' },
  {
    ...open('/v1/resumes'),
    method: 'POST',
    roles: ['link'],
    merchant: 'token',
    owner: 'conversation',
    origin: 'frame',
  },
  {
    ...open('/v1/connectors/:connector/replies'),
    method: 'POST',
    roles: ['connector'],
    merchant: 'token',
    owner: 'merchant',
  },
  shopper('GET', ''),
  shopper('POST', '/messages'),
  shopper('POST', '/facts'),
  shopper('GET', '/stream'),
  shopper('GET', '/case'),
  shopper('POST', '/case'),
  shopper('POST', '/withdrawal'),
  shopper('POST', '/complaint'),
  shopper('POST', '/cancellation'),
  shopper('GET', '/declarations'),
  shopper('GET', '/declarations/:kind'),
  shopper('POST', '/entry'),
  shopper('GET', '/letters/:letter'),
  shopper('POST', '/satisfaction'),
  shopper('POST', '/feedback'),
  shopper('GET', '/export'),
  shopper('POST', '/erasure'),
  shopper('POST', '/files/:file'),
  shopper('GET', '/files/:file'),
  shopper('DELETE', '/files/:file'),
  shopper('POST', '/tickets'),
  { ...shopper('GET', '/socket'), roles: ['ticket'] },

  program('POST', '/conversations', 'conversations:write'),
  program('POST', '/conversations/:conversation/messages', 'conversations:write'),
  program('POST', '/conversations/:conversation/case', 'cases:write'),
  program('GET', '/cases', 'cases:read'),
  program('GET', '/cases/:case', 'cases:read'),
  program('POST', '/cases/:case/replies', 'replies:write'),
  program('GET', '/webhooks', 'events:write'),
  program('POST', '/webhooks', 'events:write'),
  program('DELETE', '/webhooks/:webhook', 'events:write'),

  open('/desk', ['public', 'desk']),
  open('/desk/*', ['public', 'desk']),
  signIn('POST', '/codes'),
  signIn('POST', '/session'),
  signIn('POST', '/invitations'),
  { ...observer('GET', '/session'), beforeSecondFactor: true },
  { ...observer('DELETE', '/session'), beforeSecondFactor: true },
  { ...observer('POST', '/second-factor/session'), beforeSecondFactor: true },
  observer('POST', '/second-factor'),
  observer('POST', '/second-factor/confirm'),
  observer('POST', '/second-factor/codes'),
  observer('GET', '/cases'),
  observer('GET', '/cases/:case'),
  agent('POST', '/cases/:case/claim'),
  agent('POST', '/cases/:case/release'),
  agent('POST', '/cases/:case/resolve'),
  agent('POST', '/cases/:case/reply'),
  agent('POST', '/cases/:case/end'),
  agent('POST', '/cases/:case/notes'),
  observer('GET', '/cases/:case/facts'),
  agent('POST', '/cases/:case/facts'),
  agent('POST', '/cases/:case/ask'),
  observer('GET', '/cases/:case/files/:file'),
  agent('POST', '/cases/:case/files/:file'),
  agent('DELETE', '/cases/:case/files/:file'),
  agent('POST', '/cases/:case/assign'),
  agent('POST', '/cases/:case/snooze'),
  agent('POST', '/cases/:case/wake'),
  agent('POST', '/cases/:case/reopen'),
  agent('POST', '/cases/:case/merge'),
  agent('POST', '/moves'),
  agent('POST', '/notices'),
  observer('GET', '/team'),
  observer('POST', '/queue'),
  observer('GET', '/views'),
  observer('POST', '/views'),
  observer('DELETE', '/views/:view'),
  agent('GET', '/canned'),
  administrator('POST', '/canned'),
  administrator('DELETE', '/canned/:canned'),
  observer('GET', '/declarations'),
  agent('GET', '/declarations.csv'),
  agent('GET', '/declarations.json'),
  observer('GET', '/withdrawal-function'),
  observer('GET', '/insights'),
  observer('GET', '/insights.csv'),
  agent('GET', '/suggestions'),
  agent('GET', '/suggestions.csv'),
  observer('GET', '/answers'),
  agent('POST', '/answers/:answer'),
  agent('GET', '/gaps'),
  agent('GET', '/gaps.yaml'),
  agent('POST', '/gaps/:gap'),
  observer('GET', '/deliveries'),
  agent('POST', '/deliveries/:delivery/retry'),
  observer('POST', '/tickets'),
  administrator('GET', '/connectors'),
  administrator('POST', '/connectors'),
  administrator('POST', '/connectors/:connector/rotate'),
  administrator('POST', '/connectors/:connector/test'),
  administrator('POST', '/connectors/:connector/disable'),
  administrator('POST', '/connectors/:connector/enable'),
  administrator('DELETE', '/connectors/:connector'),
  administrator('GET', '/keys'),
  administrator('POST', '/keys'),
  administrator('POST', '/keys/:key/rotate'),
  administrator('DELETE', '/keys/:key'),
  { ...agent('GET', '/socket'), roles: ['ticket'] },
  administrator('GET', '/settings'),
  administrator('POST', '/settings'),
  administrator('POST', '/settings/policy'),
  administrator('POST', '/settings/preview'),
  administrator('GET', '/cases/:case/person'),
  administrator('GET', '/cases/:case/person.zip'),
  administrator('POST', '/cases/:case/erasure'),
  administrator('GET', '/restricted'),
  administrator('POST', '/restricted/:case'),
  administrator('GET', '/audit'),
  administrator('GET', '/audit.csv'),
  administrator('GET', '/audit/conversations'),
  administrator('GET', '/audit/conversations.csv'),
  administrator('GET', '/agents'),
  administrator('POST', '/agents/invitations'),
  administrator('POST', '/agents/invitations/:invitation/withdraw'),
  administrator('POST', '/agents/:agent/role'),
  administrator('POST', '/agents/:agent/disable'),
  administrator('POST', '/agents/:agent/enable'),
  administrator('POST', '/agents/:agent/second-factor/reset'),

  demo('GET', '/', ['public', 'shop']),
  demo('GET', '/demo', ['public', 'shop']),
  demo('GET', '/demo/*', ['public', 'shop']),
  demo('POST', '/demo/seed', ['public']),
  demo('POST', '/demo/cases', ['public']),
  demo('POST', '/demo/clock', ['public']),
]

/** A tool of `/mcp`: who may call it, and what their key must be allowed to do. */
export interface ToolPolicy {
  tool: string
  roles: readonly Role[]
  scopes: readonly KeyScope[]
}

const forAll = ['search_rights', 'read_article', 'assess_situation', 'compute_deadline', 'draft_letter']

export const toolPolicies: readonly ToolPolicy[] = [
  ...forAll.map((tool): ToolPolicy => ({ tool, roles: ['anyone'], scopes: [] })),
  { tool: 'open_case', roles: ['key'], scopes: ['conversations:write', 'cases:write'] },
]

/** What a socket may say, and to whom it belongs. */
export interface SocketPolicy {
  socket: 'shopper' | 'desk'
  type: string
  roles: readonly Role[]
  owner: 'conversation' | 'merchant'
}

export const socketPolicies: readonly SocketPolicy[] = [
  { socket: 'shopper', type: 'hello', roles: ['shopper'], owner: 'conversation' },
  { socket: 'shopper', type: 'typing', roles: ['shopper'], owner: 'conversation' },
  { socket: 'shopper', type: 'seen', roles: ['shopper'], owner: 'conversation' },
  { socket: 'desk', type: 'reading', roles: ['observer', 'agent', 'administrator'], owner: 'merchant' },
  { socket: 'desk', type: 'typing', roles: ['agent', 'administrator'], owner: 'merchant' },
]

const patterns = policies.map((policy) => ({ policy, pattern: patternOf(policy.path) }))

/** The regular expression of a path in Hono's notation. */
function patternOf(path: string): RegExp {
  const source = path
    .replace(/\.(?=\w+$)/, '\\.')
    .replace(/\/\*$/, '/(?:.*)')
    .replace(/:[a-z]+(?:\{([^}]+)\})?/g, (_whole, pattern: string | undefined) => `(?:${pattern ?? '[^/]+'})`)
  return new RegExp(`^${source}$`)
}

/** The rows of a path on a host, whatever the method: none means that there is no such address. */
export function policiesOf(host: Host, path: string, inDemonstration: boolean): Policy[] {
  return patterns
    .filter(
      ({ policy, pattern }) => pattern.test(path) && policy.hosts.includes(host) && (!policy.demo || inDemonstration),
    )
    .map(({ policy }) => policy)
}
