import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { DeskFrame, PostNote, SentDespite } from '../../protocol/index.ts'
import { type Client, createClient } from '../transport/client.ts'
import { createFileClient } from '../transport/files.ts'
import { newMessageId } from '../transport/message-id.ts'
import type { Failure } from '../transport/outcome.ts'
import { type Line, openLine } from '../transport/socket.ts'
import { type Account, createAccount } from './account.ts'
import { type AnswersPlace, createAnswers } from './answers.ts'
import { type Attachments, createAttachments } from './attachments.ts'
import { type AuditLog, createAudit } from './audit.ts'
import { type CannedList, createCanned } from './canned.ts'
import { type CaseFactsPlace, createCaseFacts } from './case-facts.ts'
import { type CaseFile, createCaseFile } from './case-file.ts'
import { type ConnectorList, createConnectors } from './connectors.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import { createFunctionCheck, type FunctionCheck } from './function-check.ts'
import { createGaps, type GapsPlace } from './gaps.ts'
import { createInsights, type InsightsPlace } from './insights.ts'
import { takeInvitation } from './invitation.ts'
import { createLive, type LivePlace } from './live.ts'
import { createMoves, type Moves } from './moves.ts'
import { isAdministrative, type Page, pages } from './pages.ts'
import { createPerson, type PersonPlace } from './person.ts'
import { createPreferences, type Preferences } from './preferences.ts'
import { createQueue, type Queue } from './queue.ts'
import { createRegister, type RegisterList } from './register.ts'
import { createSession, type Session } from './session.ts'
import { createSettings, type SettingsState, settingsSections } from './settings.ts'
import { createShopperWords, type ShopperWordsPlace } from './shopper-words.ts'
import type { DeskSettings, Surroundings } from './surroundings.ts'
import { createViews, type Views } from './views.ts'

const typingEveryMs = 3_000
const clockEveryMs = 30_000

/** The whole desk: its state and what can be done with it. */
export interface Desk {
  settings: DeskSettings
  /** Address of one of our public pages, or null where the public origin is not known. */
  publicAddress(path: string): string | null
  preferences: Preferences
  session: Session
  queue: Queue
  views: Views
  file: CaseFile
  moves: Moves
  drafts: Drafts
  attachments: Attachments
  facts: CaseFactsPlace
  canned: CannedList
  page: ReadonlySignal<Page>
  insights: InsightsPlace
  gaps: GapsPlace
  answers: AnswersPlace
  shopperWords: ShopperWordsPlace
  register: RegisterList
  functionCheck: FunctionCheck
  settingsPage: SettingsState
  /** What the signed-in person may do; false while nobody is. */
  mayAct: ReadonlySignal<boolean>
  mayDecide: ReadonlySignal<boolean>
  /** Secret of an invitation's link, until it is spent. */
  invitation: Signal<string | null>
  acceptInvitation(): Promise<void>
  account: Account
  audit: AuditLog
  person: PersonPlace
  connectors: ConnectorList
  /** True while the socket is open; null before the first connection. */
  live: ReadonlySignal<boolean | null>
  /** Who reads which case, and where its shopper is. */
  liveNow: LivePlace
  clock: ReadonlySignal<Date>
  helpShown: Signal<boolean>
  /** Tells the shopper that the agent is writing, at most every few seconds. */
  tellTyping(caseId: string): void
  /** Sends the draft of a case. */
  send(caseId: string, despite?: SentDespite): Promise<boolean>
  /** Keeps a note beside a case; null when it is kept. */
  addNote(caseId: string, note: PostNote): Promise<Failure | null>
  /** A new id for something that the service must do once. */
  newId(): string
  /** Follows the address: `#<case id>` opens a case, `#/<page>` a page. */
  followAddress(): void
  openCase(id: string | null): void
  /** The page is shown again or the network is back. */
  wake(): void
  stop(): void
}

