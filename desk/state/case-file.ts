import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { Case, CaseLine, CaseView, ConfirmEnd, Message } from '../../protocol/index.ts'
import type { CaseChange, Client } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'

const typingShownMs = 5_000

/** What to say above an open case. `by`: the colleague who was first. */
export type CaseNotice = { kind: 'claimed-by'; by: string } | { kind: 'failure'; failure: Failure }

/** The case that is open, with its transcript. */
export interface CaseFile {
  id: ReadonlySignal<string | null>
  view: ReadonlySignal<CaseView | null>
  failure: ReadonlySignal<Failure | null>
  notice: ReadonlySignal<CaseNotice | null>
  /** A claim, release or resolve on its way. */
  changing: ReadonlySignal<CaseChange | 'end' | null>
  shopperTyping: ReadonlySignal<boolean>
  open(id: string | null): Promise<void>
  refetch(): Promise<void>
  change(change: CaseChange): Promise<boolean>
  /** Tells the shopper when the contract ends; the outcome is for the dialog that asked. */
  confirmEnd(end: ConfirmEnd): Promise<Failure | null>
  addMessage(caseId: string, message: Message): void
  applyLine(line: CaseLine): void
  showTyping(caseId: string): void
  dismissNotice(): void
}

/** Makes the place of the open case. */
export function createCaseFile(client: Pick<Client, 'caseView' | 'change' | 'confirmEnd'>): CaseFile {
  const id = signal<string | null>(null)
  const view = signal<CaseView | null>(null)
  const failure = signal<Failure | null>(null)
  const notice = signal<CaseNotice | null>(null)
  const changing = signal<CaseChange | 'end' | null>(null)
  const shopperTyping = signal(false)
  let typingTimer: ReturnType<typeof setTimeout> | undefined
  /** What the socket brought for a case that is still being fetched. */
  let early: Message[] = []

  const stopTyping = () => {
    clearTimeout(typingTimer)
    shopperTyping.value = false
  }
  const setCase = (file: Case) => {
    if (view.value?.case.id === file.id) view.value = { ...view.value, case: file }
  }

  async function refetch() {
    const wanted = id.value
    if (wanted === null) return
    const outcome = await client.caseView(wanted)
    if (id.value !== wanted) return
    batch(() => {
      if ('failure' in outcome) {
        failure.value = outcome.failure
        return
      }
      failure.value = null
      const known = view.value?.case.id === wanted ? view.value.transcript : early
      early = []
      view.value = { ...outcome.ok, transcript: merge(outcome.ok.transcript, known) }
    })
  }

  return {
    id,
    view,
    failure,
    notice,
    changing,
    shopperTyping,
    refetch,
    async open(wanted) {
      if (wanted === id.value) return
      batch(() => {
        id.value = wanted
        view.value = null
        failure.value = null
        notice.value = null
        changing.value = null
        early = []
        stopTyping()
      })
      await refetch()
    },
    async change(change) {
      const wanted = id.value
      if (wanted === null || changing.value) return false
      changing.value = change
      notice.value = null
      const outcome = await client.change(wanted, change)
      if (id.value !== wanted) return false
      changing.value = null
      if ('ok' in outcome) {
        setCase(outcome.ok)
        return true
      }
      // The page was behind: fetch what is true now, so that the colleague who was first is named.
      if (outcome.failure.type.startsWith('case-')) await refetch()
      const by = view.value?.case.claimedBy?.name
      notice.value =
        outcome.failure.type === 'case-already-claimed' && by
          ? { kind: 'claimed-by', by }
          : { kind: 'failure', failure: outcome.failure }
      return false
    },
    async confirmEnd(end) {
      const wanted = id.value
      if (wanted === null || changing.value) return null
      changing.value = 'end'
      const outcome = await client.confirmEnd(wanted, end)
      changing.value = null
      if ('failure' in outcome) return outcome.failure
      setCase(outcome.ok)
      // The transcript now says so.
      void refetch()
      return null
    },
    addMessage(caseId, message) {
      const current = view.value
      if (current === null && id.value === caseId) early.push(message)
      if (current?.case.id !== caseId) return
      const last = current.transcript.at(-1)?.sequence ?? 0
      view.value = { ...current, transcript: merge(current.transcript, [message]) }
      if (message.author === 'shopper') stopTyping()
      if (message.sequence > last + 1) void refetch()
    },
    applyLine(line) {
      const current = view.value?.case
      if (!current || current.id !== line.id) return
      const { status, claimedBy, satisfaction } = line
      const isSame = current.status === status && current.claimedBy?.id === claimedBy?.id
      const wasAwaited = current.answerBy !== undefined && current.answeredAt === undefined
      const isAwaited = line.answerBy !== undefined
      if (isSame && current.satisfaction === satisfaction && (wasAwaited === isAwaited || status === 'resolved')) return
      setCase({ ...current, status, claimedBy, satisfaction })
      void refetch()
    },
    showTyping(caseId) {
      if (view.value?.case.id !== caseId) return
      clearTimeout(typingTimer)
      shopperTyping.value = true
      typingTimer = setTimeout(stopTyping, typingShownMs)
    },
    dismissNotice() {
      notice.value = null
    },
  }
}

/** Both lists as one, each message once, in the order of the service. */
function merge(one: Message[], other: Message[]): Message[] {
  const bySequence = new Map([...other, ...one].map((message) => [message.sequence, message]))
  return [...bySequence.values()].sort((first, second) => first.sequence - second.sequence)
}
