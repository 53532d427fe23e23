import type { ShopperFrame, ShopperSays, Ticket } from '../../../protocol/index.ts'
import { add, call, restore } from '../state/conversation.ts'
import { tell } from '../state/host.ts'
import { state, update } from '../state/store.ts'
import { pause } from '../transport/client.ts'

let socket: WebSocket | 'opening' | undefined
let unread = 0
let quiet: ReturnType<typeof setTimeout> | undefined

const waits = () => state.case && state.case.status !== 'resolved'

function say(words: ShopperSays) {
  if (socket instanceof WebSocket && socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(words))
}

function hear(frame: ShopperFrame) {
  switch (frame.type) {
    case 'message':
      add(frame.message)
      if (frame.message.author === 'agent') {
        update({ typing: undefined })
        if (!state.open) tell({ recours: 1, type: 'unread', count: ++unread })
      }
      return
    case 'status':
      if (state.case) update({ case: { ...state.case, status: frame.status, agent: frame.agent ?? state.case.agent } })
      if (frame.status === 'resolved') restore() // brings the question about satisfaction
      return
    case 'typing':
      clearTimeout(quiet)
      quiet = setTimeout(() => update({ typing: undefined }), 5e3)
      return update({ typing: frame.name })
  }
}

/** Keeps a socket open while a person has the case; says what was seen last, so nothing is missed. */
export async function connect(tries = 0): Promise<void> {
  if (state.open) unread = 0
  if (socket || !waits()) return
  socket = 'opening'
  try {
    const { ticket }: Ticket = await (await call('/tickets', {})).json()
    const address = `${location.origin.replace('http', 'ws')}/v1/conversations/${state.conversation}/socket`
    const opened = new WebSocket(address, ['recours', ticket])
    socket = opened
    opened.onopen = () => {
      tries = 0
      say({ type: 'hello', after: state.messages.at(-1)?.sequence ?? 0 })
    }
    opened.onmessage = ({ data }) => hear(JSON.parse(data))
    await new Promise((closed) => {
      opened.onclose = closed
    })
  } catch {} // the next attempt tells
  socket = undefined
  await pause(tries)
  return connect(tries + 1)
}

let lastTyping = 0
addEventListener('input', ({ target, timeStamp }) => {
  if ((target as HTMLElement).id !== 'message' || timeStamp - lastTyping < 3e3) return
  lastTyping = timeStamp
  say({ type: 'typing' })
})
