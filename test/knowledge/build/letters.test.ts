import { expect, test } from 'vitest'
import { numbersIn } from '../../../knowledge/build/letters.ts'

test.each([
  ['one article', 'selon l’article L. 217-9 du code', ['L217-9']],
  ['several in a list', 'articles L. 216-1, L. 216-6 et L. 216-7', ['L216-1', 'L216-6', 'L216-7']],
  ['of a code without letters', '(articles 1217 et 1229 du code civil)', ['1217', '1229']],
  ['the space that does not break', 'article L.\u00a0612-2', ['L612-2']],
  ['after another code', 'articles 1217 et 1222 du code civil, L. 216-1', ['1217', '1222', 'L216-1']],
  ['one of four numbers', 'article 1792-4-1', ['1792-4-1']],
  ['numbers that are no articles', 'l’article suivant, 14 jours, 129 €, règlement n° 261/2004', []],
])('%s', (_case, text, numbers) => expect(numbersIn(text)).toEqual(numbers))