/** Makes the desk and looks for a running session. */
export function createDesk(surroundings: Surroundings): Desk {
  const { settings, now, location } = surroundings
  let csrf: string | null = null
  let agentId: string | null = null
  let line: Line | null = null
  let lastTyping = 0
  const live = signal<boolean | null>(null)
  const clock = signal(now())
  const helpShown = signal(false)
  const page = signal<Page>('cases')
  const timer = setInterval(() => {
    clock.value = now()
  }, clockEveryMs)

  const connection = { fetch: surroundings.fetch, csrf: () => csrf, onSignedOut: () => session.expire() }
  const client: Client = createClient(connection)
  const queue = createQueue(client, () => agentId, clock)
  const file = createCaseFile(client)
  const moves = createMoves(client, queue, file)
  const gaps = createGaps(client)
  const answers = createAnswers(client)
  const register = createRegister(client)
  const functionCheck = createFunctionCheck(client)
  const preferences = createPreferences(surroundings.storage, surroundings.languages)
  const settingsPage = createSettings(client, () => preferences.language.value)
  const insights = createInsights(client, clock, () => preferences.language.value)
  const shopperWords = createShopperWords(client, insights)
  const invitation = signal(takeInvitation(location))
  const connectors = createConnectors(client)
  const newId = () => newMessageId(now().getTime(), surroundings.randomBytes())
  const lastOf = (caseId: string) =>
    file.view.value?.case.id === caseId ? file.view.value.transcript.at(-1)?.sequence : undefined
  const attachments = createAttachments(createFileClient(connection), newId)
  const drafts = createDrafts(client, newId, lastOf, attachments)
  const facts = createCaseFacts(client, file, newId)
  const liveNow = createLive({ file, agentId: () => agentId, connected: live, say: (words) => line?.say(words) })
  const views = createViews(client, newId)
  const person = createPerson(client)
  const audit = createAudit(client, () => preferences.language.value)
  const canned = createCanned(client)
  const account = createAccount(client, (next) => session.goOn(next))
  const session = createSession(client, {
    signedIn(signedIn) {
      // Drafts outlive an expired session, but only for the agent who wrote them.
      if (agentId !== signedIn.agent.id) {
        drafts.clear()
        settingsPage.clear()
      }
      csrf = signedIn.csrf
      agentId = signedIn.agent.id
      // Who administers is led to what is still missing, once: the cases are open to them all the same.
      const isFactorMissing = signedIn.agent.role === 'administrator' && signedIn.secondFactor === 'absent'
      if (isFactorMissing && location.hash === '') location.hash = '#/account'
      for (const place of [queue, views, moves, answers]) void place.load()
      if (signedIn.agent.role !== 'observer') void canned.load()
      followAddress()
      openSocket()
    },
    factorAsked(asked) {
      csrf = asked.csrf
    },
    signedOut(expired) {
      csrf = null
      line?.close()
      line = null
      live.value = null
      for (const place of [queue, views, moves, canned, insights, gaps, answers]) place.clear()
      for (const place of [account, audit, person, shopperWords, register, functionCheck]) place.clear()
      connectors.clear()
      if (!expired) settingsPage.clear()
      void file.open(null)
      if (!expired) {
        agentId = null
        drafts.clear()
        location.hash = ''
      }
    },
  })

  const signedIn = computed(() => {
    const state = session.state.value
    return state.kind === 'signed-in' ? state.session : null
  })
  const role = computed(() => signedIn.value?.agent.role ?? null)
  const mayAct = computed(() => role.value === 'agent' || role.value === 'administrator')
  const mayDecide = computed(() => role.value === 'administrator' && signedIn.value?.secondFactor === 'given')

  function openSocket() {
    line?.close()
    line = openLine({
      ticket: client.ticket,
      connect: surroundings.connect,
      random: surroundings.random,
      onFrame: apply,
      onState(connected) {
        const missed = connected && live.value !== null
        live.value = connected
        if (!missed) return
        void queue.load()
        void moves.load()
        void answers.load()
        void file.refetch()
        if (mayAct.value) void canned.load()
        loadPage()
      },
    })
  }

  function apply(frame: DeskFrame) {
    clock.value = now()
    switch (frame.type) {
      case 'case':
        queue.update(frame.line)
        moves.applyLine(frame.line)
        return file.applyLine(frame.line)
      case 'message':
        file.addMessage(frame.case, frame.message)
        return drafts.arrived(frame.case, frame.message.id)
      case 'typing':
        return file.showTyping(frame.case)
      case 'readers':
      case 'shopper':
        return liveNow.apply(frame)
      case 'care':
        if (frame.case === file.id.value) void file.refetch()
        return
      case 'told':
        if (frame.agent === agentId) void moves.load()
        return
      case 'canned':
        if (mayAct.value) void canned.load()
        return
      case 'answers':
        return void answers.load()
      case 'register':
        return loadPage()
      case 'gone':
        if (frame.case === file.id.value) location.hash = ''
        return void queue.load()
      case 'problem':
        return
      default:
        return frame satisfies never
    }
  }

  function followAddress() {
    if (session.state.value.kind !== 'signed-in') return
    const id = location.hash.replace(/^#/, '')
    const [, named = '', section] = id.split('/')
    const found = pages.find((name) => id.startsWith('/') && name === named) ?? 'cases'
    page.value = isAdministrative(found) && !mayDecide.value ? 'cases' : found
    settingsPage.section.value = settingsSections.find((name) => name === section) ?? 'shop'
    loadPage()
    void file.open(/^[\w-]+$/.test(id) ? id : null)
  }

  /** What the page stands on is fetched when it is shown, and again when it has changed. */
  function loadPage() {
    if (page.value === 'insights') {
      void insights.load()
      void gaps.load()
    }
    if (page.value === 'answers') void answers.load()
    if (page.value === 'register') void register.load()
    if (page.value === 'withdrawal-function') void functionCheck.check()
    if (page.value === 'settings') void settingsPage.load()
    if (page.value === 'connectors') void connectors.load()
    if (page.value === 'audit') void audit.load()
    if (page.value === 'erasures') void person.loadRestricted()
  }

  return {
    settings,
    publicAddress(path) {
      const origin = settings.publicOrigin ?? settings.outbox
      return origin && /^\/(?!\/)/.test(path) ? new URL(path, origin).href : null
    },
    preferences,
    session,
    queue,
    views,
    file,
    moves,
    drafts,
    attachments,
    facts,
    canned,
    page,
    insights,
    gaps,
    answers,
    shopperWords,
    register,
    functionCheck,
    settingsPage,
    mayAct,
    mayDecide,
    invitation,
    async acceptInvitation() {
      if (invitation.value !== null && (await session.acceptInvitation(invitation.value))) invitation.value = null
    },
    account,
    audit,
    person,
    connectors,
    newId,
    live,
    liveNow,
    clock,
    helpShown,
    tellTyping(caseId) {
      const at = now().getTime()
      if (at - lastTyping < typingEveryMs) return
      lastTyping = at
      line?.say({ type: 'typing', case: caseId })
    },
    async addNote(caseId, note) {
      const outcome = await client.addNote(caseId, note)
      if ('failure' in outcome) return outcome.failure
      await file.refetch()
      return null
    },
    async send(caseId, despite) {
      const outcome = await drafts.send(caseId, despite)
      if (!outcome) return false
      lastTyping = 0
      if ('ok' in outcome) file.addMessage(caseId, outcome.ok)
      else if (outcome.failure.type.startsWith('case-')) void file.refetch()
      else for (const message of outcome.failure.said ?? []) file.addMessage(caseId, message)
      return 'ok' in outcome
    },
    followAddress,
    openCase(id) {
      location.hash = id === null ? '' : `#${id}`
      followAddress()
    },
    wake() {
      clock.value = now()
      line?.retryNow()
      // Back from one's own site in another tab: what was done there is wanted now.
      if (session.state.value.kind !== 'signed-in') return
      loadPage()
      void moves.load()
    },
    stop() {
      clearInterval(timer)
      liveNow.stop()
      line?.close()
    },
  }
}
