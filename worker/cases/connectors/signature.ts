const encoder = new TextEncoder()
const toleranceSeconds = 5 * 60
const secretPrefix = 'whsec_'
const leastSecretBytes = 24

/** A new secret of 32 bytes in the notation of Standard Webhooks. */
export function newWebhookSecret(): string {
  return `${secretPrefix}${base64(crypto.getRandomValues(new Uint8Array(32)))}`
}

/** HMAC-SHA256 of a text under a key of bytes. */
export async function hmac(key: BufferSource, text: string): Promise<Uint8Array> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, encoder.encode(text)))
}

/** The signature of a message by Standard Webhooks: `v1,` and the HMAC of `id.timestamp.body`. Throws for a secret of a wrong form. */
export async function signature(
  secret: string,
  message: { id: string; timestamp: number; body: string },
): Promise<string> {
  const key = keyOf(secret)
  if (!key) throw new Error('A webhook secret has the wrong form')
  return `v1,${base64(await hmac(key, `${message.id}.${message.timestamp}.${message.body}`))}`
}

/** Whether one of the signatures of a header is that of the message, and its time is now, give or take five minutes. */
export async function isSigned(
  secret: string,
  message: { id: string; timestamp: string; body: string; signatures: string },
  now: Date,
): Promise<boolean> {
  const { id, timestamp, body } = message
  if (id === '' || !/^\d{1,12}$/.test(timestamp) || !isFresh(Number(timestamp) * 1000, now) || !keyOf(secret))
    return false
  const expected = await signature(secret, { id, timestamp: Number(timestamp), body })
  let matches = false
  for (const one of message.signatures.split(' ').slice(0, 10)) matches = isSame(one, expected) || matches
  return matches
}

/** Whether an instant is now, give or take five minutes: what is older may be a repetition by a stranger. */
export function isFresh(ms: number, now: Date): boolean {
  return Math.abs(now.getTime() - ms) <= toleranceSeconds * 1000
}

/** Compares without telling by its time where two texts differ. */
export function isSame(one: string, other: string): boolean {
  const left = encoder.encode(one)
  const right = encoder.encode(other)
  let difference = left.length ^ right.length
  for (let index = 0; index < right.length; index += 1) difference |= (left[index] ?? 0) ^ (right[index] ?? 0)
  return difference === 0
}

export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

function keyOf(secret: string): Uint8Array<ArrayBuffer> | null {
  if (!secret.startsWith(secretPrefix)) return null
  try {
    const key = Uint8Array.from(atob(secret.slice(secretPrefix.length)), (character) => character.charCodeAt(0))
    return key.length >= leastSecretBytes ? key : null
  } catch {
    return null
  }
}
