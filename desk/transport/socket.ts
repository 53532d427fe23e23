import type { AgentSays, DeskFrame } from '../../protocol/index.ts'
import type { Outcome } from './outcome.ts'

const shortestWaitMs = 1_000
const longestWaitMs = 30_000
/** The service drops a peer that has been silent for 45 seconds, and so do we. */
const pingEveryMs = 20_000
const pingsUnanswered = 2

/** The part of a `WebSocket` that is used here. */
export interface Socket {
  onopen: ((event: Event) => void) | null
  onmessage: ((event: MessageEvent) => void) | null
  onclose: ((event: CloseEvent) => void) | null
  readonly readyState: number
  send(data: string): void
  close(code?: number): void
}

/** Milliseconds before attempt `attempt` (from 1): full jitter between one second and a doubling ceiling of thirty. */
export function waitBefore(attempt: number, random: () => number): number {
  const ceiling = Math.min(longestWaitMs, shortestWaitMs * 2 ** attempt)
  return shortestWaitMs + random() * (ceiling - shortestWaitMs)
}

/** The open line from the service: reconnects by itself until it is closed. */
export interface Line {
  say(words: AgentSays): void
  /** Tries now instead of waiting: the network is back, or the page is shown again. */
  retryNow(): void
  close(): void
}

/** Opens the line. `onState(true)` follows each successful connection: what was missed must then be fetched. */
export function openLine(options: {
  ticket: () => Promise<Outcome<{ ticket: string }>>
  connect: (ticket: string) => Socket
  random: () => number
  onFrame: (frame: DeskFrame) => void
  onState: (connected: boolean) => void
}): Line {
  let socket: Socket | null = null
  let attempt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false
  let connecting = false
  let pinging: ReturnType<typeof setInterval> | undefined

  const later = () => {
    if (closed) return
    attempt += 1
    clearTimeout(timer)
    timer = setTimeout(connect, waitBefore(attempt, options.random))
  }

  async function connect() {
    if (closed || connecting || socket) return
    connecting = true
    const outcome = await options.ticket()
    connecting = false
    if (closed) return
    if ('failure' in outcome) return later()
    const opened = options.connect(outcome.ok.ticket)
    socket = opened
    let unanswered = 0
    const lose = () => {
      if (socket !== opened) return
      socket = null
      clearInterval(pinging)
      options.onState(false)
      later()
    }
    opened.onopen = () => {
      attempt = 0
      clearInterval(pinging)
      pinging = setInterval(() => {
        if (unanswered >= pingsUnanswered) {
          opened.close()
          lose()
        } else {
          unanswered += 1
          opened.send('ping')
        }
      }, pingEveryMs)
      options.onState(true)
    }
    opened.onmessage = (event) => {
      unanswered = 0
      const frame = readFrame(event.data)
      if (frame) options.onFrame(frame)
    }
    opened.onclose = lose
  }

  void connect()
  return {
    say(words) {
      if (socket?.readyState === 1) socket.send(JSON.stringify(words))
    },
    retryNow() {
      if (closed || socket) return
      clearTimeout(timer)
      void connect()
    },
    close() {
      closed = true
      clearTimeout(timer)
      clearInterval(pinging)
      const open = socket
      socket = null
      open?.close(1000)
    },
  }
}

/** A frame, or null when it is not one: an unreadable or unknown frame is skipped, so that an old page survives a new service. */
function readFrame(data: unknown): DeskFrame | null {
  if (typeof data !== 'string' || data === 'pong') return null
  try {
    const frame: unknown = JSON.parse(data)
    return typeof frame === 'object' && frame !== null && 'type' in frame ? (frame as DeskFrame) : null
  } catch {
    return null
  }
}
