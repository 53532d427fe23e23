import { type ReadonlySignal, signal } from '@preact/signals'
import type { Message, SentDespite, TakenDecision } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure, Outcome } from '../transport/outcome.ts'
import type { Attachments } from './attachments.ts'

/** A reply being written to one case, kept in memory only. */
export interface Draft {
  text: string
  /** Id of the attempt that carried `text`; the same text goes out again under the same id. */
  attempt?: { id: string; text: string; files?: string[] }
  /** The last sequence that the agent had seen when they began, or when they read what came since. */
  seen?: number
  sending: boolean
  failure?: Failure
  /** What the reply tells; it leaves with it. */
  decision?: TakenDecision
}

const empty: Draft = { text: '', sending: false }
const noFiles = { of: () => [], sent: () => {}, unsent: () => false, clear: () => {} }

/** The drafts of every case touched since sign-in. */
export interface Drafts {
  all: ReadonlySignal<ReadonlyMap<string, Draft>>
  of(caseId: string): Draft
  write(caseId: string, text: string): void
  /** The reply now tells this decision, or none. */
  decide(caseId: string, decision: TakenDecision | undefined): void
  /** Sends the draft; it is emptied only when the service has it. */
  send(caseId: string, despite?: SentDespite): Promise<Outcome<Message> | null>
  /** The agent has read up to this sequence; a reply that was held back may go. */
  hasSeen(caseId: string, sequence: number): void
  /** A message arrived by the socket: if it is the one being sent, it got through. */
  arrived(caseId: string, messageId: string): void
  /** True while some reply is written and not sent. */
  unsent(): boolean
  clear(): void
}

/** Makes the drafts. `newId` gives an id for a new message, `lastOf` the last sequence shown of a case. */
export function createDrafts(
  client: Pick<Client, 'reply'>,
  newId: () => string,
  lastOf: (caseId: string) => number | undefined = () => undefined,
  joined: Pick<Attachments, 'of' | 'sent' | 'unsent' | 'clear'> = noFiles,
): Drafts {
  const all = signal<ReadonlyMap<string, Draft>>(new Map())
  const of = (caseId: string) => all.value.get(caseId) ?? empty
  const set = (caseId: string, draft: Draft) => {
    all.value = new Map(all.value).set(caseId, draft)
  }
  return {
    all,
    of,
    write(caseId, text) {
      const before = of(caseId)
      const seen = before.text.trim() === '' ? lastOf(caseId) : before.seen
      // A reply that was held back stays so until what was said is read.
      const failure = before.failure?.type === 'replied-meanwhile' ? before.failure : undefined
      // Emptied, the reply tells nothing any more.
      const decision = text.trim() === '' ? undefined : before.decision
      set(caseId, { ...before, text, failure, decision, ...(seen !== undefined && { seen }) })
    },
    decide(caseId, decision) {
      set(caseId, { ...of(caseId), decision })
    },
    hasSeen(caseId, sequence) {
      set(caseId, { ...of(caseId), seen: sequence, failure: undefined })
    },
    async send(caseId, despite) {
      const draft = of(caseId)
      const text = draft.text.trim()
      const files = joined.of(caseId).map(({ id }) => id)
      if (draft.sending || (text === '' && files.length === 0)) return null
      const isSame = draft.attempt?.text === text && `${draft.attempt.files ?? ''}` === `${files}`
      const attempt =
        isSame && draft.attempt ? draft.attempt : { id: newId(), text, ...(files.length > 0 && { files }) }
      const { decision, seen } = draft
      set(caseId, { text: draft.text, attempt, sending: true, decision, ...(seen !== undefined && { seen }) })
      const outcome = await client.reply(caseId, {
        ...attempt,
        ...(despite && { despite }),
        ...(decision && { decision }),
        ...(seen !== undefined && { seen }),
      })
      // The socket may have brought the message first, or the agent may have signed out meanwhile.
      const now = all.value.get(caseId)
      if (now?.attempt?.id !== attempt.id) return outcome
      if ('ok' in outcome) joined.sent(caseId, files)
      if ('ok' in outcome) set(caseId, empty)
      else set(caseId, { ...now, sending: false, failure: outcome.failure })
      return outcome
    },
    arrived(caseId, messageId) {
      const draft = of(caseId)
      if (draft.attempt?.id !== messageId) return
      joined.sent(caseId, draft.attempt.files ?? [])
      set(caseId, draft.text.trim() === draft.attempt.text ? empty : { text: draft.text, sending: false })
    },
    unsent: () => joined.unsent() || [...all.value.values()].some((draft) => draft.text.trim() !== ''),
    clear() {
      joined.clear()
      all.value = new Map()
    },
  }
}
