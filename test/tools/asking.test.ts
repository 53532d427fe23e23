import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { askAll } from '../../tools/asking.ts'

const folder = mkdtempSync(join(tmpdir(), 'ask-'))
afterAll(() => rmSync(folder, { recursive: true }))

function ask(...args: string[]): string {
  return execFileSync(process.execPath, ['tools/ask.ts', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

describe('a line of questions', () => {
  test('gives one line with what was decided', () => {
    const [line] = askAll({ id: 'a', text: 'reçu hier en ligne, je peux rendre mon pull ?', asked_on: '2026-11-21' })
    expect(line).toMatchObject({
      id: 'a',
      lang: 'fr',
      action: 'answer',
      rights: [{ id: 'withdrawal' }, expect.anything()],
      deadlines: [{ id: 'withdraw', date: '2026-12-04', article: 'L221-18' }],
      facts: { channel: 'distance', delivered_on: '2026-11-20', product: 'pull' },
      question: null,
    })
    expect(line).not.toHaveProperty('turn')
    expect(line?.citations).toContainEqual({
      article: 'L221-18',
      version: expect.any(String),
      quote: expect.any(String),
    })
  })

  test('a dialogue gives one line per turn, and facts carry over', () => {
    const lines = askAll({ id: 'b', turns: ['je peux rendre ma robe ?', 'en ligne'], asked_on: '2026-11-21' })
    expect(lines.map(({ turn }) => turn)).toEqual([1, 2])
    expect(lines[1]?.facts).toMatchObject({ product: 'robe', channel: 'distance' })
  })

  test('the page and the merchant named beside the question count', () => {
    const [line] = askAll({
      id: 'c',
      text: 'je peux le rendre ?',
      asked_on: '2026-11-21',
      context: { product: 'Lampe Aube', deliveredOn: '2026-10-30' },
      merchant: 'maison-lucie',
    })
    expect(line?.facts).toMatchObject({ product: 'Lampe Aube', delivered_on: '2026-10-30' })
    expect(line?.text).toContain('Maison Lucie')
  })
})

describe('npm run ask', () => {
  test('--batch prints JSON lines and nothing else', () => {
    const file = join(folder, 'in.jsonl')
    writeFileSync(file, '{"id":"1","text":"bonjour"}\n\n{"id":"2","turns":["merci","au revoir"],"lang":"fr"}\n')
    const lines = ask('--batch', file)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ id, turn }) => [id, turn])).toEqual([
      ['1', undefined],
      ['2', 1],
      ['2', 2],
    ])
  })

  test('--json prints the value, plain words the answer', () => {
    expect(JSON.parse(ask('--json', 'bonjour'))).toMatchObject({ action: 'smalltalk' })
    expect(ask('bonjour')).toContain('Bonjour')
  })

  test.each([
    ['nothing asked', []],
    ['a file that is not JSON', ['--batch', 'package.json']],
  ])('%s: a reason on the error side, and a failure', (_case, args) => {
    expect(() => ask(...args)).toThrow()
  })
})
