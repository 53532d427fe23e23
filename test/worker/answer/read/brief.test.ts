import { describe, expect, test } from 'vitest'
import { closingOf, languageWished, withoutOpening } from '../../../../worker/answer/read/brief.ts'
import { readText } from '../../../../worker/answer/read/text.ts'

describe('thanks, goodbyes and agreement', () => {
  test.each([
    ['merci', 'thanks'],
    ['merci bcp !', 'thanks'],
    ['ok super merci pour votre aide', 'thanks'],
    ['merci ça ira', 'thanks'],
    ['thanks a lot, have a nice day', 'thanks'],
    ['au revoir', 'bye'],
    ['merci, au revoir', 'bye'],
    ['thanks, bye', 'bye'],
    ['ok', 'ok'],
    ["d'accord", 'ok'],
    ['très bien', 'ok'],
  ])('%s', (text, closing) => expect(closingOf(readText(text))).toBe(closing))

  test.each([
    'ok merci et pour le remboursement ?',
    'merci de me rembourser',
    'ok mais ils refusent',
    'oui',
    'non merci je veux un humain',
    'au revoir le remboursement alors',
    '',
    '👍',
  ])('say something else, or nothing: %s', (text) => expect(closingOf(readText(text))).toBeNull())
})

describe('the language wished for', () => {
  test.each([
    ['en anglais svp', 'en'],
    ['et en anglais ?', 'en'],
    ['in english please', 'en'],
    ['can you speak English?', 'en'],
    ['en français s’il vous plaît', 'fr'],
    ['in french please', 'fr'],
    ["I don't speak French", 'en'],
    ['je ne parle pas anglais', 'fr'],
    ['désolé je comprends pas le français', 'en'],
  ])('%s', (text, language) => expect(languageWished(readText(text))).toBe(language))

  test.each([
    'la notice est en anglais',
    'le mode d’emploi n’est pas en français',
    'mon contrat est en anglais, est-ce légal ?',
    'the manual is in French only',
    'merci',
  ])('is not wished for by: %s', (text) => expect(languageWished(readText(text))).toBeNull())
})

describe('words that only open another matter', () => {
  test.each([
    ['autre chose, je veux rendre un pull', 'je veux rendre un pull'],
    ['Sinon autre question : qui paie le retour ?', 'qui paie le retour ?'],
    ['by the way, my kettle is broken', 'my kettle is broken'],
  ])('are left out: %s', (text, rest) => expect(withoutOpening(text)).toBe(rest))

  test.each(["j'ai reçu autre chose", 'autre chose ?', 'le colis contient autre chose'])(
    'are kept where they are the matter: %s',
    (text) => expect(withoutOpening(text)).toBe(text),
  )
})
