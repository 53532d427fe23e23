import { expect, test } from 'vitest'
import { readSpeltSums } from '../../../../worker/answer/read/spelt-numbers.ts'

test.each([
  ['cent euros', 100],
  ['deux cents balles', 200],
  ['quatre-vingts euros', 80],
  ['quatre-vingt-dix-neuf euros', 99],
  ['soixante et onze euros', 71],
  ['mille euros', 1000],
  ['mille deux cent cinquante euros', 1250],
  ['trois mille cent euros', 3100],
  ['fifty euros', 50],
  ['two hundred and forty euros', 240],
])('%s: %i', (text, amount) => expect(readSpeltSums(text)).toMatchObject([{ amount }]))

test.each(['quelques euros', 'des centaines d’euros', 'en euros', 'cent fois'])('no sum in: %s', (text) =>
  expect(readSpeltSums(text)).toEqual([]),
)
