import { type AgentRole, AgentSays, type DeskFrame, ProblemError } from '../../protocol/index.ts'
import type { DeskObject } from '../env.ts'
import { newSecret, sha256 } from '../privacy/secrets.ts'
import type { Tables } from './schema.ts'

const ticketLifeMs = 30_000
const frameMaxBytes = 16_384
const errorsAllowed = 5
/** A peer that has not been heard for so long is gone; it says `ping` every 20 seconds. */
const silenceMs = 45_000
/** After this, or at the end of its session if that comes first, a socket needs a new ticket. */
const socketLifeMs = 30 * 60_000
const protocolName = 'recours'

/** Who is behind a socket. Survives hibernation in the socket's attachment. */
export interface Seat {
  agent: string
  name: string
  role: AgentRole
  session: string
  /** When it must show a living session again. */
  endsAt: number
  heardAt: number
  errors: number
  /** The case that this page has in sight; absent until it says so. */
  reading?: string | null
  /** When it last said that its agent writes in that case. */
  typedAt?: number
}

type Ticket = {
  agent: string
  name: string
  session: string
  role: AgentRole | null
  expires_at: number
  ends_at: number | null
}

/** The sockets of a merchant's agents. They may sleep: who sits where is in each socket's attachment. */
export class AgentSockets {
  readonly #context: DurableObjectState
  readonly #tables: Tables

  constructor(context: DurableObjectState, tables: Tables) {
    this.#context = context
    this.#tables = tables
    context.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  }

  /** A single-use ticket for one socket, good for 30 seconds. */
  async ticket(agent: Parameters<DeskObject['ticket']>[0]): Promise<string> {
    const ticket = newSecret()
    const hash = await sha256(ticket)
    const { sql } = this.#tables
    sql.exec('DELETE FROM tickets WHERE expires_at <= ?', Date.now())
    sql.exec(
      'INSERT INTO tickets (hash, agent, name, session, role, expires_at, ends_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      hash,
      agent.id,
      agent.name,
      agent.session ?? '',
      agent.role ?? null,
      Date.now() + ticketLifeMs,
      agent.endsAt ?? null,
    )
    return ticket
  }

  /** Opens a socket for the holder of a ticket, which travels as one of the offered sub-protocols beside `recours`. */
  async open(request: Request): Promise<Response> {
    const offered = (request.headers.get('sec-websocket-protocol') ?? '').split(',').map((name) => name.trim())
    const seat = await this.#spend(offered.filter((name) => name !== protocolName && name !== ''))
    if (!seat) return new Response(null, { status: 401 })
    const { 0: client, 1: server } = new WebSocketPair()
    this.#context.acceptWebSocket(server, [seat.agent])
    server.serializeAttachment(seat)
    return new Response(null, {
      status: 101,
      webSocket: client,
      headers: { 'sec-websocket-protocol': protocolName },
    })
  }

  /** What a frame says and who says it; null when it was wrong, which the peer is told. The fifth wrong frame closes. */
  read(socket: WebSocket, frame: string | ArrayBuffer): { says: AgentSays; seat: Seat } | null {
    const seat = socket.deserializeAttachment() as Seat
    const says = parse(frame)
    if (says) {
      const heard = { ...seat, heardAt: Date.now() }
      socket.serializeAttachment(heard)
      return { says, seat: heard }
    }
    const errors = seat.errors + 1
    socket.serializeAttachment({ ...seat, heardAt: Date.now(), errors })
    send(socket, { type: 'problem', problem: new ProblemError('invalid-input').toProblem() })
    if (errors >= errorsAllowed) socket.close(1008, 'too many errors')
    return null
  }

  /** Who sits where, at this moment. */
  seats(): Seat[] {
    return this.#open().map((socket) => socket.deserializeAttachment() as Seat)
  }

  /** Notes what a page does now; whoever has gone does nothing. */
  note(socket: WebSocket, doing: Pick<Seat, 'reading' | 'typedAt'>): Seat {
    const seat = socket.deserializeAttachment() as Seat
    socket.serializeAttachment({ ...seat, ...doing })
    return seat
  }

  tell(socket: WebSocket, frame: DeskFrame): void {
    send(socket, frame)
  }

  /** Tells every open desk. */
  broadcast(frame: DeskFrame): void {
    for (const socket of this.#context.getWebSockets()) send(socket, frame)
  }

  /** Closes the sockets of an agent, or of one session only; tickets not yet used die with them. */
  cut(agent: string, session?: string): void {
    this.#tables.sql.exec(
      'DELETE FROM tickets WHERE agent = ? AND (? IS NULL OR session = ?)',
      agent,
      session ?? null,
      session ?? null,
    )
    for (const socket of this.#context.getWebSockets(agent)) {
      const seat = socket.deserializeAttachment() as Seat
      if (session === undefined || seat.session === session) socket.close(4001, 'signed out')
    }
  }

  /** Drops silent peers, and those that must show a living session again; true when there was one. */
  sweep(now: number): boolean {
    const before = this.#open()
    for (const socket of before) {
      if (now >= (socket.deserializeAttachment() as Seat).endsAt) socket.close(4002, 'ask for a new ticket')
      else if (now - this.#heardAt(socket) >= silenceMs) socket.close(4003, 'silent')
    }
    return this.#open().length < before.length
  }

  /** When the next peer could have been silent for too long, or must come back; null without sockets. */
  nextSweepAt(): number | null {
    const times = this.#open().map((socket) =>
      Math.min((socket.deserializeAttachment() as Seat).endsAt, this.#heardAt(socket) + silenceMs),
    )
    return times.length > 0 ? Math.min(...times) : null
  }

  #open(): WebSocket[] {
    return this.#context.getWebSockets().filter((socket) => socket.readyState === WebSocket.OPEN)
  }

  #heardAt(socket: WebSocket): number {
    const pinged = this.#context.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0
    return Math.max(pinged, (socket.deserializeAttachment() as Seat).heardAt)
  }

  async #spend(candidates: string[]): Promise<Seat | null> {
    const [ticket] = candidates
    if (ticket === undefined || candidates.length > 1) return null
    const hash = await sha256(ticket)
    const spent = this.#tables.sql
      .exec<Ticket>(
        'DELETE FROM tickets WHERE hash = ? RETURNING agent, name, session, role, expires_at, ends_at',
        hash,
      )
      .toArray()[0]
    const now = Date.now()
    if (!spent || spent.expires_at <= now) return null
    const { agent, name, session } = spent
    const role = spent.role ?? 'observer'
    const endsAt = Math.min(now + socketLifeMs, spent.ends_at ?? Number.POSITIVE_INFINITY)
    return { agent, name, session, role, endsAt, heardAt: now, errors: 0 }
  }
}

function parse(frame: string | ArrayBuffer): AgentSays | null {
  if (typeof frame !== 'string' || new TextEncoder().encode(frame).byteLength > frameMaxBytes) return null
  try {
    return AgentSays.safeParse(JSON.parse(frame)).data ?? null
  } catch {
    return null
  }
}

/** A socket that is closing is not an error: its agent reads the queue again when back. */
function send(socket: WebSocket, frame: DeskFrame): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
}
