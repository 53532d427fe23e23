import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Line, openLine, waitBefore } from '../../../desk/transport/socket.ts'
import type { DeskFrame } from '../../../protocol/index.ts'
import { FakeSocket } from '../../support/desk-socket.ts'

describe('waiting before another attempt', () => {
  test.each([
    ['first, unlucky', 1, 1, 2_000],
    ['third, unlucky', 3, 1, 8_000],
    ['tenth, unlucky', 10, 1, 30_000],
    ['tenth, lucky', 10, 0, 1_000],
  ])('%s', (_case, attempt, chance, milliseconds) => {
    expect(waitBefore(attempt, () => chance)).toBe(milliseconds)
  })
})

describe('the line', () => {
  let sockets: FakeSocket[]
  let frames: DeskFrame[]
  let states: boolean[]
  /** How many tickets the service still refuses. */
  let refused: number
  let line: Line

  beforeEach(() => {
    vi.useFakeTimers()
    sockets = []
    frames = []
    states = []
    refused = 0
    line = openLine({
      ticket: async () => {
        refused -= 1
        return refused >= 0 ? { failure: { type: 'unreachable' } } : { ok: { ticket: 'ticket' } }
      },
      connect: (ticket) => {
        const socket = new FakeSocket(ticket)
        sockets.push(socket)
        return socket
      },
      random: () => 0,
      onFrame: (frame) => frames.push(frame),
      onState: (connected) => states.push(connected),
    })
  })
  afterEach(() => {
    line.close()
    vi.useRealTimers()
  })
  const current = () => sockets.at(-1) ?? new FakeSocket('none')
  const receive = (data: unknown) => current().onmessage?.(new MessageEvent('message', { data }))

  test('hands over frames, and skips what it cannot read', async () => {
    await vi.advanceTimersByTimeAsync(0)
    current().open()
    receive(JSON.stringify({ type: 'typing', case: 'case-1' }))
    receive('not json')
    receive('"text"')
    receive(new ArrayBuffer(2))
    expect(frames).toEqual([{ type: 'typing', case: 'case-1' }])
  })

  test('a lost socket comes back with a new ticket', async () => {
    await vi.advanceTimersByTimeAsync(0)
    current().open()
    current().close()
    expect(states).toEqual([true, false])
    await vi.advanceTimersByTimeAsync(999)
    expect(sockets).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(sockets).toHaveLength(2)
  })

  test('a refused ticket is asked for again', async () => {
    await vi.advanceTimersByTimeAsync(0)
    refused = 2
    current().close()
    await vi.advanceTimersByTimeAsync(2_999)
    expect(sockets).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(sockets).toHaveLength(2)
  })

  test('the network coming back ends the wait', async () => {
    await vi.advanceTimersByTimeAsync(0)
    current().open()
    current().close()
    line.retryNow()
    await vi.advanceTimersByTimeAsync(0)
    expect(sockets).toHaveLength(2)
  })

  test('says ping every twenty seconds, and drops a service that no longer answers', async () => {
    await vi.advanceTimersByTimeAsync(0)
    const deaf = current()
    deaf.open()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(deaf.said).toEqual(['ping'])
    expect(frames).toEqual([])
    vi.spyOn(deaf, 'send').mockImplementation(() => undefined)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(deaf.readyState).toBe(3)
    expect(states).toEqual([true, false])
  })

  test('once closed it stays closed', async () => {
    await vi.advanceTimersByTimeAsync(0)
    current().open()
    line.close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sockets).toHaveLength(1)
    expect(states).toEqual([true])
  })
})
