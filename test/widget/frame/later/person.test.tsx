import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ShopperFrame, ShopperSays } from '../../../../protocol/index.ts'
import { openFrame, startService, type } from '../../service.ts'

/** The window's end of a line, in the hands of the test. */
class Line {
  static readonly OPEN = 1
  static all: Line[] = []
  readyState = 0
  readonly said: string[] = []
  onopen: (() => void) | undefined
  onmessage: ((event: { data: string }) => void) | undefined
  onclose: (() => void) | undefined
  constructor() {
    Line.all.push(this)
    queueMicrotask(() => {
      this.readyState = 1
      this.onopen?.()
    })
  }
  send(words: string) {
    this.said.push(words)
  }
  close() {
    if (this.readyState === 3) return
    this.readyState = 3
    this.onclose?.()
  }
  tell(frame: ShopperFrame) {
    this.onmessage?.({ data: JSON.stringify(frame) })
  }
  heard(kind: ShopperSays['type']) {
    return this.said.filter((words) => words.includes(`"${kind}"`)).map((words) => JSON.parse(words))
  }
}

/** Of this file alone: what a browser keeps is shared by the files that run beside. */
const merchant = 'boutique-seule'
const at = '2026-11-21T10:00:00Z'
const line = () => Line.all.at(-1) as Line
const shown = () => document.body.innerText
let service: ReturnType<typeof startService>

beforeEach(async () => {
  Line.all = []
  vi.stubGlobal('WebSocket', Line)
  service = startService()
  service.messages.push({ sequence: 1, id: 'a', author: 'shopper', text: 'Bonjour', sentAt: at })
  service.view = { case: { reference: 'K7M2PX4RTA', status: 'claimed', agent: 'Inès' } }
  localStorage.setItem(`recours:${merchant}`, JSON.stringify({ conversation: 'c', token: 't', lastChunk: 0 }))
  openFrame({ merchant })
  // The screens fetched on demand come first.
  await expect.poll(() => line()?.readyState, { timeout: 10_000 }).toBe(1)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  // The case is closed: nothing calls any more.
  service.view = { case: null }
  line().tell({ type: 'status', status: 'resolved' })
  line().close()
  localStorage.removeItem(`recours:${merchant}`)
})

test('says what was seen last, and what has been in sight; shows who is there, who writes, and that it was read', async () => {
  await expect.poll(() => line().heard('hello')).toEqual([{ type: 'hello', after: 1 }])
  expect(line().heard('seen')).toEqual([{ type: 'seen', sequence: 1 }])
  line().tell({ type: 'presence', agent: null })
  await expect.poll(shown).toContain('Inès n’est pas là en ce moment')
  line().tell({ type: 'presence', agent: 'Inès' })
  await expect.poll(shown).toContain('Inès est là.')
  expect(shown()).not.toMatch(/^Lu$/m)
  line().tell({ type: 'read', sequence: 1 })
  await expect.poll(shown).toMatch(/^Lu$/m)
  line().tell({ type: 'typing', name: 'Inès' })
  await expect.poll(shown).toContain('Inès écrit…')
  line().tell({
    type: 'message',
    message: { sequence: 2, id: 'b', author: 'agent', name: 'Inès', text: 'Oui ?', sentAt: at },
  })
  await expect.poll(shown).toContain('Oui ?')
  expect(shown()).not.toContain('Inès écrit…')
  expect(shown()).not.toMatch(/^Lu$/m)
  await expect.poll(() => line().heard('seen').at(-1)).toEqual({ type: 'seen', sequence: 2 })
  type('#message', 'Je')
  expect(line().heard('typing')).toHaveLength(1)
})

test('pings, so that it is not taken for gone; a line on which nothing comes back is given up and replaced', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.9)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  line().close()
  await vi.advanceTimersByTimeAsync(5_000)
  // An answer takes its own time, whatever the clock says.
  await expect.poll(() => line().heard('hello').length + Line.all.length).toBe(3)
  const second = line()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(second.said.filter((words) => words === 'ping')).toHaveLength(1)
  second.onmessage?.({ data: 'pong' })
  await vi.advanceTimersByTimeAsync(40_000)
  expect(second.readyState).toBe(1)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(second.readyState).toBe(3)
  await vi.advanceTimersByTimeAsync(5_000)
  await expect.poll(() => line() !== second && line().heard('hello')).toEqual([{ type: 'hello', after: 1 }])
})
