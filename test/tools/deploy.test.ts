import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { takeEarlier } from '../../tools/deploy.ts'
import { buildsAfter } from '../../widget/build/earlier.ts'

describe('after a build', () => {
  test.each([
    ['a file that was replaced today stays', '2026-11-22', true],
    ['one replaced thirty days ago stays', '2026-10-23', true],
    ['one replaced thirty-one days ago goes', '2026-10-22', false],
  ])('%s', (_case, day, stays) => {
    const { earlier } = buildsAfter({ current: ['new'], earlier: { old: day } }, ['new'], '2026-11-22')
    expect('old' in earlier).toBe(stays)
  })

  test('the files of the build before are replaced today, unless they are built again', () => {
    const before = { current: ['loader-1', 'screens'], earlier: { 'loader-2': '2026-11-01' } }
    expect(buildsAfter(before, ['loader-2', 'screens'], '2026-11-22')).toEqual({
      current: ['loader-2', 'screens'],
      earlier: { 'loader-1': '2026-11-22' },
    })
  })

  test('the first build keeps nothing', () => {
    expect(buildsAfter(null, ['loader'], '2026-11-22')).toEqual({ current: ['loader'], earlier: {} })
  })
})

describe('a deployment takes along what stands', () => {
  let folder = ''
  const named = (text: string) => `recours.${createHash('sha256').update(text).digest('hex').slice(0, 10)}.js`
  const [live, older, ours] = [named('live'), named('older'), named('ours')]
  const standing: Record<string, string> = {
    'builds.json': JSON.stringify({
      current: [live],
      earlier: { [older]: '2026-11-10', [named('old')]: '2026-09-01' },
    }),
    [live]: 'live',
    [older]: 'older',
  }
  const service = (files: Record<string, string>) => async (address: string | URL | Request) => {
    const found = files[new URL(`${address}`).pathname.slice(1)]
    return found === undefined ? new Response('', { status: 404 }) : new Response(found)
  }
  const take = (files: Record<string, string>) =>
    takeEarlier({ origin: 'https://recours.example', folder, today: '2026-11-22' }, service(files))

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'deploy-'))
    writeFileSync(join(folder, 'builds.json'), JSON.stringify({ current: [ours], earlier: {} }))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('the loader that stands and those of the last 30 days, none that is older', async () => {
    expect((await take(standing)).sort()).toEqual([live, older].sort())
    expect(readFileSync(join(folder, live), 'utf8')).toBe('live')
    expect(existsSync(join(folder, `${older}.br`))).toBe(true)
    expect(JSON.parse(readFileSync(join(folder, 'builds.json'), 'utf8'))).toEqual({
      current: [ours],
      earlier: { [live]: '2026-11-22', [older]: '2026-11-10' },
    })
  })

  test('where nothing stands yet, nothing is taken', async () => expect(await take({})).toEqual([]))

  test.each([
    ['a file that is not what its name says', { ...standing, [live]: 'another' }, /is not what its name says/],
    ['a file that is gone', { 'builds.json': standing['builds.json'] ?? '', [live]: 'live' }, /answered 404/],
    [
      'a name that leaves the folder',
      { 'builds.json': JSON.stringify({ current: ['../index.js'], earlier: {} }) },
      /no build makes/,
    ],
  ])('%s stops it', async (_case, files, message) => {
    await expect(take(files)).rejects.toThrow(message)
  })
})
