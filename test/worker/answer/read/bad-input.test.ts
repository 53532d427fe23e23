/** What is no message of a shopper: nothing throws, nothing false is read, nothing takes long. */
import { describe, expect, test } from 'vitest'
import { messageMaxLength } from '../../../../protocol/index.ts'
import { readAct } from '../../../../worker/answer/read/act.ts'
import { languageOf } from '../../../../worker/answer/read/language.ts'
import { readText } from '../../../../worker/answer/read/text.ts'
import { factsIn, read } from '../../../support/reading.ts'

const languages = ['fr', 'en'] as const

describe('nothing is read in', () => {
  test.each([
    ['nothing', ''],
    ['spaces', '   \n\t  '],
    ['emoji', '😡😡😡 🤬🙏'],
    ['punctuation', '?!?!... ---'],
    ['"null"', 'null'],
    ['"undefined"', 'undefined'],
    ['"NaN"', 'NaN'],
    ['"[object Object]"', '[object Object]'],
    ['"__proto__"', '__proto__ constructor toString hasOwnProperty'],
    ['code', 'const a = () => { return fetch("/x").then(r => r.json()) } // 42'],
    ['a query', "' OR 1=1; SELECT * FROM t WHERE id = 1; --"],
    ['a page', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['a template', '{{7*7}} #{7*7} %s %d'],
    ['a bare number', '42'],
    ['a bare day', '2026-11-03'],
    ['a bare French day', 'le 3 novembre'],
    ['a bare weekday', 'lundi'],
    ['a time', '14:30'],
    ['a telephone', '+33 6 12 34 56 78'],
    ['a link', 'https://example.com/a/b?c=3/11#2026'],
    ['an address of mail', 'marie.durand@example.com'],
    ['a version', 'v3.4.26-beta'],
    ['Chinese', '我想退货，什么时候可以退款？'],
    ['Arabic', 'أريد إرجاع المنتج واسترداد المال'],
    ['Russian', 'Я хочу вернуть товар и получить деньги'],
    ['Greek', 'θέλω να επιστρέψω το προϊόν'],
    ['letters in any order', 'asdf qsdf jklm azerty qwerty'],
    ['zero-width marks', '\u200b\u200d\ufeff\u2060'],
    ['half of a pair', '\ud83d'],
    ['a number without end', '9'.repeat(200)],
  ])('%s', (_what, text) => {
    for (const language of languages) expect(factsIn(text, language)).toEqual({})
  })
})

describe('unseen marks change nothing', () => {
  test.each([
    ['zero-width marks inside words', 'ach\u200beté en mag\u200basin h\u200bier'],
    ['marks of direction', '\u202bacheté en magasin hier\u202c'],
    ['soft hyphens', 'ache\u00adté en maga\u00adsin hier'],
    ['accents apart from their letter', 'acheté en magasin hier'.normalize('NFD')],
    ['no-break spaces', 'acheté en\u00a0magasin\u202fhier'],
    ['full-width spaces', 'acheté\u3000en magasin hier'],
    ['line breaks of Windows', 'acheté en magasin hier\r\n'],
  ])('%s', (_what, text) => expect(factsIn(text, 'fr')).toMatchObject({ channel: 'shop', contracted_on: '2026-11-20' }))
})

const long = (piece: string) => piece.repeat(Math.ceil(messageMaxLength / piece.length)).slice(0, messageMaxLength)

describe(`${messageMaxLength} characters are read at once`, () => {
  test.each(
    [
      'a',
      '1',
      '1 ',
      ' ',
      '\n',
      '.',
      ',',
      '(',
      '-',
      "'",
      '’',
      '/',
      '€',
      '😡',
      'é',
      '\u200b',
      'le 12 ',
      'il y a 3 semaines ',
      'lundi ',
      'janvier ',
      'janvié ',
      'hier ',
      'noël ',
      'à noël ',
      '03/04 ',
      '1/2/',
      '3.4.',
      '1.200,50 € ',
      '1 000 ',
      'deux cent mille ',
      'commande n ',
      'si je ',
      'et si ',
      'livraison de 3 à 5 ',
      'livré sous ',
      'reçu le 12 ',
      'ma voisine a reçu, moi non, ',
      'pas pas pas ',
      'un an et ',
      'quatre-vingt-',
      'après 6 mois ',
      'mon casque ',
      'sur amazon ',
      'acheté un robot de ',
      'j’ai annulé par ',
      'les frais de retour de 12 € ',
    ].map((piece) => [JSON.stringify(piece), long(piece)]),
  )('%s over and over', (_piece, text) => {
    for (const language of languages) {
      const reading = readText(text)
      expect(() => [readAct(reading), languageOf(reading.tokens, language)]).not.toThrow()
      const facts = read(text, language)
      expect(facts.length).toBeLessThan(12)
    }
  })
})
