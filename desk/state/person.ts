import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type {
  ErasureReceipt,
  PersonCases,
  PersonScope,
  RestrictedCases,
  RestrictedFile,
  RestrictedReason,
} from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'

/** A person's data, for administrators: given out, erased, and what is kept apart. */
export interface PersonPlace {
  /** How many cases the person of a case has. */
  cases: ReadonlySignal<PersonCases['cases'] | null>
  receipt: ReadonlySignal<ErasureReceipt | null>
  restricted: ReadonlySignal<RestrictedCases | null>
  evidence: ReadonlySignal<RestrictedFile | null>
  busy: ReadonlySignal<boolean>
  failure: ReadonlySignal<Failure | null>
  /** Begins with a case; forgets what was shown of another. */
  begin(caseId: string): Promise<void>
  fileAddress(caseId: string, of: PersonScope, language: string): string
  erase(caseId: string, of: PersonScope): Promise<void>
  loadRestricted(): Promise<void>
  read(caseId: string, reason: RestrictedReason): Promise<void>
  putAway(): void
  clear(): void
}

/** Makes the place of a person's data. */
export function createPerson(
  client: Pick<Client, 'personCases' | 'erasePerson' | 'restricted' | 'readRestricted'>,
): PersonPlace {
  const cases = signal<PersonCases['cases'] | null>(null)
  const receipt = signal<ErasureReceipt | null>(null)
  const restricted = signal<RestrictedCases | null>(null)
  const evidence = signal<RestrictedFile | null>(null)
  const busy = signal(false)
  const failure = signal<Failure | null>(null)
  async function run<T>(work: () => Promise<{ ok: T } | { failure: Failure }>, keep: (value: T) => void) {
    if (busy.value) return
    busy.value = true
    failure.value = null
    const outcome = await work()
    batch(() => {
      busy.value = false
      if ('failure' in outcome) failure.value = outcome.failure
      else keep(outcome.ok)
    })
  }
  return {
    cases,
    receipt,
    restricted,
    evidence,
    busy,
    failure,
    async begin(caseId) {
      batch(() => {
        cases.value = null
        receipt.value = null
      })
      await run(
        () => client.personCases(caseId),
        (found) => {
          cases.value = found.cases
        },
      )
    },
    fileAddress: (caseId, of, language) =>
      `/v1/desk/cases/${encodeURIComponent(caseId)}/person.zip?of=${of}&lang=${language}`,
    erase: (caseId, of) =>
      run(
        () => client.erasePerson(caseId, of),
        (given) => {
          receipt.value = given
        },
      ),
    loadRestricted: () =>
      run(client.restricted, (found) => {
        restricted.value = found
      }),
    read: (caseId, reason) =>
      run(
        () => client.readRestricted(caseId, reason),
        (found) => {
          evidence.value = found
        },
      ),
    putAway() {
      evidence.value = null
    },
    clear() {
      batch(() => {
        cases.value = null
        receipt.value = null
        restricted.value = null
        evidence.value = null
        failure.value = null
      })
    },
  }
}
