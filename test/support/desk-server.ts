/** The desk's service as seen from the page: a fetch and a socket that hold cases in memory and speak the protocol's own schemas. */

import {
  type AgentRole,
  AskCode,
  AskQueue,
  AttachGap,
  type CannedReply,
  type Case,
  type CaseCare,
  CaseLine,
  type CaseMoves,
  CaseView,
  ConfirmEnd,
  type DeskFrame,
  DeskSession,
  type DeskTeam,
  Gaps,
  Insights,
  Message,
  PostNote,
  PostReply,
  ProblemError,
  type ProblemType,
  QueuePage,
  type QueueTab,
  Register,
  SaveView,
  type SecondFactorState,
  ShopperWordsPage,
  SignIn,
  WithdrawalFunction,
} from '../../protocol/index.ts'
import { deskNow, karim, karimTranscript } from './desk-cases.ts'
import { month, said, unanswered } from './desk-insights.ts'
import { deskCases, lineOf, placeOf } from './desk-queue.ts'
import { unseenFunction } from './desk-register.ts'
import { FakeSocket } from './desk-socket.ts'

/** The agent who signs in. */
export const ines = { id: 'agent-ines', name: 'Inès' }
/** Her colleague. */
export const camille = { id: 'agent-camille', name: 'Camille' }
/** The one-time code that is right. */
export const rightCode = '40718325'
const nothingKept: CaseCare = { notes: [], history: [{ what: 'opened', at: '2026-11-21T08:12:00Z' }] }
const csrf = 'csrf-of-this-session'

/** One call that reached the service. */
export interface Call {
  method: string
  path: string
  body: unknown
}

export class DeskServer {
  readonly calls: Call[] = []
  readonly sockets: FakeSocket[] = []
  readonly cases = new Map<string, Case>()
  readonly lines = new Map<string, Partial<CaseLine>>()
  readonly transcripts = new Map<string, Message[]>([[karim.id, karimTranscript]])
  declarations: Register['declarations'] = []
  insights: Insights = month
  gaps: Gaps = unanswered
  words: ShopperWordsPage = said
  canned: CannedReply[] = []
  withdrawalFunction: WithdrawalFunction = unseenFunction
  parked: { id: string; kind: 'mail'; to: string; subject: string; attempts: number; createdAt: string }[] = []
  views: SaveView[] = []
  readonly cares = new Map<string, CaseCare>()
  team: DeskTeam = { holders: [ines, camille], opening: null, notices: [] }
  /** How every case stands; absent, as from an older service. */
  moves: CaseMoves | undefined
  linesPerPage = 50
  signedIn = false
  /** Of the agent who signs in. */
  role: AgentRole = 'agent'
  secondFactor: SecondFactorState = 'given'
  /** Answers what a part of the desk asks for; null leaves it to what follows. */
  readonly parts: ((method: string, path: string, body: unknown) => Response | null)[] = []
  #ticket = 0
  readonly #next: { path: RegExp; answer: () => Response | Promise<Response> }[] = []

  constructor(cases: Case[] = deskCases) {
    for (const file of cases) this.cases.set(file.id, file)
  }

  /** The next call whose path matches gets this instead, once. */
  answerOnce(path: RegExp, answer: () => Response | Promise<Response>): void {
    this.#next.push({ path, answer })
  }

  /** The next call whose path matches never gets through. */
  loseOnce(path: RegExp): void {
    this.answerOnce(path, () => {
      throw new TypeError('Failed to fetch')
    })
  }

  /** The next call whose path matches meets this problem. */
  failOnce(path: RegExp, type: ProblemType, retryAfterSeconds?: number): void {
    this.answerOnce(path, () => problem(type, retryAfterSeconds))
  }

  readonly connect = (ticket: string): FakeSocket => {
    const socket = new FakeSocket(ticket)
    this.sockets.push(socket)
    queueMicrotask(() => socket.open())
    return socket
  }

  /** Says a frame to the page. */
  tell(frame: DeskFrame): void {
    this.sockets.at(-1)?.onmessage?.(new MessageEvent('message', { data: JSON.stringify(frame) }))
  }

  /** A shopper's or agent's message, stored and told to the open desks. */
  say(caseId: string, given: Pick<Message, 'author' | 'text'> & Partial<Message>): Message {
    const transcript = this.transcripts.get(caseId) ?? []
    const message = Message.parse({
      sequence: transcript.length + 1,
      id: `message-${caseId}-${transcript.length + 1}`,
      sentAt: deskNow.toISOString(),
      ...given,
    })
    this.transcripts.set(caseId, [...transcript, message])
    this.lines.set(caseId, { waitingForAgent: given.author === 'shopper', lastMessageAt: message.sentAt })
    this.tell({ type: 'message', case: caseId, message })
    this.tellLine(caseId)
    return message
  }

  /** A colleague claims a case, whatever the page knows of it. */
  claimAs(agent: { id: string; name: string }, caseId: string, told: boolean): void {
    this.#change(caseId, { status: 'claimed', claimedBy: agent })
    if (told) this.tellLine(caseId)
  }

