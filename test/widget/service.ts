import { vi } from 'vitest'
import type {
  Acknowledgement,
  AnswerChunk,
  ConversationView,
  DeclarationPreview,
  FrameSettings,
  Letter,
  Message,
} from '../../protocol/index.ts'
import { acknowledgement, declarationPreview, french, letter, preview, settings } from '../../widget/demo/samples.ts'
import { state } from '../../widget/frame/state/store.ts'

// The document's language is read when its words are loaded.
document.documentElement.lang = 'fr'
const { mount } = await import('../../widget/frame/mount.tsx')

export interface Call {
  path: string
  token: string | null
  body: Record<string, unknown>
}

/** A service at the network's edge: keeps a transcript, can refuse, be unreachable or cut a stream. */
export function startService() {
  const calls: Call[] = []
  const messages: Message[] = []
  const chunks: AnswerChunk[] = []
  const service = {
    calls,
    messages,
    /** What the forms start with. */
    declarationPreview: {} as Partial<DeclarationPreview>,
    declarations: [] as Acknowledgement[],
    letter: {} as Partial<Letter>,
    /** Answers of the next calls: a problem's type, `unreachable`, or `cut` after the acknowledgement. */
    troubles: [] as string[],
    view: {} as Partial<ConversationView>,
    to: (end: string) => calls.filter(({ path }) => path.endsWith(end)),
  }
  const json = (status: number, value: unknown) => new Response(JSON.stringify(value), { status })
  const events = (from: number, until = chunks.length) => {
    const sent = chunks.slice(from, until).map((one, at) => `id: ${from + at + 1}\ndata: ${JSON.stringify(one)}\n\n`)
    return new Response(sent.join('') + (until === chunks.length ? 'data: [DONE]\n\n' : ''))
  }
  const say = (message: Partial<Message>) => {
    const whole = { sequence: messages.length + 1, id: 'x', text: '', sentAt: '2026-11-21T10:00:00Z', ...message }
    messages.push(whole as Message)
    return whole as Message
  }
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const path = address.replace('/v1/', '')
    const body = init.body ? JSON.parse(`${init.body}`) : {}
    calls.push({ path, token: new Headers(init.headers).get('authorization'), body })
    const trouble = service.troubles.shift()
    if (trouble === 'unreachable') throw new TypeError('Failed to fetch')
    const [type, ...detail] = (trouble ?? '').split(' ')
    if (type && type !== 'cut') return json(429, { type, detail: detail.join(' ') })
    if (path === 'conversations') return json(201, { conversation: 'conversation', token: 'secret' })
    if (/messages$|facts$/.test(path)) {
      const from = chunks.length
      chunks.push({ type: 'start', messageId: 'm' })
      if (body.text)
        chunks.push({ type: 'data-message', id: 'm', data: say({ author: 'shopper', id: body.id, text: body.text }) })
      for (const block of french.blocks) chunks.push({ type: 'data-block', id: block.id, data: block })
      chunks.push({ type: 'data-answer', id: 'a', data: say({ author: 'bot', answer: french }) }, { type: 'finish' })
      return events(from, trouble === 'cut' ? from + 3 : chunks.length)
    }
    if (path.includes('/stream?after=')) return events(Number(path.split('=')[1]))
    if (path.endsWith('/entry')) return new Response(null, { status: 204 })
    if (path.endsWith('/declarations')) return json(200, { declarations: service.declarations })
    if (path.includes('/declarations/')) return json(200, { ...declarationPreview, ...service.declarationPreview })
    if (/withdrawal$|complaint$|cancellation$/.test(path)) {
      const kind = path.split('/').at(-1) as Acknowledgement['kind']
      const one = { ...acknowledgement, kind, hash: kind }
      service.declarations.push(one)
      return json(201, one)
    }
    if (path.includes('/letters/')) return json(200, { ...letter, ...service.letter })
    if (path.endsWith('/case'))
      return init.method === 'GET' ? json(200, preview) : json(201, { reference: 'K7M2PX4RTA' })
    return json(200, {
      conversation: 'conversation',
      language: 'fr',
      messages,
      facts: [],
      case: null,
      askSatisfaction: false,
      lastChunk: chunks.length,
      ...service.view,
    })
  })
  return service
}

/** The frame as a full page, as a shopper meets it. */
export function openFrame(change: Partial<FrameSettings> = {}) {
  for (const name of Object.keys(state)) Reflect.deleteProperty(state, name)
  document.body.innerText = ''
  const root = document.createElement('div')
  root.id = 'app'
  document.body.append(root)
  mount({ ...settings, ...change }, root)
}

export const field = (selector: string) => document.querySelector<HTMLInputElement>(selector)
export const button = (words: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent === words || one.ariaLabel === words)

/** Types in a field as a person does. */
export function type(selector: string, text: string) {
  const target = field(selector)
  if (!target) throw new Error(`no ${selector}`)
  target.value = text
  target.dispatchEvent(new Event('input', { bubbles: true }))
}

export function write(text: string) {
  type('#message', text)
  button('Envoyer')?.click()
}
