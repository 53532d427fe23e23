import { expect, test } from 'vitest'
import { areAlike, stemsOf } from '../../../worker/cases/likeness.ts'

test.each([
  [
    'the same with other words around',
    'Faites-vous des emballages cadeaux ?',
    'vous faites emballage cadeau svp',
    true,
  ],
  ['without accents', 'Quel est le délai de préparation ?', 'quel est le delai de preparation', true],
  ['names taken out', 'Le vernis [nom] est-il vegan ?', 'le vernis est il vegan', true],
  ['another subject', 'Faites-vous des emballages cadeaux ?', 'Avez-vous un parking ?', false],
  ['nothing to compare', '??', '!!', false],
])('%s', (_case, one, other, alike) => expect(areAlike(stemsOf(one), stemsOf(other))).toBe(alike))
