/** Case, accents and punctuation carry little in a message typed on a phone: the facts stay the same without them. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read } from '../../../support/reading.ts'

interface Voice {
  text?: string
  lang: 'fr' | 'en'
}
const voices: Voice[] = readFileSync('test/answers/voices.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Voice)

const leastSame = 0.95
const ways: Record<string, (text: string) => string> = {
  'in capital letters': (text) => text.toUpperCase(),
  'in small letters': (text) => text.toLowerCase(),
  'without accents': (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe'),
  'without commas and full stops': (text) =>
    text.replace(/(?<!\d)[.,;:!…]+|[.,;:!…]+(?!\d)/g, ' ').replace(/[()«»"“”]/g, ' '),
  'with straight apostrophes': (text) => text.replaceAll('’', "'"),
  'with typographic apostrophes': (text) => text.replaceAll("'", '’'),
  'with two spaces for one': (text) => text.replaceAll(' ', '  '),
  'between a greeting and thanks': (text) => `Bonjour,\n${text}\nMerci`,
}

/** What is stated, words aside. */
function stated({ text = '', lang }: Voice): Map<string, string> {
  const facts = read(text, lang).filter(({ hinted }) => !hinted)
  const plain = (value: unknown) =>
    String(value).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ')
  return new Map(facts.map(({ name, value }) => [name, plain(value)]))
}

test.each(Object.entries(ways))('%s the same facts are read', (_way, change) => {
  const told = voices.filter((voice) => voice.text && stated(voice).size > 0)
  const changed = told.flatMap((voice) => {
    const [before, after] = [stated(voice), stated({ ...voice, text: change(voice.text ?? '') })]
    const names = new Set([...before.keys(), ...after.keys()])
    const different = [...names].filter((name) => before.get(name) !== after.get(name))
    return different.length === 0
      ? []
      : [`${voice.text}: ${different.map((name) => `${name} ${before.get(name)} → ${after.get(name)}`).join(', ')}`]
  })
  expect(told.length).toBeGreaterThan(100)
  expect(1 - changed.length / told.length, changed.join('\n')).toBeGreaterThanOrEqual(leastSame)
})
