import type { DeskObject, Env, NamedActing } from '../env.ts'
import type { SignedIn } from '../sign-in/session.ts'
import type { Policy } from './policy.ts'

/** What the desk's routes know of who asks. */
export interface DeskEnv {
  Bindings: Env
  Variables: {
    signedIn: SignedIn
    acting: NamedActing
    /** The row that let the request through. */
    policy: Policy
  }
}

/** The merchant comes from the session, never from the request: a foreign case does not exist here. */
export function deskOf(env: Env, { agent }: SignedIn): DurableObjectStub<DeskObject> {
  return env.DESK.getByName(agent.merchant.slug)
}
