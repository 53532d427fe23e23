import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileOf } from '../../../support/worker-statement.ts'

const entities: [string, string][] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&amp;', '&'],
]
const unescaped = (text: string) => entities.reduce((words, [entity, sign]) => words.replaceAll(entity, sign), text)

/** Runs a command that the file shows in a folder that holds these files; gives the hash it prints. */
function run(command: string, files: Record<string, string>): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'acknowledgement-'))
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }).split(' ')[0]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const commandOf = (file: string, start: RegExp) =>
  unescaped(
    [...file.matchAll(/<code>(.*?)<\/code>/gs)].map(([, code = '']) => code).find((code) => start.test(code)) ?? '',
  )

const reference = 'retractation-ABCDEFGHJK'
const savedOf = (file: string) =>
  Buffer.from(/href="data:text\/plain;charset=utf-8;base64,([^"]+)"/.exec(file)?.[1] ?? '', 'base64').toString('utf8')

test.runIf(platform() === 'linux').each(['fr', 'en'] as const)(
  'the commands that the file shows give the hash that it shows (%s)',
  async (language) => {
    const { hash, file } = await fileOf({ language })
    expect(run(commandOf(file, /^sha256sum/), { [`${reference}.txt`]: savedOf(file) })).toBe(hash)
    expect(run(commandOf(file, /^sed/), { [`${reference}.html`]: file })).toBe(hash)
  },
)

test.runIf(platform() === 'linux')('a file with one sign changed gives another hash', async () => {
  const { hash, file } = await fileOf()
  const forged = file.replace('zoe@example.com', 'zoé@example.com')
  expect(run(commandOf(file, /^sed/), { [`${reference}.html`]: forged })).not.toBe(hash)
})

test('the other systems are told their own command, on the file that is saved', async () => {
  const { file } = await fileOf()
  expect(commandOf(file, /^certutil/)).toBe(`certutil -hashfile ${reference}.txt SHA256`)
  expect(commandOf(file, /^shasum/)).toBe(`shasum -a 256 ${reference}.txt`)
  expect(file).toContain(`download="${reference}.txt"`)
})
