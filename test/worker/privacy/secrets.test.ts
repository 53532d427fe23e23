import { expect, test } from 'vitest'
import { keyedHash, newId, newReference, newSecret, sha256 } from '../../../worker/privacy/secrets.ts'

test('a secret holds 256 bits, an id 128, in letters an address can hold', () => {
  expect(newSecret()).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(newId()).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(new Set(Array.from({ length: 500 }, newSecret))).toHaveLength(500)
})

test('a reference has ten letters and digits, none that looks like another', () => {
  const references = Array.from({ length: 2000 }, newReference)
  for (const reference of references) expect(reference).toMatch(/^[2-9A-HJKMNP-TV-Z]{10}$/)
  expect(new Set(references)).toHaveLength(2000)
  const used = new Set(references.join(''))
  expect(used.size).toBe(30)
})

test('the hash of a text is that of its UTF-8 bytes', async () => {
  expect(await sha256('é\n')).toBe(await sha256('\u00e9\n'))
  expect(await sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('keyed hashes differ by key and by purpose', async () => {
  const hashes = await Promise.all([
    keyedHash('key', 'token', 'x'),
    keyedHash('other', 'token', 'x'),
    keyedHash('key', 'ticket', 'x'),
    keyedHash('key', 'token', 'y'),
  ])
  expect(new Set(hashes)).toHaveLength(4)
  expect(await keyedHash('key', 'token', 'x')).toBe(hashes[0])
})
