import type { AnswerChunk, ConversationView, Fact, Message } from '../../../protocol/index.ts'
import { strings } from '../i18n/index.ts'
import { newId, pause, type Refusal, request } from '../transport/client.ts'
import { emptyAnswer, fold, readEvents } from '../transport/stream.ts'
import { tell } from './host.ts'
import { state, update } from './store.ts'

/** Takes up what changed elsewhere, when someone is looking. */
export function refresh() {
  if (state.open && !state.busy && !document.hidden) restore()
}

let tabs: BroadcastChannel | undefined
const key = () => `recours:${state.settings.merchant}`

/** Opens the channel to the other tabs of this merchant. Stores and calls nothing. */
export function joinTabs() {
  tabs?.close()
  tabs = new BroadcastChannel(key())
  tabs.onmessage = refresh
}

function remember() {
  const { conversation, token, lastChunk } = state
  try {
    localStorage.setItem(key(), JSON.stringify({ conversation, token, lastChunk }))
  } catch {} // storage refused: the conversation lives as long as the page
  tabs?.postMessage(0)
}

/** Leaves the conversation on this device; the next message opens a new one. */
export function forget() {
  try {
    localStorage.removeItem(key())
  } catch {}
  update({ token: undefined, lastChunk: 0, messages: [], case: null, askSatisfaction: false })
}

/** The conversation that is being opened: two calls at once open one. */
let opening: Promise<void> | undefined

async function openConversation() {
  try {
    const created = await request('conversations', undefined, {
      merchant: state.settings.merchant,
      language: strings.language,
      context: state.context,
    })
    enter(await created.json())
  } finally {
    opening = undefined
  }
}

/** Calls `/v1/conversations/<id><path>` of this conversation, opening one first when there is none. */
export async function call(path: string, body?: unknown): Promise<Response> {
  if (!state.token) {
    opening ??= openConversation()
    await opening
  }
  try {
    return await request(`conversations/${state.conversation}${path}`, state.token, body)
  } catch (refusal) {
    if (/not-(found|signed)/.test((refusal as Refusal).type) && !path.startsWith('/l')) forget()
    throw refusal
  }
}

/** Takes up a conversation just created or resumed. */
export function enter({ conversation, token }: { conversation: string; token: string }) {
  update({ conversation, token })
  remember()
}

/** Runs a call; a refusal becomes a sentence with a way to try again. */
export async function attempt(work: () => Promise<void>) {
  update({ problem: undefined })
  try {
    await work()
  } catch (refusal) {
    const { type = 'unexpected' } = refusal as Refusal
    update({ busy: false, arriving: undefined, problem: type, again: () => attempt(work) })
  }
}

/** Adds a message to the thread, in the server's order, once. */
export function add(message: Message) {
  const others = state.messages.filter(({ sequence }) => sequence !== message.sequence)
  update({ messages: [...others, message].sort((one, other) => one.sequence - other.sequence) })
}

function receive(chunk: AnswerChunk, number: number) {
  if (number) state.lastChunk = number
  if (chunk.type === 'data-message') {
    update({ pending: undefined })
    add(chunk.data)
    remember()
  } else if (chunk.type === 'data-answer') {
    update({ arriving: undefined })
    add(chunk.data)
  } else if (chunk.type === 'data-problem') update({ problem: chunk.data.type })
  else if (state.arriving) update({ arriving: fold(state.arriving, chunk) })
}

/** One turn: sends, then reads the answer; a cut stream goes on where it stopped. */
async function turn(path: string, body?: unknown) {
  update({ busy: true, arriving: emptyAnswer })
  let acknowledged = !body
  for (let tries = 0; ; tries++) {
    try {
      const response = acknowledged ? await call(`/stream?after=${state.lastChunk}`) : await call(path, body)
      acknowledged = true
      update({ problem: undefined })
      const before = state.lastChunk
      if (await readEvents(response, receive)) break
      if (state.lastChunk > before) tries = 0
    } catch (refusal) {
      if ((refusal as Refusal).type !== 'offline' || (!acknowledged && tries > 1)) throw refusal
      if (acknowledged) update({ problem: 'offline', again: undefined })
    }
    await pause(tries)
  }
  update({ busy: false, arriving: undefined })
  remember()
  tell({ recours: 1, type: 'event', name: 'answered' })
}

/** Sends a message. Refused, its text goes back to the composer and keeps its id for the next try. */
export async function send(text: string) {
  if (state.busy || !text.trim()) return
  const pending = state.pending?.text === text ? state.pending : { id: newId(), text }
  update({ pending, draft: '', panel: '' })
  await attempt(() => turn('/messages', pending))
  if (state.pending) update({ draft: state.draft || text, again: () => send(state.draft) })
}

/** Changes or forgets a fact; the answer is computed again. */
export const correct = (fact: Fact, value: Fact['value'] | null) => {
  const body = { id: newId(), fact: fact.name, value }
  attempt(() => turn('/facts', body))
}

/** Takes up the conversation kept on this device, messages and status, and what was still being answered. */
export async function restore() {
  try {
    const kept = localStorage.getItem(key())
    if (kept) Object.assign(state, JSON.parse(kept))
    else if (state.token) return forget()
  } catch {}
  if (state.token)
    await attempt(async () => {
      const view: ConversationView = await (await call('')).json()
      update({ messages: view.messages, case: view.case, askSatisfaction: view.askSatisfaction })
      state.lastChunk = view.lastChunk
      if (view.messages.at(-1)?.author === 'shopper' && (view.case?.status ?? 'resolved') === 'resolved') await turn('')
    })
}
