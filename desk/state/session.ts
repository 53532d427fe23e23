import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { DeskSession } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'

/** Who is at the desk. `checking`: not known yet; `code-asked`: a code was asked for `email`. */
export type SessionState =
  | { kind: 'checking' }
  | { kind: 'unreachable'; failure: Failure }
  | { kind: 'signed-out'; expired: boolean }
  | { kind: 'code-asked'; email: string }
  /** The code was right; the second factor is still owed. */
  | { kind: 'factor-asked'; session: DeskSession }
  | { kind: 'signed-in'; session: DeskSession }

/** Sign-in by one-time code, and its end. */
export interface Session {
  state: ReadonlySignal<SessionState>
  busy: ReadonlySignal<boolean>
  failure: ReadonlySignal<Failure | null>
  check(): Promise<void>
  askCode(email: string): Promise<void>
  signIn(code: string): Promise<void>
  giveFactor(code: string): Promise<void>
  /** The same person in the session that follows. */
  goOn(session: DeskSession): void
  /** Spends an invitation and asks for the first code; false when the link is dead. */
  acceptInvitation(secret: string): Promise<boolean>
  changeEmail(): void
  signOut(): Promise<void>
  /** The service no longer knows the session. */
  expire(): void
}

/** Makes the session; `onSignedIn` and `onSignedOut` follow each change. */
export function createSession(
  client: Pick<Client, 'askCode' | 'signIn' | 'giveFactor' | 'session' | 'signOut' | 'acceptInvitation'>,
  on: {
    signedIn: (session: DeskSession) => void
    factorAsked: (session: DeskSession) => void
    signedOut: (expired: boolean) => void
  },
): Session {
  const state = signal<SessionState>({ kind: 'checking' })
  const busy = signal(false)
  const failure = signal<Failure | null>(null)

  const enter = (session: DeskSession) => {
    if (session.secondFactor === 'asked') {
      state.value = { kind: 'factor-asked', session }
      return on.factorAsked(session)
    }
    state.value = { kind: 'signed-in', session }
    on.signedIn(session)
  }
  const leave = (expired: boolean) => {
    state.value = { kind: 'signed-out', expired }
    on.signedOut(expired)
  }
  async function run(work: () => Promise<void>) {
    if (busy.value) return
    busy.value = true
    failure.value = null
    await work()
    busy.value = false
  }

  return {
    state,
    busy,
    failure,
    check: () =>
      run(async () => {
        state.value = { kind: 'checking' }
        const outcome = await client.session()
        if ('ok' in outcome) return enter(outcome.ok)
        if (outcome.failure.type === 'not-signed-in') state.value = { kind: 'signed-out', expired: false }
        else state.value = { kind: 'unreachable', failure: outcome.failure }
      }),
    askCode: (email) =>
      run(async () => {
        const outcome = await client.askCode(email)
        if ('failure' in outcome) failure.value = outcome.failure
        else state.value = { kind: 'code-asked', email }
      }),
    signIn: (code) =>
      run(async () => {
        const asked = state.value
        if (asked.kind !== 'code-asked') return
        const outcome = await client.signIn({ email: asked.email, code })
        if ('ok' in outcome) enter(outcome.ok)
        else failure.value = outcome.failure
      }),
    giveFactor: (code) =>
      run(async () => {
        const outcome = await client.giveFactor(code)
        if ('ok' in outcome) enter(outcome.ok)
        else failure.value = outcome.failure
      }),
    goOn: enter,
    async acceptInvitation(secret) {
      let email: string | null = null
      await run(async () => {
        const outcome = await client.acceptInvitation(secret)
        if ('failure' in outcome) failure.value = outcome.failure
        else email = outcome.ok.email
      })
      if (email === null) return false
      const invited: string = email
      await run(async () => {
        const outcome = await client.askCode(invited)
        if ('failure' in outcome) failure.value = outcome.failure
        else state.value = { kind: 'code-asked', email: invited }
      })
      return true
    },
    changeEmail() {
      batch(() => {
        failure.value = null
        state.value = { kind: 'signed-out', expired: false }
      })
    },
    signOut: () =>
      run(async () => {
        const outcome = await client.signOut()
        if ('ok' in outcome || outcome.failure.type === 'not-signed-in') leave(false)
        else failure.value = outcome.failure
      }),
    expire() {
      if (state.value.kind === 'signed-in' || state.value.kind === 'factor-asked') leave(true)
    },
  }
}
