import type { ConversationObject, Env } from '../env.ts'
import type { Host, Policy } from './policy.ts'

/** What the application's handlers find in their context. */
export interface Application {
  Bindings: Env
  Variables: {
    /** Which of our addresses was asked. */
    host: Host
    policy: Policy
    /** Our page for people, or the interface for programs. */
    wantsPage: boolean
    /** Set for the holder of a conversation's token. */
    token: string
    conversation: DurableObjectStub<ConversationObject>
  }
}
