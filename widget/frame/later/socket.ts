import type { ShopperFrame, ShopperSays, Ticket } from '../../../protocol/index.ts'
import { add, call, restore } from '../state/conversation.ts'
import { tell } from '../state/host.ts'
import { state, update } from '../state/store.ts'
import { pause } from '../transport/client.ts'

/** The service drops a window that is silent for 45 seconds; so do we with a line on which nothing comes back. */
const pingEveryMs = 20e3
const pingsUnanswered = 2
/** A line that is renewed is back at once: nobody needs to hear of it. */
const lostAfterMs = 3e3

let socket: WebSocket | 'opening' | undefined
let unread = 0
let quiet: ReturnType<typeof setTimeout> | undefined
let lost: ReturnType<typeof setTimeout> | undefined
/** The last sequence that the service knows to have been shown. */
let shown = 0

/** An answer that a person reads first is still to come. */
const isHeld = () =>
  state.messages.findLastIndex(({ event }) => event === 'answer-held') >
  state.messages.findLastIndex(({ event }) => event === 'answer-checked' || event === 'answer-unchecked')
const waits = () => isHeld() || (state.case && state.case.status !== 'resolved')

function say(words: ShopperSays) {
  if (socket instanceof WebSocket && socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(words))
  else return false
  return true
}

/** Tells how far the thread has been in sight. */
function tellShown() {
  const sequence = state.messages.at(-1)?.sequence ?? 0
  if (state.open && !state.panel && !document.hidden && sequence > shown && say({ type: 'seen', sequence }))
    shown = sequence
}

function hear(frame: ShopperFrame) {
  switch (frame.type) {
    case 'message':
      add(frame.message)
      if (frame.message.author === 'agent' || frame.message.answer) {
        update({ typing: undefined })
        if (!state.open) tell({ recours: 1, type: 'unread', count: ++unread })
      }
      return
    case 'status':
      if (state.case) update({ case: { ...state.case, status: frame.status, agent: frame.agent ?? state.case.agent } })
      if (frame.status === 'resolved')
        restore() // brings the question about satisfaction
      else update({ askSatisfaction: false })
      return
    case 'typing':
      clearTimeout(quiet)
      quiet = setTimeout(() => update({ typing: undefined }), 5e3)
      return update({ typing: frame.name })
    case 'presence':
      return update({ attended: frame.agent })
    case 'read':
      return update({ agentRead: frame.sequence })
  }
}

/** Stays until the line is closed; pings, and closes a line on which nothing comes back. */
function stay(opened: WebSocket): Promise<unknown> {
  let unanswered = 0
  opened.onmessage = ({ data }) => {
    unanswered = 0
    if (data !== 'pong') hear(JSON.parse(data))
  }
  return new Promise((closed) => {
    const pinging = setInterval(() => {
      if (unanswered++ >= pingsUnanswered || opened.readyState !== WebSocket.OPEN) end()
      else opened.send('ping')
    }, pingEveryMs)
    const end = () => {
      clearInterval(pinging)
      opened.close()
      closed(0)
    }
    opened.onclose = end
  })
}

/** Resolves after the pause, or as soon as the network is back. */
const pauseOrOnline = (tries: number) =>
  Promise.race([pause(tries), new Promise((done) => addEventListener('online', done, { once: true }))])

/** Keeps a socket open while a person has the case; says what was seen last, so nothing is missed. */
export async function connect(tries = 0): Promise<void> {
  if (state.open) unread = 0
  tellShown()
  if (socket || !waits()) return
  socket = 'opening'
  try {
    const { ticket }: Ticket = await (await call('/tickets', {})).json()
    const address = `${location.origin.replace('http', 'ws')}/v1/conversations/${state.conversation}/socket`
    const opened = new WebSocket(address, ['recours', ticket])
    socket = opened
    opened.onopen = () => {
      tries = 0
      shown = 0
      clearTimeout(lost)
      lost = undefined
      update({ lost: false, attended: undefined })
      say({ type: 'hello', after: state.messages.at(-1)?.sequence ?? 0 })
      tellShown()
    }
    await stay(opened)
  } catch {} // the next attempt tells
  socket = undefined
  if (waits()) lost ??= setTimeout(() => update({ lost: true }), lostAfterMs)
  await pauseOrOnline(tries)
  return connect(tries + 1)
}

// The first word typed is told, however young the page.
let lastTyping = -3e3
addEventListener('input', ({ target, timeStamp }) => {
  if ((target as HTMLElement).id !== 'message' || timeStamp - lastTyping < 3e3) return
  lastTyping = timeStamp
  say({ type: 'typing' })
})
document.addEventListener('visibilitychange', tellShown)
