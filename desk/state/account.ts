import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { DeskSession, SecondFactorOffer } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'

/** What a person is doing with their second factor. `replacing`, `renewing`: a code of the present one is asked for. */
export type AccountStep =
  | { kind: 'resting' }
  | { kind: 'replacing' }
  | { kind: 'renewing' }
  | { kind: 'adding'; offer: SecondFactorOffer }
  | { kind: 'codes-shown'; codes: string[] }

/** One's own second factor: added, exchanged, its recovery codes renewed. */
export interface Account {
  step: ReadonlySignal<AccountStep>
  busy: ReadonlySignal<boolean>
  failure: ReadonlySignal<Failure | null>
  /** Asks for a code first where there is a second factor already. */
  choose(step: 'replacing' | 'renewing' | 'resting'): void
  /** Gets a new secret; `code`: of the present one. */
  begin(code?: string): Promise<void>
  confirm(code: string): Promise<void>
  renew(code: string): Promise<void>
  clear(): void
}

/** Makes the account; `goOn` is told of the session that follows. */
export function createAccount(
  client: Pick<Client, 'offerFactor' | 'confirmFactor' | 'renewCodes'>,
  goOn: (session: DeskSession) => void,
): Account {
  const step = signal<AccountStep>({ kind: 'resting' })
  const busy = signal(false)
  const failure = signal<Failure | null>(null)
  async function run(work: () => Promise<Failure | null>) {
    if (busy.value) return
    busy.value = true
    failure.value = null
    const met = await work()
    batch(() => {
      busy.value = false
      failure.value = met
    })
  }
  const rest = (next: AccountStep) =>
    batch(() => {
      failure.value = null
      step.value = next
    })
  return {
    step,
    busy,
    failure,
    choose: (kind) => rest({ kind }),
    begin: (code) =>
      run(async () => {
        const outcome = await client.offerFactor(code)
        if ('failure' in outcome) return outcome.failure
        step.value = { kind: 'adding', offer: outcome.ok }
        return null
      }),
    confirm: (code) =>
      run(async () => {
        const outcome = await client.confirmFactor(code)
        if ('failure' in outcome) return outcome.failure
        step.value = { kind: 'codes-shown', codes: outcome.ok.recoveryCodes }
        goOn(outcome.ok.session)
        return null
      }),
    renew: (code) =>
      run(async () => {
        const outcome = await client.renewCodes(code)
        if ('failure' in outcome) return outcome.failure
        step.value = { kind: 'codes-shown', codes: outcome.ok.recoveryCodes }
        goOn(outcome.ok.session)
        return null
      }),
    clear: () => rest({ kind: 'resting' }),
  }
}
