import type { z } from 'zod'
import type {
  AddConnector,
  AskCaseFact,
  AskQueue,
  AuditPage,
  AuditTouched,
  CannedReplies,
  CannedReply,
  Case,
  CaseFactNames,
  CaseView,
  CheckPolicy,
  ConfirmEnd,
  ConnectorAdded,
  ConnectorsPage,
  DecideAnswer,
  DeskSession,
  DeskTeam,
  ErasureReceipt,
  Gaps,
  HeldAnswers,
  Insights,
  InvitationAccepted,
  KeyMade,
  KeysPage,
  Language,
  MakeKey,
  ManyMoved,
  Message,
  MoveMany,
  Note,
  PersonCases,
  PersonScope,
  PolicyCheck,
  PostNote,
  PostReply,
  PreviewKept,
  Problem,
  QueuePage,
  Register,
  RestrictedCases,
  RestrictedFile,
  RestrictedReason,
  RotateConnector,
  SavedViews,
  SaveSettings,
  SaveView,
  SecondFactorOffer,
  SecondFactorSet,
  SetCaseFact,
  SettingsView,
  ShopperWordsPage,
  SignIn,
  Staff,
  Ticket,
  WithdrawalFunction,
} from '../../protocol/index.ts'
import type { Failure, Outcome } from './outcome.ts'

const timeoutMs = 15_000

export type Fetch = (input: string, init: RequestInit) => Promise<Response>

/** What an agent may do to a case as a whole. */
export type CaseChange = 'claim' | 'release' | 'resolve'

/** Something that the service gave up sending. */
export interface ParkedDelivery {
  id: string
  kind: 'mail' | 'event' | 'reply' | 'case-changed'
  to: string
  subject: string
  attempts: number
  createdAt: string
}

/** The desk's calls to its own service, cookie session; every one comes back with an `Outcome`. */
export interface Client {
  askCode(email: string): Promise<Outcome<null>>
  signIn(input: z.infer<typeof SignIn>): Promise<Outcome<DeskSession>>
  session(): Promise<Outcome<DeskSession>>
  /** `query`: what is asked of the log, without its question mark. */
  audit(query: string): Promise<Outcome<AuditPage>>
  auditTouched(query: string): Promise<Outcome<AuditTouched>>
  personCases(id: string): Promise<Outcome<PersonCases>>
  erasePerson(id: string, of: PersonScope): Promise<Outcome<ErasureReceipt>>
  restricted(): Promise<Outcome<RestrictedCases>>
  readRestricted(id: string, reason: RestrictedReason): Promise<Outcome<RestrictedFile>>
  giveFactor(code: string): Promise<Outcome<DeskSession>>
  /** `code`: of the second factor that there is already. */
  offerFactor(code?: string): Promise<Outcome<SecondFactorOffer>>
  confirmFactor(code: string): Promise<Outcome<SecondFactorSet>>
  renewCodes(code: string): Promise<Outcome<SecondFactorSet>>
  signOut(): Promise<Outcome<null>>
  team(): Promise<Outcome<DeskTeam>>
  seeNotices(ids: string[]): Promise<Outcome<null>>
  /** `body`: what the move needs. */
  move(id: string, what: 'assign' | 'snooze' | 'wake' | 'reopen' | 'merge', body: object): Promise<Outcome<Case>>
  moveMany(move: MoveMany): Promise<Outcome<ManyMoved>>
  queue(asked: AskQueue): Promise<Outcome<QueuePage>>
  views(): Promise<Outcome<SavedViews>>
  saveView(view: SaveView): Promise<Outcome<SaveView>>
  forgetView(id: string): Promise<Outcome<null>>
  caseView(id: string): Promise<Outcome<CaseView>>
  change(id: string, change: CaseChange): Promise<Outcome<Case>>
  reply(id: string, reply: z.infer<typeof PostReply>): Promise<Outcome<Message>>
  addNote(id: string, note: z.infer<typeof PostNote>): Promise<Outcome<Note>>
  canned(): Promise<Outcome<CannedReplies>>
  saveCanned(reply: CannedReply): Promise<Outcome<CannedReply>>
  forgetCanned(id: string): Promise<Outcome<null>>
  confirmEnd(id: string, end: ConfirmEnd): Promise<Outcome<Case>>
  caseFactNames(id: string, language: Language): Promise<Outcome<CaseFactNames>>
  setCaseFact(id: string, input: SetCaseFact): Promise<Outcome<Case>>
  askCaseFact(id: string, input: AskCaseFact): Promise<Outcome<Message>>
  /** `query`: what is asked of the register, with its question mark, or nothing. */
  register(query: string): Promise<Outcome<Register>>
  gaps(): Promise<Outcome<Gaps>>
  heldAnswers(): Promise<Outcome<HeldAnswers>>
  decideAnswer(id: string, decided: DecideAnswer): Promise<Outcome<null>>
  attachGap(gap: string, right: string | null): Promise<Outcome<null>>
  /** `query`: the period, with its question mark. */
  insights(query: string): Promise<Outcome<Insights>>
  shopperWords(query: string): Promise<Outcome<ShopperWordsPage>>
  withdrawalFunction(): Promise<Outcome<WithdrawalFunction>>
  connectors(): Promise<Outcome<ConnectorsPage>>
  addConnector(input: AddConnector): Promise<Outcome<ConnectorAdded>>
  rotateConnector(id: string, input: RotateConnector): Promise<Outcome<ConnectorAdded>>
  actOnConnector(id: string, act: 'test' | 'disable' | 'enable'): Promise<Outcome<null>>
  removeConnector(id: string): Promise<Outcome<null>>
  keys(): Promise<Outcome<KeysPage>>
  makeKey(input: MakeKey): Promise<Outcome<KeyMade>>
  /** `code`: of one's second factor. */
  rotateKey(id: string, code?: string): Promise<Outcome<KeyMade>>
  withdrawKey(id: string): Promise<Outcome<null>>
  deliveries(): Promise<Outcome<{ deliveries: ParkedDelivery[] }>>
  retryDelivery(id: string): Promise<Outcome<null>>
  /** The sites, words, hours and promises that an administrator decides. */
  settings(): Promise<Outcome<SettingsView>>
  saveSettings(input: SaveSettings): Promise<Outcome<SettingsView>>
  checkPolicy(input: z.infer<typeof CheckPolicy>): Promise<Outcome<PolicyCheck>>
  keepPreview(settings: SaveSettings['settings']): Promise<Outcome<PreviewKept>>
  staff(): Promise<Outcome<Staff>>
  /** `path`: what is done, to whom. */
  changeStaff(path: string, body: object): Promise<Outcome<Staff>>
  acceptInvitation(secret: string): Promise<Outcome<InvitationAccepted>>
  ticket(): Promise<Outcome<z.infer<typeof Ticket>>>
}

