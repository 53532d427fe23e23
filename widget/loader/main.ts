import type { FrameMessage, HostMessage } from '../../protocol/index.ts'
import css from './loader.css?inline'

type Command = [name: string, ...rest: unknown[]]
type Queue = Iterable<Command> & { q?: Iterable<Command> }

const page = window as unknown as { Recours?: Queue | ((...command: Command) => void) }
const script = document.currentScript as HTMLScriptElement
/** Without a prototype, here and below: a page may have polluted `Object.prototype`. */
const data: Partial<Record<string, string>> = { __proto__: null, ...script.dataset } as object as Record<string, string>
const { origin } = new URL(script.src)
const english = /^en/.test(data.language || document.documentElement.lang)
const label = data.label || (english ? 'Need help?' : 'Besoin d’aide ?')
const address = `${origin}/m/${data.merchant}?lang=${english ? 'en' : 'fr'}`
const colour = data.colour || '#1d4d43'
const [red = 0, green = 0, blue = 0] = (colour.match(/\w\w/g) ?? []).map((part) => Number.parseInt(part, 16) ** 2.2)

const host = document.createElement('div')
const launcher = document.createElement('button')
const badge = document.createElement('b')
const panel = document.createElement('div')
const frame = document.createElement('iframe')
let ready = false
let waiting: HostMessage[] = []

host.style.cssText = `--colour:${colour};--ink:${3 * red + 10 * green + blue > 5e5 ? '#000' : '#fff'};--m:${data.offset || '20px'}`
const root = host.attachShadow({ __proto__: null, mode: 'closed' } as object as ShadowRootInit)
const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
root.adoptedStyleSheets = [sheet]
root.append(launcher, panel)
launcher.className = panel.className = data.side ?? ''
launcher.append(label, badge)
panel.role = 'dialog'
panel.ariaLabel = frame.title = label
launcher.ariaHasPopup = 'dialog'

const show = (shown: boolean) => {
  panel.inert = !shown
  launcher.ariaExpanded = `${shown}`
}
show(false)

const announce = (name: string, detail?: unknown) =>
  document.dispatchEvent(new CustomEvent(`recours:${name}`, { __proto__: null, detail } as object))

const post = (message: HostMessage) => {
  if (ready) frame.contentWindow?.postMessage(message, origin)
  else waiting.push(message)
}

/** Creates the frame, hidden, at the first sign of intent. */
const warm = () => {
  if (frame.src) return
  frame.src = `${address}&embed=1`
  panel.append(frame)
}

/** A frame that does not answer within 5 s gives way to a link. */
const lookAfter = () => {
  if (ready) return
  const link = document.createElement('a')
  link.href = address
  link.target = '_blank'
  link.textContent = label
  panel.replaceChildren(link)
  link.focus()
}

const verbs: Record<string, (...rest: never[]) => void> = {
  __proto__: null,
  open() {
    badge.textContent = ''
    if (!panel.inert) return
    warm()
    post({ recours: 1, type: 'open' })
    show(true)
    frame.focus()
    announce('open')
    setTimeout(lookAfter, 5e3)
  },
  close() {
    if (panel.inert) return
    post({ recours: 1, type: 'close' })
    show(false)
    launcher.focus()
    announce('close')
  },
  context(context: object) {
    post({ recours: 1, type: 'context', context })
  },
  on(name: string, listener: EventListener) {
    document.addEventListener(`recours:${name}`, listener)
  },
  destroy() {
    host.remove()
    life.abort()
  },
} as object as typeof verbs
/** Opens on a function of the frame; the words are a message to send, or those of the element that was pressed. */
for (const type of 'ask withdraw complain cancel'.split(' '))
  verbs[type] = (text: string) => {
    verbs.open?.()
    post({ recours: 1, type, text, label: text } as HostMessage)
  }
const run = (name: string, ...rest: unknown[]) => verbs[name]?.(...(rest as never[]))

const life = new AbortController()
const listening = { __proto__: null, signal: life.signal } as AddEventListenerOptions
addEventListener(
  'message',
  ({ source, origin: from, data }: MessageEvent<FrameMessage>) => {
    if (!source || source !== frame.contentWindow || from !== origin) return
    if (data.type === 'ready') {
      ready = true
      waiting.forEach(post)
      waiting = []
    } else if (data.type === 'close') run('close')
    else if (data.type === 'unread') badge.textContent = `${data.count}`
    announce(data.type === 'event' ? data.name : data.type, data)
  },
  listening,
)
addEventListener(
  'click',
  (event) => {
    const element = (event.target as Element).closest<HTMLElement>('[data-recours]')
    const wish = element?.dataset.recours
    if (!wish || !(wish in verbs)) return
    event.preventDefault()
    run(wish, element.innerText)
  },
  listening,
)
addEventListener('keydown', ({ key }) => key === 'Escape' && run('close'), listening)

// A finger enters too, before it touches.
launcher.onpointerenter = launcher.onfocus = warm
launcher.onclick = () => run(panel.inert ? 'open' : 'close')

const before = page.Recours as Queue | undefined
page.Recours = Object.assign(run, { __proto__: null, push: (command: Command) => run(...command) })
run('context', { ...data })
const begin = () => {
  document.body.append(host)
  for (const command of before?.q ?? before ?? []) run(...command)
}
if (document.body) begin()
else addEventListener('DOMContentLoaded', begin)
