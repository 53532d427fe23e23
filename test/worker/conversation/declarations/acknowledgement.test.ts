import { expect, test } from 'vitest'
import { acknowledgementFile, acknowledgementText, singleLine } from '../../../../worker/conversation/withdrawal.ts'
import { sha256 } from '../../../../worker/privacy/secrets.ts'

const declaration = {
  language: 'fr' as const,
  merchant: { name: 'Maison Lucie', address: '12 rue des Lilas, Paris', email: 'bonjour@maison-lucie.example' },
  reference: 'ABCDEFGHJK',
  receivedAt: new Date('2026-07-14T22:30:05Z'),
  declared: { name: 'Zoé & "Max" <x>', contract: "L'appareil", items: [], email: 'zoe@example.com' },
}

test('the day and time are those of Paris, past midnight too', () => {
  expect(acknowledgementText(declaration)).toContain('15 juillet 2026 à 00:30:05 (heure de Paris)')
})

test('the whole order is said when no item is named', () => {
  expect(acknowledgementText(declaration)).toContain('toute la commande')
})

test('the framed text of the file, unescaped as its command does, has the hash that it shows', async () => {
  const text = acknowledgementText(declaration)
  const file = acknowledgementFile(text, await sha256(text), 'fr', declaration.reference)
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
  expect(file.match(/<pre>/g)).toHaveLength(1)
  expect(file).not.toContain('<x>')
})

test.each([
  ['line ends', 'a\r\nBcc: b', 80, 'a Bcc: b'],
  ['a direction override', 'facture\u202efdp.exe', 80, 'facture fdp.exe'.replace('.', '[.]')],
  ['a link', 'voir https://evil.example/x', 80, 'voir https[:]//evil[.]example/x'],
  ['a bare host', 'www.evil.example', 80, 'www[.]evil[.]example'],
  ['too many characters', 'a'.repeat(100), 80, 'a'.repeat(80)],
  ['an amount', '49.90 €', 80, '49.90 €'],
])('a declared value with %s stays one harmless line', (_case, value, length, expected) => {
  expect(singleLine(value, length)).toBe(expected)
})
