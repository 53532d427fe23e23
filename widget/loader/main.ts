import type { FrameMessage, HostMessage, PageContext } from '../../protocol/index.ts'
import css from './loader.css?inline'

type Command = [name: string, ...rest: unknown[]]
type Api = ((...command: Command) => void) & { push?: (command: Command) => void; q?: Iterable<Command> }

const page = window as unknown as { Recours?: Api | Command[] }
const script = document.currentScript as HTMLScriptElement
const { dataset } = script
const { origin } = new URL(script.src)
const french = !(dataset.language || document.documentElement.lang || 'fr').startsWith('en')
const label = dataset.label || (french ? 'Besoin d’aide ?' : 'Need help?')
const address = `${origin}/m/${dataset.merchant}`
const fullAddress = `${address}?lang=${french ? 'fr' : 'en'}`
const colour = dataset.colour || '#1d4d43'
const [red, green, blue] = [1, 3, 5].map((at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2)

const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag) => document.createElement(tag)
const host = make('div')
const launcher = make('button')
const badge = make('b')
const panel = make('div')
let frame: HTMLIFrameElement | undefined
let ready = false
let waiting: HostMessage[] = []
let late = 0

const { style } = host
style.setProperty('--recours-colour', colour)
style.setProperty('--recours-ink', 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#000' : '#fff')

/** Options without a prototype: a page may have polluted `Object.prototype`. */
const root = host.attachShadow({ __proto__: null, mode: 'closed' } as unknown as ShadowRootInit)
const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
root.adoptedStyleSheets = [sheet]
if (dataset.side === 'left') launcher.className = panel.className = 'left'
launcher.type = 'button'
launcher.append(label, badge)
launcher.setAttribute('aria-haspopup', 'dialog')
panel.setAttribute('role', 'dialog')
panel.setAttribute('aria-label', label)
const show = (shown: boolean) => {
  panel.inert = !shown
  panel.toggleAttribute('data-open', shown)
  launcher.setAttribute('aria-expanded', `${shown}`)
}
show(false)
root.append(launcher, panel)

const announce = (name: string, detail?: unknown) => {
  const event = new CustomEvent(`recours:${name}`, { detail })
  document.dispatchEvent(event)
}

const post = (message: HostMessage) => {
  if (ready) frame?.contentWindow?.postMessage(message, origin)
  else waiting.push(message)
}

/** Creates the frame, hidden, at the first sign of intent. */
const warm = () => {
  if (frame) return
  frame = make('iframe')
  frame.title = label
  frame.src = `${address}?embed=1&lang=${french ? 'fr' : 'en'}`
  panel.append(frame)
}

const open = () => {
  warm()
  post({ recours: 1, type: 'open' })
  badge.textContent = ''
  if (!panel.inert) return
  show(true)
  frame?.focus()
  announce('open')
  late ||= window.setTimeout(() => {
    if (ready) return
    const link = make('a')
    link.href = fullAddress
    link.target = '_blank'
    link.textContent = french ? 'Ouvrir l’assistant dans une page' : 'Open the assistant in a page'
    panel.append(link)
    link.focus()
  }, 5000)
}

const close = () => {
  if (panel.inert) return
  post({ recours: 1, type: 'close' })
  show(false)
  launcher.focus()
  announce('close')
}

const onMessage = ({ source, origin: from, data }: MessageEvent<FrameMessage>) => {
  if (!frame || source !== frame.contentWindow || from !== origin) return
  if (data.type === 'ready') {
    ready = true
    panel.querySelector('a')?.remove()
    const messages = waiting
    waiting = []
    post({ recours: 1, type: 'context', context })
    messages.forEach(post)
    announce('ready')
  } else if (data.type === 'close') close()
  else if (data.type === 'unread') {
    badge.textContent = `${data.count}`
    announce('unread', data.count)
  } else if (data.type === 'event') announce(data.name)
}

const onClick = (event: MouseEvent) => {
  const wish = (event.target as Element).closest?.<HTMLElement>('[data-recours]')?.dataset.recours
  if (wish !== 'withdraw' && wish !== 'open') return
  event.preventDefault()
  run(wish)
}

const onKey = ({ key }: KeyboardEvent) => {
  if (key === 'Escape') close()
}

let context: PageContext = {
  product: dataset.product,
  order: dataset.order,
  deliveredOn: dataset.deliveredOn,
  orderedOn: dataset.orderedOn,
  price: dataset.price ? Number(dataset.price) : undefined,
}

/** The public verbs: open, close, ask, withdraw, context, on, destroy. */
function run(name: string, ...[value, handler]: unknown[]) {
  if (name === 'open') open()
  else if (name === 'close') close()
  else if (name === 'ask') {
    open()
    post({ recours: 1, type: 'ask', text: `${value}` })
  } else if (name === 'withdraw') {
    post({ recours: 1, type: 'withdraw' })
    open()
  } else if (name === 'context') {
    context = value as PageContext
    if (ready) post({ recours: 1, type: 'context', context })
  } else if (name === 'on') document.addEventListener(`recours:${value}`, handler as EventListener)
  else if (name === 'destroy') {
    host.remove()
    removeEventListener('message', onMessage)
    document.removeEventListener('click', onClick)
    document.removeEventListener('keydown', onKey)
  }
}

launcher.onpointerenter = launcher.onfocus = launcher.ontouchstart = warm
launcher.onclick = () => (panel.inert ? open() : close())
addEventListener('message', onMessage)
document.addEventListener('click', onClick)
document.addEventListener('keydown', onKey)

const before = page.Recours
const api: Api = (...command) => run(...command)
api.push = (command) => run(...command)
page.Recours = api
const begin = () => {
  document.body.append(host)
  for (const command of (typeof before === 'function' ? before.q : before) ?? []) run(...command)
}
if (document.body) begin()
else addEventListener('DOMContentLoaded', begin)
