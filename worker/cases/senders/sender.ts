import type { Env, Mail } from '../../env.ts'
import { bindingSender } from './binding.ts'
import { mailjetSender } from './mailjet.ts'

/**
 * What became of one attempt. `failed`: try again, not before `retryAfterSeconds` when it is said. `refused`: this very mail
 * will never be taken, so it is parked where agents see it.
 */
export type Sent = { outcome: 'delivered' } | { outcome: 'failed'; retryAfterSeconds?: number } | { outcome: 'refused' }

/** Hands one mail to whoever carries it. It never throws. */
export interface MailSender {
  send(mail: Mail): Promise<Sent>
}

/** The sender that the configuration names: Mailjet when its key is there, else Cloudflare's binding. A demonstration sends nothing outside. */
export function senderOf(env: Env, call: typeof fetch): MailSender {
  const { MAIL_PROVIDER_KEY: key, MAIL_FROM, DEMO } = env
  return key && DEMO !== '1' ? mailjetSender(key, MAIL_FROM, call) : bindingSender(env)
}
