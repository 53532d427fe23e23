import { app } from './app.ts'
import { consume } from './cases/deliver.ts'
import type { Env as Bindings, DeliveryAttempt } from './env.ts'

export { Desk } from './cases/desk.ts'
export { Conversation } from './conversation/conversation.ts'
export { Limit } from './limit.ts'

declare global {
  namespace Cloudflare {
    interface GlobalProps {
      mainModule: typeof import('./index.ts')
    }
    interface Env extends Bindings {}
  }
}

export default {
  fetch: app.fetch,
  queue: (batch, env) => consume(batch, env),
} satisfies ExportedHandler<Bindings, DeliveryAttempt>