  tellLine(caseId: string): void {
    const file = this.cases.get(caseId)
    if (file) this.tell({ type: 'case', line: this.#line(file) })
  }

  readonly fetch = async (input: string, init: RequestInit): Promise<Response> => {
    const method = init.method ?? 'GET'
    const headers = new Headers(init.headers)
    const path = input.replace('/v1/desk/', '')
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    this.calls.push({ method, path, body })
    const index = this.#next.findIndex((one) => one.path.test(path))
    const planned = index < 0 ? undefined : this.#next.splice(index, 1)[0]
    if (planned) return planned.answer()
    if (method !== 'GET') {
      const isFile = path.includes('/files/') && method === 'POST'
      if (!isFile && headers.get('content-type') !== 'application/json') return problem('wrong-content-type')
      const open = path === 'codes' || path === 'invitations' || (path === 'session' && method === 'POST')
      if (!open && headers.get('x-csrf-token') !== csrf) return problem('origin-not-allowed')
    }
    return this.#answer(method, path, body)
  }

  #answer(method: string, path: string, body: unknown): Response {
    if (path === 'codes') {
      return AskCode.safeParse(body).success ? new Response(null, { status: 204 }) : problem('invalid-input')
    }
    if (path === 'session' && method === 'POST') {
      const input = SignIn.safeParse(body)
      if (!input.success) return problem('invalid-input')
      if (input.data.code !== rightCode) return problem('wrong-code')
      this.signedIn = true
      return json(this.session(input.data.email), 201)
    }
    if (path === 'invitations') return json({ email: 'nora@maison-lucie.example', merchant: 'Maison Lucie' }, 201)
    if (!this.signedIn) return problem('not-signed-in')
    if (path === 'session' && method === 'GET') return json(this.session())
    if (path === 'session') {
      this.signedIn = false
      return new Response(null, { status: 204 })
    }
    if (path === 'tickets') return json({ ticket: `ticket-${++this.#ticket}` }, 201)
    for (const part of this.parts) {
      const answered = part(method, path, body)
      if (answered) return answered
    }
    if (path.startsWith('declarations')) return json(this.#register(path))
    if (path.startsWith('suggestions?')) return json(ShopperWordsPage.parse(this.words))
    if (path === 'answers') return json({ supervises: false, answers: [] })
    if (path === 'gaps') return json(Gaps.parse(this.gaps))
    const gap = /^gaps\/([\w-]+)$/.exec(path)?.[1]
    if (gap) return this.#attach(gap, body)
    if (path.startsWith('insights?')) return json(Insights.parse(this.insights))
    if (path === 'canned') return json({ replies: this.canned })
    if (path === 'withdrawal-function') return json(WithdrawalFunction.parse(this.withdrawalFunction))
    if (path === 'deliveries') return json({ deliveries: this.parked })
    const again = /^deliveries\/([\w-]+)\/retry$/.exec(path)?.[1]
    if (again) {
      this.parked = this.parked.filter(({ id }) => id !== again)
      return new Response(null, { status: 204 })
    }
    if (path === 'team') return json(this.team)
    if (path === 'notices') return new Response(null, { status: 204 })
    if (path === 'queue') return json(this.#queue(body))
    if (path === 'views' && method === 'GET') return json({ views: this.views })
    if (path === 'views') {
      const view = SaveView.parse(body)
      this.views.push(view)
      return json(view, 201)
    }
    const forgotten = /^views\/([\w-]+)$/.exec(path)?.[1]
    if (forgotten) {
      this.views = this.views.filter(({ id }) => id !== forgotten)
      return new Response(null, { status: 204 })
    }
    const [, id = '', verb] = /^cases\/([\w-]+)(?:\/(\w+))?$/.exec(path) ?? []
    const file = this.cases.get(id)
    if (!file) return problem('not-found')
    if (method === 'GET') {
      return json(
        CaseView.parse({
          case: file,
          transcript: this.transcripts.get(id) ?? [],
          care: this.cares.get(id) ?? nothingKept,
          ...(this.moves && { moves: this.moves }),
        }),
      )
    }
    if (verb === 'end') return this.#end(file, body)
    if (verb === 'notes') {
      const { id, text } = PostNote.parse(body)
      const note = { id, text, by: ines.name, at: deskNow.toISOString() }
      const { notes, history } = this.cares.get(file.id) ?? { notes: [], history: [] }
      this.cares.set(file.id, { notes: [...notes, note], history })
      return json(note, 201)
    }
    return verb === 'reply' ? this.#reply(file, body) : this.#changeBy(file, verb ?? '')
  }

  #changeBy(file: Case, verb: string): Response {
    if (file.status === 'resolved') return problem('case-closed')
    if (file.claimedBy && file.claimedBy.id !== ines.id) return problem('case-already-claimed')
    if (verb === 'claim') this.#change(file.id, { status: 'claimed', claimedBy: ines })
    else if (file.status !== 'claimed') return problem('case-not-claimed')
    else if (verb === 'release') this.#change(file.id, { status: 'waiting', claimedBy: undefined })
    else this.#change(file.id, { status: 'resolved', resolvedAt: deskNow.toISOString() })
    this.tellLine(file.id)
    return json(this.cases.get(file.id))
  }

  #reply(file: Case, body: unknown): Response {
    const input = PostReply.safeParse(body)
    if (!input.success) return problem('invalid-input')
    if (file.status === 'resolved') return problem('case-closed')
    if (file.claimedBy?.id !== ines.id) return problem('case-not-claimed')
    const { id, text } = input.data
    const stored = this.transcripts.get(file.id)?.find((message) => message.id === id)
    if (stored) return stored.text === text ? json(stored, 201) : problem('message-changed')
    return json(this.say(file.id, { id, author: 'agent', name: ines.name, text }), 201)
  }

  #end(file: Case, body: unknown): Response {
    const input = ConfirmEnd.safeParse(body)
    if (!input.success) return problem('invalid-input')
    if (file.claimedBy?.id !== ines.id) return problem('case-not-claimed')
    this.say(file.id, { author: 'system', event: 'end-confirmed', text: input.data.endsOn, id: input.data.id })
    return json(this.cases.get(file.id))
  }

