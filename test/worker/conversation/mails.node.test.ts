/** Every mail to a shopper, in both languages: snapshots to be read, and what none of them may do. */
import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../../protocol/index.ts'
import type { Asked } from '../../../worker/conversation/mail-words.ts'
import { writeMail } from '../../../worker/conversation/mails.ts'
import { checkMail } from '../../../worker/mail.ts'

const to = 'lucie@mail.example'
const reference = 'WNDCY4TXGH'
const record = 'ACCUSÉ DE RÉCEPTION\n\nVendeur\u00a0: Maison Lucie\nNom\u00a0: Lucie <b>Martin</b>\n'
const hash = 'c05fc4282629a80d8e1d5ab87111c5c299a9b4d25d69e3291c9357983af43c33'
const receivedAt = '2026-10-12T22:30:00Z'
const link = 'https://recours.example/m/maison-lucie#resume=maison-lucie.conversation.secret'
const merchant = {
  name: 'Maison Lucie',
  mediator: {
    name: 'Médiation Exemple',
    site: 'https://mediation.example',
    address: '1 place de l’Exemple, 75000 Paris',
  },
}
const sendBack: Deadline = {
  ...{ id: 'send_back', day: '2026-12-08', days: 14, who: 'shopper', article: 'L221-23' },
  label: 'Dernier jour pour renvoyer l’article',
}
const roughly: Deadline = { ...sendBack, label: 'Jour approximatif', approximate: true }
const every: Record<Asked['mail'], Asked> = {
  'case-opened': { kind: 'mail', mail: 'case-opened', to, reference },
  'agent-replied': { kind: 'mail', mail: 'agent-replied', to, reference },
  'case-joined': { kind: 'mail', mail: 'case-joined', to, reference, other: 'TR7KMQ4XWP' },
  withdrawal: { kind: 'mail', mail: 'withdrawal', to, reference, text: record, hash, deadlines: [sendBack, roughly] },
  cancellation: { kind: 'mail', mail: 'cancellation', to, reference, text: record, hash },
  complaint: { kind: 'mail', mail: 'complaint', to, reference, receivedAt, hash },
  'complaint-unanswered': { kind: 'mail', mail: 'complaint-unanswered', to, reference, receivedAt, by: '2026-11-01' },
  'end-confirmed': {
    kind: 'mail',
    mail: 'end-confirmed',
    to,
    reference,
    endsOn: '2026-12-31',
    effects: 'Accès coupé.',
  },
}
const languages = ['fr', 'en'] as const
const kinds = Object.keys(every) as Asked['mail'][]
const write = (kind: Asked['mail'], language: 'fr' | 'en' = 'fr', of: Partial<typeof merchant> = {}) =>
  writeMail('id', every[kind], { ...merchant, ...of }, language, link)

describe.each(kinds)('%s', (kind) => {
  test.each(languages)('in %s, to be read', async (language) => {
    const { subject, text } = write(kind, language)
    await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(`./mails/${kind}.${language}.txt`)
  })

  test.each(languages)(
    'in %s: one recipient, a subject of one line however long the shop’s name, both parts',
    (language) => {
      const mail = write(kind, language, { name: `Maison\r\nBcc: x@mail.example ${'é'.repeat(80)}`.slice(0, 80) })
      expect(() => checkMail(mail)).not.toThrow()
      expect(mail.text.length).toBeGreaterThan(100)
      expect(mail.html).toContain(`<html lang="${language}">`)
    },
  )

  test.each(languages)('in %s: a page that can be read aloud, fetches nothing and follows nobody', (language) => {
    const { html } = write(kind, language)
    expect(html).toMatch(/<title>[^<]+<\/title>/)
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).not.toMatch(/<(img|script|link|iframe|object|form)\b|url\(|src=|@import/i)
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([link])
    expect(html).not.toMatch(/(?<![-\w])(color|background)\s*:\s*#/)
  })

  test.each(languages)('in %s: the text says what the page says, with the bare address of the link', (language) => {
    const { text, html } = write(kind, language)
    expect(text).toContain(`\n${link}\n`)
    const unescaped = html.replace(/<style>.*?<\/style>|<title>.*?<\/title>/g, '').replace(/<[^>]+>/g, ' ')
    const words = (said: string) =>
      said
        .replaceAll(link, ' ')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&#39;/g, "'")
        .toLowerCase()
        .match(/[\p{L}\d]+/gu) ?? []
    const shown = new Set(words(unescaped))
    expect(words(text.replace(/^\d\. /gm, '')).filter((word) => !shown.has(word))).toEqual([])
  })
})

test('an acknowledgement gives what was hashed to the letter, escaped where it is a page', () => {
  const { text, html } = write('withdrawal')
  expect(text).toContain(record)
  expect(text).toContain(hash)
  expect(html).toContain('Lucie &lt;b&gt;Martin&lt;/b&gt;')
})

test('the mail comes in the shop’s name, whatever the name holds', () => {
  expect(write('complaint').senderName).toBe('Maison Lucie')
  expect(write('complaint', 'fr', { name: '"Aide" <aide@banque.example>\n' }).senderName).toBe(
    'Aide aide banque.example',
  )
})

test('the last days that a withdrawal starts are said, but for one that is roughly known', () => {
  const { text } = write('withdrawal')
  expect(text).toContain('- Dernier jour pour renvoyer l’article\u00a0: mardi 8 décembre 2026 (L221-23)')
  expect(text).not.toContain('approximatif')
  expect(write('cancellation').text).not.toContain('LA SUITE')
})

test('only the first word of a case asks to confirm the address', () => {
  expect(kinds.filter((kind) => write(kind).confirms)).toEqual(['case-opened'])
})

test('an unanswered complaint: this merchant’s mediator with the last day, one year after the complaint in Paris', () => {
  expect(write('complaint-unanswered').text).toContain('Médiation Exemple, 1 place de l’Exemple, 75000 Paris')
  // Half past midnight in Paris: the 13th.
  expect(write('complaint-unanswered').text).toContain('Le mardi 13 octobre 2026')
  expect(write('complaint-unanswered').text).toContain('au plus tard le mercredi 13 octobre 2027')
  expect(write('complaint-unanswered', 'en').text).toContain('Wednesday, 13 October 2027')
})

test('an unanswered complaint to a merchant whose mediator we do not know: where to find it', () => {
  const { text } = writeMail('id', every['complaint-unanswered'], { name: 'Maison Lucie' }, 'fr', link)
  expect(text).toContain('doit vous donner ses coordonnées')
  expect(text).not.toContain('undefined')
})

test('what an agent wrote of the effects stands on one line, without a link', () => {
  const effects = 'Fin ce soir.\n\nCliquez\u202e https://voleur.example/x'
  const { text, html } = writeMail('id', { ...every['end-confirmed'], effects } as Asked, merchant, 'fr', link)
  expect(text).toContain('«\u00a0Fin ce soir. Cliquez https[:]//voleur[.]example/x\u00a0»')
  expect(html).not.toContain('https://voleur')
})
