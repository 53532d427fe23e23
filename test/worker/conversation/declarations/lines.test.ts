import { expect, test } from 'vitest'
import { singleLine, toldLines } from '../../../../worker/conversation/declarations/lines.ts'

test.each([
  ['line ends', 'a\r\nBcc: b', 80, 'a Bcc: b'],
  ['a direction override', 'facture\u202efdp.exe', 80, 'facture fdp.exe'.replace('.', '[.]')],
  ['a link', 'voir https://evil.example/x', 80, 'voir https[:]//evil[.]example/x'],
  ['a bare host', 'www.evil.example', 80, 'www[.]evil[.]example'],
  ['too many characters', 'a'.repeat(100), 80, 'a'.repeat(80)],
  ['half a character at its end', `${'a'.repeat(79)}😀`, 80, `${'a'.repeat(79)}\ufffd`],
  ['an amount', '49.90 €', 80, '49.90 €'],
])('a declared value with %s stays one harmless line', (_case, value, length, expected) => {
  expect(singleLine(value, length)).toBe(expected)
})

test.each([
  ['line ends of any system', 'un\r\ndeux\rtrois\u2028quatre', ['un', 'deux', 'trois', 'quatre']],
  ['empty lines in a row', 'un\n\n\n\ndeux', ['un', '', 'deux']],
  ['control characters and turned words', 'un\u0000\u202edeux', ['un deux']],
])('what was told with %s stays told, line by line', (_case, text, expected) => {
  expect(toldLines(text)).toEqual(expected)
})
