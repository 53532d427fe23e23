import { expect, test } from 'vitest'
import { csvDeclaration, csvHead, csvLine } from '../../../worker/cases/register-file.ts'
import { declaration } from '../../support/worker-case.ts'

test.each([
  ['plain words', 'ML-48213', 'ML-48213'],
  ['a comma', 'bleu, taille 40', '"bleu, taille 40"'],
  ['a quote', 'le "grand"', '"le ""grand"""'],
  ['a line break', 'un\ndeux', '"un\ndeux"'],
  ['the separator of French spreadsheets', 'un;deux', '"un;deux"'],
  ['a formula', '=HYPERLINK("https://evil.example")', '"\'=HYPERLINK(""https://evil.example"")"'],
  ['a plus', '+33600000000', "'+33600000000"],
  ['a minus', '-1+1', "'-1+1"],
  ['an at', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab', '\tun', "'\tun"],
  ['a formula after a semicolon', 'Karim;=1', '"Karim;\'=1"'],
  ['a formula on a later line', 'Karim\n=1', '"Karim\n\'=1"'],
  ['a carriage return', '\run', '"\'\run"'],
  ['a formula after spaces', '  =1', "'  =1"],
  ['a wide equals sign', '＝1', "'＝1"],
  ['an e-mail address', 'a@b.example', 'a@b.example'],
  ['nothing', '', ''],
])('a cell with %s', (_case, value, written) => {
  expect(csvLine([value, 'x'])).toBe(`${written},x\r\n`)
})

test('the first line says UTF-8, and every line has as many cells', () => {
  const cells = (line: string) => line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,)(?=,)/g)?.length
  const line = csvDeclaration(declaration('d1', { items: ['Écharpe, rouge', 'Gants'] }), 'fr')
  expect(csvHead('fr').codePointAt(0)).toBe(0xfeff)
  expect(line).toContain('rétractation,ABCDEFGHJK,2026-11-21T09:00:00.000Z,,Karim Benali')
  expect(line).toContain('"Écharpe, rouge\nGants"')
  expect([cells(csvHead('en')), cells(csvHead('fr'))]).toEqual([18, 18])
  expect(cells(line)).toBe(18)
})
