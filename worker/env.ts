import type {
  Acknowledgement,
  AgentRole,
  Answer,
  AskQueue,
  CancelSubscription,
  CannedReplies,
  CannedReply,
  Case,
  CaseLine,
  CaseOpened,
  CaseStatus,
  CaseView,
  ConfirmEnd,
  ConversationCreated,
  ConversationView,
  CorrectFact,
  Count,
  DecideAnswer,
  DeclarationKind,
  DeclarationPreview,
  DeclarationRecord,
  Declarations,
  DeclareWithdrawal,
  Figure,
  Gaps,
  GiveSatisfaction,
  HandoffPreview,
  HeldAnswer,
  HeldAnswers,
  Insights,
  JoinedFile,
  Language,
  Letter,
  MerchantSettings,
  Message,
  ModelUse,
  Note,
  OpenCase,
  PageContext,
  PostMessage,
  PostNote,
  QueuePage,
  Register,
  ReportEntry,
  ReportedGap,
  SavedViews,
  SaveView,
  SendComplaint,
  SentDespite,
  ShopperAt,
  TakenDecision,
  WithdrawalFunction,
} from '../protocol/index.ts'
import type { ConversationPrivacy, DeskAdministration } from './administration.ts'
import type { ConversationBackOffice, DeskBackOffice } from './back-office.ts'
import type { CaseChange, DeskCaseMoves } from './case-moves.ts'
import type { ConversationCaseWork, DeskCaseWork } from './case-work.ts'
import type { ModelVariables } from './model/variables.ts'
import type { Delivery, DeliveryAttempt, Mail, ModelCall } from './parcels.ts'

export type { CaseChange, MovingAgent } from './case-moves.ts'
export type * from './parcels.ts'

/** Why a call came back without what was asked: the problem's type. Durable Object methods return it instead of throwing, since a thrown class does not cross the call. */
export type Outcome<T> =
  | { ok: T }
  | {
      problem: import('../protocol/index.ts').ProblemType
      detail?: string
      retryAfterSeconds?: number
      /** Of `replied-meanwhile`: what was said. */
      said?: Message[]
    }

/** What a shopper declares, with its kind. */
export type Declared =
  | ({ kind: 'withdrawal' } & DeclareWithdrawal)
  | ({ kind: 'complaint' } & SendComplaint)
  | ({ kind: 'cancellation' } & CancelSubscription)

/** Which side of a conversation brings or opens a file: its shopper, or the desk for a case of it. */
export type FileParty = { token: string } | { caseId: string }

/** A file that came whole. `key`: where its content is; null when it was only compared. */
export type ArrivedFile = Omit<JoinedFile, 'erased'> & { key: string | null }

/** An invented case of a demonstration, and how far along it is. `words`: what its shopper wrote. */
export interface DemonstrationCase {
  file: Case
  words: string
  holder?: { id: string; name: string }
  /** When the last word was said; `isWaiting`: by the shopper. */
  lastAt?: string
  isWaiting?: boolean
  isResolved?: boolean
  score?: number | undefined
}

/** One conversation: the source of truth for transcript, facts, turn and its case. Named `<merchant slug>:<conversation id>`. */
export interface ConversationObject
  extends Rpc.DurableObjectBranded,
    ConversationBackOffice,
    ConversationCaseWork,
    ConversationPrivacy {
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
  /** Under which key a file's content is put; null: it is here already, and what comes is only compared with it. */
  beginUpload(party: FileParty, id: string): Promise<Outcome<{ key: string | null }>>
  endUpload(party: FileParty, arrived: ArrivedFile): Promise<Outcome<JoinedFile & { repeated: boolean }>>
  giveUpUpload(party: FileParty, key: string, isOurFault: boolean): Promise<Outcome<null>>
  /** Where a file's content is, for who may see it. */
  openFile(party: FileParty, id: string): Promise<Outcome<JoinedFile & { key: string }>>
  removeFile(party: FileParty, id: string): Promise<Outcome<null>>
  /** Exchanges the single-use secret of an e-mailed link for a new token. */
  resume(secret: string): Promise<Outcome<ConversationCreated>>
  /** Shows a held answer as an agent decided; `answer-shown` when it is shown already. */
  decideHeld(input: { id: string; agent: { id: string; name: string }; decided: DecideAnswer }): Promise<Outcome<null>>
  /** Called by the merchant's Desk only. */
  agentView(caseId: string): Promise<Outcome<Message[]>>
  agentReply(input: {
    caseId: string
    id: string
    agent: { id: string; name: string }
    text: string
    /** The last sequence that the agent has seen; absent: not asked. */
    seen?: number
    files?: string[]
  }): Promise<Outcome<Message>>
  caseChanged(input: CaseChange): Promise<Outcome<null>>
  agentTyping(input: { caseId: string; name: string }): Promise<void>
  /** The agent who has the case is there (by name) or has left (null); how far an agent has read. What is absent stays. */
  agentAttends(input: { caseId: string; name?: string | null; seen?: number }): Promise<void>
  /** Tells the shopper, on a durable medium, when the contract ends and with what effects. The same id again: the same message. */
  confirmEnd(input: ConfirmEnd & { caseId: string; agent: { id: string; name: string } }): Promise<Outcome<Message>>
}

