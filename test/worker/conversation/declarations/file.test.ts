import { expect, test } from 'vitest'
import { sha256 } from '../../../../worker/privacy/secrets.ts'
import { fileOf } from '../../../support/worker-statement.ts'

test('the framed text of the file, unescaped, and the text to save have the hash that it shows', async () => {
  const { text, hash, file } = await fileOf()
  const lines = file.split('\n')
  const framed = lines.slice(lines.indexOf('<pre>') + 1, lines.indexOf('</pre>')).map((line) => `${line}\n`)
  const unescaped = framed
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
  expect(unescaped).toBe(text)
  const saved = atob(/base64,([^"]+)"/.exec(file)?.[1] ?? '')
  const bytes = Uint8Array.from(saved, (sign) => sign.charCodeAt(0))
  expect(new TextDecoder().decode(bytes)).toBe(text)
  expect(await sha256(new TextDecoder().decode(bytes))).toBe(hash)
  expect(file).toContain(`<code>${hash}</code>`)
})

test('nothing that was declared is markup, and nothing is fetched or run', async () => {
  const { file } = await fileOf()
  expect(file.match(/<pre>/g)).toHaveLength(1)
  expect(file).not.toContain('<x>')
  expect(file).not.toContain('<b>')
  expect(file).not.toMatch(/<script|<img|<link|@import|url\(|https?:/)
})

test.each([
  ['fr', /Dernier jour pour rembourser\u00a0: mercredi 29 juillet 2026 \(L221-24\)/],
  ['en', /Dernier jour pour rembourser: Wednesday,? 29 July 2026 \(L221-24\)/],
] as const)('says its language and the last days that follow (%s)', async (language, expected) => {
  const { file } = await fileOf({ language })
  expect(file).toContain(`<html lang="${language}">`)
  expect(file).toMatch(expected)
})
