import { render } from 'preact'
import type { FrameSettings, HostMessage, PageContext } from '../../protocol/index.ts'
import { App } from './app.tsx'
import { kit } from './kit.ts'
import { joinTabs, refresh, restore, send } from './state/conversation.ts'
import { embedded, listen, tell } from './state/host.ts'
import { type Panel, show, start, state, update } from './state/store.ts'

const day = /^\d{4}-\d\d-\d\d$/
const shapes = { product: /^.{1,150}$/, order: /^.{1,80}$/, orderedOn: day, deliveredOn: day, price: /^[\d.]+$/ }

/** What a page or an address opens, by the last piece of the address. */
const functions: Record<string, Panel> = {
  retractation: 'withdraw',
  reclamation: 'complain',
  resiliation: 'cancel',
  confidentialite: 'privacy',
}

/** Lines of an order, written with "|" between them. */
const lines = (given: string) =>
  given
    .split('|')
    .flatMap((line) => line.trim().slice(0, 150) || [])
    .slice(0, 30)

/** What a page may say of an order. The rest is left out, so that no page can make a conversation fail. */
const pick = (given: Record<string, unknown>): PageContext => ({
  ...Object.fromEntries(
    Object.entries(shapes).flatMap(([name, shape]) => {
      const value = `${given[name] ?? ''}`
      return shape.test(value) ? [[name, name === 'price' ? Number.parseFloat(value) : value]] : []
    }),
  ),
  items: lines([given.items].flat().join('|')),
})

/** Black or white, whichever reads better on the merchant's colour (always 4.5:1 or more). */
export function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\w\w/g) ?? []).map((part) => Number.parseInt(part, 16) ** 2.2)
  return 3 * red + 10 * green + blue > 5e5 ? '#000' : '#fff'
}

async function open() {
  if (!state.open) {
    update({ open: true })
    await restore()
  }
  if (!state.panel && matchMedia('(pointer:fine)').matches) document.getElementById('message')?.focus()
}

async function hear(message: HostMessage) {
  if (message.type === 'close') return update({ open: false })
  if (message.type === 'context') return update({ context: pick(message.context) })
  if (Object.values(functions).includes(message.type as Panel)) show(message.type as Panel, message)
  await open()
  if (message.type === 'ask') send(message.text)
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
    if (key !== 'Escape' || defaultPrevented) return
    if (state.panel) show('')
    else tell({ recours: 1, type: 'close' })
  })
  addEventListener('visibilitychange', refresh)
  show(functions[location.pathname.split('/')[3] ?? ''] ?? '')
  const [address, secret] = location.href.split('#resume=')
  if (secret) {
    history.replaceState(null, '', address)
    update({ panel: 'resume', secret })
  }
  if (embedded) listen(hear)
  else open()
}
