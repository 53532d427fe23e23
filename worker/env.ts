import type {
  Acknowledgement,
  AddConnector,
  Answer,
  AskQueue,
  AttemptOutcome,
  CancelSubscription,
  Case,
  CaseLine,
  CaseOpened,
  CaseStatus,
  CaseView,
  ConfirmEnd,
  ConnectorAdded,
  ConnectorEventType,
  ConnectorKind,
  ConnectorsPage,
  ConversationCreated,
  ConversationView,
  CorrectFact,
  Count,
  DeclarationKind,
  DeclarationPreview,
  DeclarationRecord,
  Declarations,
  DeclareWithdrawal,
  Figure,
  Gaps,
  GiveSatisfaction,
  HandoffPreview,
  Insights,
  Language,
  Letter,
  MerchantSettings,
  Message,
  Note,
  OpenCase,
  PageContext,
  PostMessage,
  PostNote,
  QueuePage,
  Register,
  ReportEntry,
  ReportedGap,
  RotateConnector,
  SavedViews,
  SaveView,
  SendComplaint,
  SentDespite,
  WithdrawalFunction,
} from '../protocol/index.ts'
import type { ConversationCaseWork, DeskCaseWork } from './case-work.ts'

/** Why a call came back without what was asked: the problem's type. Durable Object methods return it instead of throwing, since a thrown class does not cross the call. */
export type Outcome<T> =
  | { ok: T }
  | { problem: import('../protocol/index.ts').ProblemType; detail?: string; retryAfterSeconds?: number }

/** What a shopper declares, with its kind. */
export type Declared =
  | ({ kind: 'withdrawal' } & DeclareWithdrawal)
  | ({ kind: 'complaint' } & SendComplaint)
  | ({ kind: 'cancellation' } & CancelSubscription)

/** One conversation: the source of truth for transcript, facts, turn and its case. Named `<merchant slug>:<conversation id>`. */
export interface ConversationObject extends Rpc.DurableObjectBranded, ConversationCaseWork {
  create(input: {
    merchant: MerchantSettings
    conversation: string
    language: Language
    context?: PageContext
  }): Promise<ConversationCreated>
  /** Role of a bearer token; null when unknown, expired, or the conversation does not exist. */
  view(token: string): Promise<Outcome<ConversationView>>
  /** Stores the message and answers it (or passes it to the desk while a case is open). `chunks`: number of the first chunk of the turn. */
  post(token: string, input: PostMessage): Promise<Outcome<{ firstChunk: number }>>
  correct(token: string, input: CorrectFact): Promise<Outcome<{ firstChunk: number }>>
  /** Server-sent events from chunk `after` + 1, until the turn that holds it is finished; null when there is none. */
  stream(token: string, after: number): Promise<Outcome<ReadableStream<Uint8Array> | null>>
  previewCase(token: string): Promise<Outcome<HandoffPreview>>
  openCase(token: string, input: OpenCase): Promise<Outcome<CaseOpened & { repeated: boolean }>>
  /** Records a declaration for good and acknowledges it; the same one again gives the same acknowledgement. */
  declare(token: string, declared: Declared): Promise<Outcome<Acknowledgement & { repeated: boolean }>>
  declarations(token: string): Promise<Outcome<Declarations>>
  previewDeclaration(token: string, kind: DeclarationKind): Promise<Outcome<DeclarationPreview>>
  reportEntry(token: string, entry: ReportEntry): Promise<Outcome<null>>
  letter(token: string, letter: string): Promise<Outcome<Letter>>
  giveSatisfaction(token: string, input: GiveSatisfaction): Promise<Outcome<null>>
  ticket(token: string): Promise<Outcome<string>>
  /** Exchanges the single-use secret of an e-mailed link for a new token. */
  resume(secret: string): Promise<Outcome<ConversationCreated>>
  /** Called by the merchant's Desk only. */
  agentView(caseId: string): Promise<Outcome<Message[]>>
  agentReply(input: {
    caseId: string
    id: string
    agent: { id: string; name: string }
    text: string
  }): Promise<Outcome<Message>>
  caseChanged(input: {
    caseId: string
    status: CaseStatus
    agent?: { id: string; name: string }
  }): Promise<Outcome<null>>
  agentTyping(input: { caseId: string; name: string }): Promise<void>
  /** Tells the shopper, on a durable medium, when the contract ends and with what effects. The same id again: the same message. */
  confirmEnd(input: ConfirmEnd & { caseId: string; agent: { id: string; name: string } }): Promise<Outcome<Message>>
}

/** An e-mail to one recipient. Delivered once per `id`; `resume` asks for a link back into the conversation. */
export interface Mail {
  id: string
  to: string
  /** Whose mail it is, shown beside our address: the shop's name. */
  senderName?: string
  subject: string
  text: string
  /** Plain HTML; escaped by its maker. */
  html: string
  /** ISO instant after which it is worthless (a sign-in code): dropped from then on, and never delayed by the recipient's hourly limit. */
  expiresAt?: string
  /** Asks to confirm an address: one an hour per address, the next one waits. */
  confirms?: boolean
}

