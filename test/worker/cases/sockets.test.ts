import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { Tables } from '../../../worker/cases/schema.ts'
import { AgentSockets } from '../../../worker/cases/sockets.ts'
import type { DeskObject } from '../../../worker/env.ts'
import { openDesk } from '../../support/worker-case.ts'

const ines = { id: 'agent-ines', name: 'Inès', session: 'session-one' }
const minute = 60_000

async function connect(desk: DurableObjectStub<DeskObject>, ticket: string): Promise<WebSocket> {
  const response = await desk.fetch('http://localhost/v1/desk/socket', {
    headers: { upgrade: 'websocket', 'sec-websocket-protocol': `recours, ${ticket}` },
  })
  if (!response.webSocket) throw new Error(`refused: ${response.status}`)
  expect(response.headers.get('sec-websocket-protocol')).toBe('recours')
  response.webSocket.accept()
  return response.webSocket
}

function closing(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => {
    socket.addEventListener('close', ({ code }) => resolve(code))
  })
}

function sweep(desk: DurableObjectStub<DeskObject>, afterMs: number): Promise<void> {
  return runInDurableObject(desk, (_desk, state) => {
    new AgentSockets(state, new Tables(state.storage.sql)).sweep(Date.now() + afterMs)
  })
}

test('a ticket works once, and only for the Desk that gave it', async () => {
  const [desk, other] = [await openDesk('ticket'), await openDesk('ticket-other')]
  const ticket = await desk.ticket(ines)
  await expect(connect(other, ticket)).rejects.toThrow('401')
  const socket = await connect(desk, ticket)
  await expect(connect(desk, ticket)).rejects.toThrow('401')
  socket.close()
})

test('a ticket is worth nothing after 30 seconds, and is stored as a hash', async () => {
  const desk = await openDesk('late-ticket')
  const ticket = await desk.ticket(ines)
  await runInDurableObject(desk, (_desk, state) => {
    expect(JSON.stringify(state.storage.sql.exec('SELECT * FROM tickets').toArray())).not.toContain(ticket)
    state.storage.sql.exec('UPDATE tickets SET expires_at = expires_at - 30001')
  })
  await expect(connect(desk, ticket)).rejects.toThrow('401')
})

test.each([
  ['no ticket', 'recours'],
  ['two tickets', 'recours, one, two'],
])('%s: no socket', async (_case, offered) => {
  const desk = await openDesk('no-ticket')
  const response = await desk.fetch('http://localhost/v1/desk/socket', {
    headers: { upgrade: 'websocket', 'sec-websocket-protocol': offered },
  })
  expect(response.status).toBe(401)
})

test('a peer that was silent for 45 seconds is dropped, one second earlier it is not', async () => {
  const desk = await openDesk('silent')
  const socket = await connect(desk, await desk.ticket(ines))
  const closed = closing(socket)
  await sweep(desk, 44_000)
  expect(socket.readyState).toBe(WebSocket.OPEN)
  await sweep(desk, 45_000)
  expect(await closed).toBe(4003)
})

test('ping is answered without waking the Desk', async () => {
  const desk = await openDesk('ping')
  const socket = await connect(desk, await desk.ticket(ines))
  const answer = new Promise((resolve) => socket.addEventListener('message', ({ data }) => resolve(data)))
  socket.send('ping')
  expect(await answer).toBe('pong')
  socket.close()
})

test('after 30 minutes a socket must come back with a new ticket', async () => {
  const desk = await openDesk('old-socket')
  const closed = closing(await connect(desk, await desk.ticket(ines)))
  await sweep(desk, 30 * minute)
  expect(await closed).toBe(4002)
})

test('a socket ends with the session it was opened for, if nobody used that any more', async () => {
  const desk = await openDesk('idle-session')
  const ticket = await desk.ticket({ ...ines, endsAt: Date.now() + 10_000 })
  const closed = closing(await connect(desk, ticket))
  const alarm = await runInDurableObject(desk, (_desk, state) => state.storage.getAlarm())
  expect((alarm ?? 0) - Date.now()).toBeLessThanOrEqual(10_000)
  await sweep(desk, 10_000)
  expect(await closed).toBe(4002)
})

test('a Desk that wakes often still looks at its silent peers in time', async () => {
  const desk = await openDesk('wakes')
  const socket = await connect(desk, await desk.ticket(ines))
  await evictDurableObject(desk, { webSockets: 'hibernate' })
  const alarm = await runInDurableObject(desk, async (_desk, state) => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    return new AgentSockets(state, new Tables(state.storage.sql)).nextSweepAt()
  })
  expect((alarm ?? 0) - Date.now()).toBeLessThan(45_000 - 40)
  socket.close()
})

test("cutting one session leaves the agent's other one open; cutting the agent closes all, tickets too", async () => {
  const desk = await openDesk('cut')
  const phone = await connect(desk, await desk.ticket(ines))
  const computer = await connect(desk, await desk.ticket({ ...ines, session: 'session-two' }))
  const [phoneClosed, computerClosed] = [closing(phone), closing(computer)]
  await desk.cut(ines.id, 'session-one')
  expect(await phoneClosed).toBe(4001)
  expect(computer.readyState).toBe(WebSocket.OPEN)
  const unused = await desk.ticket(ines)
  await desk.cut(ines.id)
  expect(await computerClosed).toBe(4001)
  await expect(connect(desk, unused)).rejects.toThrow('401')
})
