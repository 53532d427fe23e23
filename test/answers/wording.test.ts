/** Changing only how a message is written keeps the right that answers it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { Language } from '../../protocol/index.ts'
import { ask, plainShop } from '../support/asking.ts'

const Message = z.object({ lang: Language, text: z.string() })
const messages = ['voices', 'tuning'].flatMap((name) =>
  readFileSync(join(import.meta.dirname, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Message.parse(JSON.parse(line))),
)

/** What an answer is about: its first right, or its topic when it is no law. */
function subject(text: string, language: Language): string {
  const { answer } = ask(text, { language, merchant: plainShop })
  return answer.rights[0]?.right ?? answer.topics[0] ?? ''
}
const asWritten = messages.map(({ text, lang }) => subject(text, lang))

const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')
const withoutMarks = (text: string) => text.replace(/[.,;:!?«»"()…]/g, ' ')

/** One word of six letters or more loses a letter or has two of them exchanged; `seed` chooses which. */
function withTypo(text: string, seed: number): string {
  const words = [...text.matchAll(/\p{L}{6,}/gu)]
  const word = words[seed % words.length]
  if (!word) return text
  const at = word.index + 2 + (seed % (word[0].length - 4))
  const [first = '', second = ''] = [text.charAt(at), text.charAt(at + 1)]
  return text.slice(0, at) + (seed % 2 === 0 ? second : second + first) + text.slice(at + 2)
}

test.each<[string, (text: string, seed: number) => string]>([
  ['in capitals', (text) => text.toUpperCase()],
  ['in small letters', (text) => text.toLowerCase()],
  ['without accents', withoutAccents],
  ['without punctuation', withoutMarks],
  ['with one typing mistake', withTypo],
  ['with another typing mistake', (text, seed) => withTypo(text, seed + 7)],
])('%s, a message is answered under the same right nineteen times in twenty', (_how, change) => {
  const changed = messages.filter(
    ({ text, lang }, index) => subject(change(text, index + 1), lang) !== asWritten[index],
  )
  expect(changed.length / messages.length).toBeLessThanOrEqual(0.05)
})
