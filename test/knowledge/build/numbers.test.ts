import { expect, test } from 'vitest'
import { digitNumbers, numbersOf, wordNumbers } from '../../../knowledge/build/numbers.ts'

test.each([
  ['un délai de quatorze jours', ['14']],
  ['vingt-quatre mois', ['24']],
  ['soixante et onze et quatre-vingt-dix-neuf', ['71', '99']],
  ['quatre-vingts jours', ['80']],
  ['two years and twenty-four months', ['2', '24']],
  ['la sixième chambre', []],
  ['une année, un mois', []],
])('the words of "%s" say %j', (text, expected) => expect(wordNumbers(text)).toEqual(expected))

test.each([
  ['10 000 euros', ['10000']],
  ['15\u202F000 €', ['15000']],
  ['€5,000', ['5000']],
  ['12,5 %', ['12.5']],
  ['14 jours, 30 jours', ['14', '30']],
])('the digits of "%s" say %j', (text, expected) => expect(digitNumbers(text)).toEqual(expected))

test('fourteen in words answers fourteen in digits', () =>
  expect(numbersOf('quatorze jours')).toEqual(numbersOf('14 jours')))
