import { accepted, type MerchantClient } from './client.ts'

/** Subscribes to events. The signing secret is told this once: keep it beside the key. */
export async function subscribe(client: MerchantClient, url: string) {
  const body = { id: crypto.randomUUID(), name: 'Back-office', url }
  const { webhook, secrets } = accepted(await client.POST('/v1/merchant/webhooks', { body }))
  return { webhook: webhook.id, secret: secrets?.signing ?? '' }
}

export async function unsubscribe(client: MerchantClient, webhook: string): Promise<void> {
  const { error } = await client.DELETE('/v1/merchant/webhooks/{webhook}', { params: { path: { webhook } } })
  if (error) throw new Error(error.title)
}

const toleranceSeconds = 300

/**
 * Whether a request is one of ours (Standard Webhooks): do nothing with one that is not. `body`: the text as it came, before
 * it is parsed. While a secret is being replaced there are two signatures, and one that fits is enough.
 */
export async function isOurs(secret: string, headers: Headers, body: string): Promise<boolean> {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
    (name) => headers.get(name) ?? '',
  )
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= toleranceSeconds)) return false
  const raw = Uint8Array.from(atob(secret.replace(/^whsec_/, '')), (one) => one.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`)
  for (const one of `${signatures}`.split(' ')) {
    const [version, value = ''] = one.split(',')
    if (version !== 'v1' || !/^[A-Za-z0-9+/]+=*$/.test(value)) continue
    const given = Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0))
    if (await crypto.subtle.verify('HMAC', key, given, signed)) return true
  }
  return false
}