  #attach(gap: string, body: unknown): Response {
    const input = AttachGap.safeParse(body)
    if (!input.success) return problem('invalid-input')
    const { right } = input.data
    this.gaps = { ...this.gaps, gaps: this.gaps.gaps.map((one) => (one.id === gap ? { ...one, right } : one)) }
    return new Response(null, { status: 204 })
  }

  #register(path: string): Register {
    const asked = new URLSearchParams(path.split('?')[1])
    const [kind, from, to] = ['kind', 'from', 'to'].map((name) => asked.get(name))
    const declarations = this.declarations.filter(
      (one) =>
        (!kind || one.kind === kind) &&
        (!from || one.receivedAt.slice(0, 10) >= from) &&
        (!to || one.receivedAt.slice(0, 10) <= to),
    )
    return Register.parse({ declarations, total: declarations.length })
  }

  /** A page of the queue, as the service gives it; words are looked for in names and in what was said. */
  #queue(body: unknown): QueuePage {
    const { tab, filter, after, limit = this.linesPerPage } = AskQueue.parse(body)
    const tabOf = ({ status, claimedBy }: Case): QueueTab =>
      status !== 'claimed' ? status : claimedBy?.id === ines.id ? 'mine' : 'team'
    const { search = '', tone, language } = filter
    const said = (id: string) => this.transcripts.get(id)?.find(({ text }) => text.includes(search))?.text
    const fitting = [...this.cases.values()].filter(
      (file) =>
        (search === '' || file.contact.name.includes(search) || said(file.id) !== undefined) &&
        (!tone || file.tone === tone) &&
        (!language || file.language === language),
    )
    const counts = { waiting: 0, mine: 0, team: 0, resolved: 0 }
    for (const file of fitting) counts[tabOf(file)] += 1
    const ordered = fitting
      .filter((file) => tabOf(file) === tab)
      .map((file) => this.#line(file))
      .sort((one, other) => placeOf(one).localeCompare(placeOf(other)))
    const from = after ? ordered.findIndex(({ id }) => id === after.id) + 1 : 0
    const page = ordered.slice(from, from + limit)
    const last = page.at(-1)
    return QueuePage.parse({
      lines: page.map((line) => {
        const sentence = search === '' ? undefined : said(line.id)
        return { ...line, ...(sentence !== undefined && { found: { sentence, author: 'shopper' } }) }
      }),
      next: last && from + limit < ordered.length ? { rank: 1, day: '', since: 0, id: last.id } : null,
      ...(!after && { counts, choices: { rights: [], assignees: [] } }),
    })
  }

  #line(file: Case): CaseLine {
    return CaseLine.parse(lineOf(file, this.lines.get(file.id)))
  }

  #change(id: string, change: Partial<Case>): void {
    const file = this.cases.get(id)
    if (file) this.cases.set(id, { ...file, ...change })
  }

  session(email = 'ines@maison-lucie.example'): DeskSession {
    return DeskSession.parse({
      agent: { ...ines, email, role: this.role },
      merchant: { slug: 'maison-lucie', name: 'Maison Lucie' },
      csrf,
      secondFactor: this.secondFactor,
      recoveryCodesLeft: this.secondFactor === 'absent' ? 0 : 10,
    })
  }
}

function json(value: unknown, status = 200): Response {
  return Response.json(value, { status })
}

function problem(type: ProblemType, retryAfterSeconds?: number): Response {
  const value = new ProblemError(type, { retryAfterSeconds }).toProblem('correlation-1')
  return Response.json(value, { status: value.status, headers: { 'content-type': 'application/problem+json' } })
}
