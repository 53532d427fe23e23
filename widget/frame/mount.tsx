import { render } from 'preact'
import type { FrameSettings, HostMessage } from '../../protocol/index.ts'
import { App } from './app.tsx'
import { kit } from './kit.ts'
import { joinTabs, restore, send } from './state/conversation.ts'
import { isEmbedded, listen, tell } from './state/host.ts'
import { start, state, update } from './state/store.ts'

/** Black or white, whichever reads better on the merchant's colour (always 4.5:1 or more). */
export function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#000' : '#fff'
}

async function open() {
  if (!state.open) {
    update({ open: true })
    await restore()
  }
  if (!state.panel && matchMedia('(pointer:fine)').matches) document.getElementById('message')?.focus()
}

function hear(message: HostMessage) {
  switch (message.type) {
    case 'close':
      return update({ open: false })
    case 'context':
      return update({ context: message.context })
    case 'open':
      return void open()
    case 'ask':
      return void open().then(() => send(message.text))
    case 'withdraw':
      update({ panel: 'withdrawal' })
      return void open()
  }
}

/** Starts the frame in an element: embedded, it waits for the loader; alone, it is open at once. */
export function mount(settings: FrameSettings, root: HTMLElement) {
  Object.assign(globalThis, { recours: kit })
  const { style } = document.documentElement
  style.setProperty('--brand', settings.colour)
  style.setProperty('--on-brand', inkOn(settings.colour))
  start(settings, () => render(<App />, root))
  joinTabs()
  addEventListener('keydown', ({ key, defaultPrevented }) => {
    if (key !== 'Escape' || defaultPrevented || document.querySelector(':popover-open')) return
    if (state.panel) update({ panel: '', problem: undefined })
    else tell({ recours: 1, type: 'close' })
  })
  addEventListener('visibilitychange', () => {
    if (!document.hidden && state.open && !state.busy && state.token) restore()
  })
  if (/\/retractation$/.test(location.pathname)) update({ panel: 'withdrawal' })
  const secret = location.hash.split('#resume=')[1]
  if (secret) {
    history.replaceState(null, '', location.pathname + location.search)
    update({ panel: 'resume', secret })
  }
  if (isEmbedded()) listen(hear)
  else open()
}
