/** One-time codes from a shared secret and the clock (RFC 6238): six digits, half a minute each, SHA-1, as every application has them. */
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'

const stepMs = 30_000
/** 160 bits, as RFC 4226 recommends. */
const secretBytes = 20

/** A new secret, in base 32. */
export function newTotpSecret(): string {
  return base32.encode(crypto.getRandomValues(new Uint8Array(secretBytes)), { padding: false })
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
export function totp(secret: string, step: number): Promise<string> {
  return createOTP(base32.decode(secret)).hotp(step)
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
  return createOTP(base32.decode(secret)).url(shop, email).replaceAll('+', '%20')
}