/** Something that is on its way, or stuck, at a Desk. `to` and `subject` are empty unless it is a mail. */
export interface Delivery {
  id: string
  kind: 'mail' | 'event' | 'reply' | 'case-changed'
  to: string
  subject: string
  status: 'due' | 'queued' | 'delivered' | 'parked'
  attempts: number
  createdAt: string
}

/**
 * What connectors are told: ids, dates and names of rights. No name, address or word of a shopper leaves by a
 * connector; who may read them opens the case at the desk.
 */
export interface ConnectorEvent {
  /** Constant over all attempts. */
  id: string
  type: ConnectorEventType
  /** ISO instant. */
  at: string
  case?: {
    id: string
    reference: string
    language: Language
    openedAt: string
    /** Titles of the rights concerned. */
    rights: string[]
    /** Nearest first. */
    deadlines: { day: string; who: string; article: string }[]
    /** Day by which a complaint asks for an answer. */
    answerBy?: string
    /** At the desk. */
    url: string
  }
}

/** What a connector keeps that is not secret, by kind. */
export interface ConnectorSettings {
  url?: string
  address?: string
  subdomain?: string
  email?: string
  account?: string
  inbox?: string
}

/** How one attempt ended, and when the next may come at the earliest. */
export interface Attempted {
  outcome: AttemptOutcome
  status?: number
  retryAfterSeconds?: number
}

/** What one attempt of telling a connector needs. `sealed`, `previous`: credentials that only the service's key opens. */
export interface ConnectorTask {
  id: string
  kind: ConnectorKind
  settings: ConnectorSettings
  sealed: string
  previous?: string
  event: ConnectorEvent
  language: Language
}

/** Who asks something of a Desk, and where from, for the log of who did what: ids and a keyed hash, no address. */
export interface Acting {
  id: string
  session?: string
  /** Keyed hash of the network address. */
  network?: string
}
/** An agent's reply; `despite`: it seems to deny a right, and why it is sent all the same. */
export interface Reply {
  id: string
  text: string
  despite?: SentDespite
}

export interface NamedActing extends Acting {
  name: string
}

/** What administrators do, beside cases, that is kept in the log. */
export type NotedAct =
  | 'settings-saved'
  | 'agent-invited'
  | 'invitation-withdrawn'
  | 'role-changed'
  | 'agent-disabled'
  | 'agent-enabled'
  | 'second-factor-set'
  | 'second-factor-reset'
  | 'recovery-code-used'
  | 'recovery-codes-renewed'

