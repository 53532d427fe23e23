import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** The built loader, as a merchant's page gets it; the closed root is caught at its creation. */
let root: ShadowRoot
type Api = ((...command: unknown[]) => void) & { push(command: unknown[]): void }
const page = window as unknown as { Recours?: Api | unknown[] }
const run = (...command: unknown[]) => (page.Recours as Api)(...command)

const attach = Element.prototype.attachShadow
beforeEach(() => {
  Element.prototype.attachShadow = function (options) {
    root = attach.call(this, options)
    return root
  }
})
afterEach(() => {
  run('destroy')
  delete page.Recours
  document.body.innerText = ''
  Element.prototype.attachShadow = attach
})

async function load(data: Record<string, string> = {}) {
  const script = document.createElement('script')
  script.src = '/dist/client/recours.js'
  Object.assign(script.dataset, { merchant: 'maison-lucie', language: 'fr', ...data })
  const loaded = new Promise((done) => script.addEventListener('load', done))
  document.body.append(script)
  await loaded
}
const launcher = () => root.querySelector('button')
const dialog = () => root.querySelector<HTMLElement>('[role=dialog]')
const frame = () => root.querySelector('iframe')
const heard = (name: string) => {
  const listener = vi.fn()
  document.addEventListener(`recours:${name}`, listener, { once: true })
  return listener
}
/** As the frame would speak. */
const say = (data: unknown, from: Partial<MessageEventInit> = {}) =>
  window.dispatchEvent(
    new MessageEvent('message', { data, source: frame()?.contentWindow ?? null, origin: location.origin, ...from }),
  )

test('before a sign of intent there is a launcher and no frame', async () => {
  await load({ label: 'Vos droits' })
  expect(launcher()?.textContent).toBe('Vos droits')
  expect(launcher()?.ariaExpanded).toBe('false')
  expect(frame()).toBeNull()
})

test('hovering warms a hidden frame of this merchant and language; pressing shows it', async () => {
  await load()
  launcher()?.dispatchEvent(new PointerEvent('pointerenter'))
  expect(frame()?.src).toBe(`${location.origin}/m/maison-lucie?lang=fr&embed=1`)
  expect(dialog()?.inert).toBe(true)
  const opened = heard('open')
  launcher()?.click()
  expect(dialog()?.inert).toBe(false)
  expect(launcher()?.ariaExpanded).toBe('true')
  expect(opened).toHaveBeenCalledOnce()
})

test('Escape closes and gives the focus back to the launcher', async () => {
  await load()
  launcher()?.click()
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  expect(dialog()?.inert).toBe(true)
  expect(root.activeElement).toBe(launcher())
})

test('only the frame itself, from our origin, is heard', async () => {
  await load()
  launcher()?.click()
  const unread = heard('unread')
  say({ recours: 1, type: 'unread', count: 2 }, { origin: 'https://elsewhere.example' })
  say({ recours: 1, type: 'unread', count: 2 }, { source: window })
  expect(unread).not.toHaveBeenCalled()
  say({ recours: 1, type: 'unread', count: 2 })
  expect(unread).toHaveBeenCalledOnce()
  expect(launcher()?.textContent).toContain('2')
})

test('what was asked before the frame is ready is passed on once it is', async () => {
  await load({ product: 'Écouteurs Brume' })
  run('ask', 'mon colis est perdu')
  const target = frame()?.contentWindow
  if (!target) throw new Error('no frame')
  const posted = vi.spyOn(target, 'postMessage').mockImplementation(() => {})
  say({ recours: 1, type: 'ready' })
  const messages = posted.mock.calls.map(([message]) => message)
  expect(messages.map(({ type }) => type)).toEqual(['context', 'open', 'ask'])
  expect(messages[0]?.context).toMatchObject({ product: 'Écouteurs Brume' })
  expect(posted.mock.calls.every(([, origin]) => (origin as unknown) === location.origin)).toBe(true)
})

