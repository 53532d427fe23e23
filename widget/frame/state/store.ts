import type { ConversationView, FrameSettings, Message, PageContext } from '../../../protocol/index.ts'
import type { AnswerParts } from '../../parts/Answer.tsx'

/** What covers the conversation; the empty word is the conversation itself. */
export type Panel =
  | ''
  | 'handoff'
  | 'withdraw'
  | 'complain'
  | 'cancel'
  | 'data'
  | 'declarations'
  | 'letter'
  | 'privacy'
  | 'resume'
  | 'menu'

/** How the panel was reached: an answer's action (`kind`), a word of the host page (`type`), the menu; absent: the address itself. */
export interface Entry {
  kind?: string
  type?: string
  label?: string | undefined
  letter?: string
}

export interface State {
  settings: FrameSettings
  /** False in a warmed frame: then nothing is called or stored. */
  open?: boolean
  panel: Panel
  entry?: Entry | undefined
  /** Of an e-mailed link, until it is spent. */
  secret?: string | undefined
  conversation?: string | undefined
  token?: string | undefined
  /** Number of the last chunk received: where a cut stream goes on. */
  lastChunk: number
  messages: Message[]
  /** The answer that is arriving. */
  arriving?: AnswerParts | undefined
  /** Sent, not yet acknowledged. */
  pending?: { id: string; text: string } | undefined
  /** Text in the composer. */
  draft: string
  /** A turn is going on. */
  busy?: boolean
  /** Type of the last refusal, until the next attempt. */
  problem?: string | undefined
  again?: (() => void) | undefined
  case?: ConversationView['case'] | undefined
  askSatisfaction?: boolean
  /** Name of the agent who is writing. */
  typing?: string | undefined
  /** Name of the agent who has the case in sight. */
  attended?: string | null | undefined
  /** How far an agent has read. */
  agentRead?: number
  /** The line to the agent has been down for more than a moment. */
  lost?: boolean
  context?: PageContext | undefined
}

export const state = {} as State
let draw = () => {}

/** Starts from nothing; `onChange` draws. */
export function start(settings: FrameSettings, onChange: () => void) {
  draw = onChange
  update({ settings, panel: '', lastChunk: 0, messages: [], draft: settings.opening })
}

/** Changes the state and draws it. */
export function update(change: Partial<State>) {
  Object.assign(state, change)
  draw()
}

/** Covers the conversation with a panel, or uncovers it; an old refusal goes away. */
export const show = (panel: Panel, entry?: Entry) => update({ panel, entry, problem: undefined })