/** Who asks something of a Desk, and where from, for the log of who did what: ids and a keyed hash, no address. */
export interface Acting {
  id: string
  session?: string
  /** Keyed hash of the network address. */
  network?: string
}
/** An agent's reply; `despite`: it seems to deny a right, and why it is sent all the same; `decision`: what it tells. */
export interface Reply {
  id: string
  text: string
  files?: string[]
  despite?: SentDespite
  /** The last sequence that the agent has seen. */
  seen?: number
  decision?: TakenDecision
}

export interface NamedActing extends Acting {
  name: string
}

/** What is done beside acting on a case as a whole, and kept in the log. */
export type NotedAct =
  | 'file-opened'
  | 'opened-for-shopper'
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
export interface DeskObject
  extends Rpc.DurableObjectBranded,
    DeskCaseWork,
    DeskAdministration,
    DeskCaseMoves,
    DeskBackOffice {
  /** Keeps the newest version of the settings. */
  receiveHeld(eventId: string, conversation: string, held: HeldAnswer): Promise<void>
  heldShown(eventId: string, id: string): Promise<void>
  /** Answers that wait to be read by a person. */
  heldAnswers(): Promise<HeldAnswers>
  decideHeld(acting: NamedActing, id: string, decided: DecideAnswer): Promise<Outcome<null>>
  /** Keeps settings that are being written, for an hour: what opens them. */
  keepPreview(settings: MerchantSettings): Promise<string>
  /** The settings that a ticket opens; null when there are none. */
  preview(ticket: string): Promise<MerchantSettings | null>
  pushSettings(version: number, settings: MerchantSettings): Promise<void>
  settings(): Promise<{ version: number; settings: MerchantSettings } | null>
  /** From a conversation's outbox, as all that is received; idempotent by `eventId`. */
  receiveMessage(eventId: string, caseId: string, message: Message): Promise<void>
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
  /** Whether a conversation may call the model now; then it counts. */
  beginModelCall(): Promise<boolean>
  endModelCall(call: ModelCall): Promise<void>
  modelUse(): Promise<ModelUse>
  shopperTyping(caseId: string): Promise<void>
  /** A shopper has come, left, or seen more; from their conversation. */
  shopperAt(caseId: string, at: ShopperAt): Promise<void>
  sendMail(mail: Mail): Promise<void>
  /** A page of the queue, chosen and searched. */
  browse(agent: Acting, asked: AskQueue): Promise<QueuePage>
  views(agentId: string): Promise<SavedViews>
  saveView(agentId: string, view: SaveView): Promise<Outcome<SaveView>>
  forgetView(agentId: string, viewId: string): Promise<Outcome<null>>
  list(input: { status: CaseStatus | 'open'; limit: number }): Promise<{ cases: CaseLine[]; total: number }>
  read(agent: Acting, caseId: string): Promise<Outcome<CaseView>>
  /** The conversation of a case whose files an agent may open, or join more to: only who holds it. */
  conversationOf(agent: Acting, caseId: string, may: 'open' | 'join'): Promise<Outcome<string>>
  claim(agent: NamedActing, caseId: string): Promise<Outcome<Case>>
  release(agent: Acting, caseId: string): Promise<Outcome<Case>>
  resolve(agent: Acting, caseId: string): Promise<Outcome<Case>>
  reply(agent: NamedActing, caseId: string, input: Reply): Promise<Outcome<Message>>
  cannedReplies(): Promise<CannedReplies>
  saveCanned(agent: Acting, reply: CannedReply): Promise<Outcome<CannedReply>>
  forgetCanned(agent: Acting, replyId: string): Promise<Outcome<null>>
  /** A word to colleagues, which never leaves the Desk. */
  addNote(agent: NamedActing, caseId: string, note: PostNote): Promise<Outcome<Note>>
  /** Tells the shopper when the contract ends and with what effects; the same id again does it once. */
  confirmEnd(agent: NamedActing, caseId: string, input: ConfirmEnd): Promise<Outcome<Case>>
  /**
   * `session`: what `cut` may end. `endsAt`: when that session ends if nobody uses it; the socket ends with it. Without
   * a role, its holder only looks.
   */
  ticket(agent: { id: string; name: string; session?: string; endsAt?: number; role?: AgentRole }): Promise<string>
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
  /** Demonstration mode only: puts invented cases into the queue as they are. */
  fillDemonstration(cases: DemonstrationCase[]): Promise<void>
  /** Newest mails with their text; kept after delivery in demonstration mode only. */
  demoMails(limit: number): Promise<(Mail & { createdAt: string })[]>
}

/** Counts what must be limited across conversations. Named by a keyed hash. */
export interface LimitObject extends Rpc.DurableObjectBranded {
  /** Sliding window. Seconds to wait, 0 when allowed (and counted). */
  take(limit: number, windowSeconds: number): Promise<number>
}

export interface Env extends ModelVariables {
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
  /** `<team>.cloudflareaccess.com`: Cloudflare Access signs people in, and not we. With `ACCESS_AUDIENCE`, the tag of the application. */
  ACCESS_TEAM_DOMAIN?: string
  ACCESS_AUDIENCE?: string
  /** `1` in demonstrations and tests only. */
  DEMO?: string
  /** Key of hashes and sessions; made by `npm start` in demonstrations. */
  SECRET: string
}
