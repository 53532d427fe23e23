import { expect, test } from 'vitest'
import { seal, unseal } from '../../../worker/privacy/seal.ts'

test('what is sealed opens at its place, under its key, unchanged; nowhere else', async () => {
  const sealed = await seal('service key', 'house:one', 'Canari')
  expect(sealed).not.toContain('Canari')
  expect(await unseal('service key', 'house:one', sealed)).toBe('Canari')
  await expect(unseal('service key', 'house:two', sealed)).rejects.toThrow()
  await expect(unseal('service key', 'other:one', sealed)).rejects.toThrow()
  await expect(unseal('another key', 'house:one', sealed)).rejects.toThrow()
  await expect(
    unseal(
      'service key',
      'house:one',
      sealed.replace(/(?<=\.)[^.](?=[^.]*$)/, (first) => (first === 'A' ? 'B' : 'A')),
    ),
  ).rejects.toThrow()
  await expect(unseal('service key', 'house:one', `2${sealed.slice(1)}`)).rejects.toThrow('unknown way')
})

test('the same text is never sealed twice the same way', async () => {
  expect(await seal('key', 'place', 'text')).not.toBe(await seal('key', 'place', 'text'))
})
