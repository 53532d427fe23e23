import { ProblemError, type ShopperFrame, ShopperSays } from '../../protocol/index.ts'

const maxFrameBytes = 16_384
const maxErrors = 5
const silentAfterMs = 45_000

interface Attachment {
  heardAt: number
  errors: number
}

/** The shopper's open windows. They sleep with the object: what is known of each travels in its attachment. */
export class Sockets {
  private readonly context: DurableObjectState

  constructor(context: DurableObjectState) {
    this.context = context
    context.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  }

  /** The answer that opens a socket; `protocol` is one of those the browser offered. */
  accept(protocol: string, now: number): Response {
    const { 0: client, 1: server } = new WebSocketPair()
    this.context.acceptWebSocket(server)
    server.serializeAttachment({ heardAt: now, errors: 0 } satisfies Attachment)
    return new Response(null, { status: 101, webSocket: client, headers: { 'sec-websocket-protocol': protocol } })
  }

  announce(frame: ShopperFrame): void {
    const text = JSON.stringify(frame)
    for (const socket of this.context.getWebSockets()) send(socket, text)
  }

  /** Whether a window is open and was heard of lately; those that fell silent are closed. */
  isPresent(now: number): boolean {
    this.dropSilent(now)
    return this.open().some((socket) => now - this.heardAt(socket) <= silentAfterMs)
  }

  /** True when there was one. */
  dropSilent(now: number): boolean {
    const silent = this.open().filter((socket) => now - this.heardAt(socket) > silentAfterMs)
    for (const socket of silent) socket.close(1001, 'silent')
    return silent.length > 0
  }

  /** When the next window could have been silent for too long; null without one. */
  nextSweepAt(): number | null {
    const heard = this.open().map((socket) => this.heardAt(socket))
    return heard.length > 0 ? Math.min(...heard) + silentAfterMs + 1 : null
  }

  private open(): WebSocket[] {
    return this.context.getWebSockets().filter((socket) => socket.readyState === WebSocket.OPEN)
  }

  private heardAt(socket: WebSocket): number {
    const pinged = this.context.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0
    return Math.max(pinged, attachmentOf(socket).heardAt)
  }

  /** What a window says, or undefined after telling it that this was not understood; the fifth time closes it. */
  parse(socket: WebSocket, frame: string | ArrayBuffer, now: number): ShopperSays | undefined {
    const isSmallText = typeof frame === 'string' && new TextEncoder().encode(frame).length <= maxFrameBytes
    const parsed = isSmallText ? ShopperSays.safeParse(jsonOf(frame)) : undefined
    const attachment = { ...attachmentOf(socket), heardAt: now }
    if (parsed?.success) {
      socket.serializeAttachment(attachment)
      return parsed.data
    }
    const errors = attachment.errors + 1
    socket.serializeAttachment({ ...attachment, errors })
    const type = isSmallText ? 'invalid-input' : 'body-too-large'
    this.tell(socket, { type: 'problem', problem: new ProblemError(type).toProblem() })
    if (errors >= maxErrors) socket.close(1008, 'too many errors')
    return undefined
  }

  tell(socket: WebSocket, frame: ShopperFrame): void {
    send(socket, JSON.stringify(frame))
  }
}

/** The ticket among the protocols that a browser offers, and the one to answer with. */
export function offeredBy(request: Request): { ticket: string; protocol: string } {
  const offered = (request.headers.get('sec-websocket-protocol') ?? '').split(',').map((word) => word.trim())
  const ticket = offered.find((word) => word.includes('.')) ?? ''
  return { ticket, protocol: offered.find((word) => word !== ticket) ?? ticket }
}

function send(socket: WebSocket, text: string): void {
  try {
    socket.send(text)
  } catch {
    // The window closed in between: it will ask for what it missed when it comes back.
  }
}

function attachmentOf(socket: WebSocket): Attachment {
  const attachment: Attachment | null = socket.deserializeAttachment()
  return attachment ?? { heardAt: 0, errors: 0 }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
