import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { AuditPage, AuditTouched } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'

/** Which acts are shown; what is empty is open. `from`, `to`: minutes as a field for date and time writes them. */
export interface AuditAsked {
  agent: string
  act: string
  case: string
  session: string
  network: string
  from: string
  to: string
}

/** The log of who did what, fetched when its page is shown. */
export interface AuditLog {
  asked: Signal<AuditAsked>
  /** The pages fetched so far, as one. */
  view: ReadonlySignal<AuditPage | null>
  /** Which conversations those acts touched; null until it is asked for. */
  touched: ReadonlySignal<AuditTouched | null>
  failure: ReadonlySignal<Failure | null>
  busy: ReadonlySignal<boolean>
  choose(change: Partial<AuditAsked>): void
  load(): Promise<void>
  more(): Promise<void>
  showTouched(): Promise<void>
  /** Address of the same as a file. */
  fileAddress(of: 'audit' | 'audit/conversations'): string
  clear(): void
}

const everything: AuditAsked = { agent: '', act: '', case: '', session: '', network: '', from: '', to: '' }

/** What is asked of the service; nothing for what is open, instants for minutes. */
export function auditQuery(asked: AuditAsked, language: string): string {
  const query = new URLSearchParams({ lang: language })
  for (const [name, value] of Object.entries(asked)) {
    if (value === '') continue
    if (name !== 'from' && name !== 'to') query.set(name, value.trim())
    else {
      const at = new Date(value)
      // A minute chosen as the end is meant to its last moment.
      if (!Number.isNaN(at.getTime())) {
        query.set(name, new Date(at.getTime() + (name === 'to' ? 59_999 : 0)).toISOString())
      }
    }
  }
  return query.toString()
}

/** Makes the place of the log. */
export function createAudit(client: Pick<Client, 'audit' | 'auditTouched'>, language: () => string): AuditLog {
  const asked = signal<AuditAsked>(everything)
  const view = signal<AuditPage | null>(null)
  const touched = signal<AuditTouched | null>(null)
  const failure = signal<Failure | null>(null)
  const busy = signal(false)
  let generation = 0
  const query = () => auditQuery(asked.value, language())

  async function run<T>(work: () => Promise<{ ok: T } | { failure: Failure }>, keep: (value: T) => void) {
    generation += 1
    const mine = generation
    busy.value = true
    const outcome = await work()
    if (mine !== generation) return
    batch(() => {
      busy.value = false
      failure.value = 'failure' in outcome ? outcome.failure : null
      if ('ok' in outcome) keep(outcome.ok)
    })
  }
  const load = () =>
    run(
      () => client.audit(query()),
      (page) => {
        view.value = page
      },
    )

  return {
    asked,
    view,
    touched,
    failure,
    busy,
    load,
    choose(change) {
      asked.value = { ...asked.value, ...change }
      touched.value = null
      void load()
    },
    async more() {
      const shown = view.value
      if (!shown?.next || busy.value) return
      const { at, skip } = shown.next
      await run(
        () => client.audit(`${query()}&at=${at}&skip=${skip}`),
        (page) => {
          view.value = { ...page, entries: [...shown.entries, ...page.entries] }
        },
      )
    },
    showTouched: () =>
      run(
        () => client.auditTouched(query()),
        (found) => {
          touched.value = found
        },
      ),
    fileAddress: (of) => `/v1/desk/${of}.csv?${query()}`,
    clear() {
      generation += 1
      batch(() => {
        asked.value = everything
        view.value = null
        touched.value = null
        failure.value = null
        busy.value = false
      })
    },
  }
}
