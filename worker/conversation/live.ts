import type { ShopperFrame, ShopperSays } from '../../protocol/index.ts'
import type { DeskObject } from '../env.ts'
import type { Sockets } from './sockets.ts'
import type { Store } from './store.ts'
import { framesAfter } from './view.ts'

/** An agent's screen shows "is writing" for some seconds: more often would only be noise. */
const typingEveryMs = 1000

interface Known {
  /** The agent who has the case in sight. */
  attendedBy: string | null
  /** How far an agent has read, and how far the shopper's windows have shown. */
  agentSeen: number
  shopperSeen: number
}

/** What goes on between a shopper's windows and the desk besides words. Lost without harm: the next of its kind repairs it. */
export class Live {
  readonly #sql: SqlStorage
  readonly #store: Store
  readonly #sockets: Sockets
  readonly #desk: () => Pick<DurableObjectStub<DeskObject>, 'shopperTyping' | 'shopperAt'>
  readonly #beside: (work: Promise<unknown>) => void
  #typingSharedAt = 0
  /** What is told one after the other, so that the last word is the newest. */
  #telling: Promise<unknown> = Promise.resolve()

  constructor(given: {
    sql: SqlStorage
    store: Store
    sockets: Sockets
    desk: () => Pick<DurableObjectStub<DeskObject>, 'shopperTyping' | 'shopperAt'>
    beside: (work: Promise<unknown>) => void
  }) {
    this.#sql = given.sql
    this.#store = given.store
    this.#sockets = given.sockets
    this.#desk = given.desk
    this.#beside = given.beside
  }

  /** A window says something. */
  heard(socket: WebSocket, said: ShopperSays, now: number): void {
    switch (said.type) {
      case 'hello':
        for (const frame of framesAfter(this.#store, said.after)) this.#sockets.tell(socket, frame)
        for (const frame of this.#frames()) this.#sockets.tell(socket, frame)
        return
      case 'typing':
        this.#typed(now)
        return
      case 'seen':
        this.#saw(said.sequence, now)
        return
      default:
        said satisfies never
    }
  }

  /** A window has opened or gone. */
  moved(now: number): void {
    const open = this.#store.openCase()
    if (!open) return
    const at = { here: this.#sockets.isPresent(now), seen: this.#known().shopperSeen }
    this.#telling = this.#telling.then(() => this.#desk().shopperAt(open.id, at)).catch(() => undefined)
    this.#beside(this.#telling)
  }

  /** The agent who has the case has come or left, or an agent has read further. */
  attended({ caseId, name, seen }: { caseId: string; name?: string | null; seen?: number }): void {
    if (this.#store.currentCase()?.id !== caseId) return
    const known = this.#known()
    if (name !== undefined && name !== known.attendedBy) {
      this.#keep({ ...known, attendedBy: name })
      this.#sockets.announce({ type: 'presence', agent: name })
    }
    const sequence = Math.min(seen ?? 0, this.#store.countMessages())
    if (sequence <= known.agentSeen) return
    this.#keep({ ...this.#known(), agentSeen: sequence })
    this.#sockets.announce({ type: 'read', sequence })
  }

  /** What a window that comes back must know. */
  #frames(): ShopperFrame[] {
    const { attendedBy, agentSeen } = this.#known()
    return [
      ...(this.#store.currentCase()?.status === 'claimed' ? [{ type: 'presence', agent: attendedBy } as const] : []),
      ...(agentSeen > 0 ? [{ type: 'read', sequence: agentSeen } as const] : []),
    ]
  }

  #typed(now: number): void {
    const open = this.#store.openCase()
    if (!open || now - this.#typingSharedAt < typingEveryMs) return
    this.#typingSharedAt = now
    this.#pass(this.#desk().shopperTyping(open.id))
  }

  #saw(said: number, now: number): void {
    const known = this.#known()
    const shopperSeen = Math.min(said, this.#store.countMessages())
    if (shopperSeen <= known.shopperSeen) return
    this.#keep({ ...known, shopperSeen })
    this.moved(now)
  }

  #pass(work: Promise<unknown>): void {
    this.#beside(work.catch(() => undefined))
  }

  #known(): Known {
    const row = this.#sql.exec<{ value: string }>("SELECT value FROM about WHERE key = 'live'").toArray()[0]
    return row ? JSON.parse(row.value) : { attendedBy: null, agentSeen: 0, shopperSeen: 0 }
  }

  #keep(known: Known): void {
    this.#sql.exec("INSERT OR REPLACE INTO about (key, value) VALUES ('live', ?)", JSON.stringify(known))
  }
}