/** One merchant's queue of cases, settings copy, agents' sockets and outbox. Named by the merchant's slug. */
export interface DeskObject extends Rpc.DurableObjectBranded, DeskCaseWork {
  /** Keeps the newest version of the settings. */
  pushSettings(version: number, settings: MerchantSettings): Promise<void>
  settings(): Promise<{ version: number; settings: MerchantSettings } | null>
  /** From a conversation's outbox, as all that is received; idempotent by `eventId`. */
  receiveMessage(eventId: string, caseId: string, message: Message): Promise<void>
  receiveSatisfaction(eventId: string, caseId: string, score: number): Promise<void>
  receiveAnswer(
    eventId: string,
    answer: { right: string | null; action: Answer['action']; language: Language; day?: string; counts?: Count[] },
  ): Promise<void>
  /** What is counted for insights; idempotent by `eventId`. */
  receiveCounts(eventId: string, counts: Count[]): Promise<void>
  /** A line of the register of declarations; its case came before it. */
  receiveDeclaration(eventId: string, declaration: DeclarationRecord): Promise<void>
  /** How a shopper came to the withdrawal function. `at`: ISO instant. */
  receiveEntry(eventId: string, entry: ReportEntry & { at: string }): Promise<void>
  /** A page of the register, newest first, written in the log of who did what when it begins. */
  declarations(
    agent: Acting,
    input: {
      act: 'read' | 'exported'
      filter: { kind?: DeclarationKind; from?: string; to?: string }
      limit: number
      after?: { receivedAt: string; number: number }
    },
  ): Promise<Register & { next: { receivedAt: string; number: number } | null }>
  withdrawalFunction(): Promise<WithdrawalFunction>
  /** A question without a good answer; idempotent by `eventId`. */
  receiveGap(eventId: string, gap: ReportedGap): Promise<void>
  gaps(): Promise<Gaps>
  /** Attaches questions that are alike to a right, or to none. */
  attachGap(gapId: string, right: string | null): Promise<Outcome<null>>
  /** The attached ones, as editors' YAML. */
  gapsFile(): Promise<string>
  /** What shoppers suffer from over a period (days in Paris, both included). */
  insights(period: { from: string; to: string }): Promise<Insights>
  /** The counts behind them, in order of day, figure and right. */
  countsOf(period: {
    from: string
    to: string
  }): Promise<{ day: string; figure: Figure; right: string; count: number }[]>
  shopperTyping(caseId: string): Promise<void>
  sendMail(mail: Mail): Promise<void>
  /** A page of the queue, chosen and searched. */
  browse(agent: Acting, asked: AskQueue): Promise<QueuePage>
  views(agentId: string): Promise<SavedViews>
  saveView(agentId: string, view: SaveView): Promise<Outcome<SaveView>>
  forgetView(agentId: string, viewId: string): Promise<Outcome<null>>
  list(input: { status: CaseStatus | 'open'; limit: number }): Promise<{ cases: CaseLine[]; total: number }>
  read(agent: Acting, caseId: string): Promise<Outcome<CaseView>>
  claim(agent: NamedActing, caseId: string): Promise<Outcome<Case>>
  release(agent: Acting, caseId: string): Promise<Outcome<Case>>
  resolve(agent: Acting, caseId: string): Promise<Outcome<Case>>
  reply(agent: NamedActing, caseId: string, input: Reply): Promise<Outcome<Message>>
  /** A word to colleagues, which never leaves the Desk. */
  addNote(agent: NamedActing, caseId: string, note: PostNote): Promise<Outcome<Note>>
  /** Tells the shopper when the contract ends and with what effects; the same id again does it once. */
  confirmEnd(agent: NamedActing, caseId: string, input: ConfirmEnd): Promise<Outcome<Case>>
  /** `session`: what `cut` may end. `endsAt`: when that session ends if nobody uses it; the socket ends with it. */
  ticket(agent: { id: string; name: string; session?: string; endsAt?: number }): Promise<string>
  /** Closes the sockets of an agent, or of one of the agent's sessions. */
  cut(agent: string, session?: string): Promise<void>
  /** The person no longer acts here: sockets closed, cases held given back to the queue. */
  dismiss(acting: Acting, agent: string): Promise<void>
  /** Writes in the log of who did what. `subject`: the id of what it was done to. */
  note(acting: Acting, what: NotedAct, subject: string): Promise<void>
  /** True once per attempt: the consumer may send. */
  beginDelivery(id: string, attempt: number): Promise<boolean>
  /** One attempt of a delivery came back. `retryAfterSeconds`: a failed one is not tried again before. */
  reportDelivery(id: string, outcome: 'delivered' | 'failed' | 'parked', retryAfterSeconds?: number): Promise<void>
  /** Parked deliveries, newest first. */
  parkedDeliveries(): Promise<Delivery[]>
  /** Starts the schedule of a parked delivery again. */
  retryDelivery(id: string): Promise<Outcome<null>>
  /** The connectors, what they were told, and the mails that were given up. */
  connectors(): Promise<ConnectorsPage>
  /** The route has checked what the address of a webhook means. */
  addConnector(agent: Acting, input: AddConnector): Promise<Outcome<ConnectorAdded>>
  rotateConnector(agent: Acting, connector: string, input: RotateConnector): Promise<Outcome<ConnectorAdded>>
  switchConnector(agent: Acting, connector: string, state: 'on' | 'off'): Promise<Outcome<null>>
  testConnector(agent: Acting, connector: string): Promise<Outcome<null>>
  /** What the attempt needs, once per attempt; null for any other call. */
  beginConnectorDelivery(id: string, attempt: number): Promise<ConnectorTask | null>
  reportConnectorDelivery(id: string, attempt: number, attempted: Attempted): Promise<void>
  /** What another system sent back, as it came; `not-signed-in` unless its secret signed it. The same event again does it once. */
  receiveFromConnector(
    connector: string,
    request: { headers: [string, string][]; body: string },
  ): Promise<Outcome<null>>
  /** Newest mails with their text; kept after delivery in demonstration mode only. */
  demoMails(limit: number): Promise<(Mail & { createdAt: string })[]>
}

/** Counts what must be limited across conversations. Named by a keyed hash. */
export interface LimitObject extends Rpc.DurableObjectBranded {
  /** Sliding window. Seconds to wait, 0 when allowed (and counted). */
  take(limit: number, windowSeconds: number): Promise<number>
}

/** A delivery attempt put in the queue by a Desk: a mail, or the id of an event for a connector. `attempt`: counted from 1. */
export type DeliveryAttempt =
  | { merchant: string; mail: Mail; attempt: number }
  | { merchant: string; event: string; attempt: number }

export interface Env {
  ASSETS: Fetcher
  CONVERSATION: DurableObjectNamespace<ConversationObject>
  DESK: DurableObjectNamespace<DeskObject>
  LIMIT: DurableObjectNamespace<LimitObject>
  DB: D1Database
  FILES: R2Bucket
  MAIL: SendEmail
  DELIVERIES: Queue<DeliveryAttempt>
  FENCE: RateLimit
  PUBLIC_ORIGIN: string
  DESK_ORIGIN: string
  MAIL_FROM: string
  /** `<API key>:<secret key>` of Mailjet; absent, mails leave by the `MAIL` binding. */
  MAIL_PROVIDER_KEY?: string
  /** `1` in demonstrations and tests only. */
  DEMO?: string
  /** Key of hashes and sessions; made by `npm start` in demonstrations. */
  SECRET: string
}
