import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { acknowledgementFile, acknowledgementText } from '../../../../worker/conversation/withdrawal.ts'
import { sha256 } from '../../../../worker/privacy/secrets.ts'

test.runIf(platform() === 'linux')(
  'the command that the file shows, run on the file, gives the hash that it shows',
  async () => {
    const text = acknowledgementText({
      language: 'fr',
      merchant: { name: 'Maison Lucie', address: '12 rue de l’Exemple', email: 'bonjour@maison-lucie.example' },
      reference: 'ABCDEFGHJK',
      receivedAt: new Date('2026-11-21T13:03:22Z'),
      declared: {
        name: `Zoé & "Max" <b> l'été \\ $HOME`,
        contract: '</pre>&amp;',
        items: ['50 % & plus'],
        email: 'zoe@example.com',
      },
    })
    const hash = await sha256(text)
    const file = acknowledgementFile(text, hash, 'fr', 'ABCDEFGHJK')
    const shown = /<code>(sed.*?)<\/code>/s.exec(file)?.[1] ?? ''
    const entities: [string, string][] = [
      ['&lt;', '<'],
      ['&gt;', '>'],
      ['&quot;', '"'],
      ['&#39;', "'"],
      ['&amp;', '&'],
    ]
    const command = entities.reduce((words, [entity, character]) => words.replaceAll(entity, character), shown)
    const folder = mkdtempSync(join(tmpdir(), 'acknowledgement-'))
    try {
      writeFileSync(join(folder, 'retractation-ABCDEFGHJK.html'), file)
      const printed = execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
      expect(printed.split(' ')[0]).toBe(hash)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