test('a frame that does not answer within 5 s gives way to a link to the page', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  try {
    await load()
    launcher()?.click()
    vi.advanceTimersByTime(5000)
    expect(root.querySelector('a')?.href).toBe(`${location.origin}/m/maison-lucie?lang=fr`)
  } finally {
    vi.useRealTimers()
  }
})

test('commands queued before it loaded are run', async () => {
  const opened = heard('open')
  page.Recours = [['open']]
  await load()
  expect(opened).toHaveBeenCalledOnce()
  ;(page.Recours as unknown as Api).push(['close'])
  expect(dialog()?.inert).toBe(true)
})

test('an element of the page marked for withdrawal opens the widget instead of its address', async () => {
  const link = document.createElement('a')
  link.href = '/m/maison-lucie/retractation'
  link.dataset.recours = 'withdraw'
  document.body.append(link)
  await load()
  const click = new MouseEvent('click', { bubbles: true, cancelable: true })
  link.dispatchEvent(click)
  expect(click.defaultPrevented).toBe(true)
  expect(dialog()?.inert).toBe(false)
})

test.each(['withdraw', 'complain', 'cancel'])('what an element marked "%s" says is passed on with it', async (wish) => {
  const link = document.createElement('a')
  link.href = '/elsewhere'
  link.dataset.recours = wish
  const inner = document.createElement('b')
  inner.textContent = 'Renoncer au contrat ici'
  link.append(inner)
  document.body.append(link)
  await load()
  inner.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  const target = frame()?.contentWindow
  if (!target) throw new Error('no frame')
  const posted = vi.spyOn(target, 'postMessage').mockImplementation(() => {})
  say({ recours: 1, type: 'ready' })
  expect(posted.mock.calls.at(-1)?.[0]).toMatchObject({ type: wish, label: 'Renoncer au contrat ici' })
})

test.each(['withdraw', 'complain', 'cancel'])('Recours(%j) opens on it, without words', async (wish) => {
  await load({ items: 'Écouteurs|Chargeur' })
  run(wish)
  expect(dialog()?.inert).toBe(false)
  const target = frame()?.contentWindow
  if (!target) throw new Error('no frame')
  const posted = vi.spyOn(target, 'postMessage').mockImplementation(() => {})
  say({ recours: 1, type: 'ready' })
  const messages = posted.mock.calls.map(([message]) => message)
  expect(messages.map(({ type }) => type)).toEqual(['context', 'open', wish])
  expect(messages[0]?.context.items).toBe('Écouteurs|Chargeur')
  expect(messages[2]?.label).toBeUndefined()
})

test('an element that names no command keeps its own action', async () => {
  const link = document.createElement('a')
  link.href = '#somewhere'
  link.dataset.recours = 'constructor'
  document.body.append(link)
  await load()
  const click = new MouseEvent('click', { bubbles: true, cancelable: true })
  link.dispatchEvent(click)
  expect(click.defaultPrevented).toBe(false)
  expect(dialog()?.inert).toBe(true)
})

test('a polluted Object.prototype changes nothing', async () => {
  const polluted = { mode: 'open', label: 'piégé', signal: 1, side: 'left', detail: 'piégé' }
  for (const [name, value] of Object.entries(polluted))
    Object.defineProperty(Object.prototype, name, { __proto__: null, value, configurable: true } as PropertyDescriptor)
  try {
    await load()
    expect(root.mode).toBe('closed')
    expect(launcher()?.textContent).toBe('Besoin d’aide ?')
    launcher()?.click()
    expect(dialog()?.inert).toBe(false)
  } finally {
    for (const name of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, name)
  }
})

test('destroyed, it leaves the page and hears nothing more', async () => {
  await load()
  run('destroy')
  expect(root.host.isConnected).toBe(false)
  const opened = heard('open')
  const link = document.createElement('a')
  link.dataset.recours = 'open'
  document.body.append(link)
  link.click()
  expect(opened).not.toHaveBeenCalled()
})
