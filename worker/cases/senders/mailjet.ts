import type { Mail } from '../../env.ts'
import { automatic } from './automatic.ts'
import type { MailSender, Sent } from './sender.ts'

/** Send API v3.1 of Mailjet. */
const address = 'https://api.mailjet.com/v3.1/send'
const timeoutMs = 15_000
const longestWaitSeconds = 24 * 60 * 60
/** Answers that say nothing against the mail: the key, the sender's approval or the load may be mended. */
const passing = [401, 403, 408, 425, 429]

/**
 * Sends through Mailjet. `key`: `<API key>:<secret key>`. The same mail asked for twice arrives once: it is a campaign of its
 * own, in which Mailjet blocks a second message to the same address.
 */
export function mailjetSender(key: string, from: string, call: typeof fetch): MailSender {
  return {
    async send(mail: Mail): Promise<Sent> {
      try {
        const response = await call(address, {
          method: 'POST',
          headers: { authorization: `Basic ${btoa(key)}`, 'content-type': 'application/json' },
          body: JSON.stringify({ Messages: [await message(mail, from)] }),
          // A redirect would carry the mail and the key elsewhere.
          redirect: 'manual',
          signal: AbortSignal.timeout(timeoutMs),
        })
        return await judge(response)
      } catch {
        // No answer in time: it may have been taken, which the campaign makes harmless to ask again.
        return { outcome: 'failed' }
      }
    },
  }
}

async function message({ id, to, senderName, subject, text, html }: Mail, from: string) {
  return {
    From: { Email: from, ...(senderName && { Name: senderName }) },
    To: [{ Email: to }],
    Subject: subject,
    TextPart: text,
    HTMLPart: html,
    // What a shopper wrote is never read as a template.
    TemplateLanguage: false,
    TrackOpens: 'disabled',
    TrackClicks: 'disabled',
    CustomCampaign: await campaignOf(id),
    DeduplicateCampaign: true,
    Headers: automatic,
  }
}

/** Letters and digits only, and nothing that tells whose mail it is. */
async function campaignOf(id: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(id))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function judge(response: Response): Promise<Sent> {
  if (response.ok) {
    const answer: { Messages?: { Status?: string }[] } = await response.json()
    // Anything but the published answer is not trusted; asking again is harmless.
    return { outcome: answer.Messages?.[0]?.Status === 'success' ? 'delivered' : 'failed' }
  }
  await response.body?.cancel()
  const { status } = response
  if (status >= 400 && status < 500 && !passing.includes(status)) return { outcome: 'refused' }
  const retryAfterSeconds = waitOf(response.headers.get('retry-after'))
  return { outcome: 'failed', ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) }
}

/** Seconds of a `Retry-After`, which is a number of them or a date; undefined when it says nothing usable. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000)
  return seconds > 0 ? Math.min(seconds, longestWaitSeconds) : undefined
}
