import { expect, test } from 'vitest'
import { typeset, typesetDeep } from '../../../knowledge/build/typography.ts'

test.each([
  ["c'est au vendeur", 'c’est au vendeur'],
  ['vraiment ? oui !', 'vraiment\u202F? oui\u202F!'],
  ['deux choses : une', 'deux choses\u00A0: une'],
  ['« garanti »', '«\u00A0garanti\u00A0»'],
  ['15 000 €', '15\u202F000\u00A0€'],
  ['10 %', '10\u00A0%'],
  ['https://www.legifrance.gouv.fr/', 'https://www.legifrance.gouv.fr/'],
])('French: %s', (text, expected) => {
  expect(typeset(text, 'fr')).toBe(expected)
  expect(typeset(expected, 'fr')).toBe(expected)
})

test('English keeps its own spaces', () =>
  expect(typeset("it's the seller's: 14 days!", 'en')).toBe('it’s the seller’s: 14 days!'))

test('people’s own words and quotes of law are left as they are', () =>
  expect(
    typesetDeep(
      {
        title: { fr: "l'achat", en: "it's" },
        asked_as: { fr: ["l'achat"] },
        citations: { a: { quote: "l'article", en: "it's" } },
      },
      ['asked_as', 'citations'],
    ),
  ).toEqual({
    title: { fr: 'l’achat', en: 'it’s' },
    asked_as: { fr: ["l'achat"] },
    citations: { a: { quote: "l'article", en: "it's" } },
  }))
