import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint, isFresh, type Step, stamp } from '../../tools/stamp.ts'

const step: Step = { name: 'page', inputs: ['page', 'lock.json'], except: ['page/made'], outputs: ['dist/page'] }
let root = ''

function write(path: string, content: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), content)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'))
  write('page/main.ts', 'one')
  write('page/deep/part.ts', 'two')
  write('lock.json', '{}')
  write('dist/page/index.html', 'made')
  stamp(root, step, fingerprint(root, step))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

test('what was made from the same files is fresh', () => expect(isFresh(root, step)).toBe(true))

test('a file written again with the same content stays fresh', () => {
  write('page/main.ts', 'one')
  expect(isFresh(root, step)).toBe(true)
})

test.each([
  ['a file changed', () => write('page/deep/part.ts', 'three')],
  ['a file was added', () => write('page/new.ts', '')],
  ['a file was renamed', () => renameSync(join(root, 'page/main.ts'), join(root, 'page/start.ts'))],
  ['a file was removed', () => rmSync(join(root, 'lock.json'))],
  ['what was made is gone', () => rmSync(join(root, 'dist/page'), { recursive: true })],
])('not fresh: %s', (_case, change) => {
  change()
  expect(isFresh(root, step)).toBe(false)
})

test('what the step makes inside its own folder does not count', () => {
  write('page/made/data.ts', 'anything')
  expect(isFresh(root, step)).toBe(true)
})

test('never made: not fresh', () => expect(isFresh(root, { ...step, name: 'other' })).toBe(false))
