import type { Env, Mail } from '../../env.ts'
import { automatic } from './automatic.ts'
import type { MailSender, Sent } from './sender.ts'

// Codes of Cloudflare's Email Service for a mail that it will not take however often it is asked. An account's trouble (a
// sender not verified, a limit reached) may be mended, so it is tried again.
const refusals = new Set([
  'E_VALIDATION_ERROR',
  'E_FIELD_MISSING',
  'E_TOO_MANY_RECIPIENTS',
  'E_RECIPIENT_NOT_ALLOWED',
  'E_RECIPIENT_SUPPRESSED',
  'E_CONTENT_TOO_LARGE',
])

/** Cloudflare's `send_email` binding. It knows no idempotency: an attempt whose answer is lost may be delivered twice. */
export function bindingSender({ MAIL, MAIL_FROM }: Pick<Env, 'MAIL' | 'MAIL_FROM'>): MailSender {
  return {
    async send({ to, senderName, subject, text, html }: Mail): Promise<Sent> {
      try {
        const from = senderName ? { name: senderName, email: MAIL_FROM } : MAIL_FROM
        await MAIL.send({ from, to, subject, text, html, headers: automatic })
        return { outcome: 'delivered' }
      } catch (cause) {
        return { outcome: refusals.has(codeOf(cause)) ? 'refused' : 'failed' }
      }
    },
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}
