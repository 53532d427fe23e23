import { expect, test } from 'vitest'
import { ProblemError } from '../../../../protocol/index.ts'
import { asAttachment, fileName } from '../../../../worker/privacy/files/name.ts'

test.each([
  ['facture.pdf', 'facture.pdf'],
  ['Capture d’écran.PDF', 'Capture d’écran.pdf'],
  ['../../etc/reçu.pdf', 'reçu.pdf'],
  ['C:\\Users\\Ana\\ticket.pdf', 'ticket.pdf'],
  ['a\r\nContent-Type: text.pdf', 'aContent-Type text.pdf'],
  ['facture\u202efdp.exe.pdf', 'facturefdp.exe.pdf'],
  ['<img src=x onerror=alert(1)>.pdf', 'img src=x onerror=alert(1).pdf'],
  ['.pdf', 'document.pdf'],
  ['\ud800.pdf', '\ufffd.pdf'],
  [`${'é'.repeat(300)}.pdf`, `${'é'.repeat(116)}.pdf`],
  ['carte 4970 1000 0000 0055.pdf', 'carte [carte …0055].pdf'],
])('the name %j is kept as %j', (given, kept) => {
  expect(fileName(given, 'application/pdf')).toBe(kept)
})

test.each(['photo.jpg.exe', 'photo', 'photo.svg', 'photo.pdf', 'photo.jpg\u0000.html', ''])(
  'the name %j is not that of a JPEG',
  (given) => {
    expect(() => fileName(given, 'image/jpeg')).toThrow(ProblemError)
  },
)

test('a name leaves in a header as plain letters, and whole in percent encoding', () => {
  expect(asAttachment('reçu d’été ("1").pdf')).toBe(
    `attachment; filename="recu d_ete __1__.pdf"; filename*=UTF-8''re%C3%A7u%20d%E2%80%99%C3%A9t%C3%A9%20%28%221%22%29.pdf`,
  )
})