/**
 * Makes the client. `csrf` gives the token of the session, if any; `onSignedOut` is told when the service no longer
 * knows the session.
 */
export function createClient(options: { fetch: Fetch; csrf: () => string | null; onSignedOut: () => void }): Client {
  async function call<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Outcome<T>> {
    const headers: Record<string, string> = { accept: 'application/json' }
    if (method !== 'GET') {
      headers['content-type'] = 'application/json'
      const csrf = options.csrf()
      if (csrf) headers['x-csrf-token'] = csrf
    }
    try {
      const response = await options.fetch(`/v1/desk/${path}`, {
        method,
        headers,
        credentials: 'same-origin',
        cache: 'no-store',
        signal: AbortSignal.timeout(timeoutMs),
        ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
      })
      if (response.ok) return { ok: (response.status === 204 ? null : await response.json()) as T }
      const failure = await readFailure(response)
      if (failure.type === 'not-signed-in') options.onSignedOut()
      return { failure }
    } catch {
      return { failure: { type: 'unreachable' } }
    }
  }
  const casePath = (id: string) => `cases/${encodeURIComponent(id)}`
  return {
    askCode: (email) => call('POST', 'codes', { email }),
    signIn: (input) => call('POST', 'session', input),
    session: () => call('GET', 'session'),
    audit: (query) => call('GET', `audit?${query}`),
    auditTouched: (query) => call('GET', `audit/conversations?${query}`),
    personCases: (id) => call('GET', `${casePath(id)}/person`),
    erasePerson: (id, of) => call('POST', `${casePath(id)}/erasure`, { of }),
    restricted: () => call('GET', 'restricted'),
    readRestricted: (id, reason) => call('POST', `restricted/${encodeURIComponent(id)}`, { reason }),
    giveFactor: (code) => call('POST', 'second-factor/session', { code }),
    offerFactor: (code) => call('POST', 'second-factor', code === undefined ? {} : { code }),
    confirmFactor: (code) => call('POST', 'second-factor/confirm', { code }),
    renewCodes: (code) => call('POST', 'second-factor/codes', { code }),
    signOut: () => call('DELETE', 'session'),
    team: () => call('GET', 'team'),
    seeNotices: (seen) => call('POST', 'notices', { seen }),
    move: (id, what, body) => call('POST', `${casePath(id)}/${what}`, body),
    moveMany: (move) => call('POST', 'moves', move),
    queue: (asked) => call('POST', 'queue', asked),
    views: () => call('GET', 'views'),
    saveView: (view) => call('POST', 'views', view),
    forgetView: (id) => call('DELETE', `views/${encodeURIComponent(id)}`),
    caseView: (id) => call('GET', casePath(id)),
    change: (id, change) => call('POST', `${casePath(id)}/${change}`),
    reply: (id, reply) => call('POST', `${casePath(id)}/reply`, reply),
    addNote: (id, note) => call('POST', `${casePath(id)}/notes`, note),
    canned: () => call('GET', 'canned'),
    saveCanned: (reply) => call('POST', 'canned', reply),
    forgetCanned: (id) => call('DELETE', `canned/${encodeURIComponent(id)}`),
    confirmEnd: (id, end) => call('POST', `${casePath(id)}/end`, end),
    caseFactNames: (id, language) => call('GET', `${casePath(id)}/facts?language=${language}`),
    setCaseFact: (id, input) => call('POST', `${casePath(id)}/facts`, input),
    askCaseFact: (id, input) => call('POST', `${casePath(id)}/ask`, input),
    register: (query) => call('GET', `declarations${query}`),
    heldAnswers: () => call('GET', 'answers'),
    decideAnswer: (id, decided) => call('POST', `answers/${encodeURIComponent(id)}`, decided),
    gaps: () => call('GET', 'gaps'),
    attachGap: (gap, right) => call('POST', `gaps/${encodeURIComponent(gap)}`, { right }),
    insights: (query) => call('GET', `insights${query}`),
    shopperWords: (query) => call('GET', `suggestions${query}`),
    withdrawalFunction: () => call('GET', 'withdrawal-function'),
    connectors: () => call('GET', 'connectors'),
    addConnector: (input) => call('POST', 'connectors', input),
    rotateConnector: (id, input) => call('POST', `connectors/${encodeURIComponent(id)}/rotate`, input),
    actOnConnector: (id, act) => call('POST', `connectors/${encodeURIComponent(id)}/${act}`),
    removeConnector: (id) => call('DELETE', `connectors/${encodeURIComponent(id)}`),
    keys: () => call('GET', 'keys'),
    makeKey: (input) => call('POST', 'keys', input),
    rotateKey: (id, code) => call('POST', `keys/${encodeURIComponent(id)}/rotate`, code === undefined ? {} : { code }),
    withdrawKey: (id) => call('DELETE', `keys/${encodeURIComponent(id)}`),
    deliveries: () => call('GET', 'deliveries'),
    retryDelivery: (id) => call('POST', `deliveries/${encodeURIComponent(id)}/retry`),
    settings: () => call('GET', 'settings'),
    saveSettings: (input) => call('POST', 'settings', input),
    checkPolicy: (input) => call('POST', 'settings/policy', input),
    keepPreview: (settings) => call('POST', 'settings/preview', { settings }),
    staff: () => call('GET', 'agents'),
    changeStaff: (path, body) => call('POST', `agents/${path}`, body),
    acceptInvitation: (secret) => call('POST', 'invitations', { secret }),
    ticket: () => call('POST', 'tickets'),
  }
}

/** A problem as the service tells it; anything else that is not a success counts as unexpected. */
export async function readFailure(response: Response): Promise<Failure> {
  try {
    const problem = (await response.json()) as Partial<Problem>
    if (typeof problem.type !== 'string') return { type: 'unexpected' }
    const { type, retryAfterSeconds, detail, said } = problem
    return {
      type,
      ...(typeof retryAfterSeconds === 'number' && { retryAfterSeconds }),
      ...(typeof detail === 'string' && { detail }),
      ...(Array.isArray(said) && { said }),
    }
  } catch {
    return { type: response.status >= 500 ? 'unavailable' : 'unexpected' }
  }
}
