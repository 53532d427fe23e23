import { expect, test } from 'vitest'
import { newTotpSecret, secondsLeft, stepAt, stepOf, totp, totpAddress } from '../../../worker/sign-in/totp.ts'

/** "12345678901234567890", the secret of RFC 6238, in base 32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('the code of second %i is the one of RFC 6238', async (seconds, code) => {
  expect(await totp(secret, stepAt(seconds * 1000))).toBe(code)
})

test('a code counts in its own half minute and in the one before and after, and no longer', async () => {
  const now = 1_800_000_000_000
  const at = async (steps: number) => stepOf(secret, await totp(secret, stepAt(now) + steps), now)
  expect(await Promise.all([-2, -1, 0, 1, 2].map(at))).toEqual([
    null,
    stepAt(now) - 1,
    stepAt(now),
    stepAt(now) + 1,
    null,
  ])
  expect(secondsLeft(now)).toBe(30)
  expect(secondsLeft(now + 29_001)).toBe(1)
})

test('a new secret has 160 bits in letters that every application takes, and no two are alike', () => {
  const secrets = Array.from({ length: 50 }, newTotpSecret)
  for (const one of secrets) expect(one).toMatch(/^[A-Z2-7]{32}$/)
  expect(new Set(secrets)).toHaveLength(50)
})

test('the address names shop and person, escaped', () => {
  const address = new URL(totpAddress(secret, 'Chez Élo & fils', 'élo@shop.example'))
  expect(address.protocol).toBe('otpauth:')
  expect(decodeURIComponent(address.pathname)).toContain('Chez Élo & fils:élo@shop.example')
  expect(address.searchParams.get('secret')).toBe(secret)
  expect(address.searchParams.get('issuer')).toBe('Chez Élo & fils')
})
