import { expect, test } from 'vitest'
import { readText } from '../../../../worker/answer/read/text.ts'
import { mended } from '../../../../worker/answer/retrieve/retrieve.ts'

const words = (text: string) => mended(readText(text)).tokens.map(({ norm }) => norm)

test('a slip of the pen is read as the word that was meant', () => {
  expect(words('je veux un remboursemnt')).toEqual(words('je veux un remboursement'))
})

test('a message that is one endless word is read at once', () => {
  words('bonjour')
  const began = performance.now()
  expect(words('x'.repeat(4000))).toHaveLength(1)
  expect(performance.now() - began).toBeLessThan(500)
})
