import { describe, expect, test } from 'vitest'
import { checkMail, escapeHtml, mailBodies, oneLine, senderNameOf } from '../../worker/mail.ts'

const mail = { id: 'm', to: 'lucie@mail.example', subject: 'Votre demande', text: 'Bonjour', html: '<p>Bonjour</p>' }

describe('a mail that may leave', () => {
  test('goes to one address, with a subject of one line and a plain name', () => {
    expect(() => checkMail({ ...mail, senderName: 'Maison Lucie & fils' })).not.toThrow()
  })

  test.each([
    ['a second recipient after a comma', { to: 'a@mail.example,b@mail.example' }],
    ['a second recipient after a line break', { to: 'a@mail.example\r\nCc: b@mail.example' }],
    ['an address that is too long', { to: `${'a'.repeat(250)}@mail.example` }],
    ['no address', { to: '' }],
    ['a header in the subject', { subject: 'Bonjour\nBcc: b@mail.example' }],
    ['a subject that reads backwards', { subject: 'Bonjour \u202e' }],
    ['a subject that is too long', { subject: 'x'.repeat(151) }],
    ['a header in the name', { senderName: 'Maison\r\nBcc: b@mail.example' }],
    ['a name that is an address', { senderName: 'aide@banque.example' }],
    ['a name that is too long', { senderName: 'x'.repeat(81) }],
  ])('is not one with %s', (_case, changes) => {
    expect(() => checkMail({ ...mail, ...changes })).toThrow()
  })
})

test.each([
  ['"Aide" <aide@banque.example>', 'Aide aide banque.example'],
  ['Maison\r\nLucie', 'Maison Lucie'],
  ['M\u202eaison', 'M aison'],
  ['é'.repeat(90), 'é'.repeat(80)],
])('the sender’s name of %j', (name, expected) => {
  expect(senderNameOf(name)).toBe(expected)
  expect(() => checkMail({ ...mail, senderName: senderNameOf(name) })).not.toThrow()
})

test.each([
  ['line breaks and tabs', 'un\r\ndeux\ttrois', 'un deux trois'],
  ['marks that turn the text', 'a\u202eb\u2066c\u200fd', 'a b c d'],
  ['half a character', 'a\ud800b', 'a\ufffdb'],
  ['accents and signs', '  L’été à 5 € ', 'L’été à 5 €'],
])('on one line: %s', (_case, text, expected) => expect(oneLine(text)).toBe(expected))

test('text inside a page is no markup', () => {
  expect(escapeHtml(`<a href="x">&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;')
})

test('both bodies say every part in its order, the page escaped, the text as it is', () => {
  const { text, html } = mailBodies('fr', 'Titre <1>', [
    { text: 'Un\n& deux' },
    { heading: 'Après' },
    { steps: ['Premier', 'Second <b>'] },
    { list: ['Puce'] },
    { record: 'À garder\n  tel quel\n' },
    { code: '1234' },
    { link: 'https://recours.example/#a"b', label: 'Ouvrir' },
  ])
  expect(text).toBe(
    [
      'Un\n& deux',
      'APRÈS',
      '1. Premier\n\n2. Second <b>',
      '- Puce',
      'À garder\n  tel quel',
      '1234',
      'Ouvrir\nhttps://recours.example/#a"b\n',
    ].join('\n\n'),
  )
  for (const piece of [
    '<html lang="fr">',
    '<title>Titre &lt;1&gt;</title>',
    'Un<br>&amp; deux',
    '<li><p>Second &lt;b&gt;</p></li>',
    '<ul><li>Puce</li></ul>',
    'À garder\n  tel quel\n</pre>',
    'href="https://recours.example/#a&quot;b"',
  ])
    expect(html).toContain(piece)
})
