/** One-time codes from a shared secret and the clock (RFC 6238): six digits, half a minute each, SHA-1, as every application has them. */

const stepMs = 30_000
/** 160 bits, as RFC 4226 recommends. */
const secretBytes = 20
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new secret, in base 32. */
export function newTotpSecret(): string {
  const bits = [...crypto.getRandomValues(new Uint8Array(secretBytes))].map((byte) => byte.toString(2).padStart(8, '0'))
  return (bits.join('').match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('')
}

/** The half minute that an instant lies in. */
export function stepAt(now: number): number {
  return Math.floor(now / stepMs)
}

/** Whole seconds that the code of an instant still shows. */
export function secondsLeft(now: number): number {
  return Math.ceil((stepMs - (now % stepMs)) / 1000)
}

/** The code of a half minute. */
export async function totp(secret: string, step: number): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-1' }
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), algorithm, false, ['sign'])
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(step))
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter))
  const offset = mac.getUint8(19) & 15
  return String((mac.getUint32(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** The half minute whose code this is: now, the one before or the one after; null when it is none of theirs. */
export async function stepOf(secret: string, code: string, now: number): Promise<number | null> {
  let found: number | null = null
  // All three are compared, so that the time says nothing.
  for (const step of [stepAt(now) - 1, stepAt(now), stepAt(now) + 1]) {
    if ((await totp(secret, step)) === code) found = step
  }
  return found
}

/** The address that an application reads as a picture or a link. */
export function totpAddress(secret: string, shop: string, email: string): string {
  const label = `${encodeURIComponent(shop)}:${encodeURIComponent(email)}`
  return `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer: shop }).toString().replaceAll('+', '%20')}`
}

function bytesOf(secret: string): Uint8Array<ArrayBuffer> {
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}
